/** Nothing moves once it has been painted, however late the scripts come. */
import { expect, test, type Page } from '@playwright/test';
import { SIZES } from '#tests/support/browser/reading.ts';

const PAGES = [
	'/',
	'/ar',
	'/compare',
	'/ar/compare?series=syp-parallel,min-wage-public',
	'/check?q=fell+25%25+in+a+week',
	'/check/seed-week',
	'/series',
	'/series/syp-parallel',
	'/ar/series/min-wage-public',
	'/stories/homs-2024',
	'/events',
	'/day/2024-12-06',
	'/month/2024-12',
	'/search?q=lebanon',
	'/convert',
	'/embed/chart',
	'/embed/compare'
];

/** What the browser itself counts as moved, from the first paint on. */
function shiftsOf(page: Page): Promise<readonly unknown[]> {
	return page.evaluate(
		() =>
			new Promise<readonly unknown[]>((done) => {
				new PerformanceObserver((list) => done(list.getEntries().map((entry) => entry.toJSON()))).observe({
					type: 'layout-shift',
					buffered: true
				});
				// Two frames after the last script there is nothing left to move.
				requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done([]), 100)));
			})
	);
}

for (const viewport of SIZES) {
	test.describe(`${viewport.width} px`, () => {
		test.use({ viewport });

		test('no page moves when its scripts come', async ({ page }) => {
			const held: (() => void)[] = [];
			let slow = true;
			await page.route(/\.js$/, async (route) => {
				if (slow) await new Promise<void>((done) => held.push(done));
				await route.continue();
			});
			for (const address of PAGES) {
				slow = true;
				await page.goto(address, { waitUntil: 'commit' });
				// Painted without its script, as on a slow line.
				await expect.poll(() => page.evaluate(() => performance.getEntriesByType('paint').length)).toBe(2);
				const hint = page.locator('.canvas > .hint').first();
				if ((await hint.count()) > 0) await expect(hint).toBeHidden();
				await expect.poll(() => held.length).toBeGreaterThan(0);
				slow = false;
				for (const letGo of held.splice(0)) letGo();
				await page.waitForLoadState();
				if ((await hint.count()) > 0) await expect(hint).toBeVisible();
				expect(await shiftsOf(page), address).toEqual([]);
			}
		});
	});
}
