/**
 * A reader whose letters are twice the usual size: set in the browser, so that a rule for a window of so many letters knows of
 * it, too. Nothing moves a page sideways, no text lies on another or is cut by the window or by its box, unless that can be
 * scrolled, and figures and words keep their shape. The labels of drawings, and texts of a style sheet, have no part in it.
 */
import { expect, test } from '@playwright/test';
import { findBrowser } from '#tests/support/browser/find-browser.ts';
import { brokenWordsOf } from '#tests/support/browser/broken-words.ts';
import { overlapsOf } from '#tests/support/browser/overlaps.ts';
import { LANGUAGES, overflowOf } from '#tests/support/browser/reading.ts';

const PATHS = [
	'/',
	'/series',
	'/series/syp-parallel',
	'/compare',
	'/convert',
	'/check',
	'/check?q=the+pound+plunged+25+%25+in+a+week&asof=2024-12-06',
	'/stories/homs-2024',
	'/events',
	'/day/2024-12-06',
	'/months',
	'/month/2024-12',
	'/table',
	'/search?q=lebanon',
	'/api',
	'/embed',
	'/no-such-page',
	'/?asof=tomorrow',
	'/embed/rate',
	'/embed/chart',
	'/embed/compare',
	'/embed/convert'
];

/** Pixels: the smallest phone, a phone and a page. */
const WIDTHS = [320, 360, 1280];

const browser = await findBrowser();

test.use({ launchOptions: { ...browser, args: [...(browser.args ?? []), '--blink-settings=defaultFontSize=32'] } });

for (const language of LANGUAGES)
	for (const path of PATHS)
		test(`${language} ${path}`, async ({ page }) => {
			await page.goto(language === 'ar' ? `/ar${path}` : path);
			for (const width of WIDTHS) {
				await page.setViewportSize({ width, height: 640 });
				const seen = `${width} px`;
				expect.soft(await overflowOf(page), seen).toBeLessThanOrEqual(0);
				expect.soft(await overlapsOf(page), seen).toEqual([]);
				expect.soft(await brokenWordsOf(page), seen).toEqual([]);
			}
		});
