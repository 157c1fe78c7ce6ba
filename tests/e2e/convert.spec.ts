/** Converting an amount: without a script and with one, by keyboard, on a phone, and for programs. */
import { expect, test, type Page } from '@playwright/test';
import { m } from '#i18n/compiled/messages.js';
import type { Language } from '#lib/record/index.ts';
import { addressOf, bare, overflowOf, seenOf, SIZES, textOf, VISITS } from '#tests/support/browser/reading.ts';

const convertAt = (language: Language, query = ''): string => `${language === 'ar' ? '/ar' : ''}/convert${query}`;
const field = (page: Page, name: string) => page.locator(`form[action="#answer"] [name="${name}"]`);
const answer = (page: Page) => page.locator('#answer');

for (const { language, viewport, javaScriptEnabled } of VISITS) {
	const words = { locale: language };
	test.describe(`convert, ${language}, ${viewport.width} px, ${javaScriptEnabled ? 'with' : 'without'} a script`, () => {
		test.use({ viewport, javaScriptEnabled });

		test('the usual amount is there at once, and nothing to scroll sideways', async ({ page }) => {
			await page.goto(convertAt(language));
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.convert_heading({}, words));
			expect(await seenOf(answer(page))).toMatch(/\d,\d{3},\d{3}/);
			expect(await overflowOf(page)).toBe(0);
		});

		test('both pounds are of one size, and long amounts stay in their lines', async ({ page }) => {
			await page.setViewportSize({ ...viewport, width: Math.min(viewport.width, 320) });
			for (const amount of ['100', '12345678901']) {
				await page.goto(convertAt(language, `?amount=${amount}`));
				const sizes = await page
					.locator('.headline')
					.evaluateAll((lines) =>
						lines.map((line) => [getComputedStyle(line).fontSize, line.scrollWidth > line.clientWidth])
					);
				expect(sizes).toEqual([
					[sizes[0]?.[0], false],
					[sizes[0]?.[0], false]
				]);
				expect(await overflowOf(page)).toBe(0);
			}
		});

		test('the form asks for another amount, unit, day, market and side, and keeps them', async ({ page }) => {
			await page.goto(convertAt(language));
			await field(page, 'amount').fill('٢٥٠');
			await field(page, 'to_unit').selectOption('syp-new');
			await expect(field(page, 'market')).toBeHidden();
			await page.getByText(m.more_controls({}, words), { exact: true }).click();
			await field(page, 'market').selectOption('official');
			await field(page, 'asof').fill('2024-12-06');
			await page.getByRole('button', { name: m.convert_go({}, words) }).click();
			await expect(page).toHaveURL(/#answer$/);
			const seen = await seenOf(answer(page));
			expect(seen).toContain('31,405.00');
			expect(seen).toContain('3,140,500');
			await expect(field(page, 'amount')).toHaveValue('250');
			await expect(page.locator('main summary').first()).toContainText(m.convert_official({}, words));
			await expect(field(page, 'market')).toHaveValue('official');
			await expect(field(page, 'asof')).toHaveValue('2024-12-06');
		});

		test('the other way round is a link', async ({ page }) => {
			await page.goto(convertAt(language, '?amount=18000&asof=2024-12-06'));
			await page.getByRole('link', { name: m.convert_swap({}, words) }).click();
			await expect(field(page, 'from_unit')).toHaveValue('syp-old');
			await expect(field(page, 'to_unit')).toHaveValue('usd');
			expect(await seenOf(answer(page))).toContain('1.00');
		});

		test('what it was worth has a form of its own, and keeps the rest', async ({ page }) => {
			await page.goto(convertAt(language, '?asof=2024-12-06&to_unit=usd'));
			const form = page.locator('form[action="#worth"]');
			await form.locator('[name=amount]').fill('3,000');
			await form.locator('[name=from_unit]').selectOption('syp-old');
			await form.locator('[name=compare_date]').fill('2011-03-15');
			await form.getByRole('button').click();
			await expect(page).toHaveURL(/#worth$/);
			const seen = await seenOf(page.locator('#worth'));
			for (const figure of ['63.83', '0.1667', '1,148,936', '99.74']) expect(seen).toContain(figure);
			await expect(field(page, 'asof')).toHaveValue('2024-12-06');
		});

		test('a month is said to be read as its last day, once, where the answer is', async ({ page }) => {
			await page.goto(convertAt(language, '?asof=2024-12&compare_date=2011-03'));
			const [banner, worth] = [page.locator('main .notice'), page.locator('#worth .worth')];
			const read = (month: string) => m.month_read({ month }, words);
			const asOf = read(language === 'ar' ? 'كانون الأول 2024' : 'December 2024');
			const then = read(language === 'ar' ? 'آذار 2011' : 'March 2011');
			const timesIn = async (text: string) => (await textOf(page.locator('main'))).split(bare(text)).length - 1;
			await expect(banner).toContainText(asOf);
			await expect(worth).toContainText(then);
			for (const text of [asOf, then]) expect(await timesIn(text)).toBe(1);
			await page.goto(convertAt(language, '?asof=2024-12-31&compare_date=2011-03-31'));
			await expect(worth).toBeVisible();
			for (const text of [asOf, then]) expect(await timesIn(text)).toBe(0);
		});

		test('a bad amount is shown, is kept, and is right to correct', async ({ page }) => {
			const response = await page.goto(convertAt(language, '?amount=1,2,3&from_unit=eur'));
			expect(response?.status()).toBe(400);
			await expect(page.getByRole('status')).toHaveText(m.number_group({ given: '1,2,3' }, words));
			await expect(page.getByRole('status')).toBeInViewport();
			const again = page.locator('#worth [name=amount]');
			await expect(again).toHaveAttribute('aria-invalid', 'true');
			await expect(again).toHaveAccessibleDescription(m.number_group({ given: '1,2,3' }, words));
			await expect(page.locator('.headline')).toHaveCount(0);
			await expect(page.getByRole('table')).toHaveCount(0);
			await expect(field(page, 'amount')).toHaveValue('1,2,3');
			await expect(field(page, 'amount')).toHaveAttribute('aria-invalid', 'true');
			await field(page, 'amount').fill('250 دولار');
			await page.getByRole('button', { name: m.convert_go({}, words) }).click();
			await expect(page.getByRole('status')).toHaveText(
				m.number_other_currency({ given: '250 دولار', word: 'دولار' }, words)
			);
			await expect(page.locator('form[action="#answer"] .fault')).toBeInViewport();
			await field(page, 'amount').fill('€1,5');
			await page.getByRole('button', { name: m.convert_go({}, words) }).click();
			await expect(page.locator('form').getByRole('status')).toHaveCount(0);
			await expect(field(page, 'from_unit')).toHaveValue('eur');
		});

		test('where there is no rate, the last day with one is a link', async ({ page }) => {
			await page.goto(convertAt(language, '?from_unit=lbp&asof=2026-11-01'));
			await expect(page.getByRole('heading', { name: m.convert_none({}, words) })).toBeVisible();
			await answer(page).locator('[href*="asof=2026-06-27"]').click();
			await expect(page).toHaveURL(/asof=2026-06-27/);
			expect(await seenOf(answer(page))).toMatch(/\d/);
			await expect(page.getByRole('heading', { name: m.convert_none({}, words) })).toHaveCount(0);
		});
	});
}

test('the keyboard alone converts', async ({ page }) => {
	await page.goto(convertAt('en', '?asof=2024-12-06'));
	await field(page, 'amount').focus();
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.type('7');
	await page.keyboard.press('Tab');
	await expect(field(page, 'from_unit')).toBeFocused();
	await page.keyboard.press('Shift+Tab');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/amount=7&/);
	expect(await seenOf(answer(page))).toContain('126,000');
});

