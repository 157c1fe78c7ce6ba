/** Rates between two currencies of a market, with the day on which they were observed. */
import type { SeriesById } from '#lib/context/composed-series.ts';
import { clean } from '#lib/format/number.ts';
import { asOf, isMissing, toDay, type Day } from '#lib/series/index.ts';
import { inItsUnit, seriesOn, type MarketUnit } from './market-unit.ts';

/** Units of the quote currency for one of the base currency. */
export interface PairRate {
	readonly quote: string;
	readonly rate: number;
	/** The day observed: of a rate that crosses two, that of the older one. */
	readonly day: Day;
}

/** What one unit of the anchor currency is in another, and when that was observed; the anchor itself always is. */
interface AnchorRate {
	readonly value: number;
	readonly observed: number;
}

/** A pair of a market. */
interface Pair {
	readonly base: string;
	readonly quote: string;
}

/** What a request wants: the rates of some currencies for one unit of another. */
export interface RatesQuery {
	readonly base: string;
	readonly quotes: readonly string[];
}

/**
 * The requested rates as of a day; without those that were not observed by then, or are older than their series is carried.
 *
 * @example ratesOn(parallelInOld, { base: 'USD', quotes: ['SYP'] }, day('2024-12-08')) // [{ quote: 'SYP', rate: 18000, day: 2024-12-06 }]
 */
export function ratesOn(market: MarketUnit, { base, quotes }: RatesQuery, day: Day): readonly PairRate[] {
	const series = seriesOn(market, day);
	return quotes.flatMap((quote) => rateOn(market, series, { base, quote }, day) ?? []);
}

function rateOn(market: MarketUnit, series: SeriesById, { base, quote }: Pair, day: Day): PairRate | undefined {
	const [from, to] = [anchorRate(market, series, base, day), anchorRate(market, series, quote, day)];
	if (!from || !to) return undefined;
	const observed = Math.min(from.observed, to.observed);
	return { quote, rate: clean(to.value / from.value), day: Number.isFinite(observed) ? toDay(observed) : day };
}

function anchorRate(market: MarketUnit, series: SeriesById, code: string, day: Day): AnchorRate | undefined {
	if (code === market.anchor) return { value: 1, observed: Infinity };
	const info = market.series.get(code);
	const found = info && asOf(series(info.id).series, day);
	if (!found || isMissing(found)) return undefined;
	return { value: inItsUnit(market, info, found.value), observed: found.observed };
}

/** The first and the last day of a range. */
export interface Range {
	readonly from: Day;
	readonly to: Day;
}

/**
 * The rates of each requested pair in a range: one for each day observed, the first of them the one that is carried into the range.
 *
 * @returns a list for each pair, by day
 * @example ratesIn(market, { base: 'USD', quotes: ['SYP'] }, december2024)[0]?.map(({ day }) => isoDay(day)) // ['2024-11-30', …]
 */
export function ratesIn(
	market: MarketUnit,
	{ base, quotes }: RatesQuery,
	range: Range
): readonly (readonly PairRate[])[] {
	const series = seriesOn(market, range.to);
	return quotes.map((quote) => pairRatesIn(market, series, { base, quote }, range));
}

function pairRatesIn(market: MarketUnit, series: SeriesById, pair: Pair, range: Range): readonly PairRate[] {
	const byDay = new Map<Day, PairRate>();
	for (const day of observedDays(market, series, pair, range)) {
		const found = rateOn(market, series, pair, day);
		if (found && !byDay.has(found.day)) byDay.set(found.day, found);
	}
	return [...byDay.values()];
}

/** The days of a range on which one of a pair was observed, and its first day. */
function observedDays(
	market: MarketUnit,
	series: SeriesById,
	{ base, quote }: Pair,
	{ from, to }: Range
): readonly Day[] {
	const infos = [base, quote].flatMap((code) => market.series.get(code) ?? []);
	const days = infos.flatMap(({ id }) => [...series(id).series.days]);
	const within = days.filter((day) => day > from && day <= to).sort((a, b) => a - b);
	return [from, ...new Set(within)].map(toDay);
}
