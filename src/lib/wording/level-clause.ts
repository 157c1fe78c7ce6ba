import { m } from '#i18n/compiled/messages.js';
import { formAfter, formatAmount, formatDay, formatNumber, textIn } from '#lib/format/index.ts';
import {
	homeCurrency,
	homeUnits,
	isHomeRate,
	loneSide,
	type ComposedPoint,
	type Market,
	type SeriesInfo
} from '#lib/record/index.ts';
import { restateValue } from '#lib/series/index.ts';
import { perText, perUnitText } from '#lib/context/per.ts';
import { publishersText } from './publishers.ts';
import { placesOf } from './quote.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { figureWithUnit, isInUse, unitOf } from '#lib/context/unit.ts';

/** A series' value on a day in words: “On 6 December 2024 a US dollar cost …”, or “Minimum wage, July 2026: …”. */
export function levelInWords(context: ViewContext, info: SeriesInfo, point: ComposedPoint): string {
	const { words, locale } = context;
	const amount = amountInWords({ ...context, day: point.day }, info, point.value);
	if (info.quantity === 'rate')
		return m.sentence_rate(
			{
				when: whenInWords(context, point),
				item: itemInWords(info, words),
				amount,
				where: whereInWords(context, info, point),
				side: loneSide(point) ?? ''
			},
			words
		);
	return m.sentence_figure(
		{ name: textIn(info.name, words), day: formatDay(point.day, point.precision, locale), amount },
		words
	);
}

/** “On 6 December 2024”; a monthly or yearly figure is marked as such. */
export function whenInWords(
	{ locale, words }: ViewContext,
	{ day, precision }: Pick<ComposedPoint, 'day' | 'precision'>
): string {
	const inputs = { day: formatDay(day, precision, locale) };
	return { day: m.sentence_on, month: m.sentence_in_month, year: m.sentence_in_year }[precision](inputs, words);
}

/**
 * The same within a sentence, of the day alone.
 *
 * @example onDayInWords(context, { day: day('2023-12-15'), precision: 'month' }) // 'in December 2023'
 */
export function onDayInWords(
	{ locale, words }: ViewContext,
	{ day, precision }: Pick<ComposedPoint, 'day' | 'precision'>
): string {
	return (precision === 'day' ? m.when_day : m.when_within)({ day: formatDay(day, precision, locale) }, words);
}

/**
 * An amount with a note where it is a monthly or a yearly figure.
 *
 * @example markedAmount(context, '12,562', december2024) // '12,562 (monthly figure)'
 */
export function markedAmount(
	{ words }: Pick<ViewContext, 'words'>,
	amount: string,
	{ precision }: Pick<ComposedPoint, 'precision'>
): string {
	if (precision === 'day') return amount;
	return (precision === 'month' ? m.month_figure : m.year_figure)({ amount }, words);
}

/** What a rate is the price of: “a US dollar”. */
export function itemInWords(info: SeriesInfo, words: ViewContext['words']): string {
	return info.perCurrency?.item[words.locale] ?? perText(info, words);
}

/** The currency that a rate is counted in: “Syrian pound”. */
export function currencyInWords({ record, language }: ViewContext, { currency }: SeriesInfo): string {
	return record.currencies.get(currency)?.name[language] ?? currency;
}

/**
 * A rate's name; that of the home currency's parallel market without its city where no quote names one.
 *
 * @param points - whose quotes are meant
 * @example rateName(context, parallel, [march2011]) // 'Parallel market, city not given'
 */
export function rateName({ record, words }: ViewContext, info: SeriesInfo, points: readonly ComposedPoint[]): string {
	const isNamed = info.market !== 'parallel' || !isHomeRate(record, info) || points.length === 0;
	if (isNamed || points.some(({ quotes }) => isPlaced(quotes))) return textIn(info.name, words);
	return m.convert_parallel({ place: m.place_unnamed({}, words) }, words);
}

/**
 * Whether one of a value's quotes names its city.
 *
 * @example isPlaced(december2024.quotes) // true
 */
export function isPlaced(quotes: ComposedPoint['quotes']): boolean {
	return quotes.some(({ place }) => place.id !== 'national');
}

/** Where a rate was paid: the market is always named, the home currency's parallel one with its city. */
export function whereInWords(context: ViewContext, { market, currency }: SeriesInfo, point: ComposedPoint): string {
	const { words, record, language } = context;
	const isHome = currency === homeCurrency(record);
	if (market === 'parallel' && isHome) {
		return isPlaced(point.quotes)
			? m.sentence_parallel_in({ place: placesOf(context, point) }, words)
			: m.sentence_parallel_unnamed({}, words);
	}
	const issuer = record.currencies.get(currency)?.issuer?.[language];
	if (market === 'official' && isHome && issuer !== undefined) return m.sentence_official_of({ issuer }, words);
	if (market === 'reported') return m.sentence_reported({ publisher: publishersText(context, point.quotes) }, words);
	return (WHERE[market] ?? m.sentence_market)({}, words);
}

