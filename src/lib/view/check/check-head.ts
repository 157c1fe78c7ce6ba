import { m } from '#i18n/compiled/messages.js';
import type { PageHead } from '#lib/view/parts/page-head.ts';
import { headDescription, headTitle } from '#lib/wording/head-text.ts';
import type { ViewContext } from '#lib/context/context.ts';
import type { ClaimResult } from './answer.ts';
import { labelOf } from './verdict.ts';

/** What the check is called by search engines and messengers. */
type Head = Pick<PageHead, 'title' | 'description'>;

/** A full stop at the end of a sentence, and quotation marks around it: it is quoted anyway. */
const AROUND = /^[\s"“«]+|[\s"”».]+$/gu;

/**
 * The head of a checked claim: the claim, then the verdict's word. The words that were typed are quoted; a claim that was
 * filled in has none, so the site's own words for it stand without quotation marks.
 *
 * @param said - the sentence; blank where there is none
 * @example answerHead(context, 'The dollar is 32,000 today', answer).title // '“The dollar is 32,000 today”: overstated'
 */
export function answerHead({ words }: Pick<ViewContext, 'words'>, said: string, answer: ClaimResult): Head {
	const { understood, headline: verdict } = answer;
	const quoted = said.replace(AROUND, '');
	const name = quoted === '' ? understood : m.check_quoted({ claim: quoted }, words);
	const word = labelOf(answer.word, words).toLowerCase();
	const taken = m.check_titled({ claim: '', word }, words).length;
	const text =
		quoted === ''
			? m.check_description_understood({ claim: understood, verdict }, words)
			: m.check_description({ claim: quoted, verdict }, words);
	return {
		title: m.check_titled({ claim: headTitle(name, words, taken), word }, words),
		description: headDescription(text)
	};
}

/**
 * The head of the check where there is no answer.
 *
 * @param undated - whether it asks for the day of a claim
 * @example blankHead(context, false).title // 'Check a claim or a rumour'
 */
export function blankHead({ words }: Pick<ViewContext, 'words'>, undated: boolean): Head {
	return {
		title: (undated ? m.check_undated : m.check_title)({}, words),
		description: m.check_description_none({}, words)
	};
}
