import { m } from '#i18n/compiled/messages.js';
import { formatAmount, formatDay, formatMove, formatNumber, LARGE, type DayStyle } from '#lib/format/index.ts';
import { isMissing, restateValue, type Change, type Missing, type Observation } from '#lib/series/index.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { percentInWords } from './percent.ts';

/** Both readings of a change, and what was compared; or the reason why there is none. */
export interface Move {
	readonly price: string;
	readonly value: string;
	/** Set instead of the rest when there is no change. */
	readonly reason: string;
}

/** A change as a row of a table: what it is of, what is to be known beside it, and both readings. */
export interface MoveRow {
	readonly name: string;
	/** Where the name leads, without the language. */
	readonly path?: string;
	/** What stands behind the name. */
	readonly mark?: string;
	readonly note: string;
	readonly price: string;
	readonly value: string;
	/** Set instead of the rest when there is no change. */
	readonly reason: string;
}

/** A change in one sentence without a full stop, right in both readings. */
export function moveInWords(context: ViewContext, { price, value, multiple }: Change): string {
	const { words } = context;
	const sizes = { price: percentInWords(price, context), value: percentInWords(value, context) };
	if (multiple >= LARGE) return m.move_times({ fold: foldInWords(context, multiple), value: sizes.value }, words);
	if (price > 0) return m.move_dearer(sizes, words);
	return price < 0 ? m.move_cheaper(sizes, words) : m.move_same({}, words);
}

/** A change as the cells of a table. */
export function moveCells(context: ViewContext, change: Change | Missing): Move {
	if (isMissing(change)) return { price: '', value: '', reason: reasonInWords(context, change) };
	const { locale } = context;
	return {
		price: formatMove(change.price, locale),
		value: formatMove(change.value, locale),
		reason: ''
	};
}

/**
 * A multiple in words: whole from a hundred times on, with one decimal below. Its hyphen is one that no line breaks at.
 *
 * @example foldInWords(context, 293.6) // '294-fold'
 */
export function foldInWords(context: ViewContext, multiple: number): string {
	return m.fold(multipleOf(context, multiple), context.words);
}

/**
 * The same where the figure that it multiplies follows.
 *
 * @example timesInWords(context, 60) // '60 times'
 */
export function timesInWords(context: ViewContext, multiple: number): string {
	return m.times(multipleOf(context, multiple), context.words);
}

/** A multiple as it is counted, and as it is shown. */
function multipleOf({ locale }: ViewContext, multiple: number): { count: number; shown: string } {
	const decimals = multiple < 100 ? 1 : 0;
	return { count: Math.trunc(Number(multiple.toFixed(decimals))), shown: formatNumber(multiple, locale, decimals) };
}

/** A value in the chosen unit where it is in pounds, else in its own. */
export function observationAmount(context: ViewContext, { value, unit }: Pick<Observation, 'value' | 'unit'>): string {
	const displayUnit = unit.currency === context.unit.currency ? context.unit : unit;
	return formatAmount(restateValue(value, unit, displayUnit), displayUnit.decimals, context.locale);
}

/**
 * The two values that a change compares, with a note if the first is a monthly or yearly figure.
 *
 * @param marked - the first value in words, with what is to be known of it; defaults to the value itself
 * @example valuesInWords(context, from26NovemberTo6December) // '14,700 → 18,000'
 */
export function valuesInWords(
	context: ViewContext,
	{ from, to, baseIsApproximate }: Change,
	marked = (base: string) => base
): string {
	const values = m.from_to(
		{ from: marked(observationAmount(context, from)), to: observationAmount(context, to) },
		context.words
	);
	return baseIsApproximate ? m.values_coarse({ values }, context.words) : values;
}

/** A value with its day, as exactly as both are known; the month is in full by default, and short in tables. */
export function baseInWords(context: ViewContext, from: Observation, style?: DayStyle): string {
	return datedAmount(context, from, observationAmount(context, from), style);
}

/**
 * The same with an amount as a sentence needs it.
 *
 * @example datedAmount(context, reading, '18,000 old pounds') // '18,000 old pounds on 6 December 2024'
 */
export function datedAmount(
	{ locale, words }: ViewContext,
	{ observed, precision }: Pick<Observation, 'observed' | 'precision'>,
	value: string,
	style?: DayStyle
): string {
	const inputs = { value, day: formatDay(observed, precision, locale, style) };
	return { day: m.base_of, month: m.base_month, year: m.base_year }[precision](inputs, words);
}

/** Why there is no change. */
export function reasonInWords({ locale, words }: ViewContext, { missing, last }: Missing): string {
	if (missing === 'too-old' && last)
		return m.none_too_old({ day: formatDay(last.observed, last.precision, locale) }, words);
	if (missing === 'too-coarse') return m.none_coarse({}, words);
	if (missing === 'units-differ') return m.none_units({}, words);
	return missing === 'not-observed' ? m.none_end({}, words) : m.none_base({}, words);
}
