/** CSV of others and of spreadsheets: any separator, byte-order marks, line ends; columns by name. */
import { CsvError, parse } from 'csv-parse/sync';
import { InputFault } from './input-fault.ts';

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
	readonly rows: readonly TableRow[];
}

const SEPARATORS = [',', ';', '\t', '|'];

/**
 * Reads a table. The sign between fields is the one that the header has most of, or the one that a first line `sep=;`
 * declares. Blank rows are left out, spaces around a field too.
 *
 * @param file - the name that faults carry
 * @throws InputFault with file, line and column
 * @example readInputTable('a.csv', encode('\uFEFFdate;mid\r\n2024-12-06;18000\r\n')).rows[0].cells.mid // '18000'
 */
export function readInputTable(file: string, bytes: Uint8Array): InputTable {
	const whole = decode(file, bytes);
	const declared = /^"?sep=(.)"?\r?\n/i.exec(whole);
	const text = declared ? whole.slice(declared[0].length) : whole;
	const separator = declared?.[1] ?? likeliest(text.split(/\r\n?|\n/, 1)[0] ?? '');
	const [header, ...body] = lines(file, text, separator, declared ? 1 : 0);
	if (!header) throw new InputFault({ file, rule: 'nothing', found: '' });
	const columns = header.fields;
	const twice = columns.find((column, i) => column !== '' && columns.indexOf(column) !== i);
	if (twice !== undefined)
		throw new InputFault({ file, line: header.line, column: twice, rule: 'column-twice', found: twice });
	const rows = body.map(({ line, fields }) => ({ line, cells: cellsOf(file, line, columns, fields) }));
	return { file, separator, columns, rows };
}

function decode(file: string, bytes: Uint8Array): string {
	const little = bytes[0] === 0xff && bytes[1] === 0xfe;
	try {
		return new TextDecoder(little ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
	} catch {
		throw new InputFault({ file, rule: 'encoding', found: 'bytes of another encoding' });
	}
}

function likeliest(header: string): string {
	const count = (sign: string) => header.split(sign).length;
	return SEPARATORS.reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

interface Fields {
	readonly line: number;
	readonly fields: readonly string[];
}

function lines(file: string, text: string, delimiter: string, skipped: number): readonly Fields[] {
	const found: Fields[] = [];
	let end = skipped;
	const onRecord = (fields: string[], { lines: last }: { lines: number }) => {
		if (fields.some((field) => field.trim() !== '')) {
			found.push({ line: end + 1, fields: fields.map((field) => field.trim()) });
		}
		end = last + skipped;
		return null;
	};
	try {
		parse(text.replaceAll(/\r\n?/g, '\n'), { delimiter, recordDelimiter: '\n', relaxColumnCount: true, onRecord });
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		throw new InputFault({ file, line: end + 1, rule: 'csv', found: error.message });
	}
	return found;
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
