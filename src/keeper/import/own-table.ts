/** The record's own tables as a spreadsheet saved them: other separators, marks, dates and numbers of its country. */
import { eventRow, placeRow, quoteRow, seriesRow, sourceRow } from '#lib/record/files/rows.ts';
import type { Cells } from '#lib/record/files/text/sheet.ts';
import { figure } from '../connectors/quote-cells.ts';
import { dayReader } from '../formats/dates.ts';
import { InputFault } from '../formats/input-fault.ts';
import { again } from '../formats/pieces.ts';
import { demandColumns, readInputTable, type InputTable } from '../formats/table.ts';
import {
	headerOf,
	type ImportOptions,
	type ImportRow,
	type ImportTable,
	type InputFile,
	type Profile
} from './input.ts';

const SCHEMAS = { quotes: quoteRow, events: eventRow, series: seriesRow, sources: sourceRow, places: placeRow };

/** Which columns a table must have and which it may have. */
interface TableColumns {
	readonly table: ImportTable;
	readonly needed: readonly string[];
	readonly known: readonly string[];
}

const columnsOf = (table: keyof typeof SCHEMAS): TableColumns => {
	const entries = Object.entries(SCHEMAS[table].entries);
	const needed = entries.filter(([, { type }]) => type !== 'optional').map(([name]) => name);
	return { table, needed, known: entries.map(([name]) => name) };
};

const TABLES = (['quotes', 'events', 'series', 'sources', 'places'] as const).map(columnsOf);
const DATES = ['date', 'recorded', 'replaced_on'];
const NUMBERS = ['bid', 'ask', 'mid', 'max_step', 'carry_days', 'rank', 'cadence_days'];

/** What a spreadsheet would execute. */
const FORMULA = /^[=+@\t\r]|^-(?!\d)/;

export const ownTable: Profile = {
	id: 'record',
	summary: 'a table of the record as a spreadsheet saved it: quotes, sources, events, places or series',
	matches: (input) => nearest(headerOf(input)) !== undefined,
	read: (input, options) => {
		const columns = nearest(headerOf(input));
		if (!columns) throw new InputFault({ file: input.file, rule: 'profile', found: headerOf(input).join(', ') });
		return rowsOf(input, columns, options);
	}
};

/** The table with which a header has most columns in common, and more than half of what the table needs. */
function nearest(header: readonly string[]): TableColumns | undefined {
	const common = ({ needed }: TableColumns) => needed.filter((column) => header.includes(column)).length;
	const best = TABLES.reduce((one, other) =>
		common(other) / other.needed.length > common(one) / one.needed.length ? other : one
	);
	return common(best) > best.needed.length / 2 ? best : undefined;
}

function rowsOf(
	{ file, pieces }: InputFile,
	{ table, needed, known }: TableColumns,
	{ dateOrder }: ImportOptions
): Iterable<ImportRow> {
	const input = readInputTable(file, pieces);
	demandColumns(input, needed);
	const strange = input.columns.find((column) => column !== '' && !known.includes(column));
	if (strange !== undefined) {
		throw new InputFault({ file, line: 1, column: strange, rule: 'column-unknown', found: strange });
	}
	const readDay = dayReader(daysOf(input), dateOrder);
	const present = known.filter((column) => input.columns.includes(column));
	return again(function* () {
		for (const { line, cells } of input.rows) {
			const read = (column: string) => cellOf(input, line, column, cells[column] ?? '', readDay);
			yield { table, cells: Object.fromEntries(present.map((column) => [column, read(column)])) satisfies Cells };
		}
	});
}

function* daysOf({ rows }: InputTable): Generator<string> {
	for (const { cells } of rows) for (const column of DATES) yield cells[column] ?? '';
}

/** A cell as the record writes it. */
function cellOf(
	{ file, separator }: InputTable,
	line: number,
	column: string,
	text: string,
	readDay: (text: string) => string | undefined
): string {
	const place = { file, line, column };
	if (text === '') return '';
	if (NUMBERS.includes(column)) return figure(text, place, separator === ',' ? 'point' : 'spreadsheet');
	if (FORMULA.test(text)) throw new InputFault({ ...place, rule: 'formula', found: text });
	if (!DATES.includes(column)) return text;
	const date = readDay(text);
	if (date === undefined) throw new InputFault({ ...place, rule: 'date', found: text });
	if (date === 'ambiguous') throw new InputFault({ ...place, rule: 'date-ambiguous', found: text });
	return date;
}
