/**
 * Pages that nobody has requested yet: the front page as of a day, to its last byte, compressed, beside the same page as
 * SvelteKit's adapter-node renders and sends it, uncompressed; and how many of them two processes send beside one, with
 * eight requests in flight. Part of `npm run bench`.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { end, eventually, freePort } from '#tests/support/processes.ts';
import { inTurn, median } from './median.ts';
import { ratioOf, report } from './ratio.ts';
import { ROOT, startServer } from './server.ts';
import { timeTo, unseenDays } from './unseen.ts';

const ROUNDS = 60;
/** Milliseconds to the last byte, and that beside adapter-node's. */
const MOST = { time: 45, ratio: 1.3 };
/** Pages a second of two processes, and that beside one. */
const LEAST = { rate: 45, ratio: 1.6 };
const FLOOD = { pages: 160, inFlight: 8, rounds: 5 };

/** The framework's own server, without a cache and without compression. */
async function startAdapter(children: ChildProcess[]): Promise<string> {
	const port = await freePort();
	const address = `http://127.0.0.1:${port}`;
	const env = { ...process.env, HOST: '127.0.0.1', PORT: String(port), ORIGIN: address };
	children.push(spawn(process.execPath, [join(ROOT, 'build/index.js')], { cwd: ROOT, env, stdio: 'inherit' }));
	await eventually(() => fetch(address), 200);
	return address;
}

/** Pages a second, with some requests in flight all the time. */
async function flood(address: string, days: Iterator<string, never>): Promise<number> {
	let left = FLOOD.pages;
	const one = async (): Promise<void> => {
		while (left-- > 0) await timeTo(`${address}/?asof=${days.next().value}`, 'br');
	};
	const start = performance.now();
	await Promise.all(Array.from({ length: FLOOD.inFlight }, one));
	return (1000 * FLOOD.pages) / (performance.now() - start);
}

async function oneAtATime(): Promise<void> {
	const server = await startServer();
	const children: ChildProcess[] = [];
	try {
		const adapter = await startAdapter(children);
		const [mine, theirs] = [unseenDays(), unseenDays()];
		const load = async (address: string, days: Iterator<string, never>, coding: 'br' | 'identity') => ({
			time: await timeTo(`${address}/?asof=${days.next().value}`, coding)
		});
		const contenders = new Map([
			['ours', () => load(server.address, mine, 'br')],
			['adapter-node', () => load(adapter, theirs, 'identity')]
		]);
		const at = await inTurn(contenders, ROUNDS);
		const [ours, others] = [at('ours', 'time'), at('adapter-node', 'time')];
		const what = 'an unseen page, time to the last byte';
		console.log(`${what}: ours ${median(ours).toFixed(1)} ms, adapter-node ${median(others).toFixed(1)} ms (medians)`);
		report({ what, peer: 'adapter-node', most: MOST.ratio, ...ratioOf(ours, others) });
		report({
			what,
			peer: `${MOST.time} ms`,
			most: 1,
			...ratioOf(
				ours,
				ours.map(() => MOST.time)
			)
		});
	} finally {
		await end(children);
		await server.stop();
	}
}

async function twoProcesses(): Promise<void> {
	const [one, two] = [await startServer({ WORKERS: '1' }), await startServer({ WORKERS: '2' })];
	try {
		const [first, second] = [unseenDays(), unseenDays()];
		const contenders = new Map([
			['one', async () => ({ rate: await flood(one.address, first) })],
			['two', async () => ({ rate: await flood(two.address, second) })]
		]);
		const at = await inTurn(contenders, FLOOD.rounds);
		const [of, ofTwo] = [at('one', 'rate'), at('two', 'rate')];
		const what = 'unseen pages a second of two processes';
		console.log(`${what}: ${median(ofTwo).toFixed(1)}, of one ${median(of).toFixed(1)} (medians)`);
		report({ what, peer: 'one', least: LEAST.ratio, ...ratioOf(ofTwo, of) });
		report({
			what,
			peer: `${LEAST.rate}`,
			least: 1,
			...ratioOf(
				ofTwo,
				ofTwo.map(() => LEAST.rate)
			)
		});
	} finally {
		await one.stop();
		await two.stop();
	}
}

await oneAtATime();
await twoProcesses();
