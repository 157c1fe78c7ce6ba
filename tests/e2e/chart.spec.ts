/** The chart once a reader touches it: Chart.js in the place of the painting, with the quotes behind each point. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { m } from '#i18n/compiled/messages.js';
import { day, type Day } from '#lib/series/index.ts';
import { composed } from '#tests/support/record/real.ts';
import { drawnPlaces, drawsOf, focusOn, paintedPlaces, pixelsOf, watchChart } from '#tests/support/browser/painters.ts';
import { addressOf, bare, dayText, LANGUAGES, SIZES, textOf } from '#tests/support/browser/reading.ts';
import { expectSame } from '#tests/support/browser/same-places.ts';

const STORY = day('2024-12-06');

const chartOf = (page: Page): Locator => page.locator('[data-chart]');
const panelOf = (page: Page): Locator => chartOf(page).locator('.detail');
const spokenBy = (page: Page): Promise<string> => textOf(chartOf(page).locator('[aria-live]'));

async function open(page: Page, address: string): Promise<void> {
	await watchChart(page);
	await page.goto(address);
	await chartOf(page).scrollIntoViewIfNeeded();
}

/** Waits until the chart has been drawn more often than before, and is in use. */
async function drawn(page: Page, before = 0): Promise<void> {
	await expect.poll(() => drawsOf(page)).toBeGreaterThan(before);
	await expect(chartOf(page).locator('.brush')).toHaveCount(1);
}

async function takeOver(page: Page): Promise<void> {
	await focusOn(chartOf(page));
	await drawn(page);
}

/** Where a day's value stands, in pixels of the window. */
async function placeOf(page: Page, at: Day, value: number): Promise<{ x: number; y: number }> {
	const box = await page.locator('[data-chart] > canvas').boundingBox();
	const [x, y] = await page.evaluate(
		([onX, onY]) => {
			const scales = window.drawn?.chart.scales;
			return [scales?.x?.getPixelForValue(onX) ?? NaN, scales?.y0?.getPixelForValue(onY) ?? NaN] as const;
		},
		[Number(at), Math.log10(value)] as const
	);
	return { x: (box?.x ?? NaN) + x, y: (box?.y ?? NaN) + y };
}

for (const address of ['/', '/series/syp-parallel', '/ar/series/min-wage-public']) {
	test(`before a reader touches the chart of ${address} nothing is fetched but the page, its starters and its icon`, async ({
		page
	}) => {
		const requested: string[] = [];
		page.on('request', (request) => requested.push(new URL(request.url()).pathname));
		await page.goto(address);
		await page.waitForLoadState('networkidle');
		const rest = requested.filter((path) => path !== address && path !== '/favicon.svg').sort();
		expect(rest).toHaveLength(3);
		for (const [i, name] of ['fields', 'page', 'start'].entries())
			expect(rest[i]).toMatch(new RegExp(`^/_app/immutable/assets/${name}-[\\w-]+\\.js$`));
		await expect(page.locator('canvas')).toHaveCount(0);
		// The other way round, so that what is requested would be seen: a touch fetches the chart and its points.
		await chartOf(page).focus();
		await expect(page.locator('[data-chart] > canvas')).toBeVisible();
		expect(requested.filter((path) => /\.js$/.test(path)).length).toBeGreaterThan(1);
		expect(requested.filter((path) => /chart\.json$/.test(path))).toHaveLength(1);
	});
}

test.describe('Chart.js takes over', () => {
	test.beforeEach(({ page }) => open(page, '/'));

	test('from a pointer', async ({ page }) => {
		await chartOf(page).hover();
		await drawn(page);
		await expect(page.locator('[data-chart] > canvas')).toBeVisible();
		await expect(page.getByRole('img')).toHaveCount(0);
	});

	test('from the keyboard', async ({ page }) => {
		const before = page.locator('.controls summary');
		await before.focus();
		await page.keyboard.press('Tab');
		await expect(chartOf(page)).toBeFocused();
		await drawn(page);
		await expect(panelOf(page)).toBeVisible();
	});

	test.describe('on a phone', () => {
		test.use({ hasTouch: true, isMobile: true, viewport: SIZES[0] });

		test('from a finger, and shows the point that was touched', async ({ page }) => {
			await chartOf(page).tap();
			await drawn(page);
			await chartOf(page).tap();
			await expect(panelOf(page)).toBeVisible();
		});
	});
});

for (const language of LANGUAGES) {
	for (const viewport of SIZES) {
		for (const scale of ['log', 'linear'] as const) {
			test.describe(`both painters, ${language}, ${viewport.width} px, ${scale}`, () => {
				test.use({ viewport });

				test('put the same things into the same places', async ({ page }) => {
					await open(page, addressOf(language, scale === 'log' ? '' : '?scale=linear'));
					const painted = await paintedPlaces(page.getByRole('img'));
					await takeOver(page);
					expect(painted.lines.flat(2).length).toBeGreaterThan(100);
					expect(painted.xTicks.length).toBeGreaterThan(2);
					expect(painted.yTicks.length).toBeGreaterThan(2);
					expectSame(await drawnPlaces(page), painted);
				});
			});
		}
	}
}

