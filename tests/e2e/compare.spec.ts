/** Two to six series side by side: chosen by links and forms alone, drawn by both painters, kept whole in the address. */
import { expect, test, type Page } from '@playwright/test';
import { m } from '#i18n/compiled/messages.js';
import { chartModel } from '#lib/chart/layout/chart-model.ts';
import { comparisonOf } from '#lib/view/compare/comparison.ts';
import { measureTable } from '#lib/view/compare/measure-table.ts';
import { presetsOf } from '#lib/view/compare/presets.ts';
import { rankingTable } from '#lib/view/compare/ranking-table.ts';
import { viewContext, type ViewContext } from '#lib/context/context.ts';
import { lineSpecsOf } from '#lib/chart/data/chart-line-specs.ts';
import { DEFAULTS, parseChartQuery } from '#lib/query/index.ts';
import { pixelsOf } from '#tests/support/pixels.ts';
import { record } from '#tests/support/record/real.ts';
import { drawnPlaces, drawsOf, focusOn, paintedPlaces, watchChart } from '#tests/support/browser/painters.ts';
import { bare, LANGUAGES, overflowOf, section, SIZES, textsOf, today } from '#tests/support/browser/reading.ts';
import { comparedByDefault } from '#lib/record/index.ts';
import { expectSame } from '#tests/support/browser/same-places.ts';

const defaults = { ...DEFAULTS, series: comparedByDefault(record) };
const NEIGHBOURS =
	'/compare?series=syp-parallel,lbp-official,try-official,iqd-official,egp-official,rub-official&base=2011-03-15&from=2011-01-01&show=index';

/** The context of an address, as the server sees it. */
function contextFrom(address: string): ViewContext {
	const { query } = parseChartQuery(new URL(address).searchParams, today(), defaults);
	return viewContext(record, query, today(), 'en', defaults);
}

/** What the page shows is what the models say of its address. */
async function expectModels(page: Page): Promise<void> {
	const context = contextFrom(page.url());
	const comparison = comparisonOf(context, lineSpecsOf(context, context.query.series));
	const paintings = page.locator('#chart .page svg');
	await expect(paintings).toHaveCount(comparison.charts.length);
	for (const [i, { input }] of comparison.charts.entries()) {
		await expect(paintings.nth(i)).toHaveAttribute('aria-label', input.alt);
		const ticks = await paintings.nth(i).locator('.y').allTextContents();
		expect(ticks).toEqual(chartModel(input, 1120).panels[0].yTicks.map(({ label }) => label));
	}
	const cells = measureTable(context, comparison).rows.flatMap(({ cells: all }) => all);
	const stated = await textsOf(section(page, m.measures_heading()).locator('tbody td'));
	expect(stated).toEqual(cells.map(({ value, note }) => bare(`${value}${note}`)));
	const ranking = rankingTable(context, comparison);
	const ranked = page.locator('section[aria-labelledby=ranking] tbody tr');
	await expect(ranked).toHaveCount(ranking?.rows.length ?? 0);
}

const presets = presetsOf(contextFrom('http://x/compare'));

