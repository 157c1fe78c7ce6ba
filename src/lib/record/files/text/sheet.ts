/** Changes rows of a CSV file and leaves every other byte as it is. Pure: bytes in, bytes out. */
import { splitFile } from './split.ts';

/** The cells of a row as they are typed in the file, by column. */
export type Cells = Readonly<Record<string, string>>;

/** A row of a file: its line, its cells, and its bytes as text, with the line end. */
export interface SheetRow {
	readonly line: number;
	readonly cells: Cells;
	readonly text: string;
}

/** A CSV file, ready to be changed. */
export interface Sheet {
	readonly columns: readonly string[];
	/** The header and everything before the first row. */
	readonly head: string;
	readonly rows: readonly SheetRow[];
	readonly lineEnd: string;
}

/** A physical line with its end. */
const LINES = /[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g;

/**
 * Opens a file whose rows can be read.
 *
 * @throws {RangeError} when they cannot: check the record before it is changed
 * @example openSheet(encode('id,name\na,"A, B"\n')).rows[0].cells // { id: 'a', name: 'A, B' }
 */
export function openSheet(bytes: Uint8Array): Sheet {
	const lines = splitFile(bytes, true);
	if ('rule' in lines) throw new RangeError(`the file cannot be changed: ${lines.found} in line ${lines.line}`);
	const [header, ...body] = [...lines];
	if (!header) throw new RangeError('the file cannot be changed: it has no header');
	const physical = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).match(LINES) ?? [];
	const textOf = (from: number, to = physical.length + 1) => physical.slice(from - 1, to - 1).join('');
	return {
		columns: header.fields,
		head: textOf(1, body[0]?.line),
		rows: body.map(({ line, fields }, i) => ({
			line,
			cells: Object.fromEntries(header.fields.map((column, at) => [column, fields[at] ?? ''])),
			text: textOf(line, body[i + 1]?.line)
		})),
		lineEnd: /\r\n|\r|\n/.exec(physical[0] ?? '')?.[0] ?? '\n'
	};
}

/**
 * Adds rows, each behind the last row that it does not come before: by day where the file has days, else by its first
 * column. In a file that is not in that order they come last.
 *
 * @param rows - cells by column; a column that is left out is blank
 * @returns the whole file
 * @throws {RangeError} when a cell is for a column that the file does not have
 * @example decode(addRows(encode('id,name\na,A\nc,C\n'), [{ id: 'b', name: 'B' }])) // 'id,name\na,A\nb,B\nc,C\n'
 */
export function addRows(bytes: Uint8Array, rows: readonly Cells[]): Uint8Array {
	const sheet = openSheet(bytes);
	const key = sheet.columns.includes('date') ? 'date' : (sheet.columns[0] ?? '');
	const byKey = (a: SheetRow, b: SheetRow) => compare(a.cells[key] ?? '', b.cells[key] ?? '');
	const all = [...sheet.rows, ...rows.map((cells) => ({ line: 0, cells, text: rowText(sheet, cells) }))];
	const isSorted = sheet.rows.every((row, i) => byKey(sheet.rows[i - 1] ?? row, row) <= 0);
	return write(sheet, isSorted ? all.sort(byKey) : all);
}

/**
 * Changes cells of single rows.
 *
 * @param changes - by the line in which a row begins, the cells that change
 * @returns the whole file; the same bytes where nothing changes
 * @throws {RangeError} when no row begins in a line, or the file does not have a column
 * @example decode(changeRows(encode('id,name\na,A\n'), new Map([[2, { name: 'Z' }]]))) // 'id,name\na,Z\n'
 */
export function changeRows(bytes: Uint8Array, changes: ReadonlyMap<number, Cells>): Uint8Array {
	const sheet = openSheet(bytes);
	const lines = new Set(sheet.rows.map(({ line }) => line));
	const strange = [...changes.keys()].find((line) => !lines.has(line));
	if (strange !== undefined) throw new RangeError(`no row begins in line ${strange}`);
	return write(
		sheet,
		sheet.rows.map((row) => {
			const cells = changes.get(row.line);
			const isChanged = cells && Object.entries(cells).some(([column, cell]) => row.cells[column] !== cell);
			return isChanged ? { ...row, text: rowText(sheet, { ...row.cells, ...cells }) + blankTail(row.text) } : row;
		})
	);
}

/**
 * The canonical bytes of a file: UTF-8 without a mark, LF, quotes only where a field needs them, no blank lines, and
 * ascending by day where the file has days.
 *
 * @throws {RangeError} when the rows cannot be read
 * @example decode(canonicalBytes(encode('id,name\r\n"a",A\r\n'))) // 'id,name\na,A\n'
 */
export function canonicalBytes(bytes: Uint8Array): Uint8Array {
	const sheet = { ...openSheet(bytes), lineEnd: '\n' };
	const byDay = sheet.columns.includes('date')
		? [...sheet.rows].sort((a, b) => compare(a.cells.date ?? '', b.cells.date ?? ''))
		: sheet.rows;
	const text = byDay.map(({ cells }) => rowText(sheet, cells)).join('');
	return new TextEncoder().encode(`${sheet.columns.map(field).join(',')}\n${text}`);
}

function write({ head, lineEnd }: Sheet, rows: readonly SheetRow[]): Uint8Array {
	const ended = [head, ...rows.map(({ text }) => text)].map((text, i, all) =>
		i < all.length - 1 && !/[\r\n]$/.test(text) ? text + lineEnd : text
	);
	return new TextEncoder().encode(ended.join(''));
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

function rowText({ columns, lineEnd }: Sheet, cells: Cells): string {
	const strange = Object.keys(cells).find((column) => !columns.includes(column));
	if (strange !== undefined) throw new RangeError(`the file has no column "${strange}": it has ${columns.join(', ')}`);
	return columns.map((column) => field(cells[column] ?? '')).join(',') + lineEnd;
}

function field(text: string): string {
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The blank lines that follow a row. */
function blankTail(text: string): string {
	const lines = text.match(LINES) ?? [];
	const from = lines.findLastIndex((line) => line.trim() !== '') + 1;
	return lines.slice(from).join('');
}
