/** Widgets are parts of other people's articles: nothing in them moves when they load, nor under the first finger. */
import { expect, test, type Frame, type Page } from '@playwright/test';
import { watchChart } from '#tests/support/browser/painters.ts';
import { shiftsOf, watchShifts } from '#tests/support/browser/shifts.ts';

const WIDGETS = [
	'/embed/chart',
	'/embed/chart?lang=ar&series=min-wage-public',
	'/embed/compare?lang=ar',
	'/embed/compare?panel=premium'
] as const;

/** The columns that articles have: on a phone and on a page. */
const COLUMNS = [
	{ width: 320, height: 900 },
	{ width: 720, height: 960 }
] as const;

/** A canvas is whole pixels high, the painting before it may not be. */
const PIXEL = 1;

/** Where each part of a widget is, in pixels, and how high the widget is. */
function placesOf(page: Page): Promise<readonly number[]> {
	return page.evaluate(() => {
		const parts = [...document.querySelectorAll('main > *, .canvas > .strip')];
		const boxes = parts.map((part) => part.getBoundingClientRect());
		return [
			document.documentElement.scrollHeight,
			...boxes.flatMap(({ x, y, width, height }) => [x, y, width, height])
		];
	});
}

/** Whether the day, the figures and the sources of a strip are laid out. */
function isStripShown(document: Page | Frame): Promise<boolean> {
	return document.evaluate(() => {
		const parts = [...window.document.querySelectorAll('.strip strong, .strip b, .strip summary')];
		return parts.length > 3 && parts.every((part) => part.checkVisibility());
	});
}

test('the strip of a day is there after the first frame', async ({ page }) => {
	await page.goto('/embed/chart');
	await expect.poll(() => isStripShown(page)).toBe(true);
});

test('the strip of a day is there at once without scripts', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`${baseURL}/embed/chart`);
	expect(await isStripShown(page)).toBe(true);
	await context.close();
});

test('the strip of a day is there in a frame that runs no scripts', async ({ page, baseURL }) => {
	await page.setContent(`<iframe sandbox width="720" height="790" src="${baseURL}/embed/chart"></iframe>`);
	const frame = page.frame({ url: /chart/ });
	await frame?.waitForLoadState();
	expect(frame && (await isStripShown(frame))).toBe(true);
});

for (const viewport of COLUMNS) {
	test.describe(`in a column of ${viewport.width} px`, () => {
		test.use({ viewport, hasTouch: true, isMobile: true });

		for (const address of WIDGETS)
			test(`nothing moves in ${address}`, async ({ page }) => {
				await watchShifts(page, 'all');
				await page.goto(address);
				const chart = page.locator('[data-chart]').first();
				await expect(chart).toHaveAttribute('role', 'application');
				expect(await shiftsOf(page), 'at load').toEqual([]);
				const before = await placesOf(page);
				await chart.tap();
				await expect(chart.locator('.brush')).toHaveCount(1);
				await expect(chart.locator('.crosshair')).toBeVisible();
				const moved = (await placesOf(page)).filter((place, i) => Math.abs(place - (before[i] ?? NaN)) >= PIXEL);
				expect(moved).toEqual([]);
				expect(await shiftsOf(page), 'on the first touch').toEqual([]);
			});
	});
}

test.describe('on a phone', () => {
	test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

	for (const address of ['/embed/compare', '/embed/compare?lang=ar', '/embed/chart'])
		test(`the key of ${address} has the same rows before the first touch and after it`, async ({ page }) => {
			await watchChart(page);
			await page.goto(address);
			const chart = page.locator('[data-chart]').first();
			await expect(chart).toHaveAttribute('role', 'application');
			const painted = await chart.locator('svg:visible').evaluate((svg) => {
				const texts = [...svg.querySelectorAll('.sign + text')];
				return texts.map((text) => [text.textContent, Number(text.getAttribute('y'))] as const);
			});
			await chart.tap();
			await expect(chart.locator('.brush')).toHaveCount(1);
			const drawn = await page.evaluate(
				() => window.drawn?.model.signs.map(({ label, y }) => [label, y] as const) ?? []
			);
			const labelsOf = (signs: typeof drawn) => signs.map(([label]) => label);
			expect(labelsOf(drawn)).toEqual(labelsOf(painted));
			const count = (signs: typeof drawn) => new Set(signs.map(([, y]) => y)).size;
			expect(count(drawn)).toBeLessThanOrEqual(count(painted));
		});
});
