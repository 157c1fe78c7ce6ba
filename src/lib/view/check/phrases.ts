import { m } from '#i18n/compiled/messages.js';
import { listText } from '#i18n/language.ts';
import { formatAmount, formatDay, formatFigure, LARGE } from '#lib/format/index.ts';
import {
	anchorCurrency,
	homeCurrency,
	type ComposedPoint,
	type PublishedNumber,
	type SeriesInfo
} from '#lib/record/index.ts';
import type { CheckableClaim, MoveClaim, PremiumClaim, Reading, StatedReading } from '#lib/record/claims/index.ts';
import { restateValue, type Change, type Day, type Observation, type Unit } from '#lib/series/index.ts';
import { baseInWords, foldInWords, observationAmount } from '#lib/wording/change.ts';
import { percentInWords, publishedPercentInWords } from '#lib/wording/percent.ts';
import { publishersText } from '#lib/wording/publishers.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { figureWithUnit, isInUse, unitOf } from '#lib/context/unit.ts';
import { IN_FULL, type VerdictStyle } from './verdict-style.ts';

/** What a series' currency is called in a sentence: “pound” where it is the Syrian one. */
export function currencyName(context: ViewContext, { currency }: SeriesInfo): string {
	return currency === homeCurrency(context.record)
		? m.check_pound({}, context.words)
		: fullCurrencyName(context, { currency });
}

/** A series' currency by its full name, as a row needs that stands alone: “Syrian pound”. */
export function fullCurrencyName(
	{ record, language }: ViewContext,
	{ currency }: Pick<SeriesInfo, 'currency'>
): string {
	return record.currencies.get(currency)?.name[language] ?? currency;
}

/** What a series is paid for: “dollar” where it is the US one. */
function itemName({ record, words, language }: ViewContext, { per }: SeriesInfo): string {
	if (per === anchorCurrency(record)) return m.check_dollar({}, words);
	const { name, per: unnamed } = record.currencies.get(per) ?? {};
	if (!name || !unnamed) return per;
	const isCommon = /^\p{Ll}/u.test(unnamed[language]);
	return isCommon ? name[language].charAt(0).toLowerCase() + name[language].slice(1) : name[language];
}

/** A series' currency and what is paid for, as messages name them. */
export function namesOf(context: ViewContext, info: SeriesInfo): { readonly currency: string; readonly item: string } {
	return { currency: currencyName(context, info), item: itemName(context, info) };
}

/**
 * A value of a series on a day with its unit, and in the other unit where two were in use then.
 *
 * @example claimRateText(context, parallel, 11_800, day('2026-01-05')) // '11,800 old pounds (118.00 new pounds)'
 */
export function claimRateText(context: ViewContext, info: SeriesInfo, value: number, day: Day): string {
	const unit = unitOf(context, info);
	const first = figureWithUnit(observationAmount(context, { value, unit: info.unit }), unit, context.words);
	const { otherUnit } = context;
	if (unit.currency !== otherUnit?.currency || !isInUse(otherUnit, day)) return first;
	const second = inUnit(context, value, info.unit, otherUnit);
	// The unit that there was on that day comes first.
	const named = isInUse(unit, day) ? { first, second } : { first: second, second: first };
	return m.check_two_units(named, context.words);
}

function inUnit({ locale, words }: ViewContext, value: number, from: Unit, to: ViewContext['unit']): string {
	return figureWithUnit(formatAmount(restateValue(value, from, to), to.decimals, locale), to, words);
}

/** A value in the claim's own unit, as people write it: without decimals where it is whole. */
export function claimedText(context: ViewContext, value: number, unit: Unit): string {
	const named = context.record.units.get(unit.id);
	const decimals = Number.isInteger(value) ? 0 : unit.decimals;
	const figure = formatAmount(value, decimals, context.locale);
	return named ? figureWithUnit(figure, named, context.words) : `${figure} ${unit.id}`;
}

/** A calendar day in words. */
export function dayText({ locale }: ViewContext, day: Day): string {
	return formatDay(day, 'day', locale);
}

/** A reading in words: its value and its day, as exactly as both are known. */
export function readingText(context: ViewContext, reading: Observation): string {
	return baseInWords(context, reading);
}

