/**
 * This checkout beside an earlier one that is built, as its readers meet both: a start, the front page from the cache, a chart
 * widget, and a chart that is panned. `npm run bench -- --earlier ../other`; both are measured by turns, five times.
 */
import { basename, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { GALLERY } from '#lib/chart/gallery/gallery.ts';
import { findBrowser } from '#tests/support/browser/find-browser.ts';
import { buildWhenNeeded } from '../../src/tooling/stamp.js';
import { galleryPage, race } from './browser/pan-page.ts';
import { loadCold } from './browser/visible.ts';
import { inTurn, median, quantile } from './median.ts';
import { ratioOf, report, type Ratio } from './ratio.ts';
import { ROOT, startServer } from './server.ts';
import { requestsPerSecond } from './wrk.ts';

const ROUNDS = 5;
const SIZE = { width: 640, height: 400 };
/** Of what the earlier one takes: what may be noise. */
const MOST = 1.1;

const [, , given] = process.argv;
if (given === undefined) throw new Error('name the folder of another checkout that is built');
const other = resolve(given);
const peer = basename(other);

function compare(what: string, ours: readonly number[], theirs: readonly number[], limit: Partial<Ratio>): void {
	console.log(`${what}: ours ${median(ours).toFixed(1)}, ${peer} ${median(theirs).toFixed(1)} (medians)`);
	report({ what, peer, ...limit, ...ratioOf(ours, theirs) });
}

/** Milliseconds from the command to the front page. */
async function start(root: string): Promise<{ readonly time: number }> {
	const began = performance.now();
	const server = await startServer({}, root);
	try {
		const { status } = await fetch(server.address);
		if (status !== 200) throw new Error(`${root} answered ${status}`);
		return { time: performance.now() - began };
	} finally {
		await server.stop();
	}
}

async function compareStarts(): Promise<void> {
	const at = await inTurn(
		new Map([
			['ours', () => start(ROOT)],
			['theirs', () => start(other)]
		]),
		ROUNDS
	);
	compare('start-up, ms', at('ours', 'time'), at('theirs', 'time'), { most: MOST });
}

await buildWhenNeeded(ROOT);
await compareStarts();
const browser = await chromium.launch(await findBrowser());
const [ours, theirs] = [await startServer({ GALLERY: '1' }), await startServer({ GALLERY: '1' }, other)];

/** The front page from the cache, and a chart widget. */
async function compareAnswers(): Promise<void> {
	const measure = async (address: string) => ({
		rate: await requestsPerSecond(`${address}/`, 3),
		time: (await loadCold(browser, `${address}/embed/chart?series=syp-parallel`, SIZE, SIZE.width / 2)).time
	});
	const at = await inTurn(
		new Map([
			['ours', () => measure(ours.address)],
			['theirs', () => measure(theirs.address)]
		]),
		ROUNDS
	);
	compare('front page from the cache, answers a second', at('ours', 'rate'), at('theirs', 'rate'), { least: 0.9 });
	compare('chart widget, ms until it is visible', at('ours', 'time'), at('theirs', 'time'), { most: MOST });
}

async function comparePans(): Promise<void> {
	const dense = GALLERY.get('dense');
	if (!dense) throw new Error('the gallery has no dense chart');
	const parts = [0.5, 0.9].map((part) => ({ part, ours: new Array<number>(), theirs: new Array<number>() }));
	for (let round = 0; round < ROUNDS; round += 1) {
		const pages = [await galleryPage(browser, ours.address), await galleryPage(browser, theirs.address)];
		const [mine = [], others = []] = await race(pages, [dense.from, dense.to]);
		for (const one of parts) {
			one.ours.push(quantile(mine, one.part));
			one.theirs.push(quantile(others, one.part));
		}
	}
	for (const one of parts) {
		const name = one.part === 0.5 ? 'median' : 'slowest tenth';
		compare(`a step of a pan, ms, ${name}`, one.ours, one.theirs, { most: MOST });
	}
}

try {
	await compareAnswers();
	await comparePans();
} finally {
	await browser.close();
	await theirs.stop();
	await ours.stop();
}
