/** A page that arrives in pieces: nothing of it moves, and a section is seen as soon as it is whole. */
import { expect, test } from '@playwright/test';
import { addressOf, SIZES } from '#tests/support/browser/reading.ts';
import { shiftsOf, watchShifts } from '#tests/support/browser/shifts.ts';
import { evenly, SlowLine } from '#tests/support/browser/slow-line.ts';

/** Pages with a chart, rows of links, forms and tables; without their language. */
const PAGES = [
	'',
	'series/syp-parallel?show=drawdown',
	'compare',
	'day/2024-12-06',
	'month/2024-12',
	'events',
	'convert',
	'check',
	'check/seed-week'
];

const VISITS = [
	{ language: 'ar', viewport: SIZES[0] },
	{ language: 'en', viewport: SIZES[1] }
] as const;

for (const { language, viewport } of VISITS)
	test.describe(`${viewport.width} px, ${language}`, () => {
		test.use({ viewport });

		for (const path of PAGES)
			test(`nothing moves while /${path} arrives`, async ({ page, baseURL }) => {
				const line = await SlowLine.start(baseURL, (html) => evenly(html, 90));
				await watchShifts(page, 'all');
				await page.goto(line.origin + addressOf(language, language === 'ar' && path ? `/${path}` : path));
				await expect(page.locator('main > :last-child')).toBeVisible();
				// A frame reports its shifts after it.
				await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
				expect(await shiftsOf(page)).toEqual([]);
				line.stop();
			});
	});

test('a section is seen when the next one begins, and its part when the rest takes long', async ({ page, baseURL }) => {
	let goOn = (): void => undefined;
	const asked = new Promise<void>((done) => (goOn = done));
	const line = await SlowLine.start(baseURL, async function* (html) {
		const middle = html.indexOf('<figure');
		yield html.slice(0, middle);
		await asked;
		yield html.slice(middle);
	});
	await page.goto(line.origin, { waitUntil: 'commit' });
	const arriving = page.locator('#chart-heading');
	await expect(arriving).toBeAttached();
	await expect(page.getByRole('banner')).toBeVisible();
	await expect(page.locator('.rate.market')).toBeVisible();
	await expect(arriving).toBeHidden();
	await page.evaluate(() => document.getAnimations().forEach((wait) => wait.finish()));
	await expect(arriving).toBeVisible();
	goOn();
	await expect(page.locator('#story')).toBeVisible();
	line.stop();
});

test.describe('without a script', () => {
	test.use({ javaScriptEnabled: false });

	test('the last section is seen as the others are', async ({ page }) => {
		for (const path of ['/', '/series', '/releases', '/nothing-here']) {
			await page.goto(path);
			await expect(page.locator('main > :last-child'), path).toBeVisible();
		}
	});
});
