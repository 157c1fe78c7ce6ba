/** The front page as it stood on a day, and what an address may say. No script. */
import { expect, test } from '@playwright/test';
import { m } from '#i18n/compiled/messages.js';
import { nameOf } from '#i18n/language.ts';
import type { Language } from '#lib/record/index.ts';
import { isoDay, shift } from '#lib/series/index.ts';
import {
	addressOf,
	bare,
	LANGUAGES,
	overflowOf,
	seenOf,
	section,
	textOf,
	textsOf,
	today
} from '#tests/support/browser/reading.ts';

test.use({ javaScriptEnabled: false });

const STORY = '?asof=2024-12-06';

for (const language of LANGUAGES) {
	const words = { locale: language };

	test.describe(`as of 6 December 2024, ${language}`, () => {
		test.beforeEach(async ({ page }) => void (await page.goto(addressOf(language, STORY))));

		test('the market’s 18,000 and its three quotes', async ({ page }) => {
			const card = page.getByRole('article').first();
			const shown = await seenOf(card);
			for (const figure of ['18,000', '17,000', '19,000']) expect(shown).toContain(figure);
			expect(shown).not.toContain('180.00');
			await card.locator('summary').click();
			const quotes = await textsOf(card.getByRole('listitem'));
			expect(quotes).toHaveLength(3);
			const [sides, ...others] = quotes.sort((a, b) => b.length - a.length);
			for (const figure of ['17,500', '19,000', '8.2%']) expect(sides).toContain(figure);
			const figures = others.map((text) => /(?<!\d)1[\d,]+(?!\d)/.exec(text)?.[0]).sort();
			expect(figures).toEqual(['17,000', '18,000']);
		});

		test('the official 12,562, the premium of 43.3% and the loss of 30.2%', async ({ page }) => {
			const card = await seenOf(page.getByRole('article').nth(1));
			expect(card).toContain('12,562');
			expect(card).not.toContain('125.62');
			const rates = await seenOf(section(page, m.rates_heading({}, words)));
			const percent = { en: '%', ar: ' بالمئة' }[language];
			for (const figure of ['43.3', '30.2']) expect(rates).toContain(figure + percent);
		});

		test('from 14,700, ten days before: the dollar 22.4% dearer, the pound’s value 18.3% lower', async ({ page }) => {
			const table = section(page, m.changes_heading({}, words)).getByRole('table').first();
			const week = table
				.getByRole('row')
				.filter({ hasText: { en: '26 Nov 2024', ar: '26 تشرين الثاني 2024' }[language] });
			expect(await textsOf(week.getByRole('cell'))).toEqual(['+22.4%', '−18.3%']);
			expect(await textOf(week)).toContain('14,700');
		});

		test('the story’s three figures, and that the dollar rose 19.9% while the pound lost 16.6%', async ({ page }) => {
			const story = section(page, bare(m.story_heading({}, words)));
			expect(await textsOf(story.locator('dd.figure'))).toEqual([
				'47',
				'18,000',
				{ en: '25%', ar: '25 بالمئة' }[language]
			]);
			const stated = await seenOf(story);
			for (const figure of ['17,000', '19,000', '19.9', '16.6']) expect(stated).toContain(figure);
		});

		test('the page says as of which day it stands, and leads back', async ({ page }) => {
			const back = page.getByRole('link', { name: m.as_of_leave({}, words) });
			await back.click();
			expect(new URL(page.url()).search).toBe('');
			await expect(back).toHaveCount(0);
			await expect(page.locator('html')).toHaveAttribute('lang', language);
		});
	});

	test(`units and scale change what is said, and keep each other and the day, ${language}`, async ({ page }) => {
		await page.goto(addressOf(language, '?asof=2026-10-05'));
		const before = await page.getByRole('img').getAttribute('aria-label');
		await page.getByRole('link', { name: m.unit_new({}, words), exact: true }).click();
		const figures = section(page, bare(m.story_heading({}, words))).locator('dd.figure');
		expect(await textsOf(figures)).toEqual(['0.47', '180.00', { en: '25%', ar: '25 بالمئة' }[language]]);
		await page.getByRole('link', { name: m.scale_linear({}, words), exact: true }).click();
		const after = await page.getByRole('img').getAttribute('aria-label');
		expect(before).toContain(m.axis_unit_dollar({ unit: m.unit_old({}, words) }, words));
		expect(before).toContain(m.scale_log({}, words));
		expect(after).toContain(m.axis_unit_dollar({ unit: m.unit_new({}, words) }, words));
		expect(after).toContain(m.scale_linear({}, words));
		expect(queryOf(page.url())).toEqual({ asof: '2026-10-05', unit: 'new', scale: 'linear' });
		const current = await textsOf(page.locator('.controls [aria-current]'));
		expect(current).toEqual(expect.arrayContaining([m.scale_linear({}, words), m.unit_new({}, words)]));
		expect(current).not.toContain(m.scale_log({}, words));
	});

	test(`before there were new pounds all amounts are in old ones, ${language}`, async ({ page }) => {
		await page.goto(addressOf(language, `${STORY}&unit=new`));
		await expect(page.locator('main')).toContainText(m.as_of_unit({}, words));
		await expect(page.getByRole('link', { name: m.unit_new({}, words), exact: true })).toHaveCount(0);
		expect(await page.getByRole('img').getAttribute('aria-label')).toContain(
			m.axis_unit_dollar({ unit: m.unit_old({}, words) }, words)
		);
		const main = await textOf(page.locator('main'));
		expect(main).toContain('18,000');
		expect(main).not.toContain('180.00');
	});

	test(`the form for a day works without a script and keeps the rest, ${language}`, async ({ page }) => {
		await page.goto(addressOf(language, '?scale=linear&unit=new'));
		await page.locator('.controls summary').click();
		await page.getByLabel(m.asof_label({}, words), { exact: true }).fill('2026-10-05');
		await page.getByRole('button', { name: m.apply({}, words) }).click();
		expect(queryOf(page.url())).toEqual({ from: '', to: '', asof: '2026-10-05', unit: 'new', scale: 'linear' });
		await expect(page.locator('html')).toHaveAttribute('lang', language);
		expect(await textOf(page.getByRole('article').first())).toContain('138.00');
		await page.getByRole('link', { name: m.unit_old({}, words), exact: true }).click();
		expect(queryOf(page.url())).toEqual({ asof: '2026-10-05', scale: 'linear' });
	});

	test(`as of 2015 nothing later is on the page, ${language}`, async ({ page, request }) => {
		await page.goto(addressOf(language, '?asof=2015-01-01'));
		// The form shows how any day is written.
		const text = (await textOf(page.locator('main'))).replaceAll(bare(m.date_hint({}, words)), '');
		expect(text).toContain('2014');
		expect(text.match(/(?<![\d,.])20(?:1[6-9]|2[0-5])(?![\d,.])/g) ?? []).toEqual([]);
		await expect(section(page, m.story_heading({}, words))).toHaveCount(0);
		const response = await request.get(addressOf(language, '/chart.json?asof=2015-01-01').replace('//', '/'));
		const { input } = await response.json();
		const last = Math.max(
			...input.series.flatMap(({ points }: { points: { day: number }[] }) => points.map((point) => point.day)),
			...input.events.map((event: { day: number }) => event.day)
		);
		expect(last).toBeLessThanOrEqual(Date.UTC(2015, 0, 1) / 86_400_000);
		expect(last).toBeGreaterThan(Date.UTC(2014, 10, 1) / 86_400_000);
	});

	test(`as of 1960 the page is empty and says so, ${language}`, async ({ page }) => {
		const response = await page.goto(addressOf(language, '?asof=1960-01-01'));
		expect(response?.status()).toBe(200);
		for (const card of await page.getByRole('article').all()) {
			expect(await textsOf(card.getByRole('paragraph'))).toEqual([m.rate_none({}, words)]);
		}
		expect(await page.content()).not.toMatch(/NaN|undefined|Infinity|\[object/);
		await expect(page.getByRole('img')).toHaveCount(0);
		await expect(page.locator('table')).toHaveCount(0);
		await expect(page.getByRole('link', { name: m.as_of_leave({}, words) })).toBeVisible();
	});

	for (const [name, query, notices] of badQueries(language)) {
		test(`${name}: 400 and what would be right, ${language}`, async ({ page }) => {
			const response = await page.goto(addressOf(language, query));
			expect(response?.status()).toBe(400);
			expect(response?.headers()['cache-control']).toBe('no-store');
			expect(await textsOf(page.locator('.notice[role=status] p'))).toEqual(notices.map(bare));
			await expect(page.getByRole('article').first()).toBeVisible();
			await expect(page.locator('html')).toHaveAttribute('lang', language);
		});
	}

	test(`an address that is no page: 404 in the page’s language, ${language}`, async ({ page }) => {
		const response = await page.goto(addressOf(language, language === 'ar' ? '/no-such-page' : 'no-such-page'));
		expect(response?.status()).toBe(404);
		await expect(page.locator('html')).toHaveAttribute('lang', language);
		await expect(page.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
		await expect(page.getByRole('heading', { name: m.error_not_found({}, words) })).toBeVisible();
		await page.getByRole('link', { name: m.error_home({}, words), exact: true }).click();
		await expect(page).toHaveURL(new RegExp(`${addressOf(language)}$`));
	});

	for (const query of ['', STORY, '?asof=1960-01-01', '?unit=new&scale=linear', '?unit=gold', 'no-such-page']) {
		const path =
			query.startsWith('?') || query === '' ? addressOf(language, query) : `${language === 'ar' ? '/ar' : ''}/${query}`;
		test(`no sideways scrolling at any width: ${path}`, async ({ page }) => {
			await page.goto(path);
			const expectNoScrolling = async (state: string) => {
				for (const width of [320, 360, 768, 1280]) {
					await page.setViewportSize({ width, height: 800 });
					expect(await overflowOf(page), `${width} px, ${state}`).toBeLessThanOrEqual(0);
				}
			};
			await expectNoScrolling('folded');
			await page
				.locator('summary')
				.evaluateAll((all) => all.forEach((one) => one.parentElement?.setAttribute('open', '')));
			await expectNoScrolling('unfolded');
		});
	}
}

test('in Arabic the page runs right to left and the chart left to right', async ({ page }) => {
	await page.goto('/ar');
	await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
	await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
	const years = await page.getByRole('img').evaluate((svg) =>
		[...svg.querySelectorAll('text')]
			.filter((text) => /^\d{4}$/.test(text.textContent))
			.map((text) => ({ year: Number(text.textContent), x: text.getBoundingClientRect().x }))
			.sort((a, b) => a.x - b.x)
			.map(({ year }) => year)
	);
	expect(years.length).toBeGreaterThan(2);
	expect(years).toEqual(years.toSorted((a, b) => a - b));
	const { card, edge } = await page.evaluate(() => ({
		card: document.querySelector('article h2')?.getBoundingClientRect().right ?? 0,
		edge: document.documentElement.clientWidth
	}));
	expect(card).toBeGreaterThan(edge / 2);
});

test('the two languages lead to one another, with the address kept', async ({ page }) => {
	await page.goto(`/${STORY}&unit=new`);
	await page.getByRole('link', { name: nameOf('ar') }).click();
	await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
	expect(queryOf(page.url())).toEqual({ asof: '2024-12-06', unit: 'new' });
	await page.getByRole('link', { name: nameOf('en') }).click();
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	expect(queryOf(page.url())).toEqual({ asof: '2024-12-06', unit: 'new' });
});

test('a tracker’s parameter changes nothing', async ({ request }) => {
	const [tracked, clean] = await Promise.all([request.get('/?utm_source=x&fbclid=y'), request.get('/')]);
	expect(tracked.status()).toBe(200);
	expect((await tracked.body()).equals(await clean.body())).toBe(true);
	expect(tracked.headers().etag).toBe(clean.headers().etag);
});

function queryOf(url: string): Record<string, string> {
	return Object.fromEntries(new URL(url).searchParams);
}

function badQueries(language: Language): readonly (readonly [string, string, readonly string[]])[] {
	const words = { locale: language };
	const future = isoDay(shift(today(), 40));
	const latest = m.shown_latest({}, words);
	const name = m.asof_label({}, words);
	const day = (given: string) => `${m.bad_day({ name, given }, words)} ${latest}`;
	const ignored = m.ignored_parameter({ name: 'foo' }, words);
	const units = language === 'ar' ? 'old، new' : 'old, new';
	const unit = `${m.bad_choice({ name: 'unit', given: 'gold', expected: units }, words)} ${m.shown_default({}, words)}`;
	return [
		['a day that the calendar lacks', '?asof=2024-02-31', [day('2024-02-31')]],
		['a day to come', `?asof=${future}`, [`${m.bad_day_future({ name, given: future }, words)} ${latest}`]],
		['a unit that is none', '?unit=gold', [unit]],
		['a name that means nothing', '?foo=1', [ignored]],
		[
			'a name twice',
			'?unit=new&unit=old',
			[`${m.bad_once({ name: 'unit', given: 'new, old' }, words)} ${m.shown_first({}, words)}`]
		],
		['two things at once', '?foo=1&unit=gold', [unit, ignored]],
		['a text that is markup', '?asof=%3Cb%3E', [day('<b>')]]
	];
}
