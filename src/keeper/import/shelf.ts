/** The rows of the record, to be looked up by what identifies them. */
import type { Files } from '#lib/record/index.ts';
import { openSheet, type Cells } from '#lib/record/files/text/sheet.ts';
import { IMPORT_TABLES, type ImportRow, type ImportTable } from './input.ts';
import { quoteFiles, type QuoteFiles } from '../intake/quote-file.ts';

/** Where a row of the record stands. */
interface ShelfRow {
	readonly file: string;
	/** 0 for one that is to be added. */
	readonly line: number;
	readonly cells: Cells;
}

/** The record as an import sees it. */
export interface Shelf {
	/** Rows by table and key; new ones are added while an import is planned. */
	readonly rows: Map<string, ShelfRow[]>;
	/** The ids of each table that has some; new ones are added while an import is planned. */
	readonly ids: Readonly<Record<Exclude<ImportTable, 'quotes'>, Set<string>>>;
	readonly units: ReadonlySet<string>;
	/** The series of a quote by its market, place and unit; '' where there is none. */
	readonly seriesOf: (cells: Cells) => string;
	/** The file that a quote belongs to. */
	readonly fileOf: QuoteFiles;
}

/** The columns that identify a quote. */
const QUOTE_KEY = ['date', 'precision', 'market', 'series', 'place', 'source'];

/**
 * Reads the tables of a record that loads.
 *
 * @param file - where quotes of a new series go
 * @throws {RangeError} when a file cannot be read: check the record first
 * @example readShelf(files).ids.places.has('damascus') // true
 */
export function readShelf(files: Files, file?: string): Shelf {
	const sheet = (path: string) => rowsOf(files, path);
	const ids = (path: string) => new Set(sheet(path).map(({ cells }) => cells.id ?? ''));
	const quotes = [...files.keys()].filter((file) => /^quotes\/.*\.csv$/.test(file)).flatMap(sheet);
	const rows = new Map<string, ShelfRow[]>();
	for (const table of IMPORT_TABLES)
		for (const row of table === 'quotes' ? quotes : sheet(`${table}.csv`)) put(rows, rowKey(table, row.cells), row);
	return {
		rows,
		ids: {
			sources: ids('sources.csv'),
			places: ids('places.csv'),
			series: ids('series.csv'),
			events: ids('events.csv')
		},
		units: ids('units.csv'),
		seriesOf: seriesFinder(sheet('series.csv'), sheet('units.csv')),
		fileOf: quoteFiles(files, file)
	};
}

/**
 * The rows about the same observation as a row.
 *
 * @example twinsOf(shelf, { table: 'places', cells: { id: 'damascus', name_en: 'Damascus' } }).length // 1
 */
export function twinsOf({ rows }: Shelf, { table, cells }: ImportRow): readonly ShelfRow[] {
	return rows.get(rowKey(table, cells)) ?? [];
}

/** Adds a row that is to be written. */
export function shelve({ rows, ids }: Shelf, table: ImportTable, row: ShelfRow): void {
	put(rows, rowKey(table, row.cells), row);
	if (table !== 'quotes') ids[table].add(row.cells.id ?? '');
}

function put(rows: Map<string, ShelfRow[]>, key: string, row: ShelfRow): void {
	const found = rows.get(key);
	if (found) found.push(row);
	else rows.set(key, [row]);
}

/** What identifies a row of a table: its id, or for a quote its day, market, series, place and source. */
function rowKey(table: ImportTable, cells: Cells): string {
	const columns = table === 'quotes' ? QUOTE_KEY : ['id'];
	return [table, ...columns.map((column) => cells[column] ?? '')].join('\n');
}

function rowsOf(files: Files, file: string): readonly ShelfRow[] {
	const bytes = files.get(file);
	return bytes ? openSheet(bytes).rows.map(({ line, cells }) => ({ file, line, cells })) : [];
}

/** A rate per dollar of a market, at a place that the series names, in a unit of its currency. */
function seriesFinder(series: readonly ShelfRow[], units: readonly ShelfRow[]): Shelf['seriesOf'] {
	const currencies = new Map(units.map(({ cells }) => [cells.id, cells.currency]));
	return ({ market, place = '', unit }) => {
		const found = series.filter(
			({ cells }) =>
				cells.market === market &&
				cells.quantity === 'rate' &&
				cells.per === 'USD' &&
				cells.currency === currencies.get(unit) &&
				(cells.places ?? '').split(' ').includes(place)
		);
		return found.length === 1 ? (found[0]?.cells.id ?? '') : '';
	};
}
