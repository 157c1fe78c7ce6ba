/** A cell of a file of values separated by commas; undefined is an empty one. */
export type Cell = string | number | undefined;

/** What a spreadsheet takes for a formula. An apostrophe of our own before it is one more reason to add one: it can be taken off again. */
const FORMULA = /^'*[=+\-@\t\r]/;

const NUMBER = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i;

/**
 * Whether a spreadsheet would take a text for a formula, and run it.
 *
 * @example
 * isFormula('=1+1') // true
 * isFormula('-1.5') // false
 */
export function isFormula(text: string): boolean {
	return FORMULA.test(text) && !NUMBER.test(text);
}

/** A text that a spreadsheet shows as it is. */
function escapedFormula(text: string): string {
	return isFormula(text) ? `'${text}` : text;
}

function quoted(cell: Cell, separator: string): string {
	const text = typeof cell === 'string' ? escapedFormula(cell) : String(cell ?? '');
	return /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Rows of cells as a file of RFC 4180: commas between cells, a quoted cell where it holds a comma, a quote or a line
 * break, and CR LF after every row.
 *
 * A text that a spreadsheet would take for a formula, and that is no number, has an apostrophe before it. Readers get the
 * text back by taking one apostrophe off a cell that matches `^'+[=+\-@\t\r]`.
 *
 * @param separator - one character; spreadsheets of some countries expect a semicolon
 * @example csv([['day', 'publishers'], ['2024-12-06', 'A, B']]) // 'day,publishers\r\n2024-12-06,"A, B"\r\n'
 */
export function csv(rows: readonly (readonly Cell[])[], separator = ','): string {
	return rows.map((row) => `${row.map((cell) => quoted(cell, separator)).join(separator)}\r\n`).join('');
}
