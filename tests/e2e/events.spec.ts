/** The timeline of events, with and without a script: what happened, what the rate did after it, and how to choose. */
import { expect, test, type Page } from '@playwright/test';
import { m } from '#i18n/compiled/messages.js';
import { nameOf, otherOf } from '#i18n/language.ts';
import { formatDayOfYear } from '#lib/format/index.ts';
import type { Language } from '#lib/record/index.ts';
import { changeAfter, day, isMissing } from '#lib/series/index.ts';
import { composed, record } from '#tests/support/record/real.ts';
import { bare, dayText, overflowOf, seenOf, tells, textsOf, VISITS } from '#tests/support/browser/reading.ts';

const eventsAt = (language: Language, query = ''): string => `${language === 'ar' ? '/ar' : ''}/events${query}`;

/** The ids of the events that a page shows, in its order. */
const idsOf = (page: Page): Promise<string[]> =>
	page.getByRole('article').evaluateAll((all) => all.map(({ id }) => id));

const newestFirst = [...record.events].sort((a, b) => b.date - a.date).map(({ id }) => id);

for (const { language, viewport, javaScriptEnabled } of VISITS) {
	const words = { locale: language };
	test.describe(`events, ${language}, ${viewport.width} px, ${javaScriptEnabled ? 'with' : 'without'} a script`, () => {
		test.use({ viewport, javaScriptEnabled });
		test.beforeEach(async ({ page }) => void (await page.goto(eventsAt(language))));

		test('all events, newest first, and nothing to scroll sideways', async ({ page }) => {
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.events_title({}, words));
			expect(await idsOf(page)).toEqual(newestFirst);
			expect(await overflowOf(page)).toBe(0);
		});

		test('an event is one low row, and unfolds its place, source, and both readings after it', async ({ page }) => {
			const event = record.events.find(({ id }) => id === '2024-12-08-assad-falls');
			if (!event) throw new Error('the record has lost the fall of Assad');
			const article = page.locator(`[id="${event.id}"]`);
			expect((await article.boundingBox())?.height).toBeLessThanOrEqual(
				viewport.width < 768 ? { en: 84, ar: 102 }[language] : 60
			);
			const row = await seenOf(article);
			expect(row).toContain(dayText(event.date, 'day', language, 'short'));
			expect(row).toContain((viewport.width < 768 ? event.short : event.title)[language]);
			expect(row).not.toContain(event.why[language]);
			const first = changeAfter(composed('syp-parallel').series, event.date, 'day');
			if (isMissing(first)) throw new Error('no change over a day');
			const [value] = await textsOf(article.locator('.move b'));
			expect([tells(value?.split(' ').at(-1) ?? '', first.value), row.includes(value ?? '')]).toEqual([true, true]);
			for (const end of [first.from, first.to])
				expect(row).toContain(bare(formatDayOfYear(end.observed, { language, digits: 'latn' }, 'short')));
			await article.locator('summary').click();
			const shown = await seenOf(article);
			for (const text of [event.place.name[language], event.why[language]]) expect(shown).toContain(text);
			const source = article.getByRole('link', { name: event.source.publisher[language] });
			await expect(source).toHaveAttribute('href', event.source.address);
			const { series } = composed('syp-parallel');
			for (const [i, period] of (['day', 'week', 'month'] as const).entries()) {
				const change = changeAfter(series, event.date, period);
				if (isMissing(change)) throw new Error(`no change over a ${period}`);
				const row = article.locator('tbody').getByRole('row').nth(i);
				const [price, value] = await textsOf(row.getByRole('cell'));
				expect([tells(price ?? '', change.price), tells(value ?? '', change.value)]).toEqual([true, true]);
				const days = [change.from, change.to].map(({ observed }) => dayText(observed, 'day', language, 'short'));
				for (const text of days) expect(await seenOf(row)).toContain(text);
			}
			await article
				.getByRole('link', { name: m.event_day({ day: dayText(event.date, 'day', language, 'short') }, words) })
				.click();
			await expect(page).toHaveURL(/\/day\/2024-12-08$/);
		});

		test('the main events stand first on request', async ({ page }) => {
			await page.getByRole('link', { name: m.events_first({}, words), exact: true }).click();
			await expect(page).toHaveURL(/\?main_first=1(?:#|$)/);
			const main = record.events.filter(({ rank }) => rank === 1).map(({ id }) => id);
			await expect.poll(async () => (await idsOf(page)).slice(0, main.length)).toEqual([...main].reverse());
			expect(await idsOf(page)).toHaveLength(record.events.length);
		});

		test('links choose a kind, the order and back', async ({ page }) => {
			await page.getByRole('link', { name: m.events_military({}, words), exact: true }).click();
			await page.getByRole('link', { name: m.sort_old({}, words), exact: true }).click();
			const military = record.events.filter(({ kind }) => kind === 'military').map(({ id }) => id);
			expect(await idsOf(page)).toEqual(military);
			expect(new URL(page.url()).search).toBe('?events=military&sort=old');
			await page.getByRole('link', { name: m.events_all({}, words), exact: true }).click();
			await expect(page.getByRole('article')).toHaveCount(record.events.length);
		});

		test('the form shows the timeline as of a day, and keeps the kind', async ({ page }) => {
			await page.goto(eventsAt(language, '?events=military'));
			await page.locator('.controls summary').click();
			await page.getByLabel(m.asof_label({}, words)).fill('2024-12-06');
			await page.getByRole('button', { name: m.apply({}, words) }).click();
			await expect(page.getByText(dayText(day('2024-12-06'), 'day', language)).first()).toBeVisible();
			const [first] = await idsOf(page);
			expect(first).toBe('2024-12-06-rastan-seized');
			expect(await seenOf(page.locator('main'))).not.toContain(dayText(day('2024-12-07'), 'day', language));
		});

		test('the head leads to both pages and says which is this one', async ({ page }) => {
			const pages = page.getByRole('navigation', { name: m.nav_label({}, words), exact: true });
			// On a phone the page is in the menu.
			const unfold = async () => {
				if (await pages.locator('summary').isVisible()) await pages.locator('summary').click();
			};
			await unfold();
			const here = pages.getByRole('link', { name: m.nav_events({}, words) });
			await expect(here).toHaveAttribute('aria-current', 'page');
			const rates = pages.getByRole('link', { name: m.nav_rates({}, words), exact: true });
			await expect(rates).not.toHaveAttribute('aria-current');
			await rates.click();
			await expect(rates).toHaveAttribute('aria-current', 'page');
			await unfold();
			await here.click();
			await expect(page.getByRole('article').first()).toBeVisible();
		});

		test('the other language is the same page', async ({ page }) => {
			await page.goto(eventsAt(language, '?events=main'));
			await page.getByRole('link', { name: nameOf(otherOf(language)), exact: true }).click();
			const other = language === 'en' ? 'ar' : 'en';
			expect(page.url()).toContain(eventsAt(other, '?events=main'));
			const main = record.events.filter(({ rank }) => rank === 1).length;
			await expect(page.getByRole('article')).toHaveCount(main);
		});
	});
}

test('an address leads to its event, which is open, and the event tells its address', async ({ page }) => {
	const id = '2024-11-30-aleppo-captured';
	await page.goto(`/events#${id}`);
	const article = page.locator(`[id="${id}"]`);
	await expect(article).toBeInViewport();
	await expect(article.locator('details')).toHaveAttribute('open');
	await expect(article.getByRole('link', { name: m.event_link() })).toHaveAttribute('href', `#${id}`);
	await expect(page.locator('article details[open]')).toHaveCount(1);
});

test('an address that changes opens its event where it stands, and closes none', async ({ page }) => {
	const [first, second] = ['2024-12-08-assad-falls', '2026-03-02-note-swap-extended'];
	await page.goto(`/events#${first}`);
	await expect(page.locator(`[id="${first}"] details`)).toHaveAttribute('open');
	await page.evaluate((id) => void (location.hash = id), second);
	const row = page.locator(`[id="${second}"]`);
	await expect(row.locator('details')).toHaveAttribute('open');
	await expect(row.locator('summary')).toBeInViewport();
	await expect(page.locator(`[id="${first}"] details`)).toHaveAttribute('open');
	await page.evaluate(() => void (location.hash = 'year-2024'));
	await expect(page.getByRole('heading', { name: '2024', exact: true })).toBeInViewport();
	await expect(page.locator('article details[open]')).toHaveCount(2);
});

test.describe('without a script', () => {
	test.use({ javaScriptEnabled: false });

	test('an address leads to the row of its event', async ({ page }) => {
		const id = '2026-03-02-note-swap-extended';
		await page.goto(`/events#${id}`);
		await expect(page.locator(`[id="${id}"] summary`)).toBeInViewport();
		await expect(page.locator('article details[open]')).toHaveCount(0);
	});
});

test('no text of a row touches its rules', async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	for (const language of ['en', 'ar'] as const) {
		await page.goto(eventsAt(language));
		const tight = await page.locator('summary:has(h3)').evaluateAll((rows) =>
			rows.flatMap((row) => {
				const { top, bottom } = row.getBoundingClientRect();
				const boxes = [...row.querySelectorAll('p, h3')].map((text) => text.getBoundingClientRect());
				return boxes.some((box) => box.top - top < 4 || bottom - box.bottom < 4) ? [row.textContent ?? ''] : [];
			})
		);
		expect(tight).toEqual([]);
	}
});

