import { DOUBLE, DuckDBDataChunk, DuckDBInstance, INTEGER, type DuckDBConnection } from '@duckdb/node-api';
import type { Series } from '#lib/series/index.ts';

/** Tables in memory for queries. */
interface Tables {
	/** Answers a question into a table, as our calculations do into columns. */
	readonly fill: (sql: string) => Promise<void>;
	readonly close: () => void;
}

/** So many rows go into a table at once. */
const CHUNK = 2048;

/**
 * Puts series into tables `a` and `b` of days and values, and beside them what SQL would count from dates: for the days of
 * `a` those a month and a year before, and `months` with the month of each.
 */
export async function openTables({ a, b }: Readonly<Record<'a' | 'b', Series>>): Promise<Tables> {
	const instance = await DuckDBInstance.create(':memory:');
	const connection = await instance.connect();
	await put(connection, 'days', a);
	await put(connection, 'b', b);
	const before = (unit: string) => `(DATE '1970-01-01' + day - INTERVAL 1 ${unit})::DATE - DATE '1970-01-01'`;
	await connection.run(
		`CREATE TABLE a AS SELECT day, value, ${before('MONTH')} AS month_before, ${before('YEAR')} AS year_before FROM days`
	);
	await connection.run(
		`CREATE TABLE months AS SELECT day, value, date_trunc('month', DATE '1970-01-01' + day) AS month FROM days`
	);
	return {
		fill: async (sql) => void (await connection.run(`CREATE OR REPLACE TEMP TABLE answer AS ${sql}`)),
		close: () => {
			connection.closeSync();
			instance.closeSync();
		}
	};
}

async function put(connection: DuckDBConnection, table: string, { days, values }: Series): Promise<void> {
	await connection.run(`CREATE TABLE ${table} (day INTEGER, value DOUBLE)`);
	const appender = await connection.createAppender(table);
	for (let first = 0; first < days.length; first += CHUNK) {
		const chunk = DuckDBDataChunk.create([INTEGER, DOUBLE]);
		chunk.setColumns([[...days.subarray(first, first + CHUNK)], [...values.subarray(first, first + CHUNK)]]);
		appender.appendDataChunk(chunk);
	}
	appender.closeSync();
}
