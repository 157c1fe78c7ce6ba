/** What the marks on a chart and the notes beside a quote mean. */
import { m } from '#i18n/compiled/messages.js';
import { SIGNS, type Sign } from '#lib/chart/layout/chart-input.ts';
import { SOLID_DAYS } from '#lib/chart/layout/segments.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { formatNumber } from '#lib/format/index.ts';
import { FLAGS, type Flag } from '#lib/record/index.ts';
import { flagWord } from '#lib/wording/quote.ts';
import type { TermSection } from './term.ts';

/** A mark on a chart, explained. */
export interface SignText {
	readonly sign: Sign;
	readonly text: string;
}

/**
 * The marks on a chart, in the order of its legend.
 *
 * @example signTexts(context)[1] // { sign: 'coarse', text: 'An open dot is a figure for a month or a year: …' }
 */
export function signTexts({ words, locale }: ViewContext): readonly SignText[] {
	const texts: Readonly<Record<Sign, string>> = {
		published: m.method_sign_published({ days: formatNumber(SOLID_DAYS, locale) }, words),
		coarse: m.method_sign_coarse({}, words),
		gap: m.method_sign_gap({}, words),
		carried: m.method_sign_carried({}, words),
		disputed: m.method_sign_disputed({}, words),
		event: m.method_sign_event({}, words)
	};
	return SIGNS.map((sign) => ({ sign, text: texts[sign] }));
}

const FLAG_TEXTS: Readonly<Record<Flag, typeof m.flag_implied_text>> = {
	implied: m.flag_implied_text,
	disputed: m.flag_disputed_text,
	copy: m.flag_copy_text,
	'second-hand': m.flag_second_hand_text,
	derived: m.flag_derived_text,
	'date-inferred': m.flag_date_inferred_text,
	'one-sided': m.flag_one_sided_text,
	checked: m.flag_checked_text
};

/** The notes that a quote can have. What a quote with one side is has a place of its own, so that its note needs another. */
export function flagTerms({ words }: ViewContext): TermSection {
	const flags = FLAGS.map((flag) => ({
		id: flag === 'one-sided' ? 'one-sided-note' : flag,
		name: flagWord(flag, words),
		formulas: [],
		text: FLAG_TEXTS[flag]({}, words)
	}));
	const frontPage = {
		id: 'front-page',
		name: m.flag_front_page({}, words),
		formulas: [],
		text: m.flag_front_page_text({}, words)
	};
	return {
		id: 'notes',
		title: m.method_flags({}, words),
		intro: m.method_flags_intro({}, words),
		terms: [...flags, frontPage]
	};
}
