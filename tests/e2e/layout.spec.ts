/** Words keep their own places: on a small phone, a phone and a page, with letters of the default and of twice the size. */
import { expect, test } from '@playwright/test';
import { brokenDatesOf, brokenUnitsOf } from '#tests/support/browser/broken-dates.ts';
import { brokenWordsOf } from '#tests/support/browser/broken-words.ts';
import { overlapsOf } from '#tests/support/browser/overlaps.ts';
import { addressOf, LANGUAGES, overflowOf, setTextSize } from '#tests/support/browser/reading.ts';

/** Without their language. */
const SAMPLE = [
	'',
	'series',
	'convert',
	'check/seed-week',
	'check?q=the pound plunged 25% in the week to 6 December 2024',
	'compare',
	'search?q=dollar',
	'months',
	'data',
	'api/recipes',
	'events',
	'day/2024-12-06',
	'month/2024-12',
	'embed/chart',
	'embed/compare'
];

/** Pixels: the smallest phone, a phone and a page. */
const WIDTHS = [320, 360, 1280];

for (const language of LANGUAGES) {
	for (const path of SAMPLE) {
		const address = addressOf(language, language === 'ar' && path !== '' ? `/${path}` : path);
		test(`${address} at every width, with letters of both sizes`, async ({ page }) => {
			await page.goto(address);
			for (const width of WIDTHS) {
				await page.setViewportSize({ width, height: 740 });
				for (const size of [100, 200]) {
					await setTextSize(page, size);
					const seen = `${width} px, letters of ${size}%`;
					expect.soft(await overflowOf(page), seen).toBeLessThanOrEqual(0);
					expect.soft(await overlapsOf(page), seen).toEqual([]);
					if (size === 100) expect.soft(await brokenWordsOf(page), seen).toEqual([]);
				}
			}
		});
	}
}

/** Pages with long dates in headings, below charts and in the run of a text. */
const DATED = [
	'/convert?asof=2024-12-06&compare_date=2011-03-15',
	'/compare?series=syp-parallel,lbp-parallel,try-market',
	'/series/syp-remittance',
	'/stories/homs-2024',
	'/check?q=The+pound+lost+99+percent+since+2011',
	'/day/2024-12-06'
];

for (const language of LANGUAGES)
	for (const path of DATED)
		test(`${language} ${path}: no date goes on in the next line`, async ({ page }) => {
			await page.goto(language === 'ar' ? `/ar${path}` : path);
			// Columns of tables are narrower on a phone than an Arabic date.
			for (const width of language === 'ar' ? [768, 1280] : [360, 768, 1280]) {
				await page.setViewportSize({ width, height: 740 });
				expect.soft(await brokenDatesOf(page), `${width} px`).toEqual([]);
			}
		});

for (const language of LANGUAGES)
	for (const [path, part] of [
		['', '.bars, .bars ~ p, [aria-labelledby=story], #chart > p'],
		['/check?q=The+pound+lost+99+percent+since+2011', '#answer'],
		['/series', 'table']
	] as const)
		test(`${language} ${path}: no line ends between a figure and what it counts`, async ({ page }) => {
			await page.setViewportSize({ width: 360, height: 740 });
			await page.goto(addressOf(language, language === 'ar' ? path : path.slice(1)));
			expect(await brokenUnitsOf(page, part)).toEqual([]);
		});

/** Parts of a page in two columns. */
const HALVES = [
	['/convert?asof=2024-12-06', '#contract .halves'],
	['/convert', '[aria-labelledby=method] .flow'],
	['/series/syp-parallel', '.latest'],
	['/series/min-wage-public', '[aria-labelledby=method] .flow'],
	['/stories/homs-2024', '.cards']
] as const;

/** Pixels that one column may be longer than the other: three lines. */
const LONGER = 72;

for (const language of LANGUAGES)
	for (const [path, part] of HALVES)
		test(`${language} ${path}: both columns of ${part} end at about one height`, async ({ page }) => {
			await page.setViewportSize({ width: 1280, height: 740 });
			await page.goto(language === 'ar' ? `/ar${path}` : path);
			const [left = 0, right = 0] = await page.locator(part).evaluate((element) => {
				const range = document.createRange();
				range.selectNodeContents(element);
				const middle = innerWidth / 2;
				const boxes = [...range.getClientRects()].filter(({ width }) => width > 0 && width < middle);
				const endOf = (some: readonly DOMRect[]) => Math.max(0, ...some.map(({ bottom }) => bottom));
				return [endOf(boxes.filter((box) => box.right < middle)), endOf(boxes.filter((box) => box.left > middle))];
			});
			expect(Math.min(left, right)).toBeGreaterThan(0);
			expect(Math.abs(left - right)).toBeLessThan(LONGER);
		});
