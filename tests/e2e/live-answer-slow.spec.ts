/** The forms of the converter's page on a slow line: what is typed and chosen while an answer is on its way. */
import { expect, test, type Page } from '@playwright/test';
import { textOf } from '#tests/support/browser/reading.ts';

/** On this day the market stood at 18,000 old pounds, and the official rate at 12,562. */
const DAY = '/convert?asof=2024-12-06';
const form = (page: Page) => page.locator('form[action="#answer"]');
const then = (page: Page) => page.locator('form[action="#worth"]');
const amount = (page: Page) => form(page).locator('[name=amount]');
const sentence = (page: Page) => page.locator('.answer .sentence');
const queryOf = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);
/** Holds the answers to what an address asks until the function that it gives is called. */
const holdAnswers = async (page: Page, address: RegExp): Promise<() => void> => {
	let free = () => {};
	const held = new Promise<void>((done) => (free = done));
	await page.route(address, async (route) => {
		await held;
		await route.continue().catch(() => {});
	});
	return () => free();
};

test('an answer that comes late is not shown', async ({ page }) => {
	await page.goto(DAY);
	const free = await holdAnswers(page, /amount=250/);
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

test('a month that was answered takes no date that was typed after it', async ({ page }) => {
	await page.goto(`${DAY}&compare_date=2020-01`);
	const day = then(page).locator('[name=compare_date]');
	const worth = page.locator('#worth .worth');
	await day.focus();
	await day.fill('2020-02');
	await expect(worth).toContainText('February 2020');
	const free = await holdAnswers(page, /amount=7&/);
	await amount(page).fill('7');
	await expect(page.locator('.result')).toHaveAttribute('aria-busy', 'true');
	await day.fill('2021-06-15');
	await day.press('Tab');
	free();
	await expect(worth).toContainText('15 June 2021');
	await expect(day).toHaveValue('2021-06-15');
	expect(queryOf(page)).toEqual({ amount: '7', asof: '2024-12-06', compare_date: '2021-06-15' });
});

test('a date that was refused stays with its fault where a month was answered before', async ({ page }) => {
	await page.goto(DAY);
	const day = then(page).locator('[name=compare_date]');
	await day.fill('2020-01');
	await expect(page).toHaveURL(/compare_date=2020-01$/);
	await day.fill('2030-01-01');
	await expect(then(page).locator('.fault')).toContainText('2030');
	await amount(page).fill('250');
	await expect(sentence(page)).toContainText('4,500,000');
	await expect(day).toHaveValue('2030-01-01');
	await expect(then(page).locator('.fault')).toContainText('2030');
	expect(queryOf(page)).toMatchObject({ amount: '250', compare_date: '2020-01' });
});

test('one unit gives way to the other before an answer comes', async ({ page }) => {
	await page.goto(`${DAY}&amount=250`);
	const from = form(page).locator('[name=from_unit]');
	const to = form(page).locator('[name=to_unit]');
	await amount(page).focus();
	await expect(form(page)).toHaveAttribute('novalidate');
	const free = await holdAnswers(page, /\/convert\?/);
	await from.selectOption('eur');
	await to.selectOption('usd');
	await expect(from).toHaveValue('eur');
	await from.selectOption('usd');
	await expect(to).toHaveValue('eur');
	free();
	await expect.poll(() => queryOf(page)).toEqual({ amount: '250', to_unit: 'eur', asof: '2024-12-06' });
});

test('the unit of the first form gives way to that of the second, which has no list for it', async ({ page }) => {
	await page.goto(`${DAY}&amount=250&to_unit=eur`);
	const from = then(page).locator('[name=from_unit]');
	await from.focus();
	await expect(then(page)).toHaveAttribute('novalidate');
	await from.selectOption('eur');
	await expect(then(page).locator('[name=to_unit]')).toHaveValue('usd');
	await amount(page).fill('300');
	await expect(page).toHaveURL(/amount=300/);
	await expect(from).toHaveValue('eur');
	await then(page).locator('[name=compare_date]').fill('2020-01-15');
	await expect(page).toHaveURL(/from_unit=eur/);
	await expect(form(page).locator('[name=from_unit]')).toHaveValue('eur');
	await expect(form(page).locator('[name=to_unit]')).toHaveValue('usd');
	expect(queryOf(page)).toMatchObject({ from_unit: 'eur', to_unit: 'usd' });
});
