/** Widgets are parts of other people's articles: nothing in them moves when they load, nor under the first finger. */
import { expect, test, type Page } from '@playwright/test';
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
