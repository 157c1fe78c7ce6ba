/** What rows from outside would change in the record. Pure: the files and the rows in, the changes out. */
import { LARGEST_FILE, type Files } from '#lib/record/index.ts';
import { addRows, openSheet, type Cells } from '#lib/record/files/text/sheet.ts';
import type { ImportRow, ImportTable } from './input.ts';
import { readShelf, shelve, twinsOf, type Shelf } from './shelf.ts';

/** A row that cannot come in as it is, with the reason and what to do. */
export interface Refusal {
	readonly row: ImportRow;
	readonly why: string;
}

/** A row that the record has in another form. */
export interface Difference {
	readonly row: ImportRow;
	readonly file: string;
	readonly line: number;
	/** The columns that differ: the record's value, and the row's. */
	readonly columns: Readonly<Record<string, readonly [string, string]>>;
}

/** What an import would do. */
export interface ImportPlan {
	/** New rows, by file of the record. */
	readonly added: ReadonlyMap<string, readonly Cells[]>;
	/** Rows that the record has already. */
	readonly same: number;
	/** Rows that contradict the record. They are not written: a correction is a decision. */
	readonly differing: readonly Difference[];
	readonly refused: readonly Refusal[];
}

interface PlanOptions {
	/** Where quotes of a new series go. */
	readonly file?: string | undefined;
	/** Called with the number of rows that were compared. */
	readonly onRow?: (done: number) => void;
}

/** A file of the record has no room for all that is new. It is found out early: nothing was written. */
export class FileFull extends Error {
	override readonly name = 'FileFull';

	constructor(file: string) {
		super(
			`Nothing was imported: ${file} would be larger than 32 MB, the most that a file of the record may have. Move some of its rows to a new file of quotes that datapackage.json lists, or import in parts.`
		);
	}
}

/** The figures of a quote; the other columns identify it. */
const COMPARED_CELLS = ['bid', 'ask', 'mid', 'unit'];

/**
 * Holds rows against the record. Applied, and planned once more, nothing is left to add.
 *
 * @param rows - walked through twice; of the quotes among them, only those that are new, differ or are refused are held
 * @param recorded - the day on which new quotes are recorded; defaults to that of the row
 * @throws {FileFull} when a file of the record has no room for the new rows
 * @example planImport(files, rows, '2026-11-29').added.get('quotes/syp-official.csv').length // 144
 */
export function planImport(
	files: Files,
	rows: Iterable<ImportRow>,
	recorded: string,
	{ file, onRow = () => undefined }: PlanOptions = {}
): ImportPlan {
	const shelf = readShelf(files, file);
	const sizes = new Map([...files].map(([path, { length }]) => [path, length]));
	const plan: Draft = { added: new Map(), sizes, same: 0, differing: [], refused: [] };
	let done = 0;
	for (const row of inOrder(rows)) {
		const isTyped = row.table === 'quotes' && row.file === undefined;
		const cells = isTyped ? wholeQuote(shelf, row.cells, recorded) : row.cells;
		placeRow(plan, shelf, { ...row, cells });
		onRow(++done);
	}
	return plan;
}

/** A plan while rows are added to it. */
interface Draft {
	readonly added: Map<string, Cells[]>;
	/** How long each file of the record is with what is added, at least. */
	readonly sizes: Map<string, number>;
	same: number;
	readonly differing: Difference[];
	readonly refused: Refusal[];
}

/**
 * Puts one row where it belongs: with those that the record has, that differ, that cannot come in, or that are new. Two rows
 * of one release never contradict each other: the record had both.
 */
function placeRow(plan: Draft, shelf: Shelf, row: ImportRow): void {
	const twins = twinsOf(shelf, row).filter(({ line }) => line > 0 || row.file === undefined);
	const [twin] = twins;
	if (twins.some(({ cells }) => Object.keys(differences(row, cells)).length === 0)) plan.same += 1;
	else if (twin) plan.differing.push({ row, file: twin.file, line: twin.line, columns: differences(row, twin.cells) });
	else {
		const place = placeOf(shelf, row);
		if ('why' in place) plan.refused.push({ row, why: place.why });
		else addTo(plan, shelf, row, place.file);
	}
}

