/** Every control of a chart, with and without a script: the address, the picture and the table against the models. */
import { expect, test, type Page } from '@playwright/test';
import { m } from '#i18n/compiled/messages.js';
import type { SeriesInfo } from '#lib/record/index.ts';
import { DEFAULTS, parseChartQuery, type ChartQuery } from '#lib/query/index.ts';
import { chartModel } from '#lib/chart/layout/chart-model.ts';
import { chartInputOf } from '#lib/chart/data/chart-input-of.ts';
import { controlsOf } from '#lib/view/parts/controls.ts';
import { pointTable } from '#lib/view/series/point-table.ts';
import { viewContext, type ViewContext } from '#lib/context/context.ts';
import { lineSpecOf } from '#lib/chart/data/chart-line-spec.ts';
import { capabilitiesOf } from '#lib/context/capabilities.ts';
import { isoDay } from '#lib/series/index.ts';
import { record } from '#tests/support/record/real.ts';
import { drawnPlaces, focusOn, paintedPlaces, watchChart } from '#tests/support/browser/painters.ts';
import { LANGUAGES, today } from '#tests/support/browser/reading.ts';
import { expectSame } from '#tests/support/browser/same-places.ts';

const ID = 'syp-parallel';
const PATH = `/series/${ID}`;

function infoOf(id: string): SeriesInfo {
	const info = record.series.get(id);
	if (!info) throw new Error(`the record has no ${id}`);
	return info;
}
const info = infoOf(ID);

/** The context of an address, as the server sees it. */
function contextFrom(address: string): ViewContext {
	return viewContext(record, parseChartQuery(new URL(address).searchParams, today()).query, today(), 'en', DEFAULTS);
}

/** What the page shows is what the models say of its address. */
async function expectModels(page: Page): Promise<void> {
	const context = contextFrom(page.url());
	const input = chartInputOf(context, [lineSpecOf(context, info)]);
	const model = chartModel(input, 1120);
	const chart = page.locator('#chart');
	// A month without a change has no chart: the heading says so.
	const isEmpty = input.series.every(
		({ points, carryDays }) => points.known(input.from, input.to, carryDays).length === 0
	);
	await expect(chart.getByRole('heading').first()).toHaveText(input.title);
	if (isEmpty) return expect(chart.locator('svg')).toHaveCount(0);
	await expect(chart.locator('.page svg')).toHaveAttribute('aria-label', input.alt);
	expect(await chart.locator('.page svg .x').allTextContents()).toEqual(model.xTicks.map(({ label }) => label));
	expect(await chart.locator('.page svg .y').allTextContents()).toEqual(
		model.panels[0].yTicks.map(({ label }) => label)
	);
	const upright = await chart
		.locator('.page svg .event')
		.evaluateAll((outlines) => outlines.flatMap((outline) => outline.getAttribute('d')?.match(/M/g) ?? []));
	expect(upright).toHaveLength(model.events.filter(({ place }) => place !== undefined).length * model.panels.length);
	const rows = pointTable(context, context.series(ID), input).rows;
	expect(await page.locator('#points tbody th').allTextContents()).toEqual(rows.map(({ day, mark }) => day + mark));
	expect((await page.locator('#points tbody td.number').allTextContents()).map((text) => text.trim())).toEqual(
		rows.map(({ value }) => value)
	);
}

