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
export interface Door {
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

/** What a request to the door names. */
interface DoorRequest extends Pick<Door, 'record' | 'today' | 'words'> {
	readonly market: string;
	readonly unit: string;
}

/**
 * The door of a market and a unit.
 *
 * @returns undefined where the record has no such market or no such unit of its currency
 * @example doorOf({ record, today, words, market: 'parallel', unit: 'syp-new' })?.codes.includes('SYP') // true
 */
export function doorOf({ record, today, words, market, unit: unitId }: DoorRequest): Door | undefined {
	const named = EXCHANGE_MARKETS.find((one) => one === market);
	const home = named && marketRate(record, named);
	const unit = homeUnits(record).find(({ id }) => id === unitId);
	if (!home || !unit) return undefined;
	const anchor = anchorCurrency(record);
	const series = new Map([...referenceRates(record, anchor), [homeCurrency(record), home] as const]);
	return { record, today, words, unit, anchor, series, codes: [anchor, ...series.keys()].sort() };
}

/**
 * The doors that a record has, as their addresses name them.
 *
 * @example doorNames(record) // ['parallel/syp-old', 'parallel/syp-new', 'official/syp-old', …]
 */
export function doorNames(record: RateRecord): readonly string[] {
	return marketsOf(record).flatMap((market) => homeUnits(record).map(({ id }) => `${market}/${id}`));
}

/** The mid-market rates of feeds: one for each currency. */
function referenceRates(record: RateRecord, anchor: string): readonly (readonly [string, SeriesInfo])[] {
	return [...record.series.values()]
		.filter(({ market, quantity, per }) => market === 'reference' && quantity === 'rate' && per === anchor)
		.map((info) => [info.currency, info] as const);
}

/** The series of a door as of a day, each composed once. */
export function seriesOn({ record, today }: Door, day: Day): SeriesById {
	return composedSeries(record, day < today ? day : undefined);
}

/** A value of a door's currency in the unit that its code means here. */
export function inDoorUnit({ unit }: Pick<Door, 'unit'>, info: SeriesInfo, value: number): number {
	return info.unit.currency === unit.currency ? restateValue(value, info.unit, unit) : value;
}
