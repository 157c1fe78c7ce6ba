/** What the record says of a comparison, worked out by DuckDB in SQL: nothing of the program is used. */
import { DuckDBInstance } from '@duckdb/node-api';
import { textOf } from './record/real.ts';

/** A row of an answer: texts and numbers by their columns; undefined where there is none. */
export type Row = Readonly<Record<string, string | number | undefined>>;

/** A table of the series that are compared, and questions to it. */
export interface Oracle {
	readonly ask: (sql: string) => Promise<readonly Row[]>;
}

/** A series or a quotient as the rows of a query. */
function rowsOf(id: string, unit: 'old' | 'new'): string {
	const [top = '', bottom] = id.split('/');
	if (bottom !== undefined) return `SELECT '${id}' AS id, d, dated, x, carry FROM quotient('${top}', '${bottom}')`;
	const restated = unit === 'new' ? "x / (CASE WHEN s.unit = 'syp-old' THEN 100 ELSE 1 END)" : 'x';
	return `SELECT p.id, d, dated, ${restated} AS x, p.carry FROM point p JOIN series s ON s.id = p.id WHERE p.id = '${id}'`;
}

/**
 * Loads the record and puts some series side by side in the table `compared`.
 *
 * @param ids - of series, or `a/b` for the quotient of two
 * @param unit - the pounds of the result
 */
export async function oracleOf(ids: readonly string[], unit: 'old' | 'new' = 'old'): Promise<Oracle> {
	const connection = await (await DuckDBInstance.create(':memory:')).connect();
	await connection.run(textOf('tests/fixtures/oracle-record.sql'));
	await connection.run(`CREATE TABLE compared AS ${ids.map((id) => rowsOf(id, unit)).join(' UNION ALL ')}`);
	await connection.run(textOf('tests/fixtures/oracle-measures.sql'));
	return {
		ask: async (sql) => {
			const reader = await connection.runAndReadAll(sql);
			return reader
				.getRowObjects()
				.map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, stated(cell)])));
		}
	};
}

function stated(cell: unknown): string | number | undefined {
	if (cell === null) return undefined;
	return typeof cell === 'bigint' ? Number(cell) : typeof cell === 'number' ? cell : String(cell);
}
