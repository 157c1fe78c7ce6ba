import { DOUBLE, DuckDBDataChunk, DuckDBInstance, INTEGER, type DuckDBConnection } from '@duckdb/node-api';
import type { Series } from '#lib/series/index.ts';
import { baseOf, type Peer, type Question, type Tables } from './peer.ts';

/** So many rows go into a table at once. */
const CHUNK = 2048;

const change = (days: string) =>
	`SELECT a.day, a.value / b.value - 1 AS price, b.value / a.value - 1 AS value FROM a ASOF JOIN a b ON ${days} >= b.day`;
const both = 'SELECT day FROM a UNION SELECT day FROM b';
const aligned = `SELECT d.day, a.value AS a, b.value AS b FROM (${both}) d ASOF LEFT JOIN a ON d.day >= a.day ASOF LEFT JOIN b ON d.day >= b.day`;

const sqlOf = (base: number): Readonly<Record<Question, string>> => ({
	week: change('a.day - 7'),
	month: change('a.month_before'),
	year: change('a.year_before'),
	index: `SELECT day, 100 * value / ${base} AS value FROM a`,
	months: 'SELECT month, arg_max(value, day) AS value, count(*) AS count FROM months GROUP BY month',
	aligned,
	premium: `SELECT day, a / b - 1 AS premium, 1 - b / a AS loss FROM (${aligned})`
});

/**
 * Puts series into tables `a` and `b` of days and values, and beside them what SQL would count from dates: for the days of
 * `a` those a month and a year before, and `months` with the month of each.
 */
export async function openDuckdb({ a, b }: Tables): Promise<Peer> {
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
	const sql = sqlOf(baseOf(a).value);
	return {
		name: 'DuckDB',
		answer: (question) => connection.run(`CREATE OR REPLACE TEMP TABLE answer AS ${sql[question]}`),
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
