/** The story page: built of the record's parts alone, with and without a script. */
import { expect, test, type Locator } from '@playwright/test';
import { m } from '#i18n/compiled/messages.js';
import { record } from '#tests/support/record/real.ts';
import { focusOn } from '#tests/support/browser/painters.ts';
import { addressOf, LANGUAGES, overflowOf, seenOf, section, SIZES } from '#tests/support/browser/reading.ts';

/** Where some elements are. */
const boxesOf = (elements: Locator) =>
	elements.evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ y, width }) => ({ y, width })));

const [story] = record.stories;
if (!story) throw new Error('the record has lost its story');

for (const javaScriptEnabled of [true, false]) {
	for (const language of LANGUAGES) {
		for (const viewport of SIZES) {
			const words = { locale: language };
			test.describe(`story, ${language}, ${viewport.width} px, ${javaScriptEnabled ? 'with' : 'without'} a script`, () => {
				test.use({ viewport, javaScriptEnabled });

				test('is reached from the front page and tells the day, the claims, the cities and what came after', async ({
					page
				}) => {
					await page.goto(addressOf(language));
					await page.getByRole('link', { name: m.story_more({}, words) }).click();
					await expect(page.getByRole('heading', { level: 1 })).toHaveText(story.title[language]);
					const cards = page.locator('article.market, article.official');
					await expect(cards.first()).toContainText('18,000');
					await expect(cards.nth(1)).toContainText('12,562');
					const claims = section(page, m.stories_claims({}, words));
					for (const { text } of story.claims)
						await expect(claims.getByRole('heading', { name: text[language], exact: true })).toBeVisible();
					for (const figure of ['19.9', '16.6', '17,625', '13,500', '14,400'])
						await expect(claims).toContainText(figure);
					const cities = page.locator('section[aria-labelledby=cities] tbody').getByRole('row');
					await expect(cities).toHaveCount(4);
					const events = section(page, m.stories_events({}, words)).getByRole('article');
					const days = record.events.filter(({ date }) => date >= story.fromDate && date <= story.toDate);
					await expect(events).toHaveCount(days.length);
					await expect(section(page, m.stories_events({}, words))).toContainText(m.stories_events_how({}, words));
					expect(await seenOf(section(page, m.stories_after({}, words)))).toContain('18,000');
					expect(await overflowOf(page)).toBe(0);
				});
			});
		}
	}
}

for (const language of LANGUAGES)
	for (const width of [1024, 1280])
		test(`on a page both tables and all claims stand beside one another, ${language}, ${width} px`, async ({
			page
		}) => {
			await page.setViewportSize({ width, height: 800 });
			await page.goto(addressOf(language, `${language === 'ar' ? '/' : ''}stories/homs-2024`));
			const [cities, after] = await boxesOf(page.locator('.beside table'));
			expect(cities?.y).toBeCloseTo(after?.y ?? NaN, 0);
			expect((cities?.width ?? 0) + (after?.width ?? 0)).toBeGreaterThan(0.9 * (width - 128));
			const claims = await boxesOf(page.locator('.claims > div > h3'));
			expect(new Set(claims.map(({ y }) => Math.round(y))).size).toBe(1);
			const heading = page.locator('#cities');
			await expect(heading).toHaveText(language === 'ar' ? /حتى\s31\sكانون\sالأول\s2024/ : /to\s31\sDecember\s2024/);
		});

test('is not shown before its day, and what was not over then is not looked at', async ({ page, request }) => {
	expect((await request.get('/stories/homs-2024?asof=2024-12-05')).status()).toBe(404);
	expect((await request.get('/stories/none')).status()).toBe(404);
	await page.goto('/stories/homs-2024?asof=2024-12-06');
	expect(await seenOf(page.locator('main'))).not.toContain('8 December 2024');
});

test('its chart can be touched, every line of it', async ({ page }) => {
	await page.goto('/stories/homs-2024');
	await focusOn(page.locator('[data-chart]'));
	await expect(page.locator('.detail')).toBeVisible();
});
