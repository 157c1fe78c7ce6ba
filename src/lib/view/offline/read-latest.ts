import {
	rolesOf,
	type Composed,
	type ComposedPoint,
	type Currency,
	type NamedUnit,
	type Quote,
	type RateRecord,
	type SeriesInfo
} from '#lib/record/index.ts';
import { createSeries, day } from '#lib/series/index.ts';
import type { UnitChoice } from '#lib/query/index.ts';
import type { SeriesById } from '#lib/context/composed-series.ts';
import type { LatestRates, LatestPoint, LatestQuote, LatestSeries, LatestUnit } from './latest.ts';

/** The newest figures, ready to be read as the whole record is. */
export interface Newest {
	/** What there is of it: currencies, units and series; no quotes of its own, events or claims. */
	readonly record: RateRecord;
	/** Throws a `RangeError` for a series that is not among them. */
	readonly series: SeriesById;
	readonly unit: UnitChoice;
}

/**
 * Reads the newest figures.
 *
 * @param latest - from our own server, of the same version of the program
 * @throws {RangeError} when it names a unit that it lacks
 * @example readLatest(latest).series('syp-parallel').points.at(-1)?.value // 13800
 */
export function readLatest(latest: LatestRates): Newest {
	const units = new Map(latest.units.map((unit) => [unit.id, readUnit(unit)]));
	const currencies = new Map(latest.currencies.map((currency) => [currency.code, currency]));
	const all = latest.series.map((one) => composedOf(one, units, currencies));
	const series = new Map(all.map(({ info }) => [info.id, info]));
	const quotes = all.flatMap(({ points }) => points.flatMap((point) => point.quotes));
	return {
		record: {
			version: latest.record,
			currencies,
			units,
			places: new Map(quotes.map(({ place }) => [place.id, place])),
			sources: new Map(),
			series,
			roles: rolesOf(series.values()),
			quotes: [],
			events: [],
			claims: [],
			stories: [],
			presets: [],
			caveats: [],
			corrections: []
		},
		series: seriesOf(all),
		unit: latest.unit
	};
}

/** The series that are at hand, by their ids. */
function seriesOf(all: readonly Composed[]): SeriesById {
	const composed = new Map(all.map((one) => [one.info.id, one]));
	return (id) => {
		const found = composed.get(id);
		if (!found) throw new RangeError(`the newest figures have no series "${id}"`);
		return found;
	};
}

function readUnit({ validFrom, validTo, ...unit }: LatestUnit): NamedUnit {
	return {
		...unit,
		validFrom: validFrom === undefined ? undefined : day(validFrom),
		validTo: validTo === undefined ? undefined : day(validTo)
	};
}

function unitIn(units: ReadonlyMap<string, NamedUnit>, id: string): NamedUnit {
	const unit = units.get(id);
	if (!unit) throw new RangeError(`the newest figures have no unit "${id}"`);
	return unit;
}

function composedOf(
	{ points: inputs, unit, ...about }: LatestSeries,
	units: ReadonlyMap<string, NamedUnit>,
	currencies: ReadonlyMap<string, Currency>
): Composed {
	const info: SeriesInfo = {
		...about,
		// Every series of the file is a rate that can be used; how it is drawn, and held against new quotes, is no matter here.
		quantity: 'rate',
		draw: 'line',
		maxStep: Infinity,
		role: about.role,
		ended: undefined,
		perCurrency: currencies.get(about.per),
		unit: unitIn(units, unit),
		note: undefined
	};
	const points = inputs.map((point) => pointOf(point, info, units));
	const { id, carryDays } = info;
	return { info, points, series: createSeries({ id, unit: info.unit, carryDays, points }), context: [] };
}

function pointOf(
	{ day: at, quotes, precision = 'day', value, low = value, high = value, oneSided = false }: LatestPoint,
	info: SeriesInfo,
	units: ReadonlyMap<string, NamedUnit>
): ComposedPoint {
	const of = { date: day(at), precision, market: info.market, series: info.id } as const;
	const found = quotes.map((quote) => ({ ...of, ...quoteOf(quote, units) }));
	return { day: of.date, precision, value, low, high, oneSided, quotes: found };
}

/** A quote with as much of its source as is shown beside a figure. */
function quoteOf(
	{ unit, recorded, publisher, address, cadenceDays, bid, ask, mid, place, flags = [] }: LatestQuote,
	units: ReadonlyMap<string, NamedUnit>
): Omit<Quote, 'date' | 'precision' | 'market' | 'series'> {
	return {
		...{ bid, ask, mid, place, flags, context: undefined, note: undefined },
		unit: unitIn(units, unit),
		recorded: day(recorded),
		source: { id: address, publisher, address, title: undefined, licence: '', cadenceDays }
	};
}
