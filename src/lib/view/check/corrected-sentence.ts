import { m } from '#i18n/compiled/messages.js';
import { inEach } from '#i18n/language.ts';
import { plain } from '#lib/format/index.ts';
import type { Finding, MoveFinding, PremiumFinding, RateFinding } from '#lib/record/claims/index.ts';
import type { Language, LocalizedText } from '#lib/record/index.ts';
import { isMissing } from '#lib/series/index.ts';
import { moveSinceInWords } from '#lib/wording/change-clause.ts';
import { levelInWords } from '#lib/wording/level-clause.ts';
import { publishersText } from '#lib/wording/publishers.ts';
import { inLanguage, type ViewContext } from '#lib/context/context.ts';
import { baseText } from './likely-mistakes.ts';
import { dayText } from './phrases.ts';
import { isPremium, isRate } from './verdict.ts';

/**
 * The correct sentence, in each language: the rate in both units, its day and market, both readings of a move,
 * who published, and where it can be read.
 *
 * @param addressIn - the absolute address of the answer in a language
 * @returns undefined when the record has no quotes
 * @example correctedSentence(context, findingOfTheSeed, addressIn)?.en
 * // 'On 6 December 2024 a US dollar cost 18,000 old Syrian pounds (180.00 new) on the parallel market in Damascus; compared …'
 */
export function correctedSentence(
	context: ViewContext,
	finding: Finding,
	addressIn: (language: Language) => string
): LocalizedText | undefined {
	const inputs = inEach((language) => plain(sentenceIn(inLanguage(context, language), finding, addressIn(language))));
	return inputs.en === '' ? undefined : inputs;
}

function sentenceIn(context: ViewContext, finding: Finding, address: string): string {
	if (isPremium(finding)) return premiumSentence(context, finding, address);
	return isRate(finding) ? rateSentence(context, finding, address) : moveSentence(context, finding, address);
}

function premiumSentence(context: ViewContext, { info, official, ends }: PremiumFinding, address: string): string {
	if (!ends || !official) return '';
	const [market, bulletin] = ends;
	const [a, b] = [levelInWords(context, info, market.point), levelInWords(context, official, bulletin.point)];
	const source = { publishers: publishersText(context, [...market.point.quotes, ...bulletin.point.quotes]), address };
	return `${a}. ${b}. ${m.sentence_source(source, context.words)}`;
}

function rateSentence(context: ViewContext, { info, quoted }: RateFinding, address: string): string {
	if (isMissing(quoted)) return '';
	const source = { publishers: publishersText(context, quoted.point.quotes), address };
	return `${levelInWords(context, info, quoted.point)}. ${m.sentence_source(source, context.words)}`;
}

function moveSentence(context: ViewContext, { info, claim, change, ends }: MoveFinding, address: string): string {
	if (isMissing(change) || !ends) return '';
	const { words } = context;
	const [from, to] = ends;
	const since = claim.period
		? baseText(context, { period: claim.period })
		: m.since_date({ day: dayText(context, claim.since ?? change.from.observed) }, words);
	const moved = moveSinceInWords(context, info, change, since);
	const quotes = [...from.point.quotes, ...to.point.quotes];
	const text = m.sentence_then({ a: levelInWords(context, info, to.point), b: moved }, words);
	return `${text}. ${m.sentence_source({ publishers: publishersText(context, quotes), address }, words)}`;
}
