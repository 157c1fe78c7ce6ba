/** What people come for, done with the keyboard alone, in both languages: no test here touches a mouse. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { m } from '#i18n/compiled/messages.js';
import { addressOf, LANGUAGES, seenOf } from '#tests/support/browser/reading.ts';

/** As many stops as a page may have before what is looked for. */
const STOPS = 120;

/** Goes on by Tab until it stands on what is wanted, which must be seen and outlined there. */
async function stepTo(page: Page, wanted: Locator): Promise<void> {
	for (let stop = 0; stop < STOPS; stop++) {
		await page.keyboard.press('Tab');
		if (await wanted.evaluate((element) => element === document.activeElement)) {
			await expect(wanted).toBeInViewport();
			const outline = await wanted.evaluate((element) => getComputedStyle(element).outlineStyle);
			expect(outline).not.toBe('none');
			return;
		}
	}
	throw new Error(`Tab does not come to ${String(wanted)}`);
}

async function follow(page: Page, wanted: Locator): Promise<void> {
	await stepTo(page, wanted);
	await page.keyboard.press('Enter');
}

for (const language of LANGUAGES) {
	const words = { locale: language };
	const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });

	test(`reads the rate, changes its unit, opens the table and cites it, ${language}`, async ({ page }) => {
		await page.goto(addressOf(language, '?asof=2026-10-05'));
		const headline = page.getByRole('article').first();
		expect(await seenOf(headline)).toMatch(/13,800.*138\.00/);
		await follow(page, link(page, m.unit_new({}, words)));
		await expect(page).toHaveURL(/unit=new/);
		await expect(headline).toContainText(/138\.00.*13,800/);
		await follow(page, page.getByText(m.cite_heading({}, words), { exact: true }));
		const cited = page.locator('.take details[open] a').first();
		await expect(cited).toBeVisible();
		await page.keyboard.press('Tab');
		await expect(cited).toBeFocused();
		await page.goBack();
		await expect(headline).toContainText(/13,800.*138\.00/);
		await follow(page, link(page, m.take_table({}, words)));
		await expect(page).toHaveURL(/\/table\?asof=2026-10-05/);
		await expect(page.getByRole('table').first()).toContainText('13,800');
	});

	test(`compares two series, ${language}`, async ({ page }) => {
		await page.goto(addressOf(language));
		await follow(page, link(page, m.nav_compare({}, words)));
		await expect(page).toHaveURL(/\/compare$/);
		await stepTo(page, page.locator('input[type=search][name=series]'));
		await page.keyboard.type('lbp-parallel');
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(/lbp-parallel/);
		await expect(page.locator('.chips li')).toHaveCount(3);
		await follow(page, page.locator('.chips li a').last());
		await expect(page.locator('.chips li')).toHaveCount(2);
		await stepTo(page, page.locator('[data-chart]').first());
		await expect(page.locator('.detail')).toBeVisible();
	});

	test(`converts an amount, ${language}`, async ({ page }) => {
		await page.goto(addressOf(language));
		await follow(page, link(page, m.nav_convert({}, words)));
		const amount = page.locator('input[name=amount]').first();
		await stepTo(page, amount);
		await page.keyboard.press('Control+A');
		await page.keyboard.type('250');
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(/amount=250/);
		await expect(page.locator('#answer .headline').first()).toContainText('3,450,000');
	});

	test(`checks a claim, ${language}`, async ({ page }) => {
		await page.goto(addressOf(language));
		await follow(page, link(page, m.nav_check({}, words)));
		await stepTo(page, page.locator('main [name=q]'));
		await page.keyboard.type('the dollar was 18,000 on 6 December 2024');
		await page.keyboard.press('Enter');
		await expect(page.locator('#verdict')).toBeVisible();
		expect((await seenOf(page.locator('#verdict'))).length).toBeGreaterThan(5);
	});
}
