/**
 * Panning and zooming 50,000 points: our chart in use, and a plain uPlot page with the same points, in one browser, in turn.
 * Part of `npm run bench`; both run at a quarter of the processor's speed. The figure of a step is the time from the
 * gesture to the end of the frame that shows it, which is what a hand feels.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Page } from 'playwright-core';
import { GALLERY } from '#lib/view/gallery.ts';
import { findBrowser } from '#tests/browser.ts';
import { startServer } from './server.ts';

const ROUNDS = 5;
const STEPS = 40;
const MOST = 1;
const SIZE = { width: 1280, height: 800 };

const require = createRequire(import.meta.url);
const points = GALLERY.get('dense')?.series[0]?.points ?? [];
if (points.length < 50_000) throw new Error('the gallery has no case of 50,000 points');

const uplotPage = `<!doctype html><style>${readFileSync(require.resolve('uplot/dist/uPlot.min.css'), 'utf8')}</style><div id="u"></div>
<script>${readFileSync(require.resolve('uplot/dist/uPlot.iife.min.js'), 'utf8')}</script><script>
const data = ${JSON.stringify([points.map(({ day }) => day), points.map(({ value }) => value)])};
const plot = new uPlot({ width: 960, height: 420, scales: { x: { time: false }, y: { distr: 3 } }, series: [{}, { stroke: '#006a63', width: 2 }], axes: [{}, {}] }, data, document.getElementById('u'));
window.step = (from, to) => plot.setScale('x', { min: from, max: to });
</script>`;

/** A journey through the points: closer, along, and back. */
const SPANS = Array.from({ length: STEPS }, (_, i): [number, number] => {
	const [first, last] = [points[0]?.day ?? 0, points.at(-1)?.day ?? 0];
	const part = 0.1 + 0.8 * Math.abs(Math.cos((i / STEPS) * Math.PI));
	const from = first + (last - first) * (1 - part) * (i / STEPS);
	return [Math.round(from), Math.round(from + (last - first) * part)];
});

async function measure(page: Page): Promise<number[]> {
	// The compiler of this script names its functions by a call that the page does not know.
	await page.evaluate('globalThis.__name = (named) => named');
	return page.evaluate(async (spans) => {
		const step: unknown = Reflect.get(window, 'step');
		if (typeof step !== 'function') throw new Error('the page has no step to measure');
		const frame = () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)));
		const times: number[] = [];
		for (const [from, to] of spans) {
			await frame();
			const start = performance.now();
			step(from, to);
			await frame();
			times.push(performance.now() - start);
		}
		return times;
	}, SPANS);
}

const browser = await chromium.launch(await findBrowser());
const server = await startServer({ GALLERY: '1' });

async function slowPage(): Promise<Page> {
	const page = await browser.newPage({ viewport: SIZE });
	const session = await page.context().newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
	return page;
}

async function ours(): Promise<number[]> {
	const page = await slowPage();
	await page.addInitScript('globalThis.__name = (named) => named');
	await page.addInitScript(() => {
		document.addEventListener('chart:drawn', (event) => {
			if (event instanceof CustomEvent && event.target instanceof Element && event.target.closest('#dense'))
				Reflect.set(window, 'step', event.detail.show);
		});
	});
	await page.goto(`${server.address}/gallery`);
	await page.locator('#dense [data-chart]').focus();
	await page.locator('#dense .brush').waitFor();
	// Only this chart is compared: the other cases leave the page.
	await page.evaluate(() =>
		document.querySelectorAll('main > section:not(#dense)').forEach((section) => section.remove())
	);
	const times = await measure(page);
	await page.close();
	return times;
}

async function theirs(): Promise<number[]> {
	const page = await slowPage();
	await page.setContent(uplotPage);
	const times = await measure(page);
	await page.close();
	return times;
}

const at = (sorted: readonly number[], part: number) =>
	sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
const all: { ours: number[]; theirs: number[] } = { ours: [], theirs: [] };
try {
	for (let round = 1; round <= ROUNDS; round++) {
		const [a, b] = [await ours(), await theirs()];
		all.ours.push(...a);
		all.theirs.push(...b);
		const middle = (times: number[]) =>
			at(
				[...times].sort((x, y) => x - y),
				0.5
			).toFixed(1);
		console.log(`round ${round}: ours ${middle(a)} ms, uPlot ${middle(b)} ms a step (median)`);
	}
} finally {
	await browser.close();
	await server.stop();
}
const [a, b] = [all.ours, all.theirs].map((times) => [...times].sort((x, y) => x - y));
const ratio = at(a ?? [], 0.5) / at(b ?? [], 0.5);
console.log(
	`median ratio ${ratio.toFixed(2)}, of the slowest tenth ${(at(a ?? [], 0.9) / at(b ?? [], 0.9)).toFixed(2)}; wanted at most ${MOST}`
);
process.exitCode = ratio <= MOST ? 0 : 1;
