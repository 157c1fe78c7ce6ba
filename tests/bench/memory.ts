/**
 * Whether a server that is read for long grows: the memory that it has after a collection in the tenth minute of a mixed load,
 * beside that in the third. Readers request every address of `tests/answers/addresses.txt`, in three codings, and for pages as
 * of days that nobody has requested yet. The cache is so small that it is full by the third minute. Ends after ten minutes:
 * `npx tsx tests/bench/memory.ts`.
 */
import { get } from 'node:http';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { freePort } from '#tests/support/processes.ts';
import { buildWhenNeeded } from '../../src/tooling/stamp.js';
import { listedRequests } from '../answers/ask.ts';
import { ratioOf, report } from './ratio.ts';
import { ROOT, startServer } from './server.ts';
import { unseenDays } from './unseen.ts';

/** After how many minutes the memory is measured. */
const MINUTES = { early: 3, late: 10 };
const MOST = 1.05;
const CACHE_MB = '8';
/** Who reads: each takes one coding, and a page of its own as of days. */
const READERS = [
	{ coding: 'br', page: '/' },
	{ coding: 'gzip', page: '/ar' },
	{ coding: 'identity', page: '/series/syp-parallel' }
] as const;
/** What oEmbed answers for a form that we do not have: no fault. */
const NO_SUCH_FORM = 501;
/** Milliseconds between two requests of a reader: the load leaves the processor time for others. */
const PAUSE = 50;
const MINUTE = 60_000;

await buildWhenNeeded(ROOT);
const collectPort = await freePort();
const server = await startServer({
	CACHE_MB,
	COLLECT_PORT: String(collectPort),
	NODE_OPTIONS: `--import=${pathToFileURL(join(import.meta.dirname, 'collect.mjs')).href}`
});
const listed = (await listedRequests()).flatMap((line) => (line.startsWith('GET ') ? line.slice(4) : []));
const readers = READERS.map(({ coding, page }) => ({ coding, requests: requestsFor(page) }));
let [sent, failed] = [0, 0];

/** What a reader requests: two listed addresses, then a page that nobody has requested, without end. */
function* requestsFor(page: string): Generator<string, never> {
	const days = unseenDays();
	for (let n = 0; ; n += 1) {
		yield listed[n % listed.length] ?? '/';
		if (n % 2 === 1) yield `${page}?asof=${days.next().value}`;
	}
}

/** Reads an answer to its end; the status does not matter, but for those of faults. */
function read(address: string, coding: string): Promise<void> {
	return new Promise((resolve, reject) => {
		get(address, { headers: { 'accept-encoding': coding } }, (response) => {
			sent += 1;
			const { statusCode = 500 } = response;
			if (statusCode >= 500 && statusCode !== NO_SUCH_FORM) failed += 1;
			response.on('error', reject).on('end', resolve).resume();
		}).on('error', reject);
	});
}

/** One reader reads for a minute. */
async function readAMinute({ coding, requests }: (typeof readers)[number]): Promise<void> {
	for (const end = Date.now() + MINUTE; Date.now() < end; await setTimeout(PAUSE))
		await read(server.address + requests.next().value, coding);
}

/** Megabytes of the server after a collection. */
async function megabytes(): Promise<number> {
	const bytes = Number(await (await fetch(`http://127.0.0.1:${collectPort}`)).text());
	return bytes / 2 ** 20;
}

try {
	const measured: number[] = [];
	for (let minute = 1; minute <= MINUTES.late; minute += 1) {
		await Promise.all(readers.map(readAMinute));
		measured.push(await megabytes());
		console.log(`minute ${minute}: ${measured.at(-1)?.toFixed(0)} MB after ${sent} answers`);
	}
	if (failed > 0) throw new Error(`${failed} of ${sent} answers are of faults`);
	const at = (minute: number) => [measured[minute - 1] ?? NaN];
	const what = `memory in minute ${MINUTES.late} of a mixed load`;
	report({ what, peer: `minute ${MINUTES.early}`, most: MOST, ...ratioOf(at(MINUTES.late), at(MINUTES.early)) });
} finally {
	await server.stop();
}
