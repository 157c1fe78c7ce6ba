/** The converter's page while one types: its answer, its address, its faults, and what stays where no answer can be had. */
import { expect, test, type Page } from '@playwright/test';
import { m } from '#i18n/compiled/messages.js';
import type { Language } from '#lib/record/index.ts';
import { LANGUAGES, overflowOf, SIZES, textOf } from '#tests/support/browser/reading.ts';

/** On this day the market stood at 18,000 old pounds, and the official rate at 12,562. */
const DAY = '/convert?asof=2024-12-06';
const inLanguage = (language: Language, path: string): string => (language === 'ar' ? `/ar${path}` : path);
const form = (page: Page) => page.locator('form[action="#answer"]');
const then = (page: Page) => page.locator('form[action="#worth"]');
const amount = (page: Page) => form(page).locator('[name=amount]');
const sentence = (page: Page) => page.locator('.answer .sentence');
const fault = (page: Page) => form(page).locator('.fault');
const said = (page: Page) => page.getByRole('status').last();
const queryOf = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);
/** Where the parts of the page are, counted from its top. */
const places = (page: Page) =>
	page.evaluate(() =>
		[...document.querySelectorAll('main form :is(input, select, button), .result, #worth')].map((part) =>
			Math.round(part.getBoundingClientRect().top + scrollY)
		)
	);

