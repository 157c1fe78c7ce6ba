/** A window without a quote of its own: it shows the value that is carried through it, or says that there is none. */
import { expect, test } from '@playwright/test';
import { ask, decoded } from '#tests/support/wire.ts';

/** The last quote is of 5 October 2026: 13,800. */
const CARRIED = 'from=2026-10-10&to=2026-11-20';
const ENDED = 'from=1950-01-01&to=1950-02-01';

test('the value that is carried through it, from the left edge on, with its day', async ({ page }) => {
	await page.goto(`/series/syp-parallel?${CARRIED}`);
	const chart = page.locator('svg.chart:visible').first();
	await expect(chart.locator('path.carried').first()).toBeAttached();
	await expect(chart.locator('path.observed')).toHaveCount(0);
	await expect(chart).toContainText('13,800');
	await expect(page.locator('main')).toContainText('5 October 2026');
	await expect(page.locator('main')).not.toContainText('Sources: ·');
});

for (const ending of ['svg', 'json', 'csv']) {
	test(`the same in the .${ending}`, async ({ baseURL }) => {
		const answer = await ask(`${baseURL ?? ''}/series/syp-parallel.${ending}?${CARRIED}`);
		expect(answer.status).toBe(200);
		expect(decoded(answer)).toMatch(/13,?800/);
	});
}

test('where nothing is carried, the heading says so in the place of a chart', async ({ page }) => {
	await page.goto(`/series/syp-parallel?${ENDED}`);
	await expect(page.locator('svg.chart')).toHaveCount(0);
	await expect(page.locator('main')).toContainText(/no quote|no data/i);
});

test('a widget says so, too', async ({ page }) => {
	await page.goto(`/embed/chart?${ENDED}`);
	await expect(page.locator('body')).toContainText('No quote up to this day.');
	await expect(page.locator('svg.chart')).toHaveCount(0);
});

test('a window to come is refused, and the default period is shown', async ({ page }) => {
	const response = await page.goto('/series/syp-parallel?from=2999-01-01');
	expect(response?.status()).toBe(400);
	await expect(page.locator('main')).toContainText('“From” is 2999-01-01, after the last day shown.');
	await expect(page.locator('svg.chart:visible path.observed').first()).toBeAttached();
});
