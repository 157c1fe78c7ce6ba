/**
 * Every page and widget, in both languages and both themes, with its scripts and without: axe finds nothing, and nothing
 * is wider than a small window, or than a large one with letters of twice the size. One page visits many addresses, and an
 * address is opened once for all that is looked at: both cost more than a look.
 */
import { expect, test, type Page } from '@playwright/test';
import type { Language } from '#lib/record/index.ts';
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

/** How a page is looked at: in each theme and each window, first without its scripts, then with them. */
const LOOKS = [
	{ scripts: false, colorScheme: 'light', viewport: SIZES[1] },
	{ scripts: false, colorScheme: 'dark', viewport: SIZES[0] },
	{ scripts: true, colorScheme: 'dark', viewport: SIZES[1] },
	{ scripts: true, colorScheme: 'light', viewport: SIZES[0] }
] as const;

interface Visit {
	readonly address: string;
	readonly looks: readonly (typeof LOOKS)[number][];
}

/** The addresses of a language; a widget has one for each theme. */
function visitsIn(language: Language): readonly Visit[] {
	const at = (path: string) =>
		addressOf(language, language === 'ar' && path !== '' && !path.startsWith('?') ? `/${path}` : path);
	const pages = ROUTES.map((path) => ({ address: at(path), looks: LOOKS }));
	const widgets = WIDGETS.flatMap((path) =>
		(['light', 'dark'] as const).map((theme) => ({
			address: at(`${path}${path.includes('?') ? '&' : '?'}theme=${theme}`),
			looks: LOOKS.filter(({ colorScheme }) => colorScheme === theme)
		}))
	);
	return [...pages, ...widgets];
}

/** Opens addresses without their scripts, which come when they are let in. */
async function gateTo(page: Page) {
	const held: (() => void)[] = [];
	let isOpen = true;
	await page.route(/\.js$/, async (route) => {
		if (!isOpen) await new Promise<void>((letIn) => held.push(letIn));
		await route.continue();
	});
	return {
		visit: async (address: string) => {
			isOpen = false;
			await page.goto(address, { waitUntil: 'commit' });
			await page.waitForFunction(() => document.readyState !== 'loading');
		},
		letIn: async () => {
			isOpen = true;
			for (const letIn of held.splice(0)) letIn();
			await page.waitForLoadState();
		}
	};
}

for (const language of LANGUAGES) {
	test(`axe finds nothing on any page or widget, and none is too wide, ${language}`, async ({ page }) => {
		test.setTimeout(300_000);
		const gate = await gateTo(page);
		for (const { address, looks } of visitsIn(language)) {
			await gate.visit(address);
			for (const { scripts, colorScheme, viewport } of looks) {
				if (scripts) await gate.letIn();
				await page.emulateMedia({ colorScheme });
				await page.setViewportSize(viewport);
				await unfold(page);
				const seen = `${address}, ${colorScheme}, ${scripts ? 'with' : 'without'} scripts, ${viewport.width} px`;
				expect.soft(await violations(page), seen).toEqual([]);
			}
			await gate.letIn();
			if (looks.some(({ colorScheme }) => colorScheme === 'light'))
				expect.soft(await tooWide(page), address).toEqual([]);
		}
	});
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
