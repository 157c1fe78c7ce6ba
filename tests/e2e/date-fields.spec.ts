/** Fields for a day: a day or a month is typed, in digits of either script; the browser's calendar comes with a script. */
import { expect, test, type Page } from '@playwright/test';
import { m } from '#i18n/compiled/messages.js';
import { dayInDamascus } from '#lib/format/damascus.ts';
import { addressOf, LANGUAGES, seenOf, SIZES } from '#tests/support/browser/reading.ts';

const field = (page: Page, name = 'asof') => page.locator(`main [name=${name}]:not([type=hidden])`);
const calendar = (page: Page) => page.locator('.calendar');

for (const language of LANGUAGES) {
	const words = { locale: language };

	test.describe(`without a script, ${language}`, () => {
		test.use({ javaScriptEnabled: false });

		for (const [typed, day] of [
			['2024-12', '2024-12-31'],
			['٢٠٢٤-١٢', '2024-12-31'],
			['2024-12-06', '2024-12-06']
		] as const)
			test(`“${typed}” is seen as of ${day}`, async ({ page }) => {
				await page.goto(addressOf(language));
				await page.locator('.controls summary').click();
				await field(page).fill(typed);
				await page.getByRole('button', { name: m.apply({}, words) }).click();
				expect(new URL(page.url()).searchParams.get('asof')).toBe(typed);
				await expect(field(page)).toHaveValue(day);
			});

		test('a month that no year has is refused in words', async ({ page }) => {
			await page.goto(addressOf(language));
			await page.locator('.controls summary').click();
			await field(page).fill('2024-13');
			const answer = page.waitForResponse(/asof=/);
			await page.getByRole('button', { name: m.apply({}, words) }).click();
			expect((await answer).status()).toBe(400);
			await expect(page.getByRole('status').first()).toContainText(
				m.bad_day({ name: m.asof_label({}, words), given: '2024-13' }, words)
			);
		});

		test('a text that is no date is not sent, and the form says what would be right', async ({ page }) => {
			await page.goto(addressOf(language));
			await page.locator('.controls summary').click();
			await field(page).fill('6 Dec');
			await page.getByRole('button', { name: m.apply({}, words) }).click();
			await expect(page).toHaveURL((url) => url.search === '');
			await expect(page.locator('.controls').getByText(m.date_hint({}, words))).toBeVisible();
		});
	});
}

test.describe('under a finger', () => {
	test.use({ hasTouch: true, isMobile: true, viewport: SIZES[0] });

	test('the calendar is a target of 44 pixels at the end of its field, writes a day into it, and is not sent', async ({
		page
	}) => {
		await page.goto('/convert?amount=100&compare_date=2011-03');
		const then = page.locator('#worth [name=compare_date]');
		await then.tap();
		await expect(calendar(page)).toHaveCount(1);
		await expect(calendar(page)).toHaveAttribute('max', dayInDamascus(Date.now()));
		const [box, whole] = [await calendar(page).boundingBox(), await then.boundingBox()];
		if (!box || !whole) throw new Error('a field is not there');
		expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
		expect(box.x + box.width).toBeCloseTo(whole.x + whole.width, 0);
		expect(box.y + box.height).toBeCloseTo(whole.y + whole.height, 0);
		await calendar(page).fill('2024-12-06');
		await expect(then).toHaveValue('2024-12-06');
		await page.locator('#worth').getByRole('button').click();
		await expect(page).toHaveURL(/compare_date=2024-12-06/);
		expect([...new URL(page.url()).searchParams.keys()]).not.toContain('');
		expect(await seenOf(page.locator('#worth'))).toContain('2024');
	});

	test('a field that is entered again has one calendar', async ({ page }) => {
		await page.goto('/convert');
		await page
			.locator('summary')
			.filter({ hasText: m.more_controls({}, { locale: 'en' }) })
			.click();
		for (const name of ['asof', 'max_age', 'asof']) await field(page, name).tap();
		await expect(calendar(page)).toHaveCount(1);
	});
});