for (const javaScriptEnabled of [true, false]) {
	test.describe(javaScriptEnabled ? 'with a script' : 'without a script', () => {
		test.use({ javaScriptEnabled });

		test('each of the usual comparisons is a link away, and the address holds it', async ({ page }) => {
			for (const { text, href } of presets) {
				await page.goto('/compare');
				await page.getByRole('link', { name: text, exact: true }).click();
				await expect(page.getByRole('link', { name: text, exact: true })).toHaveAttribute('aria-current', 'true');
				expect(decodeURIComponent(new URL(page.url()).search)).toBe(href === '?' ? '' : href);
				await expectModels(page);
				await page.goto(page.url());
				await expectModels(page);
			}
		});

		test('a series is added by its id, and left out by a link', async ({ page }) => {
			await page.goto('/compare?unit=new&range=5y');
			await page.getByLabel(m.choose_add()).last().fill('syp-parallel-aleppo');
			await page.getByRole('button', { name: m.choose_add_button(), exact: true }).click();
			const chips = page.getByRole('list', { name: m.compare_now() }).getByRole('listitem');
			await expect(chips).toHaveCount(3);
			await expectModels(page);
			expect(page.url()).toContain('unit=new');
			const name = record.series.get('syp-official')?.name.en ?? '';
			await page.getByRole('link', { name: m.compare_remove({ name }) }).click();
			await expect(chips).toHaveCount(2);
			expect(page.url()).toContain('series=syp-parallel,syp-parallel-aleppo');
			await expectModels(page);
		});

		test('a word finds what can be added, in either language, and one press adds it', async ({ page }) => {
			for (const [language, word, name] of [
				['en', 'lebanon', 'Lebanese pound, parallel market'],
				['ar', 'لبنان', 'الليرة اللبنانية، السوق الموازية']
			] as const) {
				await page.goto(`${language === 'ar' ? '/ar' : ''}/compare?unit=new`);
				const field = page.getByRole('main').locator('input[type=search]');
				await field.fill(word);
				if (javaScriptEnabled) await page.getByRole('option', { name }).click();
				else {
					await field.press('Enter');
					await page.getByRole('link', { name, exact: true }).click();
				}
				await page.waitForURL(/series=syp-parallel,syp-official,lbp-parallel&unit=new/);
				const chips = page.getByRole('list', { name: m.compare_now({}, { locale: language }) });
				await expect(chips.getByRole('listitem')).toHaveCount(3);
				await expect(chips.getByRole('listitem').last()).toContainText(name);
				await expect(chips.locator('.chip')).toHaveCount(3);
			}
		});

		test('a part of a name adds the one series that it means, and asks which of several, in view', async ({ page }) => {
			await page.setViewportSize(SIZES[0]);
			for (const [language, one, several] of [
				['en', 'euro hasak', 'alep'],
				['ar', 'يورو الحسك', 'حلب']
			] as const) {
				const words = { locale: language };
				await page.goto(`${language === 'ar' ? '/ar' : ''}/compare`);
				const field = page.getByRole('main').locator('input[type=search]');
				const chips = page.getByRole('list', { name: m.compare_now({}, words) }).getByRole('listitem');
				const add = page.getByRole('button', { name: m.choose_add_button({}, words), exact: true });
				await field.fill(several);
				await add.click();
				const question = page.getByText(m.choose_meant({ given: several }, words));
				await expect(question).toBeInViewport();
				await expect(page.getByText(m.bad_listed({ given: several }, words))).toHaveCount(0);
				const link = page.locator('.meant').getByRole('link').first();
				await expect(link).toBeInViewport();
				await link.click();
				await expect(chips).toHaveCount(3);
				await expect(question).toHaveCount(0);
				await field.fill(one);
				await add.click();
				await expect(chips).toHaveCount(4);
				// What is shared has its id.
				await expect(page).toHaveURL(/syp-parallel-eur-hasakah/);
			}
		});

		test('series are ticked in a list', async ({ page }) => {
			await page.goto('/compare?unit=new');
			await page.getByText(m.choose_list(), { exact: true }).click();
			const list = page.getByRole('form', { name: m.choose_list() });
			await list.getByLabel('Official rate, Central Bank of Syria', { exact: true }).uncheck();
			await list.getByLabel('Turkish lira, central bank').check();
			await list.getByLabel('Minimum wage, public sector', { exact: true }).check();
			await list.getByRole('button').first().click();
			await expect(page.locator('#chart .page svg')).toHaveCount(3);
			const { searchParams } = new URL(page.url());
			expect(searchParams.getAll('series').join(',')).toBe('syp-parallel,try-official,min-wage-public');
			await expectModels(page);
		});

		test('a base day is chosen, and shown with the figures that are 100', async ({ page }) => {
			await page.goto('/compare?series=syp-parallel,try-official&show=index');
			await page.locator('.controls summary').click();
			await page.getByLabel(m.base_label()).fill('2024-12-06');
			await page.getByRole('button', { name: m.apply() }).click();
			await expect(page.getByText('Syrian pound: 18,000 on 6 Dec 2024')).toBeVisible();
			expect(page.url()).toContain('base=2024-12-06');
			await expectModels(page);
		});
	});
}

