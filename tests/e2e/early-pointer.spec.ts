/** What a reader does on a chart while it is being fetched: it counts once the chart is there. */
import { expect, test, type Locator, type Page, type Route } from '@playwright/test';
import { SIZES, textOf } from '#tests/support/browser/reading.ts';

const dayOf = (page: Page): Locator => page.locator('[data-chart] .strip .cells strong');

/** Holds the points of the chart back, until they are let go. */
async function holdPoints(page: Page): Promise<() => Promise<void>> {
	const held: Route[] = [];
	let isFree = false;
	await page.route('**/*chart.json*', (route) => (isFree ? route.continue() : void held.push(route)));
	return async () => {
		await expect.poll(() => held.length).toBe(1);
		isFree = true;
		await Promise.all(held.map((route) => route.continue()));
		await expect(page.locator('.brush')).toHaveCount(1);
	};
}

/** Where the painting stands that is seen, once it waits for a reader. */
async function paintingOf(page: Page) {
	await expect(page.locator('[data-chart][role=application]')).toBeVisible();
	const painting = page.locator('[data-chart] svg:visible').first();
	await painting.scrollIntoViewIfNeeded();
	const box = await painting.boundingBox();
	if (!box) throw new Error('the chart is not there');
	return box;
}

test.describe('a finger', () => {
	test.use({ hasTouch: true, isMobile: true, viewport: SIZES[0] });

	for (const path of ['/', '/embed/chart'])
		test(`that taps on ${path} before its chart is there has the day under it, as with a second tap`, async ({
			page
		}) => {
			const letGo = await holdPoints(page);
			await page.goto(path);
			const last = await textOf(dayOf(page));
			const box = await paintingOf(page);
			const [x, y] = [box.x + box.width * 0.4, box.y + box.height * 0.5];
			await page.touchscreen.tap(x, y);
			await letGo();
			await expect(page.locator('.crosshair')).toBeVisible();
			const first = await textOf(dayOf(page));
			expect(first).not.toBe(last);
			await page.touchscreen.tap(x, y);
			expect(await textOf(dayOf(page))).toBe(first);
		});

	test('has both buttons of a measured span whole, and the sources below them', async ({ page }) => {
		await page.goto('/');
		const box = await paintingOf(page);
		await page.touchscreen.tap(box.x + box.width * 0.4, box.y + box.height * 0.5);
		await expect(page.locator('.brush')).toHaveCount(1);
		const strip = page.locator('[data-chart] .strip');
		await strip.getByRole('button', { name: 'Measure from here' }).tap();
		await strip.locator('summary').tap();
		const buttons = strip.getByRole('button');
		await expect(buttons).toHaveCount(2);
		const edge = await strip.evaluate((one) => one.getBoundingClientRect().right);
		const list = await strip.locator('ul').boundingBox();
		for (const button of await buttons.all()) {
			const { x = NaN, y = NaN, width = NaN, height = NaN } = (await button.boundingBox()) ?? {};
			expect(x + width).toBeLessThanOrEqual(edge);
			expect(y + height).toBeLessThanOrEqual((list?.y ?? NaN) + 1);
		}
		await expect(strip.locator('.acts > div')).toHaveJSProperty(
			'scrollWidth',
			await strip.locator('.acts > div').evaluate((row) => row.clientWidth)
		);
	});
});

for (const end of ['before', 'after'] as const)
	test(`a drag that ends ${end} the chart is there measures from where it began`, async ({ page }) => {
		const letGo = await holdPoints(page);
		await page.goto('/');
		const box = await paintingOf(page);
		await page.mouse.move(box.x + box.width * 0.4, box.y + box.height * 0.4);
		await page.mouse.down();
		await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.4, { steps: 4 });
		if (end === 'after') await letGo();
		await page.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.4, { steps: 4 });
		await page.mouse.up();
		if (end === 'before') await letGo();
		await expect(page.locator('.shade')).toBeVisible();
		const { x = NaN, width = NaN } = (await page.locator('.shade').boundingBox()) ?? {};
		expect(Math.abs(x - box.x - box.width * 0.4)).toBeLessThan(40);
		expect(Math.abs(x + width - box.x - box.width * 0.6)).toBeLessThan(40);
		await expect(page.locator('[data-chart] .strip .cells > div').first()).toContainText(/\d+ days/);
	});

test('a mouse that only passed over the painting chooses no day', async ({ page }) => {
	const letGo = await holdPoints(page);
	await page.goto('/');
	const last = await textOf(dayOf(page));
	const box = await paintingOf(page);
	await page.mouse.move(box.x + box.width * 0.4, box.y + box.height * 0.4);
	await page.mouse.move(box.x + box.width * 0.5, box.y - 60);
	await letGo();
	await expect(page.locator('.crosshair')).toBeHidden();
	expect(await textOf(dayOf(page))).toBe(last);
});
