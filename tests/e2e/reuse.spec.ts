/** What a reader takes away from a chart: a sentence, the figures, files and citations, with and without a script. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { m } from '#i18n/compiled/messages.js';
import type { Language } from '#lib/record/index.ts';
import { addressOf, bare, LANGUAGES, overflowOf, SIZES, textOf, textsOf } from '#tests/support/browser/reading.ts';

const STORY = 'asof=2024-12-06';
const CHARTS = [
	{ path: '', downloads: 7 },
	{ path: 'series/syp-parallel', downloads: 10 }
] as const;
const TYPES = {
	journal: 'text/plain',
	beancount: 'text/plain',
	xlsx: 'spreadsheetml',
	csv: 'text/csv',
	json: 'application/json',
	svg: 'image/svg+xml',
	png: 'image/png',
	html: 'text/html'
};

const at = (language: Language, path: string, query: string = STORY): string =>
	`${addressOf(language, language === 'ar' && path !== '' ? `/${path}` : path)}?${query}`;
const takeOf = (page: Page, language: Language): Locator =>
	page.getByRole('group', { name: m.download_heading({}, { locale: language }), exact: true });

/** Unfolds a part by its name. */
async function unfold(page: Page, language: Language, name: string): Promise<Locator> {
	const summary = takeOf(page, language).locator('summary', { hasText: name });
	await summary.click();
	const part = summary.locator('..');
	await expect(part).toHaveAttribute('open');
	return part;
}

for (const language of LANGUAGES) {
	const words = { locale: language };

	for (const { path, downloads } of CHARTS) {
		test.describe(`without a script, /${path}, ${language}`, () => {
			test.use({ javaScriptEnabled: false });
			test.beforeEach(({ page }) => page.goto(at(language, path)));

			test('the sentence of the story’s day is there in both languages, with an address that shows it', async ({
				page
			}) => {
				const part = await unfold(page, language, m.take_sentence({}, words));
				for (const [of, figures] of [
					['en', ['6 December 2024', '18,000 old Syrian pounds', '22.4%', '18.3%', 'Newslooks', '26 November 2024']],
					[
						'ar',
						[
							'6 كانون الأول 2024',
							'18,000 ليرة سورية قديمة',
							'22.4 بالمئة',
							'18.3 بالمئة',
							'نيوزلوكس',
							'26 تشرين الثاني 2024'
						]
					]
				] as const) {
					const sentence = part.locator(`p[lang=${of}]`).first();
					await expect(sentence).toBeVisible();
					const text = await textOf(sentence);
					for (const figure of figures) expect(text).toContain(figure);
					expect(await sentence.evaluate((one) => getComputedStyle(one).userSelect)).toBe('all');
					const address = /https?:\/\/\S+$/.exec(text)?.[0] ?? '';
					expect(new URL(address).pathname).toBe(new URL(at(of, path), page.url()).pathname);
					const shown = await page.request.get(address);
					expect(bare(await shown.text())).toContain('18,000');
				}
				await expect(part.getByRole('button')).toHaveCount(0);
			});

			test('every file answers, in its own form', async ({ page }) => {
				const part = await unfold(page, language, m.take_download({}, words));
				const links = await part.getByRole('link').all();
				expect(links).toHaveLength(downloads);
				for (const link of links) {
					const href = (await link.getAttribute('href')) ?? '';
					expect(href.startsWith('/ar/')).toBe(language === 'ar');
					expect(href).toContain(STORY);
					const file = await page.request.get(href);
					expect(file.status(), href).toBe(200);
					const type = Object.entries(TYPES).find(([ending]) => href.includes(`.${ending}?`))?.[1];
					expect(file.headers()['content-type']).toContain(type);
				}
			});

			test('the table is one step away', async ({ page }) => {
				await takeOf(page, language)
					.getByRole('link', { name: m.take_table({}, words), exact: true })
					.click();
				expect(new URL(page.url()).search).toBe(`?${STORY}`);
				await expect(page.locator('tbody').last().getByRole('row').first()).toContainText('18,000');
			});
		});
	}

	test(`a link to the citations unfolds them, ${language}`, async ({ page }) => {
		await page.goto(at(language, ''));
		const part = await unfold(page, language, m.cite_heading({}, words));
		await part.getByRole('link').first().click();
		await expect(page).toHaveURL(/series\/syp-parallel\?asof=2024-12-06#cite$/);
		const cited = page.locator('details:has(#cite)');
		await expect(cited).toHaveAttribute('open');
		const texts = await textsOf(cited.getByRole('definition'));
		expect(texts).toHaveLength(6);
		for (const publisher of ['Newslooks', 'Riada Center']) expect(texts.join(' ')).toContain(publisher);
		await expect(cited.getByText('@misc{')).toBeVisible();
	});

	test(`a button copies its text and says so, also after the chart was changed, ${language}`, async ({
		page,
		context
	}) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.goto(at(language, '', ''));
		await page
			.locator('.controls')
			.getByRole('link', { name: m.unit_new({}, words), exact: true })
			.click();
		await expect(page).toHaveURL(/unit=new/);
		const part = await unfold(page, language, m.take_sentence({}, words));
		const offers = part.locator('.copyable');
		const said = m.take_copied({}, words);
		for (const i of [0, 1]) {
			const offer = offers.nth(i);
			await offer.getByRole('button', { name: m.take_copy({}, words) }).click();
			await expect(offer.getByRole('status')).toHaveText(said);
			await expect(part.getByRole('status').filter({ hasText: said })).toHaveCount(1);
			const copied = await page.evaluate(() => navigator.clipboard.readText());
			expect(copied).toBe(await offer.locator('p').textContent());
		}
	});

	for (const viewport of SIZES) {
		test(`all unfolded fits, ${language}, ${viewport.width} px`, async ({ page }) => {
			await page.setViewportSize(viewport);
			for (const { path } of CHARTS) {
				await page.goto(at(language, path));
				for (const summary of await takeOf(page, language).locator('summary').all()) await summary.click();
				expect(await overflowOf(page)).toBe(0);
			}
			await page.goto(at(language, 'table'));
			expect(await overflowOf(page)).toBe(0);
			expect(
				await page.locator('.table').evaluate((region) => region.scrollWidth - region.clientWidth)
			).toBeLessThanOrEqual(0);
		});
	}
}

