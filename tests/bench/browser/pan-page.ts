/** A chart that is panned step by step: ours in the gallery, and other pages that have a function `step`. */
import type { Browser, Page } from 'playwright-core';
import type { ChartInput } from '#lib/chart/layout/chart-input.ts';
import { NAMED } from '#tests/support/named.ts';

const STEPS = 40;
const SIZE = { width: 1280, height: 800 };

/** The colour of the line in all charts. */
const COLOUR = [0x00, 0x6a, 0x63] as const;

/** A line with fewer pixels than these was not drawn. */
const DRAWN = 2000;

type Span = readonly [from: number, to: number];

/** A journey through the points: closer, along, and back. */
function journey([first, last]: Span): readonly Span[] {
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

/** A page at a quarter of the processor's speed. */
export async function slowPage(browser: Browser): Promise<Page> {
	const page = await browser.newPage({ viewport: SIZE });
	const session = await page.context().newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
	// The compiler of this script names its functions by a call that the page does not know.
	await page.addInitScript(NAMED);
	return page;
}

/**
 * The gallery's dense chart in use, alone on its page.
 *
 * @param address - of a server that serves the gallery
 * @param input - what the chart shows in the place of its 50,000 points
 */
export async function galleryPage(browser: Browser, address: string, input?: ChartInput): Promise<Page> {
	const page = await slowPage(browser);
	await page.addInitScript(() => {
		document.addEventListener('chart:drawn', (event) => {
			if (event instanceof CustomEvent && event.target instanceof Element && event.target.closest('#dense'))
				Reflect.set(window, 'step', event.detail.show);
		});
	});
	if (input)
		await page.route('**/gallery/dense.json', async (route) => {
			const response = await route.fetch();
			const json: object = await response.json();
			await route.fulfill({ response, json: { ...json, input, first: input.from, last: input.to } });
		});
	await page.goto(`${address}/gallery`);
	await page.locator('#dense [data-chart]').focus();
	await page.locator('#dense .brush').waitFor();
	// Only this chart is compared: the other cases leave the page.
	await page.evaluate(() =>
		document.querySelectorAll('main > section:not(#dense)').forEach((section) => section.remove())
	);
	return page;
}

/**
 * One journey on pages, step by step in turn; the pages are closed.
 *
 * @param span - the first and the last day of the points
 * @returns for each page the milliseconds of each step
 * @throws {Error} when a page does not draw the line
 */
export async function race(pages: readonly Page[], span: Span): Promise<readonly (readonly number[])[]> {
	const spans = journey(span);
	const times = pages.map((page) => ({ page, steps: new Array<number>() }));
	for (const page of pages) await page.waitForFunction(() => 'step' in window);
	for (const one of spans)
		for (const { page, steps } of times) {
			await page.bringToFront();
			steps.push(await stepOn(page, one));
		}
	for (const page of pages) {
		await page.bringToFront();
		await expectDrawn(page, spans);
		await page.close();
	}
	return times.map(({ steps }) => steps);
}
