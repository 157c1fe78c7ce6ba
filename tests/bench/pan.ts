/**
 * Panning and zooming many points: our chart in use, and a plain uPlot page with the same points, in one browser, step by
 * step in turn: what else the machine does falls on both. Part of `npm run bench`; both run at a quarter of the processor's
 * speed. The figure of a step is the time from the gesture to the end of the frame that shows it, which is what a hand
 * feels. A chart that draws nothing is fast, so the pixels of both are counted, too.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Page } from 'playwright-core';
import { toDay } from '#lib/series/index.ts';
import type { ChartInput } from '#lib/chart/layout/chart-input.ts';
import { GALLERY } from '#lib/chart/gallery/gallery.ts';
import { ChartPoints } from '#lib/chart/layout/points.ts';
import { findBrowser } from '#tests/support/browser/find-browser.ts';
import { galleryPage, race, slowPage } from './browser/pan-page.ts';
import { quantile } from './median.ts';
import { ratioOf, report } from './ratio.ts';
import { startServer } from './server.ts';

const ROUNDS = 5;

/** How many points, and how much slower than uPlot a step may be at the median, and among the slowest tenth. */
const LIMITS = [
	{ count: 50_000, most: 1 },
	{ count: 100_000, most: 1.2 }
] as const;

const require = createRequire(import.meta.url);
const dense = GALLERY.get('dense');
const [line] = dense?.series ?? [];
if (!dense || !line || line.points.length < 50_000) throw new Error('the gallery has no case of 50,000 points');

/** The gallery's dense case with as many points as are wanted: after its last day it starts again. */
function inputOf(count: number): ChartInput {
	if (!dense || !line) throw new Error('the gallery has no dense case');
	const { days, values } = line.points;
	const points = new ChartPoints({
		days: Int32Array.from({ length: count }, (_, i) => (days[0] ?? dense.from) + i),
		values: Float64Array.from({ length: count }, (_, i) => values[i % values.length] ?? NaN),
		precisions: new Uint8Array(count)
	});
	return { ...dense, series: [{ ...line, points }], to: toDay(dense.from + count + 60) };
}

function uplotPage({ days, values }: ChartPoints): string {
	return `<!doctype html><style>${readFileSync(require.resolve('uplot/dist/uPlot.min.css'), 'utf8')}</style><div id="dense"></div>
<script>${readFileSync(require.resolve('uplot/dist/uPlot.iife.min.js'), 'utf8')}</script><script>
const data = ${JSON.stringify([[...days], [...values]])};
const plot = new uPlot({ width: 960, height: 420, scales: { x: { time: false }, y: { distr: 3 } }, series: [{}, { stroke: '#006a63', width: 2 }], axes: [{}, {}] }, data, document.getElementById('dense'));
window.step = (from, to) => plot.setScale('x', { min: from, max: to });
</script>`;
}

const browser = await chromium.launch(await findBrowser());
const server = await startServer({ GALLERY: '1' });

async function theirPage(input: ChartInput): Promise<Page> {
	const page = await slowPage(browser);
	await page.goto('about:blank');
	await page.setContent(uplotPage(input.series[0]?.points ?? ChartPoints.of([])));
	return page;
}

async function compare({ count, most }: (typeof LIMITS)[number]): Promise<void> {
	const input = inputOf(count);
	const [a, b]: [number[], number[]] = [[], []];
	const parts = [0.5, 0.9].map((part) => ({ part, ours: new Array<number>(), theirs: new Array<number>() }));
	for (let round = 1; round <= ROUNDS; round++) {
		const pages = [await galleryPage(browser, server.address, input), await theirPage(input)];
		const [mine = [], others = []] = await race(pages, [input.from, input.to]);
		a.push(...mine);
		b.push(...others);
		for (const { part, ours, theirs } of parts) {
			ours.push(quantile(mine, part));
			theirs.push(quantile(others, part));
		}
		console.log(
			`${count} points, round ${round}: ours ${quantile(mine, 0.5).toFixed(1)} ms, uPlot ${quantile(others, 0.5).toFixed(1)} ms a step (median)`
		);
	}
	for (const { part, ours, theirs } of parts) {
		const what = `a step of a pan, ${count.toLocaleString('en')} points, ${part === 0.5 ? 'median' : 'slowest tenth'}`;
		report({ what, peer: 'uPlot', most, ...ratioOf(ours, theirs), ratio: quantile(a, part) / quantile(b, part) });
	}
}

try {
	for (const limit of LIMITS) await compare(limit);
} finally {
	await browser.close();
	await server.stop();
}
