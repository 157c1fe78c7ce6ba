import type * as v from 'valibot';
import type { Correction, Quote, RateRecord } from '#lib/record/record.ts';
import { rolesOf } from '#lib/record/roles.ts';
import {
	localized,
	toCaveat,
	toClaim,
	toCurrency,
	toEvent,
	toPlace,
	toPreset,
	toQuote,
	toSeries,
	toSource,
	toStory,
	toUnit
} from './objects.ts';
import { quoteName } from './quote-name.ts';
import type * as rows from './rows.ts';
import type { Table } from './table.ts';

/** The files of the record, read row by row. */
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
	readonly quotes: readonly Table<rows.QuoteRow>[];
}

/**
 * Builds the record from tables in which every reference is known to exist.
 *
 * @throws {RangeError} when a reference does not exist: the tables were not checked
 */
export function assemble(tables: Tables, version: string): RateRecord {
	const units = index(tables.units, toUnit);
	const places = index(tables.places, toPlace);
	const sources = index(tables.sources, toSource);
	const currencies = new Map(tables.currencies.rows.map(({ cells }) => [cells.code, toCurrency(cells)]));
	const series = index(tables.series, (row) => toSeries(row, units, currencies));
	const { quotes, corrections } = standing(tables, (cells) => toQuote(cells, units, places, sources));
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

/** The valid quotes, and the replaced ones with their replacements. */
function standing(
	{ quotes: tables }: Tables,
	toQuote: (cells: rows.QuoteRow) => Quote
): Pick<RateRecord, 'quotes' | 'corrections'> {
	const all = tables.flatMap((table) => table.rows.map(({ cells }) => ({ cells, quote: toQuote(cells) })));
	const replacing = new Map(all.map(({ cells, quote }) => [cells.replaces, quote]));
	return {
		quotes: all.flatMap(({ cells, quote }) => (cells.use === 'replaced' ? [] : [quote])),
		corrections: all.flatMap(({ cells, quote }): Correction[] => {
			if (cells.replaced_on === undefined) return [];
			const why = localized(cells.why_en, cells.why_ar);
			return [{ replaced: quote, day: cells.replaced_on, why, by: replacing.get(quoteName(cells)) }];
		})
	};
}

function index<Cells extends { id: string }, Thing>(
	table: Table<Cells>,
	make: (cells: Cells) => Thing
): Map<string, Thing> {
	return new Map(table.rows.map(({ cells }) => [cells.id, make(cells)]));
}
