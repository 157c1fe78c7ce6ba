/** How quotes become the value of a day, and what a day without a quote has. */
import { m } from '#i18n/compiled/messages.js';
import type { ViewContext } from '#lib/context/context.ts';
import { formatNumber, say, textIn } from '#lib/format/index.ts';
import type { TermSection } from './term.ts';

/** From the quotes of a day to its value. */
export function dayTerms({ words }: ViewContext): TermSection {
	const term = (id: string, name: typeof m.term_mid, text: typeof m.term_mid, formula?: typeof m.term_mid) => ({
		id,
		name: name({}, words),
		formulas: formula ? [say(formula, {}, words)] : [],
		text: say(text, {}, words)
	});
	return {
		id: 'day-values',
		title: m.method_day({}, words),
		intro: m.method_day_intro({}, words),
		terms: [
			term('mid', m.term_mid, m.term_mid_text, m.term_mid_formula),
			term('day-value', m.term_day_value, m.term_day_value_text, m.term_day_value_formula),
			term('one-sided', m.term_one_sided, m.term_one_sided_text),
			term('monthly-figure', m.term_coarse, m.term_coarse_text),
			term('step', m.term_step, m.term_step_text),
			term('as-of', m.term_as_of, m.term_as_of_text)
		]
	};
}

/** What a day without a quote has, and when a series is late. */
export function carryTerms(context: ViewContext): TermSection {
	const { words } = context;
	const limits = limitsOf(context);
	const text = m.term_carried_forward_text({}, words);
	return {
		id: 'carry',
		title: m.method_carry({}, words),
		intro: '',
		terms: [
			{
				id: 'carried-forward',
				name: m.term_carried_forward({}, words),
				formulas: [],
				text: limits === '' ? text : `${text} ${m.method_carry_limits({ list: limits }, words)}`
			},
			{
				id: 'freshness',
				name: m.term_freshness({}, words),
				formulas: [],
				text: say(m.term_freshness_text, {}, words)
			}
		]
	};
}

/** The roles whose rates readers convert at. */
const CARRIED = ['headline', 'official', 'remittance'] as const;

/** For how long the values of the main series are carried forward, in words. */
function limitsOf({ record, words, locale }: ViewContext): string {
	const main = CARRIED.flatMap((role) => record.roles[role] ?? []);
	const [first = '', ...others] = main.map((info) =>
		m.method_carry_days({ name: textIn(info.name, words), days: formatNumber(info.carryDays, locale) }, words)
	);
	return others.reduce((a, b) => m.sentence_then({ a, b }, words), first);
}
