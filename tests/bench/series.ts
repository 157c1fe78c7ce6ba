/**
 * The series module over many points, in one run: each calculation beside a copy of the same arrays, those that it reads and
 * those that it fills, and beside DuckDB's answer to the same question. Results go into columns that are there already, as
 * in a program that calculates more than once; so does the copy. Part of `npm run bench`.
 */
import { align, changes, premiums, rebase, resample, toDay } from '#lib/series/index.ts';
import { openTables } from './duckdb.ts';
import { ratioOf, report } from './ratio.ts';
import { copyOf, floats, ints, seriesOf } from './series-points.ts';

/** How many points. Smaller series lie in the processor's own memory, where a copy takes no time: they have no limits. */
const SIZES = [10_000, 1_000_000, 10_000_000] as const;
const LARGEST = 10_000_000;
const ROUNDS = 7;
/** SQL takes long enough to need fewer. */
const SQL_ROUNDS = 3;

/** One calculation: ours, a copy of the same arrays, the same question in SQL, and how fast ours is beside the copy. */
interface Task {
	readonly name: string;
	readonly ours: () => unknown;
	readonly copy: () => void;
	readonly sql: string;
	readonly least?: number;
}

const monthly = 'SELECT month, arg_max(value, day) AS value, count(*) AS count FROM months GROUP BY month';
const change = (days: string) =>
	`SELECT a.day, a.value / b.value - 1 AS price, b.value / a.value - 1 AS value FROM a ASOF JOIN a b ON ${days} >= b.day`;
const both = 'SELECT day FROM a UNION SELECT day FROM b';
const aligned = `SELECT d.day, a.value AS a, b.value AS b FROM (${both}) d ASOF LEFT JOIN a ON d.day >= a.day ASOF LEFT JOIN b ON d.day >= b.day`;

function tasksOf(size: number): { readonly tasks: readonly Task[]; readonly tables: Parameters<typeof openTables>[0] } {
	const [a, b] = [seriesOf(size, 1), seriesOf(size, 2)];
	const { days, values, precisions } = a;
	const moves = { price: floats(size), value: floats(size) };
	const index = { values: floats(size) };
	const months = { starts: ints(size), values: floats(size), counts: ints(size) };
	const side = { days: ints(2 * size), columns: [floats(2 * size), floats(2 * size)] };
	const above = { days: ints(2 * size), premiums: floats(2 * size), losses: floats(2 * size) };
	const middle = toDay(days[size >> 1] ?? NaN);
	const base = values[size >> 1] ?? NaN;
	const copyOfMoves = copyOf([days, values, precisions, moves.price, moves.value]);
	const pair = [days, values, b.days, b.values];
	const united = align([a, b]).days.length;
	const filled = [side.days.subarray(0, united), ...side.columns.map((column) => column.subarray(0, united))];
	const tasks: readonly Task[] = [
		{
			name: 'change over a week',
			ours: () => changes(a, 'week', moves),
			copy: copyOfMoves,
			sql: change('a.day - 7'),
			least: 0.5
		},
		{
			name: 'change over a month',
			ours: () => changes(a, 'month', moves),
			copy: copyOfMoves,
			sql: change('a.month_before'),
			least: 0.4
		},
		{
			name: 'change over a year',
			ours: () => changes(a, 'year', moves),
			copy: copyOfMoves,
			sql: change('a.year_before'),
			least: 0.4
		},
		{
			name: 'index',
			ours: () => rebase(a, middle, 'price', index),
			copy: copyOf([values, index.values]),
			sql: `SELECT day, 100 * value / ${base} AS value FROM a`,
			least: 0.55
		},
		{
			name: 'last of each month',
			ours: () => resample(a, 'month', 'last', months),
			copy: copyOf([days, values, precisions]),
			sql: monthly,
			least: 0.3
		},
		{
			name: 'two series side by side',
			ours: () => align([a, b], undefined, side),
			copy: copyOf([...pair, ...filled]),
			sql: aligned,
			least: 0.3
		},
		{
			name: 'premium',
			ours: () => premiums(a, b, above),
			copy: copyOf([...pair, ...filled]),
			sql: `SELECT day, a / b - 1 AS premium, 1 - b / a AS loss FROM (${aligned})`
		}
	];
	return { tasks, tables: { a, b } };
}

async function timeOf(task: () => unknown): Promise<number> {
	const start = performance.now();
	await task();
	return performance.now() - start;
}

for (const size of SIZES) {
	const { tasks, tables } = tasksOf(size);
	const database = await openTables(tables);
	for (const { name, ours, copy, sql, least } of tasks) {
		const times = { ours: new Array<number>(), copy: new Array<number>(), sql: new Array<number>() };
		for (let round = -2; round < ROUNDS; round++) {
			const [mine, copied] = [await timeOf(ours), await timeOf(copy)];
			if (round < 0) continue;
			times.ours.push(mine);
			times.copy.push(copied);
			if (round < SQL_ROUNDS) times.sql.push(await timeOf(() => database.fill(sql)));
		}
		const what = `${name}, ${size.toLocaleString('en')} points, speed`;
		report({ what, peer: 'a copy', ...ratioOf(times.copy, times.ours), ...(size === LARGEST ? { least } : {}) });
		report({ what, peer: 'DuckDB', ...ratioOf(times.sql, times.ours.slice(0, SQL_ROUNDS)), least: 1 });
	}
	database.close();
}
