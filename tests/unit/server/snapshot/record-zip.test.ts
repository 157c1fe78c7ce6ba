/** The whole record in one file: what others read in it, by their own programs. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { composedOn } from '#lib/record/index.ts';
import { answerApi } from '#lib/server/resources/api/answer.ts';
import { recordZip } from '#lib/server/resources/record/data.ts';
import { zipOf } from '#lib/server/snapshot/zip.ts';
import { contentOf, writeFiles } from '#tests/support/record/folder.ts';
import { DATA, record } from '#tests/support/record/real.ts';
import { requestTo, SITE } from '#tests/support/site.ts';

const requested = recordZip.read(requestTo('/data/record.zip'), SITE);
const answered = () => Promise.resolve(recordZip.file(requested, SITE));
const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());
const zip = await bytesOf(await answered());
const dir = await mkdtemp(join(tmpdir(), 'record-zip-'));
await writeFiles(dir, new Map(Object.entries(unzipSync(zip))));
afterAll(() => rm(dir, { recursive: true, force: true }));

async function ask(sql: string): Promise<readonly unknown[][]> {
	const connection = await (await DuckDBInstance.create(':memory:')).connect();
	return (await connection.runAndReadAll(sql)).getRowsJson();
}

/** The observations of a series as the API answers them. */
async function ofApi(id: string): Promise<readonly unknown[][]> {
	const url = new URL(`/api/v1/series/${id}`, SITE.origin);
	const answer = await answerApi({ url, locals: { language: 'en', site: SITE, status: undefined } });
	const { points, series } = await answer.json();
	return points.map((one: { day: string; precision: string; value: number; low: number; high: number }) => [
		one.day,
		one.precision,
		one.value,
		one.low,
		one.high,
		series.unit
	]);
}

describe('the Parquet of the observations', () => {
	it('has the values that the API answers, for every series', async () => {
		const rows = await ask(
			`SELECT series, day, precision, value, low, high, unit FROM read_parquet('${dir}/parquet/observations.parquet') WHERE day <= DATE '2026-11-23'`
		);
		for (const id of record.series.keys()) {
			const own = rows.filter(([series]) => series === id).map(([, ...rest]) => rest);
			expect([id, own]).toEqual([id, await ofApi(id)]);
		}
	});

	it('has who published each, and where', async () => {
		const rows = await ask(
			`SELECT quotes, publishers, addresses, market, per FROM read_parquet('${dir}/parquet/observations.parquet') WHERE series = 'syp-parallel' AND day = DATE '2024-12-06'`
		);
		const point = composedOn(record, 'syp-parallel', undefined).points.find(({ value }) => value === 18_000);
		const sources = point?.quotes.map(({ source }) => source) ?? [];
		expect(sources).toHaveLength(3);
		expect(rows).toEqual([
			[
				3,
				[...new Set(sources.map(({ publisher }) => publisher.en))].join('; '),
				[...new Set(sources.map(({ address }) => address))].join(' '),
				'parallel',
				'USD'
			]
		]);
	});

	it('has types, not texts', async () => {
		const columns = await ask(`DESCRIBE SELECT * FROM read_parquet('${dir}/parquet/observations.parquet')`);
		const types = new Map(columns.map(([name, type]) => [name, type]));
		expect(['day', 'value', 'quotes', 'unit'].map((name) => types.get(name))).toEqual([
			'DATE',
			'DOUBLE',
			'INTEGER',
			'VARCHAR'
		]);
	});
});

describe('the data package', () => {
	it('is valid, and its observations are of the types and point to the rows that it says', async () => {
		const { Package } = createRequire(import.meta.url)('datapackage');
		const whole = await Package.load(join(dir, 'datapackage.json'), { basePath: dir });
		expect([whole.valid, whole.errors]).toEqual([true, []]);
		const observations = whole.getResource('observations');
		expect(await observations.read({ relations: true })).toHaveLength(
			[...record.series.keys()].reduce((sum, id) => sum + composedOn(record, id, undefined).points.length, 0)
		);
	});

	it('lists every file but itself', async () => {
		const { resources } = JSON.parse(await readFile(join(dir, 'datapackage.json'), 'utf8'));
		const listed = resources.map(({ path }: { path: string }) => path);
		const own = Object.keys(unzipSync(zip)).filter((path) => !path.endsWith('datapackage.json'));
		expect(listed.sort()).toEqual(own.sort());
	});
});

describe('the file', () => {
	it('has the record’s own files byte for byte', async () => {
		const below = (folder: string, content: ReadonlyMap<string, string>) =>
			[...content].map(([path, bytes]) => [path.slice(folder.length), bytes]);
		const own = below(join(dir, 'data'), await contentOf(join(dir, 'data')));
		const published = below(DATA, await contentOf(DATA)).filter(([path]) => !path?.endsWith('README.md'));
		expect(own.length).toBeGreaterThan(20);
		expect(own).toEqual(published);
	});

	it('has the same bytes each time, and whatever the order of its files', async () => {
		expect(Buffer.compare(await bytesOf(await answered()), zip)).toBe(0);
		const files = new Map([
			['b', new Uint8Array([1])],
			['a', new Uint8Array([2])]
		]);
		expect(zipOf(files)).toEqual(zipOf(new Map([...files].reverse())));
	});

	it('is offered to be saved, under the version of its record', async () => {
		const { headers } = await answered();
		expect(headers.get('content-type')).toBe('application/zip');
		expect(headers.get('content-disposition')).toBe(`attachment; filename="sarraf-${record.version}.zip"`);
	});
});
