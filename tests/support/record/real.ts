/** The record that is published with the code, and the tables that its README tells about it. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { compose, type Composed, type RateRecord } from '#lib/record/index.ts';
import { loadRecord, todayAt } from '#lib/server/store/running-record.ts';
import { day } from '#lib/series/index.ts';

const ROOT = new URL('../../../', import.meta.url);

/** The folder of the record. */
export const DATA = fileURLToPath(new URL('data', ROOT));

export const record: RateRecord = await loadRecord(DATA, todayAt(Date.now()));

/** A file of the repository, by its path from the top. */
export function textOf(path: string): string {
	return readFileSync(new URL(path, ROOT), 'utf8');
}

/** The rows of a CSV file of the repository, by their columns. */
export function rowsOf(path: string): readonly Readonly<Record<string, string>>[] {
	return parse(textOf(path), { columns: true });
}

/** A series of the record, composed as of a day or from everything. */
export function composed(id: string, asOf?: string): Composed {
	const info = record.series.get(id);
	if (!info) throw new RangeError(`the record has no series "${id}"`);
	return compose(info, record.quotes, asOf === undefined ? undefined : day(asOf));
}

/** The rows of the table under a heading of the record's README, each as its cells without marks of code. */
export function readmeTable(heading: string): readonly (readonly string[])[] {
	const section = textOf('data/README.md')
		.split(/^## /m)
		.find((part) => part.startsWith(`${heading}\n`));
	const lines = section?.split('\n').filter((line) => line.startsWith('| ')) ?? [];
	const [, , ...rows] = lines;
	if (rows.length === 0) throw new RangeError(`the README has no table under "${heading}"`);
	return rows.map((line) =>
		line
			.replaceAll('`', '')
			.split('|')
			.slice(1, -1)
			.map((cell) => cell.trim())
	);
}