/**
 * Where the rates of a series were paid: of the home currency's parallel market the city of the series, also where a quote of
 * it names none.
 *
 * @param point - one of the series
 * @example marketInWords(context, parallel, march2011) // 'on the parallel market in Damascus'
 */
export function marketInWords(context: ViewContext, info: SeriesInfo, point: ComposedPoint): string {
	const { record, language, words } = context;
	const place = record.places.get(info.places[0] ?? '')?.name[language];
	if (place === undefined || !isUnplaced(context, info, point)) return whereInWords(context, info, point);
	return m.sentence_parallel_in({ place }, words);
}

/**
 * A value that a change counts from, with a note where its quotes name no city.
 *
 * @example placedBase(context, parallel, march2011, '47 on 15 March 2011') // '47 on 15 March 2011, city not given'
 */
export function placedBase(context: ViewContext, info: SeriesInfo, point: ComposedPoint, base: string): string {
	const { words } = context;
	return isUnplaced(context, info, point) ? m.base_side({ base, side: m.place_unnamed({}, words) }, words) : base;
}

/** Whether a point is of the home currency's parallel market, and no quote behind it names its city. */
function isUnplaced({ record }: ViewContext, { market, currency }: SeriesInfo, { quotes }: ComposedPoint): boolean {
	return market === 'parallel' && currency === homeCurrency(record) && !isPlaced(quotes);
}

const WHERE: Readonly<Partial<Record<Market, (inputs: object, words: ViewContext['words']) => string>>> = {
	parallel: m.sentence_parallel,
	official: m.sentence_official,
	remittance: m.sentence_remittance,
	reference: m.sentence_reference,
	goldsmiths: m.sentence_gold
};

/** A value with its unit; of the home currency in both, where two were in use on the context's day. */
function amountInWords(context: ViewContext, info: SeriesInfo, value: number): string {
	const { unit: chosen, otherUnit, locale, words, day } = context;
	const unit = unitOf(context, info);
	const text = (to: typeof unit) => formatAmount(restateValue(value, info.unit, to), to.decimals, locale);
	const both = unit.currency === chosen.currency && otherUnit && isInUse(otherUnit, day) ? otherUnit : undefined;
	const isOlder = otherUnit !== undefined && unit.id === homeUnits(context.record)[0]?.id;
	if (both && !isInUse(unit, day)) return laterUnit(context, info, text(both), text(unit));
	const figure = text(unit);
	const pounds = { amount: figure, form: formAfter(figure, words.locale) };
	const amount = both
		? (isOlder ? m.sentence_old : m.sentence_new)({ ...pounds, other: text(both) }, words)
		: isOlder
			? m.sentence_old_only(pounds, words)
			: figureWithUnit(figure, unit, words);
	return info.quantity === 'rate' ? amount : perUnitText(amount, info, words);
}

/** A value of before the chosen unit was introduced: in the unit that there was, and what that is in the later one. */
function laterUnit({ words }: ViewContext, info: SeriesInfo, amount: string, other: string): string {
	const pounds = m.sentence_old_only({ amount, form: formAfter(amount, words.locale) }, words);
	const named = info.quantity === 'rate' ? pounds : perUnitText(pounds, info, words);
	return m.sentence_new_later({ pounds: named, other }, words);
}

/**
 * The same with how the value was made.
 *
 * @example levelAndMakingInWords(context, parallel, point) // 'On 5 October 2026 a US dollar cost … in Damascus, money changers’ buying price only'
 */
export function levelAndMakingInWords(context: ViewContext, info: SeriesInfo, point: ComposedPoint): string {
	const clauses = [levelInWords(context, info, point), ...madeInWords(context, info, point)];
	return clauses.reduce((a, b) => m.list_and({ a, b }, context.words));
}

/** How the value of a point was made: of how many quotes, and of which side of the price; nothing when a single one is complete. */
function madeInWords({ words, locale }: ViewContext, info: SeriesInfo, point: ComposedPoint): readonly string[] {
	const { quotes, oneSided } = point;
	const count = quotes.length;
	const median = count > 1 ? [m.sentence_median({ count, shown: formatNumber(count, locale) }, words)] : [];
	if (oneSided) return [...median, sideInWords(info, point, words)];
	return count === 1 && quotes.some(({ bid, ask }) => bid && ask) ? [m.sentence_mid({}, words)] : median;
}

/**
 * Which price alone was published, and whose: one that is “the buying price” could be what the reader pays.
 *
 * @example sideInWords(parallel, point, words) // 'money changers’ buying price only'
 */
export function sideInWords(
	{ market }: Pick<SeriesInfo, 'market'>,
	point: Parameters<typeof loneSide>[0],
	words: ViewContext['words']
): string {
	const side = loneSide(point);
	if (side === 'bid') return m.sentence_bid({ market }, words);
	return side === 'ask' ? m.sentence_ask({ market }, words) : m.sentence_one_sided({}, words);
}
