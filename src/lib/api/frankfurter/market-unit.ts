/** What an address of the Frankfurter-compatible API is about: the pound on one market in one unit, and the currencies beside it. */
import { composedSeries, type SeriesById } from '#lib/context/composed-series.ts';
import type { Words } from '#lib/format/index.ts';
import {
	anchorCurrency,
	EXCHANGE_MARKETS,
	homeCurrency,
	homeUnits,
	marketRate,
	marketsOf,
	type NamedUnit,
	type RateRecord,
	type SeriesInfo
} from '#lib/record/index.ts';
import { restateValue, type Day } from '#lib/series/index.ts';

/** A market and a unit of the home currency, with the series of each currency that has a rate there. */
export interface MarketUnit {
	readonly record: RateRecord;
	/** Today in Damascus, the latest day a request can name. */
	readonly today: Day;
	readonly words: Words;
	/** What the home currency's code means here. */
	readonly unit: NamedUnit;
	/** The currency that all rates are the price of. */
	readonly anchor: string;
	/** By the code of the currency: the home currency's rate on the market, the reference rates of the others. */
	readonly series: ReadonlyMap<string, SeriesInfo>;
	/** Every code that has a rate, in alphabetical order. */
	readonly codes: readonly string[];
}

/** What an address names. */
interface Names extends Pick<MarketUnit, 'record' | 'today' | 'words'> {
	readonly market: string;
	readonly unit: string;
}

/**
 * A market of a record in a unit.
 *
 * @returns undefined where the record has no such market or no such unit of its currency
 * @example marketUnitOf({ record, today, words, market: 'parallel', unit: 'syp-new' })?.codes.includes('SYP') // true
 */
export function marketUnitOf({ record, today, words, market, unit: unitId }: Names): MarketUnit | undefined {
	const named = EXCHANGE_MARKETS.find((one) => one === market);
	const home = named && marketRate(record, named);
	const unit = homeUnits(record).find(({ id }) => id === unitId);
	if (!home || !unit) return undefined;
	const anchor = anchorCurrency(record);
	const series = new Map([...referenceRates(record, anchor), [homeCurrency(record), home] as const]);
	return { record, today, words, unit, anchor, series, codes: [anchor, ...series.keys()].sort() };
}

/**
 * The markets that a record has, in each of their units, as addresses name them.
 *
 * @example marketUnitNames(record) // ['parallel/syp-old', 'parallel/syp-new', 'official/syp-old', …]
 */
export function marketUnitNames(record: RateRecord): readonly string[] {
	return marketsOf(record).flatMap((market) => homeUnits(record).map(({ id }) => `${market}/${id}`));
}

/** The mid-market rates of feeds: one for each currency. */
function referenceRates(record: RateRecord, anchor: string): readonly (readonly [string, SeriesInfo])[] {
	return [...record.series.values()]
		.filter(({ market, quantity, per }) => market === 'reference' && quantity === 'rate' && per === anchor)
		.map((info) => [info.currency, info] as const);
}

/** The series of a market as of a day, each composed once. */
export function seriesOn({ record, today }: MarketUnit, day: Day): SeriesById {
	return composedSeries(record, day < today ? day : undefined);
}

/** A value of one of its currencies in the unit that the currency's code means here. */
export function inItsUnit({ unit }: Pick<MarketUnit, 'unit'>, info: SeriesInfo, value: number): number {
	return info.unit.currency === unit.currency ? restateValue(value, info.unit, unit) : value;
}
