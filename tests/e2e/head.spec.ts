/** The head of every page: its links and menu, the way past it, and what stands where no page is. */
import { expect, test } from '@playwright/test';
import type { Language } from '#lib/record/index.ts';
import { m } from '#i18n/compiled/messages.js';
import { violations } from '#tests/support/browser/axe.ts';
import { LANGUAGES } from '#tests/support/browser/reading.ts';

const addressOf = (language: Language, path = '') =>
	(language === 'ar' ? `/ar/${path}` : `/${path}`).replace(/\/$/, '') || '/';

/** The least side of what a thumb shall hit, in pixels. */
const TARGET = 44;

for (const language of LANGUAGES) {
	const words = { locale: language };

	test.describe(`on a phone, ${language}`, () => {
		test.use({ viewport: { width: 360, height: 740 } });

		test.beforeEach(({ page }) => page.goto(addressOf(language)));

		test('every link of the head is high enough for a thumb, and nothing is wider than the screen', async ({
			page
		}) => {
			for (const link of await page.locator('header :is(a, summary):visible').all()) {
				const box = await link.boundingBox();
				expect(box?.height, (await link.textContent()) ?? undefined).toBeGreaterThanOrEqual(TARGET);
			}
			const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
			expect(wider).toBe(0);
		});

		test('the menu leads to the other pages, and marks the one that is read', async ({ page }) => {
			const menu = page.locator('[data-menu]');
			await menu.locator('summary').click();
			await menu.getByRole('link', { name: m.nav_events({}, words) }).click();
			await expect(page).toHaveURL(/\/events$/);
			await menu.locator('summary').click();
			await expect(menu.getByRole('link', { name: m.nav_events({}, words) })).toHaveAttribute('aria-current', 'page');
		});

		test('axe finds nothing in the open menu', async ({ page }) => {
			await page.locator('[data-menu] summary').click();
			expect(await violations(page, 5, 'header')).toEqual([]);
		});

		test('the menu closes on Escape, which gives the focus back, and on a touch outside', async ({ page }) => {
			const menu = page.locator('[data-menu]');
			const summary = menu.locator('summary');
			await summary.click();
			await menu.getByRole('link').first().focus();
			await page.keyboard.press('Escape');
			await expect(menu).not.toHaveAttribute('open');
			await expect(summary).toBeFocused();
			await summary.click();
			await page.locator('main h2').first().click();
			await expect(menu).not.toHaveAttribute('open');
		});
	});

	test(`the way past the head moves nothing, and is not cut, ${language}`, async ({ page }) => {
		await page.goto(addressOf(language));
		const before = await page.locator('main').boundingBox();
		await page.keyboard.press('Tab');
		const skip = await page.getByRole('link', { name: m.skip_to_content({}, words) }).boundingBox();
		expect(await page.locator('main').boundingBox()).toEqual(before);
		expect(skip?.x).toBeGreaterThanOrEqual(0);
		expect(skip?.y).toBeGreaterThanOrEqual(0);
	});

	test(`an address that is not there offers what was meant, ${language}`, async ({ page }) => {
		const response = await page.goto(addressOf(language, 'series/syp-paralel'));
		expect(response?.status()).toBe(404);
		await expect(page.locator('meta[name=description]')).toHaveAttribute('content', /.{30}/);
		await expect(page.getByText(m.error_near({}, words))).toBeVisible();
		await page.locator('main li a').first().click();
		await expect(page).toHaveURL(/\/series\/syp-parallel$/);
	});

	test(`a day or a month written otherwise offers its page, ${language}`, async ({ page }) => {
		for (const [path, meant] of [
			['day/2024-13-06', 'day/2024-06-13'],
			['day/2024-12-6', 'day/2024-12-06'],
			['mont/2024-12', 'month/2024-12']
		] as const) {
			const response = await page.goto(addressOf(language, path));
			expect(response?.status()).toBe(404);
			await page.locator('main li a').first().click();
			await expect(page).toHaveURL(new RegExp(`/${meant}$`));
		}
	});

	test(`a sheet of paper says where it is from, ${language}`, async ({ page }) => {
		await page.goto(addressOf(language, 'events?events=main'));
		const printed = page.locator('.printed');
		await expect(printed).toBeHidden();
		await page.emulateMedia({ media: 'print' });
		await expect(printed).toBeVisible();
		await expect(printed).toContainText('/events?events=main');
		// The day after the address is not read as a part of it.
		if (language === 'ar') expect(await printed.textContent()).toMatch(/\u2066http:\S+\u2069، \d/);
		await expect(page.locator('header nav')).toBeHidden();
	});
}

test('the head waits until it is whole, or its links would move while the rest of them comes', async ({ page }) => {
	await page.goto('/');
	await expect(page.locator('.brand')).toBeVisible();
	await page.locator('main').evaluate((main) => main.remove());
	await expect(page.locator('.brand')).toBeHidden();
});

test.describe('without a script', () => {
	test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

	test('the menu opens and leads on', async ({ page }) => {
		await page.goto('/');
		await page.locator('[data-menu] summary').click();
		await page
			.locator('[data-menu]')
			.getByRole('link', { name: m.stories_title({}, { locale: 'en' }) })
			.click();
		await expect(page).toHaveURL(/\/stories$/);
	});
});

for (const language of LANGUAGES) {
	test(`the menu opens within the narrowest window, ${language}`, async ({ page }) => {
		await page.setViewportSize({ width: 320, height: 640 });
		await page.goto(addressOf(language));
		await page.locator('[data-menu] summary').click();
		for (const link of await page.locator('[data-menu] a:visible').all())
			await expect(link).toBeInViewport({ ratio: 1 });
	});
}
