/**
 * Bytes and time to a visible chart: our chart widget beside the same points drawn by uPlot and by lightweight-charts, and
 * beside a blank page. Part of `npm run bench`; each page is loaded cold, in turn, at a quarter of the processor's speed.
 * A chart is visible when the page's first contents were presented and a frame has ended in which its line was drawn.
 */
import { chromium } from 'playwright-core';
import { findBrowser } from '#tests/support/browser/find-browser.ts';
import { inTurn, median } from './median.ts';
import { servePages } from './browser/pages.ts';
import { blankPage, lightweightPage, uplotPage } from './browser/peers.ts';
import { pointsOf } from './browser/points.ts';
import { loadCold } from './browser/visible.ts';
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

const contenders = new Map([
	['ours', () => loadCold(browser, `${server.address}/embed/chart?series=syp-parallel`, SIZE, WIDE)],
	['uPlot', () => loadCold(browser, `${peers.address}/uplot`, SIZE, WIDE)],
	['lightweight-charts', () => loadCold(browser, `${peers.address}/lightweight`, SIZE, WIDE)],
	['a blank page', () => loadCold(browser, `${peers.address}/blank`, SIZE, 0)]
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
