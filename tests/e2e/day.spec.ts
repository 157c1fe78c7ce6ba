/** The page of a day, with and without a script: every market and city, sources, events, and the days beside it. */
import { expect, test } from '@playwright/test';
import { m } from '#i18n/compiled/messages.js';
import { day } from '#lib/series/index.ts';
import { dayText, overflowOf, seenOf, VISITS } from '#tests/support/browser/reading.ts';
import { record } from '#tests/support/record/real.ts';

for (const { language, viewport, javaScriptEnabled } of VISITS) {
	const words = { locale: language };
	const before = language === 'ar' ? '/ar' : '';

	test.describe(`a day, ${language}, ${viewport.width} px, ${javaScriptEnabled ? 'with' : 'without'} a script`, () => {
		test.use({ viewport, javaScriptEnabled });

		test('has every market with its value, its quotes and their sources', async ({ page }) => {
			await page.goto(`${before}/day/2024-12-06`);
			const shown = await seenOf(page.locator('main'));
			for (const figure of ['18,000', '12,562', '43.3', '30.2', '23,500', '22,000', '20,000', '15,750'])
				expect(shown).toContain(figure);
			const official = page.getByRole('row').filter({ hasText: record.roles.official?.name[language] ?? '' });
			expect(await seenOf(official)).toContain(
				m.day_of_month({ day: dayText(day('2024-12-06'), 'month', language) }, words)
			);
			expect(await seenOf(official)).not.toContain(m.day_published({}, words));
			const row = page.getByRole('row').filter({ hasText: record.roles.headline?.name[language] ?? '' });
			await expect(row.getByRole('link', { name: '17,500' })).toHaveAttribute('href', /^https:/);
			await expect(page.getByRole('img').filter({ visible: true })).toHaveCount(1);
			expect(await overflowOf(page)).toBe(0);
		});

		test('leads to the days beside it, and back', async ({ page }) => {
			await page.goto(`${before}/day/2024-12-06`);
			const days = page.getByRole('navigation', { name: m.day_nav({}, words) });
			const box = await days.getByRole('link').first().boundingBox();
			expect(box?.height).toBeGreaterThanOrEqual(44);
			await days.getByRole('link').last().click();
			await expect(page).toHaveURL(/\/day\/2024-12-07$/);
			await days.getByRole('link').first().click();
			await expect(page).toHaveURL(/\/day\/2024-12-06$/);
		});

		test('lies in a month, whose calendar leads back to it', async ({ page }) => {
			await page.goto(`${before}/day/2024-12-06`);
			const days = page.getByRole('navigation', { name: m.day_nav({}, words) });
			await days.getByRole('link').nth(1).click();
			await expect(page).toHaveURL(/\/month\/2024-12$/);
			const shown = await seenOf(page.locator('main'));
			for (const figure of ['13,300', '14,750', '11,250', '24,500', '38,500']) expect(shown).toContain(figure);
			expect(await overflowOf(page)).toBe(0);
			await page.getByRole('cell', { name: '18,000' }).getByRole('link').click();
			await expect(page).toHaveURL(/\/day\/2024-12-06$/);
		});

		test('that is not over yet is refused, and says which is the latest', async ({ page }) => {
			const answer = await page.goto(`${before}/day/2999-01-01`);
			expect(answer?.status()).toBe(400);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.error_refused({}, words));
			expect(await seenOf(page.locator('main'))).toMatch(/2999.*\d{4}/);
		});
	});
}

test('a day that is no day, or from before the first quote, is not found', async ({ request }) => {
	expect((await request.get('/day/2023-02-29')).status()).toBe(404);
	expect((await request.get('/day/1979-01-01')).status()).toBe(404);
});

test('a figure of the table leads to its day', async ({ page }) => {
	await page.goto('/table?from=2024-12-06&to=2024-12-06&unit=new');
	await page.locator('tbody').getByRole('link').first().click();
	await expect(page).toHaveURL('/day/2024-12-06?unit=new');
});

test('is printed on one sheet, the day with most events and quotes, too', async ({ page }) => {
	const margin = '12mm';
	for (const path of ['/day/2024-12-06', '/day/2024-12-08', '/ar/day/2024-12-08']) {
		await page.goto(path);
		const sheet = await page.pdf({
			format: 'A4',
			margin: { top: margin, bottom: margin, left: margin, right: margin }
		});
		expect(sheet.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g), path).toHaveLength(1);
	}
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('i.published').first()).toHaveCSS('print-color-adjust', 'exact');
	await expect(page.getByRole('navigation', { name: m.day_nav() })).toBeHidden();
});
