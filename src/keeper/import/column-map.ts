/** Any CSV: the operator maps its columns, and sets what is the same in every row. */
import type { Cells } from '#lib/record/files/text/sheet.ts';
import { figure } from '../connectors/quote-cells.ts';
import { dayReader } from '../formats/dates.ts';
import { InputFault } from '../formats/input-fault.ts';
import { again } from '../formats/pieces.ts';
import { demandColumns, readInputTable, type InputTable, type TableRow } from '../formats/table.ts';
import type { ImportOptions, ImportRow, InputFile } from './input.ts';

/** Where the cells of a quote come from. */
export interface ColumnMap {
	/** From a column of the record to one of the file. */
	readonly columns: Readonly<Record<string, string>>;
	/** Values common to all rows, by column of the record. */
	readonly values: Readonly<Record<string, string>>;
}

/** An invalid map. The message says what is allowed. */
export class MapFault extends Error {
	override readonly name = 'MapFault';
}

const NEEDED = ['date', 'market', 'place', 'unit', 'source'];
const FIGURES = ['bid', 'ask', 'mid'];
const ALLOWED = [
	...NEEDED,
	...FIGURES,
	'precision',
	'series',
	'use',
	'why_en',
	'why_ar',
	'flags',
	'note_en',
	'note_ar'
];

/**
 * Reads a map of pairs.
 *
 * @param columns - such as `date=Day`
 * @param values - such as `market=parallel`
 * @throws MapFault where a pair is none, a column of the record does not exist, or one that a quote needs is missing
 * @example columnMap(['date=Day', 'mid=Rate'], ['market=parallel', 'place=damascus', 'unit=syp-old', 'source=paper'])
 */
export function columnMap(columns: readonly string[], values: readonly string[]): ColumnMap {
	const map = { columns: pairs(columns), values: pairs(values) };
	const named = [...Object.keys(map.columns), ...Object.keys(map.values)];
	const strange = named.find((name) => !ALLOWED.includes(name));
	if (strange !== undefined) throw new MapFault(`a quote has no column ${strange}; it has ${ALLOWED.join(', ')}`);
	const missing = NEEDED.find((name) => !named.includes(name));
	if (missing !== undefined) throw new MapFault(`say where ${missing} comes from: ${missing}=<column>, or its value`);
	if (FIGURES.every((name) => !(name in map.columns))) throw new MapFault('say which column is the mid, bid or ask');
	return map;
}

function pairs(texts: readonly string[]): Readonly<Record<string, string>> {
	return Object.fromEntries(
		texts.map((text) => {
			const at = text.indexOf('=');
			if (at < 1) throw new MapFault(`“${text}” is no pair such as date=Day`);
			return [text.slice(0, at), text.slice(at + 1)];
		})
	);
}

/**
 * The quotes of a file by a map, read as they are walked through. Rows without any figure are left out.
 *
 * @throws InputFault with file, line, column and rule; so does a walk
 * @example [...readMapped({ file: 'a.csv', pieces }, map, {})][0].cells // { date: '2024-12-06', mid: '18000', … }
 */
export function readMapped({ file, pieces }: InputFile, map: ColumnMap, options: ImportOptions): Iterable<ImportRow> {
	const table = readInputTable(file, pieces);
	demandColumns(table, Object.values(map.columns));
	const readDay = dayReader(daysOf(table, map.columns.date ?? ''), options.dateOrder);
	return again(function* () {
		let [rows, quotes] = [0, 0];
		for (const row of table.rows) {
			rows += 1;
			const cells = cellsOf(table, row, map, readDay);
			if (FIGURES.every((name) => !cells[name])) continue;
			quotes += 1;
			yield { table: 'quotes', cells };
		}
		if (quotes === 0) throw new InputFault({ file, rule: 'nothing', found: `${rows} rows` });
	});
}

function* daysOf({ rows }: InputTable, column: string): Generator<string> {
	for (const { cells } of rows) yield cells[column] ?? '';
}

/** The cells of a quote: those of the map's columns, and what every row says. */
function cellsOf(
	{ file, separator }: InputTable,
	{ line, cells }: TableRow,
	{ columns, values }: ColumnMap,
	readDay: (text: string) => string | undefined
): Cells {
	const style = separator === ',' ? 'point' : 'spreadsheet';
	const read = ([name, column]: readonly [string, string]): readonly [string, string] => {
		const text = cells[column] ?? '';
		const place = { file, line, column };
		if (name === 'date') return [name, dateOf(text, place, readDay)];
		return [name, FIGURES.includes(name) && text !== '' ? figure(text, place, style) : text];
	};
	return { precision: 'day', ...values, ...Object.fromEntries(Object.entries(columns).map(read)) };
}

function dateOf(
	text: string,
	place: { readonly file: string; readonly line: number; readonly column: string },
	readDay: (text: string) => string | undefined
): string {
	const date = readDay(text);
	if (date === undefined) throw new InputFault({ ...place, rule: 'date', found: text });
	if (date === 'ambiguous') throw new InputFault({ ...place, rule: 'date-ambiguous', found: text });
	return date;
}