test('the keyboard unfolds a part and copies from it', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto(at('en', 'series/syp-parallel'));
	await takeOf(page, 'en').locator('summary').first().focus();
	await page.keyboard.press('Enter');
	await page.keyboard.press('Tab');
	await expect(takeOf(page, 'en').getByRole('button').first()).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(takeOf(page, 'en').getByRole('status').first()).toHaveText('Copied');
});

test('where copying is not allowed the text is marked instead', async ({ page }) => {
	await page.addInitScript(() => {
		navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
	});
	await page.goto(at('en', 'series/syp-parallel'));
	const part = await unfold(page, 'en', 'A sentence to paste');
	await part.getByRole('button').first().click();
	const text = await part.locator('p').first().textContent();
	await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe(text);
	await expect(part.getByRole('status').first()).toBeEmpty();
});

test('a printed page of a series says how to cite it', async ({ page }) => {
	await page.goto(at('en', 'series/syp-parallel'));
	await page.emulateMedia({ media: 'print' });
	await expect(takeOf(page, 'en')).toBeHidden();
	await expect(page.getByText(/Publishers: .*Newslooks/).filter({ visible: true })).toHaveCount(1);
});

test.describe('the table of the front page’s chart, without a script', () => {
	test.use({ javaScriptEnabled: false });

	test('turns its pages and its order, and leads to each day and back to the chart', async ({ page }) => {
		await page.goto('/table?unit=new');
		const days = () => textsOf(page.locator('tbody').getByRole('rowheader'));
		const first = await days();
		await page.getByRole('link', { name: 'Next' }).click();
		expect(new URL(page.url()).search).toBe('?unit=new&page=2');
		expect((await days()).filter((one) => first.includes(one))).toEqual([]);
		await page.getByRole('link', { name: 'highest market rate first' }).click();
		await expect(page.locator('tbody').getByRole('row').first()).toContainText('245.00');
		await page.locator('tbody').getByRole('rowheader').first().getByRole('link').click();
		expect(page.url()).toMatch(/\/day\/2024-12-08\?unit=new$/);
		await page.goto('/table?unit=new');
		await page.getByRole('link', { name: 'Back to the chart' }).click();
		expect(page.url()).toMatch(/\/\?unit=new#chart$/);
	});

	test('a bad address is shown and answered 400', async ({ page }) => {
		const answer = await page.goto('/table?sort=up');
		expect(answer?.status()).toBe(400);
		await expect(page.getByRole('status')).toContainText('sort');
	});
});