test.describe('an address that cannot be used', () => {
	for (const [query, stated] of [
		['series=syp-parallel', 'needs two to six series'],
		['series=zzz,syp-parallel,lbp-parallel', 'There is no series “zzz”'],
		['series=zzz,zz,zzzz,zzx,zzy,zzv,zzw', 'There is no series “zzz”'],
		['series=gdp-growth/syp-parallel,syp-parallel', 'cannot be divided'],
		['show=gold', 'is not a valid']
	] as const) {
		test(`${query}: a notice on the page, 400 in its files`, async ({ page, request }) => {
			const answer = await page.goto(`/compare?${query}`);
			expect(answer?.status()).toBe(400);
			await expect(page.getByRole('status').first()).toContainText(stated);
			await expect(page.getByRole('form', { name: m.choose_list() })).toBeVisible();
			await expect(page.getByRole('img').first()).toBeVisible();
			for (const ending of ['xlsx', 'csv', 'excel.csv', 'json', 'svg', 'png', 'offline.html', 'chart.json']) {
				const file = await request.get(`/compare.${ending}?${query}`);
				expect([ending, file.status()]).toEqual([ending, 400]);
				expect(await file.text()).toContain('errors');
			}
		});
	}
});

test('every ending answers for the same address', async ({ request }) => {
	const query = '?series=min-wage-public/syp-parallel,syp-official&from=2020-01-01&asof=2024-12-06';
	const get = async (ending: string) => request.get(`/compare.${ending}${query}`);
	const csv = (await (await get('csv')).text()).split('\r\n');
	expect(csv[0]).toContain('min_wage_public_over_syp_parallel_value_usd_per_month');
	expect(csv.at(-2)).toMatch(/^2024-12-06,/);
	const json = await (await get('json')).json();
	expect(json.compared.map((one: { series: { id: string } }) => one.series.id)).toEqual([
		'min-wage-public/syp-parallel',
		'syp-official'
	]);
	const svg = await (await get('svg')).text();
	expect(svg.match(/<g class="chart"/g)).toHaveLength(2);
	expect(pixelsOf(await (await get('png')).body())).toMatchObject({ width: 1200, height: 630 });
	const saved = await (await get('offline.html')).text();
	expect(saved).toContain('Minimum wage, public sector');
	expect(saved).not.toMatch(/<script|src=/);
	const second = await (await request.get(`/compare.2.chart.json${query}`)).json();
	expect(second.input.series[0].id).toBe('syp-official');
	expect((await request.get(`/compare.3.chart.json${query}`)).status()).toBe(404);
});

