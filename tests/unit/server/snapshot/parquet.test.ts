/** The Parquet of a release against the CSV that it is made from, both read by DuckDB. */
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, it } from 'vitest';
import { readFolder } from '#lib/server/store/folder.ts';
import { parquetOf } from '#lib/server/snapshot/parquet.ts';
import { snapshotOf } from '#lib/server/snapshot/snapshot.ts';
import { record } from '#tests/support/record/real.ts';
import { temporaryFolder } from '#tests/support/record/folder.ts';

async function ask(sql: string): Promise<readonly unknown[][]> {
	const connection = await (await DuckDBInstance.create(':memory:')).connect();
	return (await connection.runAndReadAll(sql)).getRowsJson();
}

it('has every table of the record with the rows of its CSV, and types', async () => {
	const dir = await temporaryFolder(snapshotOf(await readFolder('data'), record));
	const csv = (await readFolder(join(dir, 'data'))).keys();
	for (const path of [...csv].filter((one) => one.endsWith('.csv'))) {
		const from = `read_csv('${dir}/data/${path}', all_varchar = true, header = true, delim = ',', quote = '"', nullstr = '')`;
		const parquet = `read_parquet('${dir}/parquet/${path.replace('.csv', '.parquet')}')`;
		const columns = (await ask(`DESCRIBE SELECT * FROM ${parquet}`)).map(([name, type]) => [
			String(name),
			String(type)
		]);
		const typed = columns.map(([name, type]) => `CAST("${name}" AS ${type}) AS "${name}"`).join(', ');
		const [counts] = await ask(`SELECT (SELECT count(*) FROM ${from}), (SELECT count(*) FROM ${parquet}),
			(SELECT count(*) FROM (SELECT ${typed} FROM ${from} EXCEPT ALL SELECT * FROM ${parquet})) AS differing`);
		expect([path, counts?.[0], counts?.[2]]).toEqual([path, counts?.[1], '0']);
	}
	const types = await ask(`DESCRIBE SELECT date, mid, source FROM read_parquet('${dir}/parquet/quotes/*.parquet')`);
	expect(types.map(([name, type]) => `${String(name)} ${String(type)}`)).toEqual([
		'date DATE',
		'mid DOUBLE',
		'source VARCHAR'
	]);
});

it('has the same bytes for the same rows, and a table without rows', async () => {
	const columns = [
		{ name: 'day', type: 'date' },
		{ name: 'rank', type: 'integer' }
	] as const;
	const rows = [{ day: '2024-12-06', rank: '1' }];
	expect(parquetOf({ name: 'a', columns, rows })).toEqual(parquetOf({ name: 'a', columns, rows }));
	const dir = await temporaryFolder(new Map([['empty.parquet', parquetOf({ name: 'a', columns, rows: [] })]]));
	expect(await ask(`SELECT count(*) FROM read_parquet('${dir}/empty.parquet')`)).toEqual([['0']]);
});