for (const language of LANGUAGES) {
	const words = { locale: language };

	for (const viewport of SIZES) {
		test.describe(`${language}, ${viewport.width} px`, () => {
			test.use({ viewport });
			test.beforeEach(({ page }) => page.goto(inLanguage(language, DAY)));

			test('answers while one types, keeps the field in use and the address', async ({ page }) => {
				await amount(page).focus();
				await page.keyboard.press('ControlOrMeta+a');
				await page.keyboard.type('250');
				await page.keyboard.press('ArrowLeft');
				await expect(sentence(page)).toContainText('4,500,000');
				await expect(said(page)).toContainText('4,500,000');
				await expect(amount(page)).toBeFocused();
				expect(await amount(page).evaluate((field: HTMLInputElement) => field.selectionStart)).toBe(2);
				expect(queryOf(page)).toEqual({ amount: '250', asof: '2024-12-06' });
				await expect(page).toHaveTitle(/250/);
				await expect(page.locator('header [hreflang]')).toHaveAttribute('href', /amount=250/);
				await expect(then(page).locator('[name=amount]')).toHaveValue('250');
				await form(page).locator('[name=to_unit]').selectOption('syp-new');
				await expect(sentence(page)).toContainText('45,000');
				expect(queryOf(page)).toEqual({ amount: '250', to_unit: 'syp-new', asof: '2024-12-06' });
				expect(await overflowOf(page)).toBe(0);
				await page.reload();
				await expect(sentence(page)).toContainText('45,000');
			});

			test('what it was worth answers too, and moves neither form', async ({ page }) => {
				const day = then(page).locator('[name=compare_date]');
				await day.focus();
				const top = () => day.evaluate((field) => Math.round(field.getBoundingClientRect().top));
				const before = await top();
				await day.pressSequentially('2011-0');
				await page.waitForTimeout(500);
				await expect(then(page).locator('.fault')).toHaveCount(0);
				expect(queryOf(page)).toEqual({ asof: '2024-12-06' });
				await day.pressSequentially('3-15');
				await expect(page.locator('#worth .worth')).toContainText('0.2611');
				await expect(said(page)).toContainText('0.2611');
				expect(queryOf(page)).toEqual({ asof: '2024-12-06', compare_date: '2011-03-15' });
				expect(await top()).toBe(before);
				await expect(day).toBeFocused();
			});

			test('half a day that is left is named at its field', async ({ page }) => {
				await then(page).locator('[name=compare_date]').fill('2011-0');
				await then(page).locator('[name=amount]').focus();
				await expect(then(page).locator('.fault')).toContainText('2011-0');
				await expect(then(page).locator('[name=amount]')).toBeFocused();
			});

			test('half an amount has its fault over its label, and nothing moves', async ({ page }) => {
				await amount(page).fill('2');
				await expect(sentence(page)).toContainText('36,000');
				const before = await places(page);
				await amount(page).fill('1,2,3');
				await expect(fault(page)).toHaveText(m.number_group({ given: '1,2,3' }, words));
				await expect(said(page)).toHaveText(m.number_group({ given: '1,2,3' }, words));
				await expect(amount(page)).toHaveAccessibleDescription(m.number_group({ given: '1,2,3' }, words));
				await expect(amount(page)).toBeFocused();
				await expect(sentence(page)).toContainText('36,000');
				await expect(form(page)).toHaveAttribute('data-said', m.convert_earlier({}, words));
				expect(await places(page)).toEqual(before);
				expect(await overflowOf(page)).toBe(0);
				await amount(page).fill('1,230');
				await expect(sentence(page)).toContainText('22,140,000');
				await expect(fault(page)).toHaveCount(0);
				await expect(form(page)).not.toHaveAttribute('data-said');
			});
		});
	}

	test(`the way back leads to the page before, ${language}`, async ({ page }) => {
		await page.goto(inLanguage(language, '/method'));
		await page.goto(inLanguage(language, DAY));
		await amount(page).fill('250');
		await expect(page).toHaveURL(/amount=250/);
		await page.goBack();
		await expect(page).toHaveURL(/\/method$/);
		await page.goForward();
		await expect(sentence(page)).toContainText('4,500,000');
	});

	test(`without a line the previous answer stays, and the page says so, ${language}`, async ({ page, context }) => {
		await page.goto(inLanguage(language, DAY));
		await amount(page).fill('2');
		await expect(sentence(page)).toContainText('36,000');
		await context.setOffline(true);
		await amount(page).fill('250');
		await expect(said(page)).toHaveText(m.convert_unanswered({}, words));
		await expect(form(page)).toHaveAttribute('data-said', m.convert_unanswered({}, words));
		await expect(sentence(page)).toContainText('36,000');
		await expect(amount(page)).toHaveValue('250');
		expect(queryOf(page)).toEqual({ amount: '2', asof: '2024-12-06' });
		await context.setOffline(false);
		await form(page).getByRole('button').click();
		await expect(sentence(page)).toContainText('4,500,000');
		await expect(page).toHaveURL(/#answer$/);
	});
}

test('an answer that comes late is not shown', async ({ page }) => {
	await page.goto(DAY);
	let free = () => {};
	const held = new Promise<void>((done) => (free = done));
	await page.route(/amount=250/, async (route) => {
		await held;
		await route.continue().catch(() => {});
	});
	await amount(page).fill('250');
	await expect(page.locator('.result')).toHaveAttribute('aria-busy', 'true');
	await page.waitForTimeout(400);
	await amount(page).fill('3');
	free();
	await expect(sentence(page)).toContainText('54,000');
	await page.waitForTimeout(300);
	expect(await textOf(sentence(page))).toContain('54,000');
	await expect(page.locator('.result')).not.toHaveAttribute('aria-busy', 'true');
});

test('a number with two meanings says so below the form', async ({ page }) => {
	await page.goto(DAY);
	const before = await amount(page).boundingBox();
	await amount(page).fill('18.000');
	await expect(page.locator('main .notice').first()).toContainText('18,000');
	expect(await amount(page).boundingBox()).toEqual(before);
});

test('nothing is fetched before a reader comes, and nothing moves when one does', async ({ page }) => {
	const fetched: string[] = [];
	page.on('request', (request) => fetched.push(request.url()));
	await page.goto(DAY, { waitUntil: 'networkidle' });
	expect(fetched.filter((address) => address.includes('live-answer'))).toEqual([]);
	const before = await places(page);
	await Promise.all([page.waitForResponse(/live-answer/), amount(page).focus()]);
	expect(await places(page)).toEqual(before);
});
