/** From the files of `data/` to the record, or to everything that is wrong with them. Pure: it is given the bytes. */
import type * as v from 'valibot';
import { isoDay, type Day, type Precision } from '#lib/series/index.ts';
import { assemble, type Tables } from './assemble.ts';
import * as check from './constraints.ts';
import { corrections } from './correction-constraints.ts';
import * as ofQuote from './quote-constraints.ts';
import { listResources, type Files, type Resource } from './descriptor.ts';
import * as rows from './rows.ts';
import { checkReferences } from './references.ts';
import type { RateRecord } from '#lib/record/record.ts';
import type { Problem } from './rules.ts';
import { readTable, type Table } from './table.ts';

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
export function readRecord(files: Files, version: string, today: Day): ReadResult {
	const { resources, problems } = listResources(files);
	if (problems.length > 0) return { problems };
	const tables = readTables(files, resources);
	const ofTables = [...allTables(tables)].flatMap((table) => table.problems);
	const all = [...ofTables, ...checkTables(tables), ...checkDays(tables, today)];
	return all.length > 0 ? { problems: all } : { record: assemble(tables, version) };
}

/** A record need not have caveats. */
const CAVEATS = 'caveats.csv';
const NO_CAVEATS: Tables['caveats'] = { file: CAVEATS, rows: [], keys: new Set(), problems: [] };

function readTables(files: Files, resources: readonly Resource[]): Tables {
	const lengthOf = new Map(resources.map(({ path, bytes }) => [path, bytes]));
	const table = <C extends Parameters<typeof readTable>[2]>(path: string, columns: C): Table<v.InferOutput<C>> =>
		readTable(path, files.get(path) ?? new Uint8Array(), columns, lengthOf.get(path) !== undefined);
	const ofQuotes = resources.map(({ path }) => path).filter((path) => path.startsWith('quotes/'));
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
		caveats: files.has(CAVEATS) ? table(CAVEATS, rows.caveatRow) : NO_CAVEATS,
		quotes: ofQuotes.map((path) => table(path, rows.quoteRow))
	};
}

function allTables({ quotes, ...single }: Tables): Table<unknown>[] {
	return [...Object.values(single), ...quotes];
}

function checkTables(tables: Tables): Problem[] {
	const { currencies, units, places, sources, series, events, claims, stories, presets, caveats, quotes } = tables;
	const dayOf = ({ date }: { date: Parameters<typeof isoDay>[0] }) => isoDay(date);
	const named = [units, places, sources, series, events, claims, stories, presets, caveats];
	const texts = [...named, currencies, ...quotes];
	return [
		...texts.flatMap((table) => check.eachRow<Readonly<Record<string, unknown>>>(table, check.untranslated)),
		...check.twice([currencies], 'code', ({ code }) => code),
		...named.flatMap((table) => check.twice<{ id: string }>([table], 'id', ({ id }) => id)),
		...check.twice([sources], 'address', ({ address, publisher_en, title_en }) =>
			[address, publisher_en, title_en].join('\n')
		),
		...check.descending(events, dayOf),
		...check.descending(claims, dayOf),
		...check.descending(stories, dayOf),
		...quotes.flatMap((table) => check.descending(table, dayOf)),
		...check.twice(quotes, '', sameQuote),
		...corrections(quotes),
		...check.eachRow(stories, check.span),
		...check.roles(series),
		...check.rates(series, units, currencies.keys),
		...checkReferences(tables),
		...checkClaims(tables),
		...checkQuotes(tables)
	];
}

function sameQuote(q: rows.QuoteRow): string {
	return [
		q.date,
		q.precision,
		q.market,
		q.place,
		q.series,
		q.unit,
		q.source,
		q.bid?.value,
		q.ask?.value,
		q.mid?.value,
		q.replaced_on
	].join('\n');
}

/** No event, claim or quote may be dated in the future. */
function checkDays({ events, claims, stories, quotes }: Tables, today: Day): Problem[] {
	const begun = check.begunBy(today);
	return [
		...[events, ...quotes].flatMap((table) =>
			check.eachRow<{ date: Day; precision: Precision }>(table, ({ date, precision }) => begun('date', date, precision))
		),
		...[claims, stories].flatMap((table) => check.eachRow<{ date: Day }>(table, ({ date }) => begun('date', date))),
		...quotes.flatMap((table) =>
			check.eachRow(table, ({ recorded, replaced_on = recorded }) => [
				...begun('recorded', recorded),
				...(replaced_on === recorded ? [] : begun('replaced_on', replaced_on))
			])
		)
	];
}

function checkQuotes({ units, series, quotes }: Tables): Problem[] {
	const unitRows = new Map(units.rows.map(({ cells }) => [cells.id, cells]));
	const seriesRows = new Map(series.rows.map(({ cells }) => [cells.id, cells]));
	const steps = new Map<string, ofQuote.Step[]>();
	const ofSeries = check.eachRow(series, (one) => {
		const unit = unitRows.get(one.unit);
		return unit ? check.ownUnit(one, unit) : [];
	});
	const ofRows = quotes.flatMap((table) =>
		table.rows.flatMap(({ line, cells }) => {
			const one = cells.series === undefined ? undefined : seriesRows.get(cells.series);
			const unit = unitRows.get(cells.unit);
			const seriesUnit = one && unitRows.get(one.unit);
			const found = [
				...ofQuote.figures(cells, mayBeNegative(cells, one)),
				...(one && unit && seriesUnit ? ofQuote.membership(cells, one, unit, seriesUnit) : []),
				...(unit ? ofQuote.unitInUse(cells, unit) : []),
				...ofQuote.reason(cells),
				...ofQuote.replacement(cells),
				...ofQuote.recordedLater(cells)
			];
			const isStep = one && one.quantity !== 'percent' && cells.use === 'point';
			if (isStep && unit && unit.currency === seriesUnit?.currency) {
				const list = steps.get(one.id) ?? [];
				list.push({ file: table.file, line, quote: cells, unit: toUnit(unit), sound: found.length === 0 });
				steps.set(one.id, list);
			}
			return found.map((problem) => ({ file: table.file, line, ...problem }));
		})
	);
	const ofSteps = [...steps].flatMap(([id, list]) => {
		const one = seriesRows.get(id);
		const unit = one && unitRows.get(one.unit);
		return one && unit ? ofQuote.leaps(list, one.max_step, toUnit(unit)) : [];
	});
	return [...ofSeries, ...ofRows, ...ofSteps];
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

/** A percentage may be, and so may the figure of a series that cannot be read itself. */
function mayBeNegative(quote: rows.QuoteRow, series: rows.SeriesRow | undefined): boolean {
	return series ? series.quantity === 'percent' : quote.series !== undefined;
}

function toUnit({ id, currency, per_base, decimals }: rows.UnitRow) {
	return { id, currency, perBase: per_base, decimals };
}