for (const colorScheme of ['light', 'dark'] as const) {
	test.describe(`colours, ${colorScheme}`, () => {
		test.use({ colorScheme });

		test('the painting and the drawing take those of the scheme', async ({ page }) => {
			await open(page, '/');
			const strokes = await page.getByRole('img').evaluate((svg) =>
				['market', 'official'].map((lineRole) => {
					const path = svg.querySelector(`.${lineRole} path`);
					return path ? getComputedStyle(path).stroke : '';
				})
			);
			const named = await page.evaluate(() => {
				const style = getComputedStyle(document.documentElement);
				const parts = (name: string) =>
					[1, 3, 5].map((at) =>
						Number.parseInt(
							style
								.getPropertyValue(name)
								.trim()
								.slice(at, at + 2),
							16
						)
					);
				return ['--market', '--official', '--ground'].map(parts);
			});
			expect(strokes).toEqual(named.slice(0, 2).map((parts) => `rgb(${parts.join(', ')})`));
			const light = (named[2] ?? []).reduce((sum, part) => sum + part, 0) > 382;
			expect(light).toBe(colorScheme === 'light');
			await takeOver(page);
			for (const lineRole of ['market', 'official'] as const)
				expect(await pixelsOf(page, lineRole)).toBeGreaterThan(300);
		});
	});
}

test('a drawn chart follows when the scheme changes', async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'light' });
	await open(page, '/');
	await takeOver(page);
	const before = await drawsOf(page);
	await page.emulateMedia({ colorScheme: 'dark' });
	await drawn(page, before);
	for (const lineRole of ['market', 'official'] as const) expect(await pixelsOf(page, lineRole)).toBeGreaterThan(300);
});

for (const language of LANGUAGES) {
	test.describe(`6 December 2024, ${language}`, () => {
		const title = dayText(STORY, 'day', language);

		test('its three quotes and both units, by the arrow keys', async ({ page }) => {
			await open(page, addressOf(language));
			await takeOver(page);
			const { points } = composed('syp-parallel');
			const steps = points.length - 1 - points.findIndex((point) => point.day === STORY);
			for (let i = 0; i < steps; i++) await page.keyboard.press('ArrowLeft');
			await expectStory(page, title);
		});

		test('its three quotes and both units, by the pointer as of that day', async ({ page }) => {
			await open(page, addressOf(language, '?asof=2024-12-06'));
			await chartOf(page).hover();
			await drawn(page);
			const { x, y } = await placeOf(page, STORY, 18000);
			await page.mouse.move(x, y);
			await expectStory(page, title, false);
			const box = await panelOf(page).boundingBox();
			expect(box?.y).toBeGreaterThan(y);
			await expect(page.locator('.crosshair')).toBeVisible();
			await page.mouse.move(x, y - 3000);
		});
	});
}

/** @param isTold - whether screen readers hear of it; not of each day that a pointer passes */
async function expectStory(page: Page, title: string, isAnnounced = true): Promise<void> {
	const panel = panelOf(page);
	await expect(panel).toBeVisible();
	for (const stated of [await textOf(panel), ...(isAnnounced ? [await spokenBy(page)] : [])]) {
		for (const text of [title, '18,000', '17,000–19,000']) expect(stated).toContain(text);
		// There were no new pounds then.
		expect(stated).not.toContain('180.00');
	}
	await expect(panel.getByRole('link')).toHaveAttribute('href', /\/day\/2024-12-06/);
	await panel.locator('summary').click();
	const sources = panel.locator('li');
	await expect(sources.filter({ hasText: '17,500' })).toHaveCount(1);
	await expect(sources).toHaveCount(await panel.locator('li a[href^=http]').count());
}

test('keys lead along the points, to the ends, to the other line and away', async ({ page }) => {
	await open(page, '/?asof=2024-12-06');
	await takeOver(page);
	const words = { locale: 'en' } as const;
	const press = async (key: string) => {
		await page.keyboard.press(key);
		return spokenBy(page);
	};
	const last = await spokenBy(page);
	expect(last).toContain(m.chart_label_market({}, words));
	expect(last).toContain('6 December 2024');
	expect(await press('ArrowLeft')).toContain('5 December 2024');
	expect(await press('ArrowRight')).toBe(last);
	expect(await press('ArrowRight')).toBe(last);
	const shown = composed('syp-parallel', '2024-12-06').points.filter((point) => point.day >= day('2011-01-01'));
	const first = shown[0];
	const home = await press('Home');
	expect(first && home.includes(dayText(first.day, first.precision, 'en')), home).toBe(true);
	expect(await press('ArrowLeft')).toBe(home);
	expect(await press('End')).toBe(last);
	const other = await press('ArrowUp');
	expect(other).toContain(m.chart_label_official({}, words));
	expect(other).toContain('12,562');
	expect(await press('ArrowDown')).toContain(m.chart_label_market({}, words));
	await page.keyboard.press('Escape');
	await expect(page.locator('.crosshair')).toBeHidden();
	expect(await press('ArrowLeft')).not.toBe('');
	await expect(page.locator('.crosshair')).toBeVisible();
	await expect(chartOf(page).locator('[aria-live]')).toHaveAttribute('aria-live', 'polite');
});