/** The choices of a page's controls, each with the query that it leads to. */
function choicesOf(query: string): readonly { label: string; text: string; query: string }[] {
	const context = contextFrom(`http://x${PATH}${query}`);
	const { main, more } = controlsOf(context, capabilitiesOf(record, info));
	return [...main, ...more].flatMap(({ label, choices }) =>
		choices.map(({ text, href }) => ({ label, text, query: href.replace(/^\?#chart$/, '').replace(/#.*/, '') }))
	);
}

/** Where the choices are made from; without a script the same links are plain ones, and one start is enough. */
const STARTS = { true: ['', '?show=index&reading=value&range=5y&unit=new'], false: ['?show=week&range=2011'] };

for (const script of [true, false]) {
	test.describe(script ? 'with a script' : 'without a script', () => {
		test.use({ javaScriptEnabled: script, viewport: { width: 1280, height: 900 } });

		for (const start of STARTS[`${script}`]) {
			test(`each choice leads to its address, and the page shows it, from “${start}”`, async ({ page }) => {
				test.setTimeout(120_000);
				for (const { label, text, query } of choicesOf(start)) {
					await page.goto(PATH + start);
					if (script) await page.evaluate(() => document.body.setAttribute('data-same', ''));
					const group = page.locator('.controls').getByRole('group', { name: label, exact: true });
					if (!(await group.isVisible())) await page.locator('.controls summary').click();
					await group.getByRole('link', { name: text, exact: true }).click();
					await expect(page).toHaveURL((url) => url.search === query);
					await expect(page.locator('.controls [aria-current]', { hasText: text }).first()).toBeAttached();
					await expectModels(page);
					if (script) await expect(page.locator('body')).toHaveAttribute('data-same', '');
				}
			});
		}

		test('the form asks for a span and a day, and the address keeps the rest', async ({ page }) => {
			await page.goto(`${PATH}?unit=new`);
			await page.locator('.controls summary').click();
			await page.getByLabel(m.from_label({}, { locale: 'en' }), { exact: true }).fill('2024-11-01');
			await page.getByLabel(m.to_label({}, { locale: 'en' }), { exact: true }).fill('2024-12-31');
			await page.getByLabel(m.asof_label({}, { locale: 'en' }), { exact: true }).fill('2025-01-05');
			await page.getByRole('button', { name: m.apply({}, { locale: 'en' }) }).click();
			await expect(page).toHaveURL(/from=2024-11-01/);
			const query: Partial<ChartQuery> = contextFrom(page.url()).query;
			expect([query.from, query.to, query.asOf].map((day) => day && isoDay(day))).toEqual([
				'2024-11-01',
				'2024-12-31',
				'2025-01-05'
			]);
			expect(query.unit).toBe('new');
			await expect(page.locator('head [rel=canonical]')).toHaveAttribute('href', /[?&]asof=2025-01-05/);
			await expectModels(page);
		});

		test('the table turns its pages and its order', async ({ page }) => {
			await page.goto(PATH);
			for (const link of [m.table_next, m.table_next, m.table_previous, m.sort_high, m.sort_old]) {
				const turn = page.locator('#points').getByRole('link', { name: link({}, { locale: 'en' }), exact: true });
				const query = new URL((await turn.getAttribute('href')) ?? '', page.url()).search;
				await turn.click();
				await expect(page).toHaveURL((url) => url.search === query);
				await expect(async () => expectModels(page)).toPass({ timeout: 5000 });
			}
			expect(new URL(page.url()).search).toBe('?sort=old');
		});

		test('back, forward and a copied address show the same', async ({ page, context }) => {
			await page.goto(PATH);
			const group = page
				.locator('.controls')
				.getByRole('group', { name: m.range_label({}, { locale: 'en' }), exact: true });
			for (const range of ['1 yr', '5 yrs']) {
				await group.getByRole('link', { name: range, exact: true }).click();
				await expect(page.locator('.controls [aria-current]', { hasText: range })).toBeVisible();
			}
			const seen = async () => page.locator('#chart .page svg').getAttribute('aria-label');
			const [five, address] = [await seen(), page.url()];
			await page.goBack();
			await expect(page.locator('.controls [aria-current]', { hasText: '1 yr' })).toBeVisible();
			await expectModels(page);
			await page.goForward();
			await expect(page.locator('.controls [aria-current]', { hasText: '5 yrs' })).toBeVisible();
			expect(await seen()).toBe(five);
			const copy = await context.newPage();
			await copy.goto(address);
			await expectModels(copy);
		});
	});
}

for (const width of [360, 1280])
	for (const path of ['/', '/compare', '/compare?show=index', PATH])
		test(`${path} opens at its top, ${width} px`, async ({ page }) => {
			await page.setViewportSize({ width, height: 740 });
			await page.goto(path);
			await expect(page.locator('.controls summary')).toBeAttached();
			expect(await page.evaluate(() => scrollY)).toBe(0);
		});

for (const language of LANGUAGES)
	for (const width of [320, 360])
		test(`on a phone every choice is seen, below the picture, ${language}, ${width} px`, async ({ page }) => {
			await page.setViewportSize({ width, height: 740 });
			for (const path of ['', PATH, '/compare', '/compare?series=syp-parallel,min-wage-public']) {
				await page.goto(`${language === 'ar' ? '/ar' : ''}${path}` || '/');
				const tops: number[] = [];
				for (const choice of await page.locator('.controls > p a, .controls > details > summary').all()) {
					const box = await choice.boundingBox();
					expect(box?.x).toBeGreaterThanOrEqual(0);
					expect((box?.x ?? NaN) + (box?.width ?? NaN)).toBeLessThanOrEqual(width);
					tops.push(box?.y ?? NaN);
				}
				expect(tops.length).toBeGreaterThan(9);
				const picture = await page.locator('#chart .painting.phone').last().boundingBox();
				expect(Math.min(...tops)).toBeGreaterThan((picture?.y ?? NaN) + (picture?.height ?? NaN));
			}
		});

test('on a phone the chart of the front page is on the second screen', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	for (const path of ['/', '/ar']) {
		await page.goto(path);
		expect((await page.locator('#chart .painting.phone').boundingBox())?.y, path).toBeLessThan(1220);
	}
});

test('the focus stays on the control that was used', async ({ page }) => {
	await page.goto(PATH);
	const link = page.locator('.controls').getByRole('link', { name: '1 yr', exact: true });
	await link.focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/range=1y/);
	await expect(page.locator('.controls').getByRole('link', { name: '1 yr', exact: true })).toBeFocused();
});

test('a failed answer falls back to the address itself', async ({ page }) => {
	await page.goto(PATH);
	let failed = false;
	await page.route('**/series/syp-parallel?range=1y', (route) => {
		if (failed) return route.continue();
		failed = true;
		return route.abort();
	});
	await page.locator('.controls').getByRole('link', { name: '1 yr', exact: true }).click();
	await expect(page).toHaveURL(/range=1y/);
	await expect(page.locator('.controls [aria-current]', { hasText: '1 yr' })).toBeVisible();
	expect(failed).toBe(true);
});

test('the premium’s panel is switched on below the rate, painted, drawn and spoken', async ({ page }) => {
	await watchChart(page);
	await page.goto('/?range=5y');
	const group = page.getByRole('group', { name: m.panel_label({}, { locale: 'en' }), exact: true });
	await page.locator('.controls summary').click();
	await group.getByRole('link', { name: m.band_on({}, { locale: 'en' }), exact: true }).click();
	await expect(page).toHaveURL(/\?range=5y&panel=premium#chart$/);
	const painting = page.getByRole('img');
	await expect(painting.getByText(m.axis_premium({}, { locale: 'en' }))).toBeVisible();
	await expect(painting).toHaveAttribute('aria-label', /premium over the official rate: from .* percentage points/i);
	const painted = await paintedPlaces(painting);
	await focusOn(page.locator('[data-chart]'));
	await expect(page.locator('.brush')).toHaveCount(1);
	expectSame(await drawnPlaces(page), painted);
	await page.keyboard.press('ArrowUp');
	await expect(page.locator('[data-chart] [aria-live]')).toContainText(/Premium .*%/);
	const day = await page.locator('.detail strong').textContent();
	await page.keyboard.press('ArrowDown');
	expect(await page.locator('.detail strong').textContent()).toBe(day);
});
