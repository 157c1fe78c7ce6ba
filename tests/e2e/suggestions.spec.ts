/** The search box with a script: what it suggests while its reader types, for keys, pointers and fingers. */
import { expect, test, type Page } from '@playwright/test';
import { m } from '#i18n/compiled/messages.js';
import { violations } from '#tests/support/browser/axe.ts';
import { overflowOf } from '#tests/support/browser/reading.ts';
import { SEARCHES } from '#tests/support/view/searches.ts';

const DESK = { width: 1280, height: 800 };

const boxOf = (page: Page) => page.getByRole('banner').getByRole('combobox');
const optionsOf = (page: Page) => page.getByRole('listbox').getByRole('option');

/** The head's field, ready to suggest. */
async function focusBox(page: Page, address: string) {
	await page.goto(address);
	await page.getByRole('banner').getByRole('searchbox').focus();
	const box = boxOf(page);
	await expect(box).toBeVisible();
	return box;
}

test.describe('on a desk', () => {
	test.use({ viewport: DESK });

	for (const language of ['en', 'ar'] as const) {
		test(`every search suggests first what the page finds first, ${language}`, async ({ page }) => {
			const box = await focusBox(page, language === 'ar' ? '/ar' : '/');
			for (const { q, text, onPage } of SEARCHES.filter((search) => search.language === language)) {
				await box.fill(q);
				const first = optionsOf(page).first();
				if (text !== '' && !onPage) await expect(first, q).toContainText(text);
				await expect(optionsOf(page).last()).toHaveText(m.search_all({ q }, { locale: language }));
			}
		});
	}

	test('keys go through the list, follow a suggestion, and close it', async ({ page }) => {
		const box = await focusBox(page, '/events?asof=2024-12-06');
		await expect(box).toHaveAttribute('aria-expanded', 'false');
		await box.pressSequentially('aleppo');
		await expect(box).toHaveAttribute('aria-expanded', 'true');
		await page.keyboard.press('ArrowDown');
		const active = optionsOf(page).first();
		await expect(active).toHaveAttribute('aria-selected', 'true');
		await expect(box).toHaveAttribute('aria-activedescendant', (await active.getAttribute('id')) ?? '');
		await page.keyboard.press('ArrowUp');
		await expect(active).toHaveAttribute('aria-selected', 'false');
		await expect(box).not.toHaveAttribute('aria-activedescendant');
		await page.keyboard.press('ArrowUp');
		await expect(optionsOf(page).last()).toHaveAttribute('aria-selected', 'true');
		await page.keyboard.press('Escape');
		await expect(page.getByRole('listbox')).toBeHidden();
		await expect(box).toHaveValue('aleppo');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await page.waitForURL('**/series/syp-parallel-aleppo?asof=2024-12-06');
	});

	test('Enter without a choice sends the form, and the last option leads to the same', async ({ page }) => {
		const box = await focusBox(page, '/?unit=new');
		await box.fill('earthquake');
		await optionsOf(page).last().click();
		await page.waitForURL('**/search?unit=new&q=earthquake');
		await page.goBack();
		const again = await focusBox(page, '/?unit=new');
		await again.fill('earthquake');
		await again.press('Enter');
		await page.waitForURL('**/search?unit=new&q=earthquake');
	});

	test('a day is a suggestion, and the list closes when the field is left', async ({ page }) => {
		const box = await focusBox(page, '/ar?digits=arab');
		await box.fill('6 Dec 2024');
		await expect(optionsOf(page).first()).toContainText('٦ كانون الأول ٢٠٢٤');
		await page.getByRole('contentinfo').getByRole('paragraph').first().click();
		await expect(page.getByRole('listbox')).toBeHidden();
		await box.focus();
		await optionsOf(page).first().click();
		await page.waitForURL('**/ar/day/2024-12-06?digits=arab');
	});

	test('an open list has no fault that axe finds, and is no wider than the page', async ({ page }) => {
		for (const address of ['/', '/ar']) {
			const box = await focusBox(page, address);
			await box.fill('a');
			await expect(optionsOf(page)).toHaveCount(9);
			expect(await violations(page)).toEqual([]);
			expect(await overflowOf(page)).toBe(0);
		}
	});

	test('nothing is fetched before the field is entered, and without the index the form stays', async ({ page }) => {
		const requested: string[] = [];
		await page.route('**/search.json*', async (route) => {
			requested.push(route.request().url());
			await route.fulfill({ status: 503 });
		});
		await page.goto('/');
		expect(requested).toEqual([]);
		const field = page.getByRole('banner').getByRole('searchbox');
		await field.focus();
		await expect.poll(() => requested.length).toBe(1);
		await field.fill('rice');
		await field.press('Enter');
		await page.waitForURL('**/search?q=rice');
	});
});

test.describe('on a phone', () => {
	test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

	test('a finger follows a suggestion of the page of the search', async ({ page }) => {
		await page.goto('/search');
		const field = page.getByRole('main').getByRole('searchbox');
		await field.tap();
		const box = page.getByRole('main').getByRole('combobox');
		await box.pressSequentially('rice');
		const option = optionsOf(page).first();
		await expect(option).toContainText('Rice');
		expect((await option.boundingBox())?.height).toBeGreaterThanOrEqual(44);
		expect(await overflowOf(page)).toBe(0);
		await option.tap();
		await page.waitForURL('**/series/wfp-rice-kg');
	});

	test('the index of series is filtered while its reader types, and whole again', async ({ page }) => {
		await page.goto('/series');
		const main = page.getByRole('main');
		const rows = main.locator('tbody th[scope=row] a:visible');
		const named = main.locator('.named li:visible');
		const ways = main.locator('.groups a:visible');
		const [all, alone, groups] = [await rows.count(), await named.count(), await ways.count()];
		const whole = m.index_count({ count: String(all + alone) });
		await expect(page.getByRole('status')).toHaveText(whole);
		const field = main.getByRole('searchbox');
		await field.fill('alep');
		await expect(rows).toHaveCount(2);
		await expect(named).toHaveText([/^Euro .*Aleppo$/, /^Saudi riyal .*Aleppo$/]);
		await expect(ways).toHaveCount(1);
		await expect(page.getByRole('status')).toHaveText(m.index_count({ count: '4' }));
		await field.fill('homs');
		await expect(rows).toHaveCount(0);
		await expect(named).toHaveCount(0);
		await expect(main.getByRole('heading', { level: 2 }).filter({ visible: true })).toHaveCount(0);
		await expect(page.getByRole('status')).toHaveText(m.index_none({ q: 'homs' }));
		await field.fill('');
		await expect(rows).toHaveCount(all);
		await expect(named).toHaveCount(alone);
		await expect(ways).toHaveCount(groups);
		await expect(page.getByRole('status')).toHaveText(whole);
	});
});
