/** A cell of a file of values separated by commas; undefined is an empty one. */
export type Cell = string | number | undefined;

function quoted(cell: Cell): string {
	const text = String(cell ?? '');
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Rows of cells as a file of RFC 4180: commas between cells, a quoted cell where it holds a comma, a quote or a line
 * break, and CR LF after every row.
 *
 * @example csv([['day', 'publishers'], ['2024-12-06', 'A, B']]) // 'day,publishers\r\n2024-12-06,"A, B"\r\n'
 */
export function csv(rows: readonly (readonly Cell[])[]): string {
	return rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
}
