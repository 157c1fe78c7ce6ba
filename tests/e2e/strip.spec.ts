/** The strip of one day below a chart: there before a script, in its place when the chart is used, and what measures. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { focusOn } from '#tests/support/browser/painters.ts';
import { shiftsOf, watchShifts } from '#tests/support/browser/shifts.ts';
import { addressOf, LANGUAGES, SIZES, textOf } from '#tests/support/browser/reading.ts';

const STORY = '?asof=2024-12-06';
const stripOf = (page: Page): Locator => page.locator('[data-chart] .strip');

async function takeOver(page: Page): Promise<void> {
	await focusOn(page.locator('[data-chart]').first());
	await expect(page.locator('.brush')).toHaveCount(1);
	await expect(page.locator('.crosshair')).toBeVisible();
}

/** Pages with a chart; without their language. */
const CHARTS = [
	'compare',
	'compare?series=syp-parallel,min-wage-public',
	'series/syp-parallel',
	'series/syp-parallel?show=drawdown',
	'series/min-wage-public',
	'check/seed-week',
	'stories/homs-2024'
] as const;

for (const language of LANGUAGES) {
	for (const viewport of SIZES) {
		test.describe(`${language}, ${viewport.width} px`, () => {
			test.use({ viewport });

			test('nothing moves at load, nor when the chart is taken into use', async ({ page }) => {
				await watchShifts(page, 'unasked');
				await page.goto(addressOf(language));
				const height = (await page.locator('figure').boundingBox())?.height;
				const below = (await page.locator('figcaption').boundingBox())?.y;
				await takeOver(page);
				for (const key of ['ArrowLeft', 'Home', 'End']) await page.keyboard.press(key);
				expect((await page.locator('figure').boundingBox())?.height).toBe(height);
				expect(await shiftsOf(page)).toEqual([]);
				expect(below).not.toBeUndefined();
			});

			for (const path of CHARTS)
				test(`nothing moves on /${path}, either`, async ({ page }) => {
					await watchShifts(page, 'unasked');
					await page.goto(addressOf(language, language === 'ar' ? `/${path}` : path));
					const height = (await page.locator('figure').first().boundingBox())?.height;
					await takeOver(page);
					for (const key of ['ArrowLeft', 'Home', 'End']) await page.keyboard.press(key);
					expect((await page.locator('figure').first().boundingBox())?.height).toBe(height);
					expect(await shiftsOf(page)).toEqual([]);
				});
		});
	}

	test.describe(`without a script, ${language}`, () => {
		test.use({ javaScriptEnabled: false });

		test('the last day of the window is there, with its sources and its page', async ({ page }) => {
			await page.goto(addressOf(language, STORY));
			const strip = stripOf(page);
			for (const text of ['18,000', '12,562']) await expect(strip).toContainText(text);
			await expect(strip).toContainText(
				language === 'ar'
					? /43\.3.*سوق دمشق مقارنةً بالسعر الرسمي/
					: /Premium 43\.3%\s*Damascus market over official rate/
			);
			await expect(strip.locator('.cells a')).toHaveAttribute('href', /\/day\/2024-12-06/);
			await strip.locator('summary').click();
			await expect(strip.locator('li a[href^=http]').first()).toBeVisible();
			await expect(strip.getByRole('button')).toHaveCount(0);
		});
	});
}

/** The texts of a strip that are cut, and the cells that are alone in a row of several. */
function crampedCells(page: Page): Promise<readonly string[]> {
	return stripOf(page)
		.first()
		.locator('.cells > div')
		.evaluateAll((cells) => {
			const tops = cells.map((cell) => cell.getBoundingClientRect().top);
			const inRow = (top: number | undefined) => tops.filter((one) => one === top).length;
			const isAlone = inRow(tops.at(-1)) === 1 && inRow(tops[1]) > 1;
			const cut = cells.filter(
				(cell) => cell.scrollHeight > cell.clientHeight + 1 || cell.scrollWidth > cell.clientWidth + 1
			);
			return [...cut, ...(isAlone ? cells.slice(-1) : [])].map(({ textContent }) => textContent ?? '');
		});
}

/** Charts with long texts below them: what is left of a peak, long names, several markets, a measured span. */
const LONG_TEXTS = [
	'/?show=drawdown',
	'/?to=2026-10-05&unit=new',
	'/stories/homs-2024',
	'/compare?series=syp-parallel,lbp-parallel,try-market',
	'/compare?series=syp-parallel,syp-parallel-aleppo,syp-parallel-idlib,syp-parallel-hasakah,syp-official&show=drawdown',
	'/series/wfp-reference-food-basket'
] as const;

