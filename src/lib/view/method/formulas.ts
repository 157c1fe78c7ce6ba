import { m } from '#i18n/compiled/messages.js';
import type { ViewContext } from '#lib/context/context.ts';
import { say } from '#lib/format/index.ts';
import { homeUnits } from '#lib/record/index.ts';
import type { Term, TermSection } from './term.ts';

type Message = typeof m.term_mid;

/** A term: its place, its name, what it means, and its formulas. */
type Row = readonly [id: string, name: Message, text: Message, ...formulas: Message[]];

const ROWS: readonly Row[] = [
	['readings', m.term_both_readings, m.term_both_readings_text, m.term_both_readings_price, m.term_both_readings_value],
	['premium', m.term_premium, m.term_premium_text, m.term_premium_up, m.term_premium_down],
	['spread', m.term_spread, m.term_spread_text, m.term_spread_formula],
	['drawdown', m.term_drawdown, m.term_drawdown_text, m.term_drawdown_formula],
	['index', m.term_index, m.term_index_text, m.term_index_formula],
	['annualised', m.term_annualised, m.term_annualised_text, m.term_annualised_formula],
	['halving-time', m.term_halving, m.term_halving_text, m.term_halving_formula],
	['volatility', m.term_volatility, m.term_volatility_text, m.term_volatility_formula],
	['month-statistics', m.term_month, m.term_month_text, m.term_month_formula],
	['derived-rate', m.term_derived_rate, m.term_derived_rate_text, m.term_derived_rate_formula]
];

/** Every formula of the site. */
export function formulaTerms({ record, words }: ViewContext): TermSection {
	const terms = ROWS.map(([id, name, text, ...formulas]): Term => ({
		id,
		name: say(name, {}, words),
		formulas: formulas.map((formula) => say(formula, {}, words)),
		text: say(text, {}, words)
	}));
	const hasTwoUnits = homeUnits(record).length > 1;
	return {
		id: 'formulas',
		title: m.method_formulas({}, words),
		intro: m.method_formulas_intro({}, words),
		terms: hasTwoUnits ? [...terms, twoUnits(words)] : terms
	};
}

/** A currency that has had two units. */
function twoUnits(words: ViewContext['words']): Term {
	return {
		id: 'old-and-new',
		name: m.term_two_units({}, words),
		formulas: [say(m.unit_rule, {}, words)],
		text: m.term_two_units_text({}, words)
	};
}
