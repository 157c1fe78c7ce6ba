/** CSV of others and of spreadsheets: any separator, byte-order marks, line ends; columns by name. */
import { InputFault } from './input-fault.ts';
import { again, type Pieces } from './pieces.ts';
import { recordsOf, textOf } from './records.ts';

/** A row with the line where it begins. */
export interface TableRow {
	readonly line: number;
	readonly cells: Readonly<Record<string, string>>;
}

/** A file of rows, with the sign between its fields. */
export interface InputTable {
	readonly file: string;
	readonly separator: string;
	readonly columns: readonly string[];
	/** Read from the file in each walk; a walk throws at a row that cannot be read. */
	readonly rows: Iterable<TableRow>;
}

const SEPARATORS = [',', ';', '\t', '|'];

/**
 * Reads a table, its rows as they are walked through. The sign between fields is the one that the header has most of, or the
 * one that a first line `sep=;` declares. Blank rows are left out, spaces around a field too.
 *
 * @param file - the name that faults carry
 * @throws InputFault with file, line and column
 * @example [...readInputTable('a.csv', [encode('\uFEFFdate;mid\r\n2024-12-06;18000\r\n')]).rows][0].cells.mid // '18000'
 */
export function readInputTable(file: string, pieces: Pieces): InputTable {
	const [start = ''] = textOf(file, pieces);
	const [first = ''] = start.split('\n', 1);
	const declared = /^"?sep=(.)"?$/i.exec(first)?.[1];
	const separator = declared ?? likeliest(first);
	const records = () => recordsOf(file, pieces, separator);
	const [header] = declared === undefined ? records() : withoutFirst(records());
	if (!header) throw new InputFault({ file, rule: 'nothing', found: '' });
	const { line, fields: columns } = header;
	const twice = columns.find((column, i) => column !== '' && columns.indexOf(column) !== i);
	if (twice !== undefined) throw new InputFault({ file, line, column: twice, rule: 'column-twice', found: twice });
	const rows = again(function* () {
		for (const row of records())
			if (row.line > line) yield { line: row.line, cells: cellsOf(file, row.line, columns, row.fields) };
	});
	return { file, separator, columns, rows };
}

function* withoutFirst<Item>(items: Generator<Item>): Generator<Item> {
	items.next();
	yield* items;
}

function likeliest(header: string): string {
	const count = (sign: string) => header.split(sign).length;
	return SEPARATORS.reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

function cellsOf(file: string, line: number, columns: readonly string[], fields: readonly string[]) {
	const extra = fields.slice(columns.length).some((field) => field !== '');
	if (extra || fields.length < columns.length) {
		throw new InputFault({ file, line, rule: 'field-count', found: `${fields.length} fields, not ${columns.length}` });
	}
	return Object.fromEntries(columns.map((column, i) => [column, fields[i] ?? '']));
}

/**
 * Holds a header against the columns that a profile needs.
 *
 * @throws InputFault [column-missing] with the first that is not there
 * @example demandColumns(table, ['date', 'price']) // throws where either is missing
 */
export function demandColumns({ file, columns }: InputTable, needed: readonly string[]): void {
	const missing = needed.find((column) => !columns.includes(column));
	if (missing === undefined) return;
	throw new InputFault({ file, line: 1, column: missing, rule: 'column-missing', found: columns.join(', ') });
}
