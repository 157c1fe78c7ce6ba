/** Workbooks as LibreOffice reads them: the numbers of every row are those of the CSV at the same address. */
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';

const run = promisify(execFile);

/** A comma, a quote, UTF-8, all lines, no column formats or language, texts unquoted, cells as they are stored. */
const AS_STORED = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false';

/** Addresses that have both forms, in both directions. */
const ADDRESSES = [
	'/series/syp-parallel.*?range=all',
	'/ar/series/syp-parallel.*?range=all&unit=new',
	'/compare.*?series=syp-parallel,lbp-parallel&range=all',
	'/months.*',
	'/ar/months.*?series=syp-official'
];

type Rows = readonly (readonly string[])[];

const isNumber = (cell: string) => cell !== '' && Number.isFinite(Number(cell));

/** Each row below the header: its day, and its numbers. */
function rowsOf([, ...rows]: Rows): Rows {
	return rows.map(([day = '', ...cells]) => [day, ...cells.filter(isNumber).map((cell) => String(Number(cell)))]);
}

/** A sheet shows a day as precisely as it is known: `1996` where CSV has the first of January. */
function isSame(
	[shown = '', ...found]: readonly string[] = [],
	[day = '', ...expected]: readonly string[] = []
): boolean {
	return shown !== '' && day.startsWith(shown) && found.join() === expected.join();
}

/** A workbook's first sheet, by LibreOffice. */
async function sheetOf(folder: string, workbook: ArrayBuffer): Promise<Rows> {
	await writeFile(join(folder, 'book.xlsx'), new Uint8Array(workbook));
	await run('soffice', ['--headless', '--convert-to', AS_STORED, 'book.xlsx'], {
		cwd: folder,
		env: { ...process.env, HOME: folder }
	});
	return parse(await readFile(join(folder, 'book.csv'), 'utf8'));
}

/** Where the first row differs, with its number in the sheet; undefined where none does. */
function firstDifference(found: Rows, expected: Rows): string | undefined {
	const row = Array.from({ length: Math.max(found.length, expected.length) }, (_, i) => i).find(
		(i) => !isSame(found[i], expected[i])
	);
	if (row === undefined) return undefined;
	return `row ${row + 2} has ${found[row]?.join(' ')}, expected ${expected[row]?.join(' ')}`;
}

/**
 * Compares the workbooks of a site with its CSV.
 *
 * @param folder - to work in
 * @returns how many cells were compared, and a line for each address whose numbers differ
 */
export async function compareWorkbooks(origin: string, folder: string) {
	const differing: string[] = [];
	let cells = 0;
	for (const address of ADDRESSES) {
		const inForm = (ending: string) => fetch(origin + address.replace('*', ending));
		const found = rowsOf(await sheetOf(folder, await (await inForm('xlsx')).arrayBuffer()));
		const expected = rowsOf(parse(await (await inForm('csv')).text()));
		const difference = firstDifference(found, expected);
		if (difference !== undefined) differing.push(`${address}: ${difference}`);
		cells += expected.flat().length;
	}
	return { cells, differing };
}
