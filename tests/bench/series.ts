/**
 * The series module over many points, in one run: each calculation beside a copy of the same arrays, those that it reads and
 * those that it fills, and beside what DuckDB, polars and Arquero take for the same question. Results go into columns that
 * are there already, as in a program that calculates more than once; so does the copy. Part of `npm run bench`.
 */
import { align, changes, premiums, rebase, resample } from '#lib/series/index.ts';
import { ratioOf, report } from './ratio.ts';
import { openArquero } from './series-peers/arquero.ts';
import { openDuckdb } from './series-peers/duckdb.ts';
import { baseOf, type Question, type Tables } from './series-peers/peer.ts';
import { copyOf, floats, ints, seriesOf } from './series-peers/points.ts';
import { openPolars } from './series-peers/polars.ts';

/** How many points. Smaller series lie in the processor's own memory, where a copy takes no time: they have no limits. */
const SIZES = [10_000, 1_000_000, 10_000_000] as const;
const LARGEST = 10_000_000;
const ROUNDS = 9;
/** The peers take long enough to need fewer. */
const PEER_ROUNDS = 2;
/** The peers, and how many points they are given at most: Arquero takes some ten gigabytes for ten million. */
const PEERS = [
	{ open: openDuckdb, most: LARGEST },
	{ open: openPolars, most: LARGEST },
	{ open: openArquero, most: 1_000_000 }
];
/** Of a copy's speed. */
const LEAST: Readonly<Partial<Record<Question, number>>> = {
	week: 0.5,
	month: 0.4,
	year: 0.4,
	index: 0.55,
	months: 0.3,
	aligned: 0.3
};

/** One calculation, and a copy of the same arrays. */
interface Task {
	readonly name: string;
	readonly question: Question;
	readonly ours: () => unknown;
	readonly copy: () => void;
}

function tasksOf({ a, b }: Tables): readonly Task[] {
	const { days, values, precisions } = a;
	const size = days.length;
	const moves = { price: floats(size), value: floats(size) };
	const index = { values: floats(size) };
	const months = { starts: ints(size), values: floats(size), counts: ints(size) };
	const side = { days: ints(2 * size), columns: [floats(2 * size), floats(2 * size)] };
	const above = { days: ints(2 * size), premiums: floats(2 * size), losses: floats(2 * size) };
	const copyOfMoves = copyOf([days, values, precisions, moves.price, moves.value]);
	const united = align([a, b]).days.length;
	const filled = [side.days, ...side.columns].map((column) => column.subarray(0, united));
	const copyOfBoth = copyOf([days, values, b.days, b.values, ...filled]);
	const change = (question: 'week' | 'month' | 'year'): Task => ({
		name: `change over a ${question}`,
		question,
		ours: () => changes(a, question, moves),
		copy: copyOfMoves
	});
	return [
		...(['week', 'month', 'year'] as const).map(change),
		{
			name: 'index',
			question: 'index',
			ours: () => rebase(a, baseOf(a).day, 'price', index),
			copy: copyOf([values, index.values])
		},
		{
			name: 'last of each month',
			question: 'months',
			ours: () => resample(a, 'month', 'last', months),
			copy: copyOf([days, values, precisions])
		},
		{
			name: 'two series side by side',
			question: 'aligned',
			ours: () => align([a, b], undefined, side),
			copy: copyOfBoth
		},
		{ name: 'premium', question: 'premium', ours: () => premiums(a, b, above), copy: copyOfBoth }
	];
}

async function timeOf(task: () => unknown): Promise<number> {
	const start = performance.now();
	await task();
	return performance.now() - start;
}

/** What a task and its copy take, by turns, after two rounds that warm up. */
async function besideCopy({ ours, copy }: Task) {
	const times = { ours: new Array<number>(), copy: new Array<number>() };
	for (let round = -2; round < ROUNDS; round += 1) {
		const [mine, copied] = [await timeOf(ours), await timeOf(copy)];
		if (round < 0) continue;
		times.ours.push(mine);
		times.copy.push(copied);
	}
	return times;
}

const whatOf = ({ name }: Task, size: number) => `${name}, ${size.toLocaleString('en')} points, speed`;

for (const size of SIZES) {
	const tables = { a: seriesOf(size, 1), b: seriesOf(size, 2) };
	const tasks = tasksOf(tables);
	for (const task of tasks) {
		const { ours, copy } = await besideCopy(task);
		const least = LEAST[task.question];
		const limit = size === LARGEST && least !== undefined ? { least } : {};
		report({ what: whatOf(task, size), peer: 'a copy', ...limit, ...ratioOf(copy, ours) });
	}
	for (const { open } of PEERS.filter(({ most }) => size <= most)) {
		const peer = await open(tables);
		for (const task of tasks) {
			const times = { ours: new Array<number>(), peer: new Array<number>() };
			for (let round = 0; round < PEER_ROUNDS; round += 1) {
				times.ours.push(await timeOf(task.ours));
				times.peer.push(await timeOf(() => peer.answer(task.question)));
			}
			report({ what: whatOf(task, size), peer: peer.name, least: 1, ...ratioOf(times.peer, times.ours) });
		}
		peer.close();
	}
}