test('years lead to their events', async ({ page }) => {
	await page.goto('/events');
	await page.getByRole('link', { name: '2013', exact: true }).click();
	await expect(page.getByRole('heading', { name: '2013', exact: true })).toBeInViewport();
});

test('the year stays in view, and all events take less than 5,000 pixels', async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	await page.goto('/events');
	expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(5000);
	await page
		.locator('[id="2024-11-27-offensive-starts"]')
		.evaluate((event) => event.scrollIntoView({ block: 'start', behavior: 'instant' }));
	await expect(page.getByRole('heading', { name: '2024', exact: true })).toBeInViewport();
});

test('on a phone the year is a line of its own, and each row has air and its strip', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await page.goto('/events');
	const year = page.getByRole('heading', { name: '2024', exact: true });
	const row = page.locator('[id="2024-11-27-offensive-starts"]');
	await row.evaluate((event) => event.scrollIntoView({ block: 'start', behavior: 'instant' }));
	const [line, box] = [await year.boundingBox(), await row.boundingBox()];
	expect(line?.y).toBe(0);
	expect(line?.width).toBe(box?.width);
	expect(box?.y).toBeGreaterThanOrEqual(line?.height ?? NaN);
	const [all, last] = [await row.locator('summary').boundingBox(), await row.locator('.move').boundingBox()];
	const under = (all?.y ?? NaN) + (all?.height ?? NaN) - (last?.y ?? NaN) - (last?.height ?? NaN);
	expect(Math.round(under)).toBeGreaterThanOrEqual(8);
	const strip = await row.locator('svg').boundingBox();
	expect((last?.y ?? NaN) - (strip?.y ?? NaN) - (strip?.height ?? NaN)).toBeGreaterThanOrEqual(5);
});

test('a day on which nothing had happened yet says so', async ({ page }) => {
	await page.goto('/events?asof=2000-01-01');
	await expect(page.getByText(m.events_empty({}, { locale: 'en' }))).toBeVisible();
	await expect(page.getByRole('article')).toHaveCount(0);
});

for (const query of ['?events=none', '?sort=high', '?events=wars', '?asof=tomorrow']) {
	test(`${query} is shown, with status 400 and the whole timeline`, async ({ page }) => {
		const response = await page.goto(`/events${query}`);
		expect(response?.status()).toBe(400);
		await expect(page.getByRole('status')).toHaveCount(1);
		await expect(page.getByRole('article')).toHaveCount(record.events.length);
	});
}

test('every event’s anchor stands once on the page', async ({ page }) => {
	await page.goto('/events');
	const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
	expect(new Set(ids).size).toBe(ids.length);
});
