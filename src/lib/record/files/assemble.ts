import type * as v from 'valibot';
import type { RateRecord } from '#lib/record/record.ts';
import { rolesOf } from '#lib/record/roles.ts';
import { toCaveat, toEvent, toPlace, toPreset, toSeries, toSource } from './objects/series-and-events.ts';
import type { Things } from './objects/quotes.ts';
import { toClaim, toStory } from './objects/stories.ts';
import { toCurrency, toUnit } from './objects/units.ts';
import type * as rows from './rows.ts';
import type { Table } from './table.ts';

/** The files of the record but those of quotes, read row by row. */
export interface Tables {
	readonly currencies: Table<v.InferOutput<typeof rows.currencyRow>>;
	readonly units: Table<v.InferOutput<typeof rows.unitRow>>;
	readonly places: Table<v.InferOutput<typeof rows.placeRow>>;
	readonly sources: Table<v.InferOutput<typeof rows.sourceRow>>;
	readonly series: Table<v.InferOutput<typeof rows.seriesRow>>;
	readonly events: Table<v.InferOutput<typeof rows.eventRow>>;
	readonly claims: Table<rows.ClaimRow>;
	readonly stories: Table<rows.StoryRow>;
	readonly presets: Table<v.InferOutput<typeof rows.presetRow>>;
	readonly caveats: Table<v.InferOutput<typeof rows.caveatRow>>;
}

/** What other rows point to, by id; rows that are wrong are left out. */
export function thingsOf(tables: Tables): Things {
	return {
		units: index(tables.units, toUnit),
		places: index(tables.places, toPlace),
		sources: index(tables.sources, toSource)
	};
}

/**
 * Builds the record from tables in which every reference is known to exist.
 *
 * @throws {RangeError} when a reference does not exist: the tables were not checked
 */
export function assemble(
	tables: Tables,
	things: Things,
	{ quotes, corrections }: Pick<RateRecord, 'quotes' | 'corrections'>,
	version: string
): RateRecord {
	const { units, places, sources } = things;
	const currencies = new Map(tables.currencies.rows.map(({ cells }) => [cells.code, toCurrency(cells, units)]));
	const series = index(tables.series, (row) => toSeries(row, units, currencies));
	const claims = index(tables.claims, (row) => toClaim(row, units, sources));
	return {
		version,
		currencies,
		units,
		places,
		sources,
		series,
		roles: rolesOf(series.values()),
		quotes,
		corrections,
		events: tables.events.rows.map(({ cells }) => toEvent(cells, places, sources)),
		claims: [...claims.values()],
		stories: tables.stories.rows.map(({ cells }) => toStory(cells, series, claims, sources)),
		presets: tables.presets.rows.map(({ cells }) => toPreset(cells)),
		caveats: tables.caveats.rows.map(({ cells }) => toCaveat(cells))
	};
}

function index<Cells extends { id: string }, Thing>(
	table: Table<Cells>,
	make: (cells: Cells) => Thing
): Map<string, Thing> {
	return new Map(table.rows.map(({ cells }) => [cells.id, make(cells)]));
}
