/** Every chart that is hard to draw: both painters agree on it, nothing is cut off, and taking it over leaves nothing behind. */
import { expect, test, type CDPSession, type Locator, type Page } from '@playwright/test';
import { GALLERY } from '#lib/chart/gallery/gallery.ts';
import { drawnPlaces, drawsOf, focusOn, paintedPlaces, watchChart } from '#tests/support/browser/painters.ts';
import { overflowOf } from '#tests/support/browser/reading.ts';
import { expectSame } from '#tests/support/browser/same-places.ts';

/** The windows, and the width that the page's painting is made for in each. */
const WINDOWS = [
	{ width: 360, painted: 960 },
	{ width: 768, painted: 736 },
	{ width: 1280, painted: 1120 }
] as const;

const hostOf = (page: Page, id: string): Locator => page.locator(`#${id} [data-chart]`);

async function takeOver(page: Page, host: Locator): Promise<void> {
	const before = await drawsOf(page);
	await focusOn(host);
	await expect.poll(() => drawsOf(page)).toBeGreaterThan(before);
}

/** The sizes of type in a painting: one alone, the model's. */
function sizesOf(painting: Locator): Promise<readonly string[]> {
	return painting.evaluate((svg) => [
		...new Set([svg, ...svg.querySelectorAll('text')].map((element) => getComputedStyle(element).fontSize))
	]);
}

/** Texts of a painting that reach over its edges, or over another text. */
function crowdedTexts(painting: Locator): Promise<readonly string[]> {
	return painting.evaluate((svg) => {
		const { left, right, top, bottom } = svg.getBoundingClientRect();
		const texts = [...svg.querySelectorAll('text')].map((text) => ({
			text: text.textContent,
			box: text.getBoundingClientRect()
		}));
		const cut = texts.filter(
			({ box }) => box.left < left - 1 || box.right > right + 1 || box.top < top - 1 || box.bottom > bottom + 1
		);
		const crowded = texts.filter(({ box: a }, i) =>
			texts.some(
				({ box: b }, k) =>
					k > i && a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 4 && b.top < a.bottom - 4
			)
		);
		return [...cut, ...crowded].map(({ text, box }) => `“${text}” at ${Math.round(box.x)}, ${Math.round(box.y)}`);
	});
}

/** Soft, so that one bad case does not hide the others. */
const expectHere = expect.configure({ soft: true });

/** A case of the gallery: its painting is whole, and what Chart.js draws has the same positions. */
async function expectAgreement(page: Page, id: string): Promise<void> {
	const painting = page.locator(`#${id}`).getByRole('img');
	if (id === 'none') {
		expectHere(await painting.count(), `${id}: the heading of its page says why there is no chart`).toBe(0);
		return;
	}
	const places = await paintedPlaces(painting);
	expectHere(places.yTicks.length, `${id}: value ticks`).toBeGreaterThanOrEqual(2);
	expectHere(places.xTicks.length, `${id}: day ticks`).toBeGreaterThanOrEqual(2);
	expectHere(await sizesOf(painting), `${id}: sizes of type`).toHaveLength(1);
	expectHere(await crowdedTexts(painting), `${id}: texts without room`).toEqual([]);
	await takeOver(page, hostOf(page, id));
	expectSame(await drawnPlaces(page), places);
}

for (const { width, painted } of WINDOWS) {
	test.describe(`gallery, ${width} px`, () => {
		test.use({ viewport: { width, height: 900 } });

		test('every case: both painters agree, and every text has its room', async ({ page }) => {
			test.setTimeout(180_000);
			await watchChart(page);
			await page.goto(`/gallery?width=${painted}`);
			for (const id of GALLERY.keys()) await test.step(id, () => expectAgreement(page, id));
			expect(await overflowOf(page)).toBe(0);
		});
	});
}

interface Counts {
	readonly listeners: number;
	readonly nodes: number;
	readonly heap: number;
}

/** What the page holds once its garbage is gone. */
async function countsOf(session: CDPSession): Promise<Counts> {
	await session.send('HeapProfiler.collectGarbage');
	await session.send('HeapProfiler.collectGarbage');
	const { jsEventListeners, nodes } = await session.send('Memory.getDOMCounters');
	const { metrics } = await session.send('Performance.getMetrics');
	return {
		listeners: jsEventListeners,
		nodes,
		heap: metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? NaN
	};
}

/** Takes a chart over and puts its painting back. */
async function comeAndGo(page: Page, host: Locator): Promise<void> {
	await takeOver(page, host);
	await expect(host.locator('.brush')).toHaveCount(1);
	await page.evaluate(() => {
		window.drawn?.putBack();
		delete window.drawn;
		window.written = [];
		if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
	});
}

test('fifty times taken over and put back, a chart leaves no listener, no canvas and no memory behind', async ({
	page
}) => {
	test.setTimeout(120_000);
	await watchChart(page);
	await page.goto('/gallery');
	const host = hostOf(page, 'linear');
	const session = await page.context().newCDPSession(page);
	await session.send('Performance.enable');
	for (let i = 0; i < 5; i++) await comeAndGo(page, host);
	const before = await countsOf(session);
	for (let i = 0; i < 50; i++) await comeAndGo(page, host);
	const after = await countsOf(session);
	await expect(page.locator('canvas, .detail, .brush, .live')).toHaveCount(0);
	await expect(page.locator('#linear').getByRole('img')).toBeVisible();
	expect(after.listeners).toBeLessThanOrEqual(before.listeners + 2);
	expect(after.nodes).toBeLessThanOrEqual(before.nodes + 20);
	// A chart with its data is some hundred kilobytes: fifty of them would be many megabytes.
	expect(after.heap - before.heap).toBeLessThan(1_000_000);
});