for (const viewport of [{ width: 320, height: 740 }, ...SIZES])
	test.describe(`at ${viewport.width} px`, () => {
		test.use({ viewport });

		for (const language of LANGUAGES)
			test(`no text of a strip is cut, whatever the day, ${language}`, async ({ page }) => {
				test.setTimeout(90_000);
				for (const path of LONG_TEXTS) {
					await page.goto(language === 'ar' ? `/ar${path}` : path);
					expect.soft(await crampedCells(page), path).toEqual([]);
					await takeOver(page);
					for (const key of ['End', ...Array<string>(6).fill('ArrowLeft'), 'Home', 'ArrowRight']) {
						await page.keyboard.press(key);
						expect.soft(await crampedCells(page), `${path}, ${key}`).toEqual([]);
					}
				}
			});
	});

test('a drag from one line to another shades the days and measures each line between them', async ({ page }) => {
	await page.goto(`/${STORY}&range=1y`);
	await takeOver(page);
	const canvas = page.locator('[data-chart] > canvas');
	await canvas.scrollIntoViewIfNeeded();
	const box = await canvas.boundingBox();
	if (!box) throw new Error('the chart is not there');
	await expect(page.locator('.shade')).toBeHidden();
	await page.mouse.move(box.x + box.width * 0.4, box.y + box.height * 0.35);
	await page.mouse.down();
	await page.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.7, { steps: 4 });
	await page.mouse.up();
	await expect(page.locator('.shade')).toBeVisible();
	const cells = stripOf(page).locator('.cells > div');
	await expect(cells.first()).toContainText(/\d+ days/);
	for (const line of [cells.nth(1), cells.nth(2)])
		await expect(line).toContainText(/[\d,]+ → [\d,]+ old pounds.*dollar .*%.* pound .*%|cannot be measured/);
	await page.keyboard.press('Escape');
	await expect(page.locator('.shade')).toBeHidden();
});

test('“Measure from here” measures to where the keys lead, and shows the days alone', async ({ page }) => {
	await page.goto(`/${STORY}`);
	await takeOver(page);
	const strip = stripOf(page);
	await strip.getByRole('button', { name: 'Measure from here' }).click();
	await focusOn(page.locator('[data-chart]'));
	for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowLeft');
	await expect(page.locator('.shade')).toBeVisible();
	expect(await textOf(strip.locator('.cells'))).toMatch(/dollar \+\d.*pound −\d/);
	await strip.getByRole('button', { name: 'Zoom to this period' }).click();
	await expect(page).toHaveURL(/from=\d{4}-\d\d-\d\d&to=2024-12-06/);
});

test('a chart that is moved below the chosen day keeps what the strip says of it, and another day is said anew', async ({
	page
}) => {
	await page.goto(`/${STORY}`);
	await takeOver(page);
	const title = await stripOf(page).locator('.cells > div').first().elementHandle();
	const isThere = () => title?.evaluate((node) => node.isConnected);
	const shade = page.locator('.brush i');
	const before = await shade.boundingBox();
	await page.keyboard.press('+');
	await expect.poll(async () => (await shade.boundingBox())?.width).toBeLessThan(before?.width ?? 0);
	expect(await isThere()).toBe(true);
	await page.keyboard.press('ArrowLeft');
	expect(await isThere()).toBe(false);
});

test.describe('under a finger', () => {
	test.use({ hasTouch: true, isMobile: true, viewport: SIZES[0] });

	test('a tap shows its day below, and everything that can be touched is 44 pixels high', async ({ page }) => {
		await page.goto('/');
		await expect(page.locator('.hint')).toBeVisible();
		await expect(page.locator('.hint span')).toBeHidden();
		await page.locator('[data-chart]').tap();
		await expect(page.locator('.brush')).toHaveCount(1);
		const before = await textOf(stripOf(page));
		await page.locator('[data-chart] > canvas').tap({ position: { x: 120, y: 150 } });
		expect(await textOf(stripOf(page))).not.toBe(before);
		for (const part of await stripOf(page).locator('summary, button, .cells strong').all())
			expect((await part.boundingBox())?.height).toBeGreaterThanOrEqual(44);
		for (const link of await page.locator('.controls > p a, .controls summary').all())
			expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
	});
});

test('the small picture below the chart has a dash for a figure that no line leads to', async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	await page.goto('/');
	await takeOver(page);
	const longest = await page.locator('.brush canvas').evaluate((canvas) => {
		const context = canvas instanceof HTMLCanvasElement ? canvas.getContext('2d') : null;
		if (!context) return 0;
		// The days before the shown ones, where figures are a year apart.
		const width = Math.round(context.canvas.width * 0.5);
		const { data } = context.getImageData(0, 0, width, context.canvas.height);
		let [run, most] = [0, 0];
		for (let i = 3; i < data.length; i += 4) {
			run = (data[i] ?? 0) > 0 && (i - 3) % (4 * width) !== 0 ? run + 1 : 0;
			most = Math.max(most, run);
		}
		return most;
	});
	expect(longest).toBeGreaterThanOrEqual(8);
});