function addTo({ added, sizes }: Draft, shelf: Shelf, { table, cells }: ImportRow, file: string): void {
	const size = Object.values(cells).reduce((sum, cell) => sum + cell.length + 1, sizes.get(file) ?? 0);
	if (size > LARGEST_FILE) throw new FileFull(file);
	sizes.set(file, size);
	const rows = added.get(file) ?? [];
	added.set(file, rows);
	rows.push(cells);
	shelve(shelf, table, { file, line: 0, cells });
}

/**
 * The files of the record as a plan changes them: those that change, with their new bytes.
 *
 * @example new Map([...files, ...applyPlan(files, plan)])
 */
export function applyPlan(files: Files, { added }: ImportPlan): Files {
	return new Map(
		[...added].map(([file, rows]) => {
			const bytes = files.get(file) ?? new Uint8Array();
			const { columns } = openSheet(bytes);
			return [
				file,
				addRows(
					bytes,
					rows.map((cells) => within(columns, cells))
				)
			];
		})
	);
}

/** The cells that a file has a column for; others must be blank. */
function within(columns: readonly string[], cells: Cells): Cells {
	return Object.fromEntries(Object.entries(cells).filter(([column, cell]) => columns.includes(column) || cell !== ''));
}

/** Places and sources before what points to them; quotes last, as there may be millions. */
function* inOrder(rows: Iterable<ImportRow>): Generator<ImportRow> {
	const lists: ImportRow[] = [];
	for (const row of rows) if (row.table !== 'quotes') lists.push(row);
	const order: readonly ImportTable[] = ['places', 'sources', 'series', 'events'];
	yield* order.flatMap((table) => lists.filter((row) => row.table === table));
	for (const row of rows) if (row.table === 'quotes') yield row;
}

/** A quote with what its publisher does not state: its series by market and place, the day on which it is recorded. */
function wholeQuote(shelf: Shelf, cells: Cells, recorded: string): Cells {
	const oneSided = Boolean(cells.bid) !== Boolean(cells.ask) && !cells.mid;
	const flags = (cells.flags ?? '').split(' ').filter((flag) => flag !== '');
	return {
		...cells,
		series: cells.series || shelf.seriesOf(cells),
		use: cells.use || 'point',
		recorded: cells.recorded || recorded,
		flags: (oneSided && !flags.includes('one-sided') ? [...flags, 'one-sided'] : flags).join(' ')
	};
}

/** What differs between a row and one of the record: for a quote its figures and unit, else every cell that the row has. */
function differences({ table, cells }: ImportRow, other: Cells): Readonly<Record<string, readonly [string, string]>> {
	const columns = table === 'quotes' ? COMPARED_CELLS : Object.keys(cells);
	const pairs = columns.map((column) => [column, [other[column] ?? '', cells[column] ?? '']] as const);
	return Object.fromEntries(pairs.filter(([, [theirs, ours]]) => !isSame(theirs, ours)));
}

/** A spreadsheet drops zeros at the end; the number is the same. */
function isSame(a: string, b: string): boolean {
	return a === b || (a !== '' && b !== '' && Number(a) === Number(b));
}

/** The file that a new row belongs to, or why it has none. */
function placeOf(
	shelf: Shelf,
	{ table, cells, file: released }: ImportRow
): { readonly file: string } | { readonly why: string } {
	if (table !== 'quotes') return { file: `${table}.csv` };
	const { series = '', place = '', source = '', unit = '' } = cells;
	if (unit === '') return { why: `the source does not say its unit; date the unit of ${source} first` };
	if (!shelf.ids.places.has(place)) return { why: `places.csv has no ${place}; add it first` };
	if (!shelf.ids.sources.has(source)) return { why: `sources.csv has no ${source}; add it first` };
	if (!shelf.units.has(unit)) return { why: `units.csv has no ${unit}; add it first` };
	if (series !== '' && !shelf.ids.series.has(series)) return { why: `series.csv has no ${series}; add it first` };
	const file = released ?? shelf.fileOf(cells);
	return file === undefined ? { why: `no file of quotes/ has ${cells.market ?? ''} yet; add one first` } : { file };
}
