/** The record with more quotes than anybody has published: for measuring how reading grows. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openSheet, type Sheet, type SheetRow } from '#lib/record/files/text/sheet.ts';
import { LARGEST_FILE, type Files } from '#lib/record/index.ts';

/** Leaves room below the largest file for the last rows. */
const FULL = LARGEST_FILE * 0.9;
/** A double tells apart figures of 15 digits, four of which count the copies; the record takes 12 decimals. */
const MOST_DIGITS = 8;
const FIGURES = ['bid', 'ask', 'mid'];

/**
 * Writes a record in which every quote stands so many times, each time with other decimals. As in a record that grew, the
 * quotes are in files of at most 32 MB.
 *
 * @param times - a whole number; rows with many digits, that were replaced or replace others stand once
 * @param most - how many quotes at most
 * @returns how many quotes the new record has, and the paths of their files
 */
export async function writeGrown(
	files: Files,
	folder: string,
	times: number,
	most = Infinity
): Promise<{ readonly quotes: number; readonly paths: readonly string[] }> {
	await mkdir(join(folder, 'quotes'), { recursive: true });
	const paths: string[] = [];
	let quotes = 0;
	for (const [path, bytes] of files) {
		if (!path.startsWith('quotes/')) {
			if (path !== 'datapackage.json') await writeFile(join(folder, path), bytes);
			continue;
		}
		const sheet = openSheet(bytes);
		const name = path.replace(/\.csv$/, '');
		let part: string[] = [];
		let size = 0;
		const flush = async () => {
			const own = paths.some((one) => one === path) ? `${name}-${paths.length}.csv` : path;
			paths.push(own);
			await writeFile(join(folder, own), [sheet.head, ...part].join(''));
			[part, size] = [[], 0];
		};
		for (const row of sheet.rows) {
			for (let copy = 0; copy < copiesOf(row, times) && quotes < most; copy += 1) {
				const text = rowText(sheet, row, copy);
				part.push(text);
				quotes += 1;
				size += text.length * 2;
				if (size > FULL) await flush();
			}
		}
		await flush();
	}
	const single = [...files.keys()].filter((path) => path.endsWith('.csv') && !path.startsWith('quotes/'));
	const resources = [...single, ...paths].map((path) => ({ path }));
	await writeFile(join(folder, 'datapackage.json'), JSON.stringify({ resources }));
	return { quotes, paths };
}

function copiesOf({ cells }: SheetRow, times: number): number {
	const isLong = FIGURES.some((column) => (cells[column] ?? '').replace('.', '').length > MOST_DIGITS);
	return isLong || cells.use === 'replaced' || cells.replaces ? 1 : times;
}

/** A row with the decimals of its copy. Each is checked: with others it may be further from the one before than its series allows. */
function rowText({ columns }: Sheet, { cells }: SheetRow, copy: number): string {
	const fields = columns.map((column) => {
		const text = cells[column] ?? '';
		if (column === 'flags') return [...new Set([...text.split(' '), 'checked'])].filter(Boolean).join(' ');
		if (copy === 0 || !FIGURES.includes(column) || text === '')
			return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
		return `${text}${text.includes('.') ? '' : '.'}${String(copy).padStart(4, '0')}`;
	});
	return `${fields.join(',')}\n`;
}