for (const language of LANGUAGES) {
	const prefix = language === 'ar' ? '/ar' : '';
	for (const viewport of SIZES) {
		test.describe(`${language}, ${viewport.width} px`, () => {
			test.use({ viewport });

			test('two that are compared are seen as wholes', async ({ page }) => {
				await page.goto(`${prefix}/compare`);
				const chips = page.getByRole('list', { name: m.compare_now({}, { locale: language }) });
				expect(await chips.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
				await expect(chips.getByRole('listitem').last()).toContainText(/\d+/);
			});

			test('six lines: both painters put the same things into the same places', async ({ page }) => {
				await watchChart(page);
				await page.goto(prefix + NEIGHBOURS);
				const painted = await paintedPlaces(page.getByRole('img'));
				expect(painted.lines).toHaveLength(6);
				const before = await drawsOf(page);
				await focusOn(page.locator('[data-chart]'));
				await expect.poll(() => drawsOf(page)).toBeGreaterThan(before);
				expectSame(await drawnPlaces(page), painted);
			});

			test('nothing is wider than the window, and the measures move by keys', async ({ page }) => {
				await page.goto(prefix + NEIGHBOURS);
				for (const summary of await page.locator('summary').all()) await summary.click();
				expect(await overflowOf(page)).toBe(0);
				const measures = page.getByRole('group', { name: m.measures_heading({}, { locale: language }) });
				const beyond = await measures.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
				// On a phone the series stand below one another.
				expect(beyond > 0).toBe(viewport.width > 360);
				if (viewport.width === 360) return;
				await measures.focus();
				await page.keyboard.press(language === 'ar' ? 'ArrowLeft' : 'ArrowRight');
				await expect.poll(() => measures.evaluate(({ scrollLeft }) => Math.abs(scrollLeft))).toBeGreaterThan(0);
			});
		});
	}
}

for (const language of LANGUAGES) {
	test(`the chart begins in the first screen of a phone, and what is compared stays in sight, ${language}`, async ({
		page
	}) => {
		await page.setViewportSize(SIZES[0]);
		await page.goto(`${language === 'ar' ? '/ar' : ''}/compare`);
		const painting = page.locator('#chart .painting:visible').first();
		expect((await painting.boundingBox())?.y).toBeLessThan(SIZES[0].height - 150);
		const choices = page.getByRole('group', { name: m.compare_presets({}, { locale: language }) });
		expect((await choices.boundingBox())?.y).toBeGreaterThan((await painting.boundingBox())?.y ?? Infinity);
		await page.locator('#method').scrollIntoViewIfNeeded();
		await expect(page.getByRole('list', { name: m.compare_now({}, { locale: language }) })).toBeInViewport();
	});
}

for (const language of LANGUAGES) {
	const prefix = language === 'ar' ? '/ar' : '';
	const words = { locale: language };
	const neighbours = record.presets.find(({ id }) => id === 'neighbours')?.title[language] ?? '';

	test(`a phone has the whole plot with its days on the first screen, ${language}`, async ({ page }) => {
		await page.setViewportSize(SIZES[0]);
		await page.goto(`${prefix}/compare`);
		for (const preset of [undefined, neighbours]) {
			if (preset) {
				await page.getByRole('link', { name: preset, exact: true }).click();
				await expect(page.locator('#chart .phone .x').first()).toBeVisible();
				await page.reload();
				await page.evaluate(() => scrollTo(0, 0));
			}
			const days = await page.locator('#chart .phone .x').last().boundingBox();
			expect((days?.y ?? NaN) + (days?.height ?? NaN)).toBeLessThan(SIZES[0].height);
		}
	});

	for (const width of [1024, 1280])
		test(`the width of a page is used, ${language}, ${width} px`, async ({ page }) => {
			await page.setViewportSize({ width, height: 800 });
			const inner = Math.min(width, 1152) - 32;
			await page.goto(`${prefix}/compare`);
			for (const preset of [undefined, neighbours]) {
				if (preset) await page.getByRole('link', { name: preset, exact: true }).click();
				await expect(page.locator('.chips li')).toHaveCount(preset ? 5 : 2);
				const boxes = await page
					.locator('.beside > section')
					.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
				expect(Math.min(...boxes.map(({ left }) => left))).toBeCloseTo((width - inner) / 2, 0);
				expect(Math.max(...boxes.map(({ right }) => right))).toBeCloseTo((width + inner) / 2, 0);
				// A row is a name and its first number.
				const [name, number] = await page
					.locator('.measures tbody tr')
					.first()
					.locator('th, b')
					.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
				expect(Math.abs((name?.left ?? NaN) - (number?.left ?? NaN))).toBeLessThan(500);
				for (const chip of await page.locator('.chips li').all()) {
					const [box, change] = [await chip.boundingBox(), await page.locator('.chips > a').boundingBox()];
					if (!box || !change) throw new Error('a chip is not there');
					const isApart = language === 'ar' ? box.x >= change.x + change.width : box.x + box.width <= change.x;
					expect(isApart).toBe(true);
				}
			}
			await expect(page.locator('#chart-heading + p')).toHaveCount(0);
			await expect(page.locator('#chart > ul > li')).toHaveCount(5);
			expect(await overflowOf(page)).toBe(0);
		});

	for (const javaScriptEnabled of [true, false])
		test.describe(`under a finger, ${language}, ${javaScriptEnabled ? 'with' : 'without'} a script`, () => {
			test.use({ javaScriptEnabled, hasTouch: true, isMobile: true, viewport: SIZES[0] });

			test('what no series is called is refused at its field, which keeps it', async ({ page }) => {
				const given = language === 'ar' ? 'زززز' : 'zzzz';
				await page.goto(`${prefix}/compare`);
				const field = page.getByRole('main').locator('input[type=search]');
				await field.fill(given);
				if (javaScriptEnabled) await expect(page.getByRole('option')).toHaveText([m.choose_none({ q: given }, words)]);
				await page.getByRole('button', { name: m.choose_add_button({}, words), exact: true }).click();
				const fault = page.getByText(m.choose_unknown({ given }, words));
				await expect(fault).toBeInViewport({ ratio: 1 });
				await expect(field).toBeInViewport({ ratio: 1 });
				await expect(field).toHaveValue(given);
				await expect(field).toHaveAttribute('aria-invalid', 'true');
				await expect(field).toHaveAccessibleDescription(new RegExp(given));
				await expect(page.locator('.notice')).toHaveCount(0);
				await expect(page.getByRole('option')).toHaveCount(0);
				if (!javaScriptEnabled) return;
				await field.fill('zz');
				await expect(field).not.toHaveAttribute('aria-invalid');
				await expect(page.getByRole('option')).toHaveText([m.choose_none({ q: 'zz' }, words)]);
			});
		});
}

test('each of several charts is taken over by itself, and tells the quotes of both sides of a ratio', async ({
	page
}) => {
	await page.goto('/compare?series=syp-parallel,min-wage-public/syp-parallel&asof=2024-12-06');
	const charts = page.locator('[data-chart]');
	await expect(charts).toHaveCount(2);
	await charts.nth(1).focus();
	await expect(charts.nth(1).locator('canvas').first()).toBeVisible();
	const panel = charts.nth(1).locator('.detail');
	await expect(panel).toBeVisible();
	await expect(panel).toContainText('6 December 2024');
	await expect(panel).toContainText('15.50 US dollars');
	await expect(panel.locator('li a')).toHaveCount(4);
	await expect(charts.nth(0).locator('canvas')).toHaveCount(0);
	await page.keyboard.press('ArrowLeft');
	await expect(panel).not.toContainText('6 December 2024');
});

test('a series’ page leads to its comparison, and the head of every page to all', async ({ page }) => {
	await page.goto('/series/syp-parallel-aleppo?unit=new');
	await page.getByRole('link', { name: m.compare_link() }).click();
	expect(page.url()).toContain('/compare?series=syp-parallel-aleppo,syp-parallel&unit=new');
	await expectModels(page);
	await page.getByRole('navigation').getByRole('link', { name: m.nav_compare() }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Parallel market and official rate');
});

test('a shared comparison has a picture of its own', async ({ page, request }) => {
	await page.goto(NEIGHBOURS);
	const stated = (property: string) => page.locator(`meta[property="${property}"]`).getAttribute('content');
	const image = (await stated('og:image')) ?? '';
	expect(decodeURIComponent(image)).toContain('/compare.png?series=syp-parallel,lbp-official');
	const picture = await (await request.get(image)).body();
	expect(picture.length).toBeLessThan(60_000);
	expect(decodeURIComponent((await stated('og:url')) ?? '')).toContain('base=2011-03-15');
	await expect(page.locator('meta[name="twitter:card"]')).toHaveAttribute('content', 'summary_large_image');
});

for (const viewport of SIZES)
	test.describe(`${viewport.width} px`, () => {
		test.use({ viewport });

		test('“Change” leads to the choices', async ({ page }) => {
			await page.goto('/compare');
			const choices = section(page, m.choose_heading({}, { locale: 'en' }));
			await expect(choices).not.toBeInViewport();
			await page.getByRole('link', { name: m.choose_add_link({}, { locale: 'en' }), exact: true }).click();
			await expect(page).toHaveURL(/\/compare#choose$/);
			await expect(choices).toBeInViewport();
		});
	});
