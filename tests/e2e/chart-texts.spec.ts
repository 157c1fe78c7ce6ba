/** No text of a chart lies on another text, on a line or on a dot: in both languages, at every width, with all events. */
import { expect, test } from '@playwright/test';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { collisionsIn } from '#tests/support/browser/chart-texts.ts';
import { focusOn, watchChart } from '#tests/support/browser/painters.ts';

/** The windows, and the width that the gallery's wide painting is made for in each. */
const WINDOWS = [
	{ width: 320, painted: 960 },
	{ width: 360, painted: 960 },
	{ width: 768, painted: 736 },
	{ width: 1280, painted: 1120 }
] as const;

const MARKETS = 'syp-parallel,syp-parallel-aleppo,syp-parallel-idlib,syp-parallel-hasakah,syp-official';

/** Charts of the record: crowds of events, lines that ended, a panel, what is left, and short windows. */
const CHARTS = [
	'/',
	'/?events=all',
	'/?range=all&events=all',
	'/?events=military&range=1y',
	'/?show=drawdown&events=all',
	'/?panel=premium&events=all',
	'/?from=2024-11-20&to=2025-01-10&events=all',
	`/compare?series=${MARKETS}&events=all`,
	'/compare?series=syp-parallel,lbp-parallel,try-market&show=index',
	'/compare?series=syp-parallel,lbp-official,try-official,iqd-official,egp-official&from=2010-07-01&show=index&reading=value',
	'/compare?series=syp-parallel,syp-parallel-aleppo,syp-parallel-idlib,syp-parallel-hasakah&from=2014-09-01',
	'/stories/homs-2024',
	'/series/min-wage-public',
	'/series/wfp-reference-food-basket?events=all',
	'/series/syp-official?asof=2023-06-01&events=all'
] as const;

for (const { width, painted } of WINDOWS)
	for (const language of ['', '/ar'] as const)
		test.describe(`${width} px, ${language || '/en'}`, () => {
			test.use({ viewport: { width, height: 900 } });
			const expectHere = expect.configure({ soft: true });

			test('every text of the gallery has its room', async ({ page }) => {
				test.setTimeout(120_000);
				await page.goto(`${language}${ADDRESSES.gallery.path}?width=${painted}`);
				expectHere(await collisionsIn(page, 'main section')).toEqual([]);
			});

			test('every text of the record’s charts has its room', async ({ page }) => {
				test.setTimeout(120_000);
				for (const path of CHARTS)
					await test.step(path, async () => {
						await page.goto(language + path);
						expectHere(await collisionsIn(page, 'main'), path).toEqual([]);
					});
			});
		});

/** Windows between a phone's and a page's, and the last one of each painting. */
const BETWEEN = [639, 640, 768, 999, 1000] as const;

test('no letter of a chart is smaller than 11 pixels, whatever the window', async ({ page }) => {
	test.setTimeout(120_000);
	for (const path of ['/', '/ar/series/syp-parallel', '/compare', '/day/2024-12-06'])
		for (const width of BETWEEN) {
			await page.setViewportSize({ width, height: 900 });
			await page.goto(path);
			const sizes = await page.evaluate(() =>
				[...document.querySelectorAll<SVGSVGElement>('main svg.chart')]
					.filter((svg) => svg.clientWidth > 0)
					.map((svg) => parseFloat(getComputedStyle(svg).fontSize) * (svg.getScreenCTM()?.a ?? 0))
			);
			expect(sizes.length, `${path} at ${width} px`).toBeGreaterThan(0);
			for (const size of sizes) expect(size, `${path} at ${width} px`).toBeGreaterThanOrEqual(10.99);
		}
});

test('an event without room for its name is named where a reader points at its tick', async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 900 });
	await watchChart(page);
	await page.goto('/?events=all');
	await focusOn(page.locator('[data-chart]'));
	const name = page.locator('.event-name');
	await expect(name).toHaveCount(1);
	const ticks = await page.evaluate(() => {
		const { chart, model } = window.drawn ?? {};
		const events = model?.events.filter(({ place }) => !place) ?? [];
		const floor = model?.floor ?? NaN;
		return events.map(({ day, label }) => ({ label, x: chart?.scales.x?.getPixelForValue(day) ?? NaN, floor }));
	});
	const alone = ticks.find(({ x }) => ticks.filter((other) => Math.abs(other.x - x) < 20).length === 1);
	if (!alone) throw new Error('no tick stands alone');
	/** Points beside the tick, wherever the page has scrolled to by then. */
	const pointBeside = async (pixels: number) => {
		const box = await page.locator('canvas').first().boundingBox();
		await page.mouse.move((box?.x ?? NaN) + alone.x + pixels, (box?.y ?? NaN) + alone.floor - 40);
	};
	await expect(async () => {
		await pointBeside(12);
		await pointBeside(3);
		await expect(name).toHaveText(alone.label, { timeout: 500 });
	}).toPass();
	await expect(name).toBeVisible();
	await pointBeside(12);
	await expect(name).toBeHidden();
});