test('keys that mean nothing here stay the browser’s', async ({ page }) => {
	await open(page, '/');
	await takeOver(page);
	const before = await spokenBy(page);
	for (const key of ['a', 'Enter', 'Control+ArrowLeft', 'Alt+Home']) {
		await page.keyboard.press(key);
		expect(await spokenBy(page)).toBe(before);
	}
	await page.keyboard.press('Tab');
	await expect(chartOf(page)).not.toBeFocused();
});

test('the chart is modelled anew for each width, and keeps the reader’s place', async ({ page }) => {
	await page.setViewportSize(SIZES[0]);
	await open(page, '/?asof=2024-12-06');
	await takeOver(page);
	await page.keyboard.press('ArrowLeft');
	const place = await textOf(panelOf(page));
	const widths = [];
	for (const width of [1280, 700, 360]) {
		const before = await drawsOf(page);
		await page.setViewportSize({ width, height: 900 });
		await drawn(page, before);
		const found = await page.evaluate(() => ({
			model: window.drawn?.model.width,
			host: document.querySelector('[data-chart]')?.clientWidth,
			canvas: document.querySelector('canvas')?.getBoundingClientRect().width,
			ticks: window.drawn?.model.xTicks.length
		}));
		expect(found.model).toBe(found.host);
		expect(found.canvas).toBe(found.host);
		widths.push(found.ticks);
		expect(await textOf(panelOf(page))).toBe(place);
	}
	expect(widths[0]).toBeGreaterThan(widths[2] ?? NaN);
});

test('when the quotes cannot be fetched the painting stays, a text says so, and a later touch may succeed', async ({
	page
}) => {
	await page.route('**/chart.json*', (route) => route.abort());
	await open(page, '/');
	await chartOf(page).hover();
	await expect(page.getByText(m.chart_failed({}, { locale: 'en' }))).toBeVisible();
	await expect(page.getByRole('img')).toBeVisible();
	await expect(page.locator('canvas')).toHaveCount(0);
	await page.unroute('**/chart.json*');
	await page.mouse.move(0, 0);
	await chartOf(page).hover();
	await drawn(page);
	await expect(page.locator('[data-chart] > canvas')).toBeVisible();
	await expect(page.getByText(m.chart_failed({}, { locale: 'en' }))).toBeHidden();
});

test.describe('a finger on the chart', () => {
	test.use({ hasTouch: true, isMobile: true, viewport: SIZES[0] });

	test('drawn up and down scrolls the page; drawn sideways leads along the points', async ({ page }) => {
		await open(page, '/');
		await chartOf(page).tap();
		await drawn(page);
		const box = await page.locator('[data-chart] > canvas').boundingBox();
		const [x, y] = [(box?.x ?? NaN) + (box?.width ?? NaN) / 2, (box?.y ?? NaN) + 100];
		const session = await page.context().newCDPSession(page);
		const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', right = 0, down = 0) =>
			session.send('Input.dispatchTouchEvent', {
				type,
				touchPoints: type === 'touchEnd' ? [] : [{ x: x + right, y: y + down }]
			});
		await touch('touchStart');
		const start = await textOf(panelOf(page));
		for (let right = 10; right <= 100; right += 10) await touch('touchMove', right);
		await touch('touchEnd');
		expect(await textOf(panelOf(page))).not.toBe(start);
		const before = await page.evaluate(() => scrollY);
		await touch('touchStart');
		for (let up = 20; up <= 200; up += 20) await touch('touchMove', 0, -up);
		await touch('touchEnd');
		await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 100);
	});
});

test('fifty new drawings leave one canvas, one panel and one chart', async ({ page }) => {
	await open(page, '/');
	await takeOver(page);
	for (let i = 0; i < 50; i++) {
		const before = await drawsOf(page);
		await page.setViewportSize({ width: 700 + (i % 2 === 0 ? 40 : 0), height: 800 });
		await drawn(page, before);
	}
	const left = await page.evaluate(() => {
		const { chart } = window.drawn ?? {};
		const kind = chart?.constructor;
		const instances = kind && 'instances' in kind ? Object.keys(kind.instances ?? {}).length : NaN;
		const count = (selector: string) => document.querySelectorAll(selector).length;
		return {
			instances,
			canvases: count('[data-chart] > canvas'),
			panels: count('.detail'),
			spoken: count('[aria-live]')
		};
	});
	expect(left).toEqual({ instances: 1, canvases: 1, panels: 1, spoken: 1 });
});

test('a reload in the midst of it starts from the painting again', async ({ page }) => {
	await open(page, '/');
	await takeOver(page);
	await page.reload();
	await expect(page.getByRole('img')).toHaveCount(1);
	await expect(page.locator('canvas')).toHaveCount(0);
	expect(bare((await page.getByRole('img').getAttribute('aria-label')) ?? '')).not.toBe('');
});
