/**
 * `npm run test:attack`: what hostile and crowded visits cost those who are neither. Starts a server of its own on loopback,
 * prints counts, ends by itself, and fails where a bound is broken.
 *
 *     npm run test:attack -- [seconds of a flood, 6] [runs of each, 5] [kinds, such as pages,wrong]
 */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { Agent } from 'node:http';
import { join } from 'node:path';
import { median, quantile } from '#tests/bench/median.ts';
import { startServer } from '#tests/bench/server.ts';
import { ask, FLOODS } from './flood.ts';

const [seconds = 6, runs = 5] = process.argv.slice(2, 4).map(Number);
const kinds = process.argv[4]?.split(',') ?? Object.keys(FLOODS);
const CONNECTIONS = 64;
const BOUNDS = { times: 3, other: 2000, burst: 260 } as const;

/** Addresses whose path names a host where its language is taken off. */
const HOSTS = [
	'/ar//evil.example/series',
	'/ar//',
	'/ar///',
	'/ar//:80',
	'/ar//[',
	'/ar//@',
	'/ar/;//',
	'/series//',
	'//'
];
const SHOWS = ['rate', 'value', 'index', 'week', 'month', 'year', 'premium', 'drawdown'];

const failures: string[] = [];
const check = (isRight: boolean, what: string) => {
	console.log(`${isRight ? 'ok  ' : 'FAIL'} ${what}`);
	if (!isRight) failures.push(what);
};
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const { address, stop } = await startServer({ TRUSTED_PROXIES: '127.0.0.1' });
const agent = new Agent({ keepAlive: true, maxSockets: 400 });

/** Asks for an address, and how long that took in milliseconds. */
async function timed(path: string, client: string): Promise<{ status: number | undefined; took: number }> {
	const begun = performance.now();
	const status = await ask(agent, address + path, client);
	return { status, took: performance.now() - begun };
}

/** Asks for a page in the cache every twenty milliseconds. */
async function readCached(milliseconds: number): Promise<number[]> {
	const times: number[] = [];
	for (const ends = Date.now() + milliseconds; Date.now() < ends; await wait(20))
		times.push((await timed('/', '203.0.113.2')).took);
	return times;
}

let unseen = 0;
/** Another client requests pages that are not in memory. */
async function readUnseen(milliseconds: number): Promise<number[]> {
	const times: number[] = [];
	for (const ends = Date.now() + milliseconds; Date.now() < ends; await wait(500)) {
		const { status, took } = await timed(`/convert?amount=${(unseen += 1)}.5`, '203.0.113.3');
		times.push(status === 200 ? took : Infinity);
	}
	return times;
}

/** The flood in a process of its own, on one core where the system can do that. */
function startFlood(kind: string): Promise<string> {
	const command = [process.execPath, '--import', 'tsx', join(import.meta.dirname, 'flood.ts')];
	const pinned = process.platform === 'linux' ? ['taskset', '-c', '0', ...command] : command;
	const [program = '', ...args] = [...pinned, address, kind, String(CONNECTIONS), String(seconds)];
	const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
	let text = '';
	child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
	return new Promise((resolve) => child.on('close', () => resolve(text.trim())));
}

async function floodOf(kind: string): Promise<void> {
	const [quiet, crowded, others]: [number[], number[], number[]] = [[], [], []];
	for (let run = 1; run <= runs; run += 1) {
		for (let warm = 0; warm < 20; warm += 1) await timed('/', '203.0.113.2');
		quiet.push(quantile(await readCached(2000), 0.99));
		const flood = startFlood(kind);
		await wait(1500);
		const during = (seconds - 2) * 1000;
		const [cached, other] = await Promise.all([readCached(during), readUnseen(during)]);
		crowded.push(quantile(cached, 0.99));
		others.push(Math.max(...other));
		console.log(`     ${kind}, run ${run}: ${await flood}`);
	}
	const [before, then, other] = [quiet, crowded, others].map(median);
	const times = `p99 ${before?.toFixed(1)} ms quiet, ${then?.toFixed(1)} ms in the flood`;
	check((then ?? NaN) <= BOUNDS.times * (before ?? NaN), `${kind}: a cached page, ${times}`);
	check((other ?? NaN) <= BOUNDS.other, `${kind}: another client's unseen page within ${other?.toFixed(0)} ms`);
}

/** Eight clients, each within what a client may: nobody is refused. */
async function burst(): Promise<void> {
	const begun = performance.now();
	const replies = Array.from({ length: BOUNDS.burst }, (_, n) => timed(FLOODS.json(n + 50_000), `198.51.100.${n % 8}`));
	const statuses = (await Promise.all(replies)).map(({ status }) => status);
	const kinds = [...new Set(statuses)];
	const counts = kinds.map((kind) => `${statuses.filter((status) => status === kind).length} × ${kind}`);
	check(
		statuses.every((status) => status === 200),
		`${BOUNDS.burst} at once: ${counts.join(', ')} in ${((performance.now() - begun) / 1000).toFixed(1)} s`
	);
}

/** Every claim with everything that a chart can show: nothing fails. */
async function walk(): Promise<void> {
	const rows = (await readFile(join(import.meta.dirname, '../../data/claims.csv'), 'utf8')).split('\n').slice(1);
	const ids = rows.map((row) => row.split(',', 1)[0] ?? '').filter((id) => /^[a-z0-9-]+$/.test(id));
	const paths = ids.flatMap((id) => SHOWS.map((show) => `/check/${id}?show=${show}`));
	const failed: string[] = [];
	for (const path of paths) if (((await timed(path, '203.0.113.4')).status ?? 500) >= 500) failed.push(path);
	check(failed.length === 0, `${paths.length} claims with measures: ${failed.length} failed ${failed.join(' ')}`);
	const hosts = await Promise.all(HOSTS.map((path) => timed(path, '203.0.113.4')));
	check(
		hosts.every(({ status }) => status === 400),
		`${HOSTS.length} hosts in a path: all refused`
	);
}

try {
	await walk();
	for (const kind of kinds) await floodOf(kind);
	await burst();
} finally {
	agent.destroy();
	await stop();
}
console.log(failures.length === 0 ? 'Every bound holds.' : `${failures.length} bounds are broken.`);
process.exitCode = failures.length === 0 ? 0 : 1;
