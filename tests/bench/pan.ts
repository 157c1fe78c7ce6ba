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
import { GALLERY } from '#lib/chart/layout/gallery.ts';
import { ChartPoints } from '#lib/chart/layout/points.ts';
import { findBrowser } from '#tests/support/browser/find-browser.ts';
import { NAMED } from '#tests/support/named.ts';
import { ratioOf, report } from './ratio.ts';
import { startServer } from './server.ts';

const ROUNDS = 5;
const STEPS = 40;
const SIZE = { width: 1280, height: 800 };

/** How many points, and how much slower than uPlot a step may be at the median, and among the slowest tenth. */
const LIMITS = [
	{ count: 50_000, most: 1 },
	{ count: 100_000, most: 1.2 }
] as const;

/** The colour of the line in both charts. */
const COLOUR = [0x00, 0x6a, 0x63] as const;

/** A line with fewer pixels than these was not drawn. */
const DRAWN = 2000;

type Span = readonly [from: number, to: number];

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

/** A journey through the points: closer, along, and back. */
function journey({ from: first, to: last }: ChartInput): readonly Span[] {
	return Array.from({ length: STEPS }, (_, i) => {
		const part = 0.1 + 0.8 * Math.abs(Math.cos((i / STEPS) * Math.PI));
		const from = first + (last - first) * (1 - part) * (i / STEPS);
		return [Math.round(from), Math.round(from + (last - first) * part)];
	});
}

/** Milliseconds from a step to the end of the frame that shows it. */
function stepOn(page: Page, span: Span): Promise<number> {
	return page.evaluate(async ([from, to]) => {
		const step: unknown = Reflect.get(window, 'step');
		if (typeof step !== 'function') throw new Error('the page has no step to measure');
		const frame = () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)));
		await frame();
		const start = performance.now();
		step(from, to);
		await frame();
		return performance.now() - start;
	}, span);
}

/** Holds that the line is there, and another one after another step. */
async function expectDrawn(page: Page, spans: readonly Span[]): Promise<void> {
	const pictures = await page.evaluate(
		async ({ shown, colour }) => {
			const step: unknown = Reflect.get(window, 'step');
			const seen: { pixels: number; places: number }[] = [];
			for (const [from, to] of shown) {
				if (typeof step === 'function') step(from, to);
				await new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)));
				const canvas = document.querySelector<HTMLCanvasElement>('#dense canvas');
				const { width = 0, height = 0 } = canvas ?? {};
				const data = canvas?.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
				let [pixels, places] = [0, 0];
				for (let i = 0; i < data.length; i += 4) {
					if (data[i + 3] !== 255 || !colour.every((part, k) => Math.abs((data[i + k] ?? 0) - part) < 12)) continue;
					pixels++;
					places += i;
				}
				seen.push({ pixels, places });
			}
			return seen;
		},
		{ shown: [0.1, 0.5, 0.8].map((part) => spans[Math.floor(part * STEPS)] ?? [0, 1]), colour: COLOUR }
	);
	const blank = pictures.some(({ pixels }) => pixels < DRAWN);
	if (blank || new Set(pictures.map(({ places }) => places)).size < pictures.length)
		throw new Error(`${page.url()} does not draw the line: ${JSON.stringify(pictures)}`);
}

const browser = await chromium.launch(await findBrowser());
const server = await startServer({ GALLERY: '1' });

async function slowPage(): Promise<Page> {
	const page = await browser.newPage({ viewport: SIZE });
	const session = await page.context().newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
	// The compiler of this script names its functions by a call that the page does not know.
	await page.addInitScript(NAMED);
	return page;
}

async function ourPage(input: ChartInput): Promise<Page> {
	const page = await slowPage();
	await page.addInitScript(() => {
		document.addEventListener('chart:drawn', (event) => {
			if (event instanceof CustomEvent && event.target instanceof Element && event.target.closest('#dense'))
				Reflect.set(window, 'step', event.detail.show);
		});
	});
	await page.route('**/gallery/dense.json', async (route) => {
		const response = await route.fetch();
		const json: object = await response.json();
		await route.fulfill({ response, json: { ...json, input, first: input.from, last: input.to } });
	});
	await page.goto(`${server.address}/gallery`);
	await page.locator('#dense [data-chart]').focus();
	await page.locator('#dense .brush').waitFor();
	// Only this chart is compared: the other cases leave the page.
	await page.evaluate(() =>
		document.querySelectorAll('main > section:not(#dense)').forEach((section) => section.remove())
	);
	return page;
}

async function theirPage(input: ChartInput): Promise<Page> {
	const page = await slowPage();
	await page.goto('about:blank');
	await page.setContent(uplotPage(input.series[0]?.points ?? ChartPoints.of([])));
	return page;
}

/** One journey on new pages, step by step in turn. */
async function race(input: ChartInput): Promise<readonly [mine: number[], theirs: number[]]> {
	const pages = [await ourPage(input), await theirPage(input)] as const;
	const times: readonly [number[], number[]] = [[], []];
	const spans = journey(input);
	for (const page of pages) await page.waitForFunction(() => 'step' in window);
	for (const span of spans)
		for (const [i, page] of pages.entries()) {
			await page.bringToFront();
			times[i]?.push(await stepOn(page, span));
		}
	for (const page of pages) {
		await page.bringToFront();
		await expectDrawn(page, spans);
		await page.close();
	}
	return times;
}

const at = (times: readonly number[], part: number) =>
	times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))] ?? NaN;

async function compare({ count, most }: (typeof LIMITS)[number]): Promise<void> {
	const input = inputOf(count);
	const [a, b]: [number[], number[]] = [[], []];
	const parts = [0.5, 0.9].map((part) => ({ part, ours: new Array<number>(), theirs: new Array<number>() }));
	for (let round = 1; round <= ROUNDS; round++) {
		const [mine, others] = await race(input);
		a.push(...mine);
		b.push(...others);
		for (const { part, ours, theirs } of parts) {
			ours.push(at(mine, part));
			theirs.push(at(others, part));
		}
		console.log(
			`${count} points, round ${round}: ours ${at(mine, 0.5).toFixed(1)} ms, uPlot ${at(others, 0.5).toFixed(1)} ms a step (median)`
		);
	}
	for (const { part, ours, theirs } of parts) {
		const what = `a step of a pan, ${count.toLocaleString('en')} points, ${part === 0.5 ? 'median' : 'slowest tenth'}`;
		report({ what, peer: 'uPlot', most, ...ratioOf(ours, theirs), ratio: at(a, part) / at(b, part) });
	}
}

try {
	for (const limit of LIMITS) await compare(limit);
} finally {
	await browser.close();
	await server.stop();
}
