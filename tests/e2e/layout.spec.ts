/** Words keep their own places: on a small phone, a phone and a page, with letters of the default and of twice the size. */
import { expect, test } from '@playwright/test';
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
