/** The files of a record with rows added to those that they belong to. */
import { quoteRow } from '#lib/record/files/rows.ts';
import { addRows, openSheet, type Cells } from '#lib/record/files/text/sheet.ts';
import type { Files } from '#lib/record/index.ts';
import { quoteFiles } from './quote-file.ts';

/**
 * The new bytes of the files that quotes go to, and of the sources where one of them is new.
 *
 * @param sources - those that the record does not have; the ones that no quote names are left out
 * @param file - where quotes of a new series go
 */
export function filesWith(files: Files, quotes: readonly Cells[], sources: readonly Cells[], file?: string): Files {
	const used = new Set(quotes.map(({ source }) => source));
	const added = addTo(
		files,
		'sources.csv',
		sources.filter(({ id }) => used.has(id))
	);
	return new Map([...added, ...addQuotes(files, quotes, file)]);
}

/** The new bytes of the files that quotes go to. */
function addQuotes(files: Files, quotes: readonly Cells[], file: string | undefined): Files {
	const fileOf = quoteFiles(files, file);
	const [first] = [...files.keys()].filter((path) => path.startsWith('quotes/'));
	const byFile = new Map<string, Cells[]>();
	for (const cells of quotes) {
		const path = fileOf(cells) ?? first;
		if (path === undefined) throw new RangeError('the record has no file of quotes');
		const rows = byFile.get(path);
		if (rows) rows.push(cells);
		else byFile.set(path, [cells]);
	}
	return new Map([...byFile].flatMap(([path, rows]) => [...addTo(files, path, rows)]));
}

function addTo(files: Files, path: string, rows: readonly Cells[]): Files {
	const bytes = files.get(path);
	if (!bytes || rows.length === 0) return new Map();
	const { columns } = openSheet(bytes);
	return new Map([
		[
			path,
			addRows(
				bytes,
				rows.map((cells) => only(columns, cells))
			)
		]
	]);
}

/** The cells that a file has columns for; others must be blank, such as those for corrections in a file without them. */
function only(columns: readonly string[], cells: Cells): Cells {
	const optional = Object.keys(quoteRow.entries).filter((column) => !columns.includes(column) && cells[column] === '');
	return Object.fromEntries(Object.entries(cells).filter(([column]) => !optional.includes(column)));
}
