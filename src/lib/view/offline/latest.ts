/** The newest figures as one small file: what the last rates and the converter need, and nothing that lies further back. */
import {
	currencyUnits,
	EXCHANGE_MARKETS,
	exchangeRates,
	freshnessOn,
	habitOn,
	homeCurrency,
	seriesOfPair,
	sideOf,
	type Composed,
	type ComposedPoint,
	type Currency,
	type NamedUnit,
	type Quote,
	type SeriesFreshness,
	type SeriesInfo,
	type Sided,
	type LocalizedText
} from '#lib/record/index.ts';
import { clean } from '#lib/format/index.ts';
import { isoDay, lastIndexUpTo, type Day, type Precision } from '#lib/series/index.ts';
import type { UnitChoice } from '#lib/query/index.ts';
import type { ViewContext } from '#lib/context/context.ts';

/** The file. Days are written YYYY-MM-DD. */
export interface LatestRates {
	/** The version of the record that it was taken from. */
	readonly record: string;
	/** The default unit of the home currency. */
	readonly unit: UnitChoice;
	readonly currencies: readonly Currency[];
	readonly units: readonly LatestUnit[];
	readonly series: readonly LatestSeries[];
}

export interface LatestUnit extends Pick<NamedUnit, 'id' | 'currency' | 'perBase' | 'decimals' | 'name' | 'forms'> {
	readonly validFrom?: string;
	readonly validTo?: string;
}

export interface LatestSeries extends Pick<
	SeriesInfo,
	'id' | 'currency' | 'market' | 'places' | 'per' | 'carryDays' | 'role' | 'name'
> {
	readonly unit: string;
	/** Of the last value, on the day on which the file was made. */
	readonly freshness: SeriesFreshness | null;
	/** In days; null where the series has no value. */
	readonly age: number | null;
	/** What the last value is: a mid, or the changers’ buying (`bid`) or selling price (`ask`) alone; null where there is none. */
	readonly side: Sided['found'] | null;
	readonly points: readonly LatestPoint[];
}

/** A point that can be what is shown, with its quotes. */
export interface LatestPoint
	extends Pick<ComposedPoint, 'value'>, Partial<Pick<ComposedPoint, 'low' | 'high' | 'oneSided'>> {
	/** The band and the mark of a single side are left out where there is none. */
	readonly day: string;
	/** Left out where it is the day. */
	readonly precision?: Precision;
	readonly quotes: readonly LatestQuote[];
}

export interface LatestQuote extends Pick<Quote, 'place' | 'bid' | 'ask' | 'mid'> {
	/** Left out where there is none. */
	readonly flags?: Quote['flags'];
	readonly unit: string;
	readonly recorded: string;
	readonly publisher: LocalizedText;
	readonly address: string;
	/** After how many days without a new value the series is old, by its source or by its own habit. */
	readonly cadenceDays: number;
}

/**
 * Takes the newest figures from a context.
 *
 * @param context - the latest, not as of a day
 * @example takeLatest(context).series[0]?.points.at(-1) // { day: '2026-10-05', value: 13800, … }
 */
export function takeLatest(context: ViewContext): LatestRates {
	const { record, defaults } = context;
	const infos = convertible(context);
	const all = infos.map(({ id }) => context.series(id));
	const home = homeCurrency(record);
	// Two rates in the home currency are read as of the older one's day: each is needed as of the others' last days, too.
	// A rate of another currency is read on the day alone.
	const ends = all
		.filter((composed) => composed.info.currency === home && !isStale(composed, context.day))
		.flatMap(({ points }) => points.at(-1)?.day ?? []);
	const codes = new Set(infos.flatMap(({ currency, per }) => [currency, per]));
	return {
		record: record.version,
		unit: defaults.unit,
		currencies: [...record.currencies.values()].filter(({ code }) => codes.has(code)),
		units: currencyUnits(record).map(unitPart),
		series: all.map((composed) => seriesOf(composed, composed.info.currency === home ? ends : [], context.day))
	};
}

/** The series from which some conversion is made, in the order of the record. */
function convertible(context: ViewContext): readonly SeriesInfo[] {
	const { record, series, day } = context;
	const rates = exchangeRates(record);
	const used = EXCHANGE_MARKETS.flatMap((market) => {
		const rule = { record, series, market, day, side: 'mid', maxAge: undefined } as const;
		return rates.flatMap(({ currency, per }) => seriesOfPair(rule, currency, per));
	});
	return rates.filter((info) => used.includes(info));
}

function unitPart({ id, currency, perBase, decimals, name, forms, validFrom, validTo }: NamedUnit): LatestUnit {
	return {
		id,
		currency,
		perBase,
		decimals,
		name,
		forms,
		...(validFrom === undefined ? {} : { validFrom: isoDay(validFrom) }),
		...(validTo === undefined ? {} : { validTo: isoDay(validTo) })
	};
}

/** Nothing is derived any more from a value that a series has stopped to carry; it is shown as the last known one. */
function isStale(composed: Composed, day: Day): boolean {
	return freshnessOn(composed, day)?.freshness === 'stale';
}

function seriesOf(composed: Composed, ends: readonly number[], day: Day): LatestSeries {
	const { info, series, points } = composed;
	const { id, currency, market, places, per, carryDays, role, name, unit } = info;
	const last = points.at(-1);
	const needed = new Set([...ends.map((end) => lastIndexUpTo(series.days, end)), points.length - 1]);
	return {
		...{ id, currency, market, places, per, carryDays, role, name, unit: unit.id },
		...(freshnessOn(composed, day) ?? { freshness: null, age: null }),
		side: last ? sideOf(last, 'mid', unit).found : null,
		points: points.flatMap((point, i) => (needed.has(i) ? [pointOf(point, habitOn(composed, point.day))] : []))
	};
}

function pointOf(
	{ day, precision, value, low, high, oneSided, quotes }: ComposedPoint,
	cadenceDays: number
): LatestPoint {
	const band = low === value && high === value ? {} : { low: clean(low), high: clean(high) };
	const side = oneSided ? { oneSided } : {};
	const coarse = precision === 'day' ? {} : { precision };
	return {
		...{ day: isoDay(day), ...coarse, value, ...band, ...side },
		quotes: quotes.map((quote) => ({ ...quoteOf(quote), cadenceDays }))
	};
}

function quoteOf({ place, bid, ask, mid, flags, unit, recorded, source }: Quote): Omit<LatestQuote, 'cadenceDays'> {
	const { publisher, address } = source;
	const marks = flags.length > 0 ? { flags } : {};
	return { place, bid, ask, mid, ...marks, unit: unit.id, recorded: isoDay(recorded), publisher, address };
}
