/**
 * How soon the rate can be read on a slow line: the front page in both languages, beside pages of the same number of bytes
 * on the line that hold the amount and nothing else. Part of `npm run bench`; each is loaded cold, in turn, at 400 kbit/s,
 * with 400 ms to the server and back, at a quarter of the processor's speed.
 */
import { randomBytes } from 'node:crypto';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { findBrowser } from '#tests/support/browser/find-browser.ts';
import { NAMED } from '#tests/support/named.ts';
import { inTurn, median } from './median.ts';
import { servePages } from './browser/pages.ts';
import { ratioOf, report } from './ratio.ts';
import { startServer } from './server.ts';

const ROUNDS = 7;
const PHONE = { width: 360, height: 740 };
const LINE = { offline: false, latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 };
/** Of the time of a page of the same bytes; and bytes of an address that nobody has requested before, compressed in haste. */
const MOST = { times: 2, bytes: 16_000 };
/** Where the front page has its rates. */
const AMOUNT = '.amounts b';

const server = await startServer();
const browser = await chromium.launch(await findBrowser());

/** The bytes of a page as they are transferred. */
async function weigh(path: string): Promise<number> {
	const response = await fetch(server.address + path, { headers: { 'accept-encoding': 'br' } });
	await response.arrayBuffer();
	return Number(response.headers.get('content-length'));
}

/** A page that weighs the same and only tells an amount: the rest is noise, which nothing makes smaller. */
function pageOf(bytes: number): string {
	const written = (noise: string) =>
		`<!doctype html><meta name="viewport" content="width=device-width"><title>47</title><p class="amounts"><b>13,800</b></p><!--${noise}-->`;
	const noise = randomBytes(bytes).toString('base64');
	let [low, high] = [0, noise.length];
	while (low < high) {
		const middle = Math.floor((low + high) / 2);
		if (brotliCompressSync(written(noise.slice(0, middle))).length < bytes) low = middle + 1;
		else high = middle;
	}
	return written(noise.slice(0, low));
}

/** Milliseconds from the beginning of navigation until the amount was painted, and the bytes that had come by then. */
async function load(address: string): Promise<{ time: number; bytes: number }> {
	const context = await browser.newContext({ viewport: PHONE });
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	await session.send('Network.enable');
	await session.send('Network.emulateNetworkConditions', LINE);
	await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
	// The compiler of this script names its functions by a call that the page does not know.
	await page.addInitScript(NAMED);
	await page.addInitScript((selector) => {
		const look = () =>
			requestAnimationFrame(() => {
				const amount = document.querySelector(selector);
				if (!/[1-9]/.test(amount?.textContent ?? '')) return look();
				// The frame has ended in which it was first there.
				setTimeout(() => Reflect.set(window, 'readAt', performance.now()));
			});
		look();
	}, AMOUNT);
	await page.goto(address, { timeout: 60_000 });
	await page.waitForFunction(() => Reflect.has(window, 'readAt'));
	const { time, bytes } = await page.evaluate(() => ({
		time: Math.max(
			Number(Reflect.get(window, 'readAt')),
			performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN
		),
		bytes: Number(performance.getEntriesByType('navigation')[0]?.toJSON().transferSize)
	}));
	await context.close();
	return { time, bytes };
}

const PATHS = ['/', '/ar'] as const;
const weights = new Map(await Promise.all(PATHS.map(async (path) => [path, await weigh(path)] as const)));
const peers = await servePages(
	Object.fromEntries([...weights].map(([path, bytes]) => [`/like${path}`, pageOf(bytes)] as const))
);
try {
	const at = await inTurn(
		new Map(
			PATHS.flatMap((path) => [
				[path, () => load(server.address + path)] as const,
				[`like ${path}`, () => load(`${peers.address}/like${path}`)] as const
			])
		),
		ROUNDS
	);
	for (const path of PATHS) {
		const [ours, like] = [at(path, 'time'), at(`like ${path}`, 'time')];
		const bytes = weights.get(path) ?? NaN;
		console.log(
			`${path}: read after ${median(ours).toFixed(0)} ms, the amount alone after ${median(like).toFixed(0)} ms`
		);
		report({
			what: `${path}, time until the rate is read`,
			peer: 'a page of its bytes',
			most: MOST.times,
			...ratioOf(ours, like)
		});
		const part = bytes / MOST.bytes;
		report({ what: `${path}, bytes`, peer: `${MOST.bytes}`, most: 1, ratio: part, low: part, high: part });
	}
} finally {
	await browser.close();
	await peers.stop();
	await server.stop();
}
