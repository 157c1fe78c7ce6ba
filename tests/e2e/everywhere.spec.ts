/**
 * Every page and widget, in both languages and both themes, with its scripts and without: axe finds nothing, and nothing
 * is wider than a small window, or than a large one with letters of twice the size. One page visits many addresses, since a
 * browser's new page costs more than what is looked at.
 */
import { expect, test, type Page } from '@playwright/test';
import { violations } from '#tests/support/browser/axe.ts';
import {
	addressOf,
	LANGUAGES,
	overflowOf,
	seenOf,
	setTextSize,
	SIZES,
	textOf,
	unfold
} from '#tests/support/browser/reading.ts';

/** Each route, and each state of one that looks otherwise; without their language. */
const ROUTES = [
	'',
	'?asof=2024-12-06',
	'?asof=1960-01-01',
	'?unit=gold',
	'series',
	'series?q=euro&sort=high',
	'search',
	'search?q=lebanon',
	'search?q=zzzz&asof=2024-12-06',
	'series/syp-parallel?asof=2024-12-06',
	'series/min-wage-public',
	'table?show=week&sort=high',
	'events?events=main&sort=old',
	'events?events=none',
	'events?main_first=1',
	'day/2024-12-06',
	'month/2024-12',
	'month/2024-11',
	'months',
	'api/recipes',
	'months?series=syp-parallel-aleppo&range=5y&unit=new',
	'months?series=gold',
	'day/1992-06-01',
	'day/2999-01-01',
	'compare?series=syp-parallel,try-official,min-wage-public,gdp-growth&show=index',
	'compare',
	'compare?series=lebanon,syp-parallel,syp-official',
	'compare?series=gold,syp-parallel,lbp-parallel',
	'convert?from_unit=try&side=buy&asof=2025-08-25&compare_date=2011-03-15',
	'convert?from_unit=lbp&amount=1,23',
	'check?q=the+pound+plunged+25%25+in+the+week+to+6+December+2024',
	'check?q=hello',
	'check/seed-week',
	'api',
	'stories',
	'stories/homs-2024',
	'data',
	'data?series=syp-official&asof=2024-12-06',
	'method',
	'corrections',
	'releases',
	'?known_on=2026-11-23',
	'?release=none',
	'offline',
	'embed?widget=chart&show=index',
	'no-such-page'
];

const WIDGETS = [
	'embed/rate',
	'embed/chart',
	'embed/chart?fill=1',
	'embed/compare',
	'embed/convert',
	'embed/rate?series=nothing'
];

/**
 * Whether a window of 320 pixels, or letters of twice the size, make a reader scroll sideways. A table of figures may be
 * wider than a phone where letters are twice the size: its columns belong beside each other.
 */
async function tooWide(page: Page): Promise<readonly string[]> {
	const size = page.viewportSize();
	await page.setViewportSize({ width: 320, height: 640 });
	const narrow = await overflowOf(page);
	await page.setViewportSize(SIZES[1]);
	await setTextSize(page, 200);
	const large = await overflowOf(page);
	await page.setViewportSize(SIZES[0]);
	await page.evaluate(() => document.querySelectorAll('table').forEach((table) => table.remove()));
	const phone = await overflowOf(page);
	if (size) await page.setViewportSize(size);
	return [
		...(narrow > 0 ? [`${narrow} px at 320`] : []),
		...(large > 0 ? [`${large} px with large letters`] : []),
		...(phone > 0 ? [`${phone} px with large letters on a phone`] : [])
	];
}

for (const language of LANGUAGES) {
	for (const colorScheme of ['light', 'dark'] as const) {
		for (const scripts of [true, false]) {
			const viewport = SIZES[(colorScheme === 'light') === scripts ? 0 : 1];

			test.describe(`${language}, ${colorScheme}, ${scripts ? 'with' : 'without'} scripts, ${viewport.width} px`, () => {
				test.use({ colorScheme, viewport });

				test('axe finds nothing on any page or widget, and none is too wide', async ({ page }) => {
					test.setTimeout(180_000);
					// axe itself needs a browser that runs scripts: those of the page never come.
					if (!scripts) await page.route(/\.js$/, (route) => route.abort());
					for (const path of [...ROUTES, ...WIDGETS]) {
						const query = path.startsWith('embed/')
							? `${path}${path.includes('?') ? '&' : '?'}theme=${colorScheme}`
							: path;
						const address = addressOf(
							language,
							language === 'ar' && query !== '' && !query.startsWith('?') ? `/${query}` : query
						);
						await page.goto(address);
						await unfold(page);
						expect.soft(await violations(page), address).toEqual([]);
						if (scripts && colorScheme === 'light') expect.soft(await tooWide(page), address).toEqual([]);
					}
				});
			});
		}
	}
}

for (const language of LANGUAGES) {
	test(`whatever shows HTML and SVG tells the figures, then the chart, then the tables, ${language}`, async ({
		browser,
		request
	}) => {
		const html = await (await request.get(addressOf(language, '?asof=2024-12-06'))).text();
		const context = await browser.newContext({ javaScriptEnabled: false, viewport: SIZES[0] });
		const page = await context.newPage();
		await page.setContent(html.replaceAll(/<style>.*?<\/style>|<script.*?<\/script>/gs, ''));
		const text = await seenOf(page.locator('main'));
		const places = ['18,000', '43.3', '30.2', '22.4', '18.3'].map((figure) => text.indexOf(figure));
		expect(places).not.toContain(-1);
		expect(places).toEqual([...places].sort((a, b) => a - b));
		const chart = page.getByRole('img').first();
		await expect(chart).toHaveAccessibleName(/18,000/);
		expect((await chart.boundingBox())?.width).toBeGreaterThan(200);
		expect(await textOf(chart)).toContain('18,000');
		expect(await page.getByRole('table').count()).toBeGreaterThan(3);
		await context.close();
	});
}