/** Whether a claim has an amount, which its unit gives a meaning. */
export function hasAmount(claim: CheckableClaim): boolean {
	return (
		claim.kind === 'rate' || claim.kind === 'difference' || (claim.kind !== 'premium' && claim.value !== undefined)
	);
}

/** The size of a move or of a premium in the claim, with its bound. */
export function sizeText(context: ViewContext, claim: MoveClaim | PremiumClaim): string {
	const { locale, words } = context;
	const text = (size: PublishedNumber) => {
		if (claim.kind === 'difference') return claimedText(context, size.value, claim.unit);
		if (claim.kind !== 'multiple') return publishedPercentInWords(size, context);
		return m.fold({ count: Math.trunc(size.value), shown: formatFigure(size, locale) }, words);
	};
	return boundText(context, claim, text(claim.size), claim.upper && text(claim.upper));
}

/** A figure as a bound: “more than 25%”; or the range that it begins. */
export function boundText(
	{ words }: ViewContext,
	{ bound }: Pick<CheckableClaim, 'bound'>,
	figure: string,
	upper: string | undefined
): string {
	if (upper !== undefined) return m.check_bound_range({ low: figure, high: upper }, words);
	const texts = {
		over: m.check_bound_over,
		under: m.check_bound_under,
		least: m.check_bound_least,
		most: m.check_bound_most
	};
	return bound === undefined ? figure : texts[bound]({ figure }, words);
}

/**
 * Who published a claim and is behind a value, too.
 *
 * @returns blank where no quote of the value is the claim's own
 * @example ownPublishers(context, claim, point) // 'Newslooks'
 */
export function ownPublishers(
	context: ViewContext,
	{ sources }: Pick<CheckableClaim, 'sources'>,
	{ quotes }: Pick<ComposedPoint, 'quotes'>
): string {
	return publishersText(
		context,
		quotes.filter(({ source }) => sources.includes(source.id))
	);
}

type Move = Pick<Change, 'price' | 'value'>;

/** One reading of a move as a clause: “the dollar’s price rose 22.4%”. */
export function movedText(
	context: ViewContext,
	info: SeriesInfo,
	move: Move,
	reading: Reading,
	percent = percentInWords
): string {
	const { words } = context;
	if (move.price === 0) return m.check_moved_same({}, words);
	const up = move[reading] > 0;
	const size = percent(move[reading], context);
	const { item, currency } = namesOf(context, info);
	if (reading === 'price')
		return (up ? m.check_moved_price_up : m.check_moved_price_down)({ price: size, item }, words);
	const inputs = { value: size, currency };
	return (up ? m.check_moved_value_up : m.check_moved_value_down)(inputs, words);
}

/** The reading that a claim does not state: a price that multiplied is a multiple. */
function otherReading(
	context: ViewContext,
	info: SeriesInfo,
	move: Move,
	reading: Reading,
	percent: VerdictStyle['percent']
): string {
	const times = 1 + move.price;
	if (reading !== 'price' || times < LARGE) return movedText(context, info, move, reading, percent);
	const { item } = namesOf(context, info);
	return m.check_moved_times_up({ item, fold: foldInWords(context, times) }, context.words);
}

/**
 * A move as one clause, in both readings with a decimal by default.
 *
 * @param stated - the reading that a claim gives as a percentage, which stays one however large; defaults to none
 */
export function moveText(
	context: ViewContext,
	info: SeriesInfo,
	move: Move,
	{ readings, percent }: Pick<VerdictStyle, 'readings' | 'percent'> = IN_FULL,
	stated?: StatedReading
): string {
	const [first = 'price', second] = move.price === 0 ? [] : readings;
	const text = (reading: Reading) =>
		(reading === stated ? movedText : otherReading)(context, info, move, reading, percent);
	if (second === undefined) return text(first);
	return m.check_moved_both({ price: text(first), value: text(second) }, context.words);
}

/** A list of names or clauses, as the language parts them. */
export function listed({ language }: ViewContext, parts: readonly string[]): string {
	return listText(
		parts.filter((part) => part !== ''),
		language
	);
}
