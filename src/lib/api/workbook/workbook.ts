/** A workbook for spreadsheets, as plain data: what writes it as a file lies in `server/spreadsheets`. */
import type { Day, Precision } from '#lib/series/index.ts';

export interface Workbook {
	readonly sheets: readonly Sheet[];
	readonly rightToLeft: boolean;
}

/** A sheet: its headings stay in view, the rows stand below them. */
export interface Sheet {
	/** The name of its tab: without characters that spreadsheets refuse, and within their length limit. */
	readonly name: string;
	readonly columns: readonly SheetColumn[];
	readonly rows: readonly (readonly SheetCell[])[];
}

export interface SheetColumn {
	readonly heading: string;
	/** In letters. */
	readonly width: number;
}

/** A text, a number, a date, or an empty cell. */
export type SheetCell = string | number | SheetDate | undefined;

/** A date, shown as precisely as it is known: 2024-12-06, 2024-12 or 2024. */
export interface SheetDate {
	readonly day: Day;
	readonly precision: Precision;
}

/** A column of a table: its heading, its width in letters, and its cell of a row. */
export interface ColumnOf<Row> extends SheetColumn {
	readonly of: (row: Row) => SheetCell;
}

const LONGEST_NAME = 31;
const REFUSED_IN_NAMES = /[[\]:*?/\\]/g;

/**
 * A sheet of some rows.
 *
 * @example sheetOf('Values', [{ heading: 'Value', width: 10, of: ({ value }) => value }], [{ value: 18000 }]).rows // [[18000]]
 */
export function sheetOf<Row>(name: string, columns: readonly ColumnOf<Row>[], rows: readonly Row[]): Sheet {
	return {
		name: name.replaceAll(REFUSED_IN_NAMES, ' ').slice(0, LONGEST_NAME),
		columns: columns.map(({ heading, width }) => ({ heading, width })),
		rows: rows.map((row) => columns.map(({ of }) => of(row)))
	};
}

/** The widths of columns, in letters. */
export const WIDTHS = { date: 12, number: 16, word: 14, name: 30, text: 60 } as const;
