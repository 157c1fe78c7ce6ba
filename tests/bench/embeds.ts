/**
 * Bytes and time to a visible chart: our chart widget beside the same points drawn by uPlot and by lightweight-charts, and
 * beside a blank page. Part of `npm run bench`; each page is loaded cold, in turn, at a quarter of the processor's speed.
 * A chart is visible when the page's first contents were presented and a frame has ended in which its line was drawn.
 */
import { chromium, type Page } from 'playwright-core';
import { findBrowser } from '#tests/support/browser/find-browser.ts';
import { drawnWidth } from '#tests/support/browser/drawn-width.ts';
import { NAMED } from '#tests/support/named.ts';
import { inTurn, median } from './median.ts';
import { servePages } from './pages.ts';
import { blankPage, lightweightPage, uplotPage } from './peers.ts';
import { pointsOf } from './points.ts';
import { ratioOf, report } from './ratio.ts';
import { startServer } from './server.ts';

/** Frames are 16 ms apart: the median of a few rounds is one of them or the next. */
const ROUNDS = 31;
const SIZE = { width: 640, height: 400 };
/** Of what each peer takes: of a page that holds a word, and of those that draw the same points. */
const LIMITS = [
	{ peer: 'a blank page', measure: 'time', most: 1.3 },
	{ peer: 'uPlot', measure: 'time', most: 0.5 },
	{ peer: 'uPlot', measure: 'bytes', most: 1 },
	{ peer: 'lightweight-charts', measure: 'time', most: 1 },
	{ peer: 'lightweight-charts', measure: 'bytes', most: 1 }
] as const;
/** How much of the window's width a line must cover; the blank page has none to draw. */
const WIDE = SIZE.width / 2;

const server = await startServer();
const points = await pointsOf(`${server.address}/series/syp-parallel.csv`);
const peers = await servePages({
	'/blank': blankPage,
	'/uplot': uplotPage(points, SIZE),
	'/lightweight': lightweightPage(points, SIZE)
});
const browser = await chromium.launch(await findBrowser());

/** Notes, in the page, when the frame has ended in which the line was first there. */
async function watch(page: Page, wide: number): Promise<void> {
	await page.addInitScript(`${NAMED}; globalThis.drawnWidth = ${drawnWidth}`);
	await page.addInitScript((wanted) => {
		const drawn: unknown = Reflect.get(window, 'drawnWidth');
		if (typeof drawn !== 'function') return;
		const look = () =>
			requestAnimationFrame(() =>
				setTimeout(() => {
					const now = performance.now();
					if (drawn() >= wanted) Reflect.set(window, 'drawnAt', now);
					else look();
				})
			);
		look();
	}, wide);
}

/** Milliseconds from the beginning of navigation. */
const visibleAt = (page: Page) =>
	page.evaluate(async () => {
		const drawnAt = () => Number(Reflect.get(window, 'drawnAt') ?? NaN);
		const presentedAt = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN;
		for (let waited = 0; waited < 20_000; waited += 20) {
			const at = Math.max(drawnAt(), presentedAt());
			if (!Number.isNaN(at)) return at;
			await new Promise((later) => setTimeout(later, 20));
		}
		throw new Error(`nothing was drawn at ${location.href}`);
	});

/** Loads a page in a context of its own, where nothing is kept from before. */
async function load(address: string, wide: number): Promise<{ time: number; bytes: number }> {
	const context = await browser.newContext({ viewport: SIZE });
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
	await watch(page, wide);
	let bytes = 0;
	page.on('response', (response) => (bytes += Number(response.headers()['content-length'] ?? 0)));
	await page.goto(address, { waitUntil: 'load' });
	const time = await visibleAt(page);
	await context.close();
	return { time, bytes };
}

const contenders = new Map([
	['ours', () => load(`${server.address}/embed/chart?series=syp-parallel`, WIDE)],
	['uPlot', () => load(`${peers.address}/uplot`, WIDE)],
	['lightweight-charts', () => load(`${peers.address}/lightweight`, WIDE)],
	['a blank page', () => load(`${peers.address}/blank`, 0)]
]);
try {
	const at = await inTurn(contenders, ROUNDS);
	for (const name of contenders.keys())
		console.log(
			`${name}: ${median(at(name, 'bytes'))} bytes, visible after ${median(at(name, 'time')).toFixed(0)} ms (median)`
		);
	for (const { peer, measure, most } of LIMITS) {
		const what = `chart widget, ${measure === 'time' ? 'time until it is visible' : 'bytes'}`;
		report({ what, peer, most, ...ratioOf(at('ours', measure), at(peer, measure)) });
	}
} finally {
	await browser.close();
	await peers.stop();
	await server.stop();
}
