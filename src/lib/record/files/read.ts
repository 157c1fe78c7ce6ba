/** From the files of `data/` to the record, or to everything that is wrong with them. Pure: it is given the bytes. */
import type * as v from 'valibot';
import type { Day } from '#lib/series/index.ts';
import { assemble, thingsOf, type Tables } from './assemble.ts';
import * as check from './rules/constraints.ts';
import { listResources, type FileSource, type Resource } from './descriptor.ts';
import { QuoteReader, type QuoteProblems } from './quotes/quotes.ts';
import { checkReferences } from './rules/references.ts';
import * as rows from './rows.ts';
import type { RateRecord } from '#lib/record/record.ts';
import type { Problem } from './rules/rules.ts';
import { readTable, type Columns, type Table, type TableInput } from './table.ts';

export type ReadResult = { readonly record: RateRecord } | { readonly problems: readonly Problem[] };

/**
 * Reads and checks the whole record in one pass.
 *
 * @param files - the descriptor and the CSV files
 * @param version - the name of this content
 * @param today - the day in Damascus: what is dated later than the day after it is a problem
 * @returns the record, or all problems of all files
 * @example readRecord(files, 'a1b2', day('2026-11-23')).record.quotes.length // 3044
 */
export function readRecord(files: FileSource, version: string, today: Day): ReadResult {
	const { resources, problems } = listResources(files);
	if (problems.length > 0) return { problems };
	const tables = readTables(files, resources);
	const things = thingsOf(tables);
	const reader = new QuoteReader(tables, things, today);
	for (const resource of resources.filter(({ path }) => path.startsWith('quotes/')))
		reader.read(inputOf(files, resource));
	const quotes = reader.result();
	const all = [...checkTables(tables, quotes.problems), ...checkDays(tables, quotes.problems, today)];
	return all.length > 0 ? { problems: all } : { record: assemble(tables, things, quotes, version) };
}

function inputOf(files: FileSource, { path, bytes }: Resource): TableInput {
	return { file: path, bytes: files.get(path) ?? new Uint8Array(), isWhole: bytes !== undefined };
}

/** A record need not have caveats. */
const CAVEATS = 'caveats.csv';
const NO_CAVEATS: Tables['caveats'] = { file: CAVEATS, rows: [], keys: new Set(), problems: [] };

function readTables(files: FileSource, resources: readonly Resource[]): Tables {
	const table = <C extends Columns>(path: string, columns: C): Table<v.InferOutput<C>> => {
		const resource = resources.find((one) => one.path === path) ?? { path, bytes: undefined };
		return readTable(inputOf(files, resource), columns);
	};
	return {
		currencies: table('currencies.csv', rows.currencyRow),
		units: table('units.csv', rows.unitRow),
		places: table('places.csv', rows.placeRow),
		sources: table('sources.csv', rows.sourceRow),
		series: table('series.csv', rows.seriesRow),
		events: table('events.csv', rows.eventRow),
		claims: table('claims.csv', rows.claimRow),
		stories: table('stories.csv', rows.storyRow),
		presets: table('comparisons.csv', rows.presetRow),
		caveats: files.has(CAVEATS) ? table(CAVEATS, rows.caveatRow) : NO_CAVEATS
	};
}

function checkTables(tables: Tables, ofQuotes: QuoteProblems): Problem[] {
	const { currencies, units, places, sources, series, events, claims, stories, presets, caveats } = tables;
	const all: readonly Table<unknown>[] = Object.values(tables);
	const named = [units, places, sources, series, events, claims, stories, presets, caveats];
	const texts = [...named, currencies];
	return [
		...all.flatMap((table) => table.problems),
		...ofQuotes.fields,
		...texts.flatMap((table) => check.eachRow<Readonly<Record<string, unknown>>>(table, check.untranslated)),
		...ofQuotes.texts,
		...check.twice([currencies], 'code', ({ code }) => code),
		...named.flatMap((table) => check.twice<{ id: string }>([table], 'id', ({ id }) => id)),
		...check.twice([sources], 'address', ({ address, publisher_en, title_en }) =>
			[address, publisher_en, title_en].join('\n')
		),
		...[events, claims, stories].flatMap((table) => check.descending<{ date: Day }>(table)),
		...ofQuotes.order,
		...ofQuotes.same,
		...ofQuotes.replaced,
		...check.eachRow(stories, check.span),
		...check.roles(series),
		...check.rates(series, units, currencies.keys),
		...checkReferences(tables),
		...ofQuotes.references,
		...checkClaims(tables),
		...checkUnits(tables),
		...ofQuotes.own,
		...ofQuotes.steps
	];
}

/** No event, claim or quote may be dated in the future. */
function checkDays({ events, claims, stories }: Tables, ofQuotes: QuoteProblems, today: Day): Problem[] {
	const begun = check.begunBy(today);
	return [
		...check.eachRow(events, ({ date, precision }) => begun('date', date, precision)),
		...ofQuotes.dates,
		...[claims, stories].flatMap((table) => check.eachRow<{ date: Day }>(table, ({ date }) => begun('date', date))),
		...ofQuotes.recorded
	];
}

/** A series is in a unit of its currency. */
function checkUnits({ units, series }: Tables): Problem[] {
	const unitRows = new Map(units.rows.map(({ cells }) => [cells.id, cells]));
	return check.eachRow(series, (one) => {
		const unit = unitRows.get(one.unit);
		return unit ? check.ownUnit(one, unit) : [];
	});
}

/** A claim has the figure of its kind, in a unit of the rate that it speaks of. */
function checkClaims({ units, series, claims }: Tables): Problem[] {
	const unitRows = new Map(units.rows.map(({ cells }) => [cells.id, cells]));
	const seriesRows = new Map(series.rows.map(({ cells }) => [cells.id, cells]));
	return check.eachRow(claims, (claim) => {
		const [one, unit] = [seriesRows.get(claim.series), unitRows.get(claim.unit)];
		return [...check.claimFigure(claim), ...(one && unit ? check.claimUnit(claim, unit, one) : [])];
	});
}
