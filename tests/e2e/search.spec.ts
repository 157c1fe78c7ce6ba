/** The search: whole without a script, in both languages, from the head of every page. */
import { expect, test, type Page } from '@playwright/test';
import { m } from '#i18n/compiled/messages.js';
import { overflowOf, today } from '#tests/support/browser/reading.ts';
import { SEARCHES, type Search } from '#tests/support/view/searches.ts';
import { isoDay } from '#lib/series/index.ts';

const prefixOf = ({ language }: Pick<Search, 'language'>) => (language === 'ar' ? '/ar' : '');

/** Where a path of the base language leads in another: the front page has no slash there. */
const inLanguage = ({ language, path }: Search) => (language === 'ar' ? `/ar${path.replace(/^\/(?=\?|$)/, '')}` : path);

const results = (page: Page, language: Search['language']) =>
	page.getByRole('list', { name: m.search_results({}, { locale: language }) }).getByRole('link');

test.describe('without a script', () => {
	test.use({ javaScriptEnabled: false });

	test('every search finds first what it should', async ({ page }) => {
		test.slow();
		for (const search of SEARCHES) {
			await page.goto(`${prefixOf(search)}/search?q=${encodeURIComponent(search.q)}`);
			const first = results(page, search.language).first();
			if (search.text === '') {
				await expect(page.getByRole('status')).toContainText(search.q);
				expect(await first.count()).toBe(0);
				continue;
			}
			await expect(first, search.q).toHaveText(search.text);
			await expect(first, search.q).toHaveAttribute('href', inLanguage(search));
		}
	});

	test('the head’s field leads to the results, and keeps the day that is read', async ({ page }) => {
		await page.setViewportSize({ width: 1280, height: 800 });
		await page.goto('/events?asof=2024-12-06');
		await page.getByRole('banner').getByRole('searchbox').fill('rice');
		await page.keyboard.press('Enter');
		await page.waitForURL('**/search?asof=2024-12-06&q=rice');
		const first = results(page, 'en').first();
		await expect(first).toHaveText('Rice');
		await first.click();
		await page.waitForURL('**/series/wfp-rice-kg?asof=2024-12-06');
	});

	test('on a phone a link in the head leads to the search', async ({ page }) => {
		await page.setViewportSize({ width: 360, height: 740 });
		await page.goto('/ar');
		await page
			.getByRole('banner')
			.getByRole('link', { name: m.search_label({}, { locale: 'ar' }) })
			.click();
		await page.getByRole('main').getByRole('searchbox').fill('حلب');
		await page.getByRole('main').getByRole('button').click();
		await expect(results(page, 'ar').first()).toHaveAttribute('href', '/ar/series/syp-parallel-aleppo');
	});

	test('a search without an answer offers some that have one', async ({ page }) => {
		await page.goto('/search?q=zzzz');
		const offered = page.getByRole('main').getByRole('listitem').getByRole('link');
		expect(await offered.count()).toBeGreaterThan(3);
		await offered.first().click();
		await expect(results(page, 'en').first()).toHaveText('Parallel market, Damascus');
	});
});

test('a day and a word that cannot be used are refused', async ({ request }) => {
	const problems = await request.get('/search?q=rice&asof=2999-01-01');
	expect(problems.status()).toBe(400);
	expect(await problems.text()).toContain('Rice');
	expect((await request.get('/search.json?q=rice')).status()).toBe(400);
});

test('what a search box suggests is a small file', async ({ request }) => {
	const { entries, last } = await (await request.get('/ar/search.json')).json();
	expect(last).toBe(isoDay(today()));
	expect(entries[0]).toMatchObject({ text: 'السوق الموازية، دمشق', path: '/ar/series/syp-parallel' });
});

for (const javaScriptEnabled of [true, false]) {
	test.describe(`the index of series, ${javaScriptEnabled ? 'with' : 'without'} a script`, () => {
		test.use({ javaScriptEnabled });

		test('is sorted by links and filtered by a form, and the address holds both', async ({ page }) => {
			await page.goto('/series?unit=new');
			const rows = page.getByRole('main').locator('tbody th[scope=row] a');
			// Reference rates and series of one or two figures are named alone, until the rows are sorted.
			const named = await page.getByRole('main').locator('ul.named a').count();
			const all = (await rows.count()) + named;
			expect(named).toBeGreaterThan(18);
			expect(all).toBeGreaterThan(100);
			await page.getByRole('link', { name: m.index_sort_quotes() }).click();
			await page.waitForURL('**/series?unit=new&sort=quotes');
			await expect(rows).toHaveCount(all);
			await expect(rows.first()).toHaveText('Parallel market, Damascus');
			const field = page.getByRole('main').getByRole('searchbox');
			await field.fill('lebanon');
			await field.press('Enter');
			await page.waitForURL(/\/series\?(?=.*q=lebanon)(?=.*sort=quotes)(?=.*unit=new)/);
			await expect(rows).toHaveCount(3);
			await page.getByRole('link', { name: m.index_elsewhere({ q: 'lebanon' }) }).click();
			await expect(results(page, 'en').first()).toHaveText('Lebanese pound, parallel market');
		});
	});
}

for (const viewport of [
	{ width: 320, height: 740 },
	{ width: 360, height: 740 },
	{ width: 800, height: 800 },
	{ width: 1280, height: 800 }
]) {
	test(`the index of series fits ${viewport.width} px, its numbers in columns`, async ({ page }) => {
		await page.setViewportSize(viewport);
		await page.goto('/ar/series');
		expect(await overflowOf(page)).toBe(0);
		const values = page.getByRole('main').locator('td:nth-child(2)');
		const edges = await values.evaluateAll((cells) =>
			cells.map((cell) => Math.round(cell.getBoundingClientRect().left))
		);
		// In Arabic the column of values stands left of the names: at its left edge on a phone, of one width else.
		if (viewport.width > 704) expect(new Set(edges).size).toBe(1);
		const rows = await page
			.getByRole('main')
			.locator('tbody tr:has(td)')
			.evaluateAll((all) => all.map((row) => row.getBoundingClientRect().height));
		// The years and the number of quotes have a line of their own on a phone, and so has the price that a change is counted from.
		expect(Math.max(...rows)).toBeLessThan(viewport.width === 320 ? 195 : 170);
	});
}