test('targets are large enough for a thumb', async ({ page }) => {
	await page.setViewportSize(SIZES[0]);
	await page.goto(convertAt('en'));
	const small = await page.evaluate(() =>
		[...document.querySelectorAll('main input:not([type=hidden]), main select, main button, .swap')]
			.map((element) => ({ html: element.outerHTML.slice(0, 60), height: element.getBoundingClientRect().height }))
			.filter(({ height }) => height < 44)
	);
	expect(small).toEqual([]);
});

test('the permanent address gives what it was taken from', async ({ page }) => {
	await page.goto(convertAt('en', '?amount=250&from_unit=try'));
	const figure = await seenOf(answer(page).locator('.sentence'));
	await page.locator('#contract a').click();
	await expect(page).toHaveURL(/asof=\d{4}-\d\d-\d\d&max_age=400/);
	expect(await seenOf(answer(page).locator('.sentence'))).toBe(figure);
	await expect(answer(page).locator('.old')).toBeVisible();
	await expect(page.locator('.headline')).toHaveCount(0);
});

test('programs get numbers with their quotes, or 400 and why', async ({ request }) => {
	const good = await request.get('/convert.json?asof=2024-12-06');
	expect(good.headers()['access-control-allow-origin']).toBe('*');
	const file = await good.json();
	expect(file).toMatchObject({
		result: 1800000,
		rate: 18000,
		derived: false,
		permalink: '?asof=2024-12-06&max_age=120'
	});
	expect(file.legs[0].quotes).toHaveLength(3);
	const ambiguous = await request.get('/convert.json?amount=18.000&asof=2024-12-06');
	expect(await ambiguous.json()).toMatchObject({
		result: 324000,
		otherMeaning: { amount: 18000, result: 324000000 },
		age: 0
	});
	const problems = await request.get('/convert.json?amount=lots&colour=red');
	expect(problems.status()).toBe(400);
	expect((await problems.json()).errors.map(({ parameter }: { parameter: string }) => parameter)).toEqual([
		'amount',
		'colour'
	]);
});

test('print has the table and no form', async ({ page }) => {
	await page.goto(convertAt('en', '?asof=2024-12-06'));
	await page.emulateMedia({ media: 'print' });
	for (const form of await page.locator('form').all()) await expect(form).toBeHidden();
	await expect(page.getByRole('table')).toBeVisible();
	// Nothing is below this heading where no day was asked for.
	await expect(page.getByRole('heading', { name: m.convert_worth({}, { locale: 'en' }) })).toBeHidden();
});

test('stands in the navigation of every page', async ({ page }) => {
	await page.goto(addressOf('ar'));
	await page.getByRole('link', { name: m.nav_convert({}, { locale: 'ar' }), exact: true }).click();
	await expect(page).toHaveURL(/\/ar\/convert$/);
});

for (const viewport of SIZES)
	test(`the answer begins one line below the form, ${viewport.width} px`, async ({ page }) => {
		await page.setViewportSize(viewport);
		await page.goto('/convert');
		const [form, answer] = [page.locator('form[action="#answer"]'), page.locator('.result')];
		const [above, below] = [await form.boundingBox(), await answer.boundingBox()];
		expect((below?.y ?? NaN) - (above?.y ?? NaN) - (above?.height ?? NaN)).toBeLessThanOrEqual(32);
	});
