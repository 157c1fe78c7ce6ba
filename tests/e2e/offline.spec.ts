/** The file that needs no network, opened from storage with the network off; and what a shared address offers. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { m } from '#i18n/compiled/messages.js';
import { pixelsOf } from '#tests/support/pixels.ts';
import { LANGUAGES, overflowOf, SIZES } from '#tests/support/browser/reading.ts';

const PATH = '/series/syp-parallel';

for (const language of LANGUAGES) {
	const prefix = language === 'ar' ? '/ar' : '';

	test.describe(`a saved file, ${language}`, () => {
		for (const viewport of SIZES) {
			test(`is whole without a network at ${viewport.width} pixels`, async ({ page, context, request }) => {
				const answer = await request.get(`${prefix}${PATH}.offline.html?asof=2024-12-06`);
				const file = join(mkdtempSync(join(tmpdir(), 'sarraf-')), 'saved.html');
				writeFileSync(file, await answer.body());
				await context.setOffline(true);
				const requested: string[] = [];
				page.on('request', (sent) => requested.push(sent.url()));
				await page.setViewportSize(viewport);
				await page.goto(pathToFileURL(file).href);
				expect(requested.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([]);
				await expect(page.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
				await expect(page.getByText('18,000').first()).toBeVisible();
				await expect(page.locator('svg:visible')).toHaveCount(1);
				await expect(page.locator('tbody tr').first()).toContainText('18,000');
				await expect(page.getByRole('heading', { name: m.cite_heading({}, { locale: language }) })).toBeVisible();
				const ink = await page
					.locator('svg:visible .observed')
					.first()
					.evaluate((path) => getComputedStyle(path).stroke);
				expect(ink).toBe('rgb(0, 106, 99)');
				expect(await overflowOf(page)).toBe(0);
			});
		}
	});

	for (const path of ['/', PATH]) {
		test(`${prefix}${path} offers a picture to whoever shares it`, async ({ page, request }) => {
			await page.goto(`${prefix}${path}?unit=new`);
			const stated = (property: string) => page.locator(`meta[property="${property}"]`).getAttribute('content');
			const image = new URL((await stated('og:image')) ?? '');
			expect(image.origin).toBe(new URL(page.url()).origin);
			expect(image.searchParams.get('unit')).toBe('new');
			expect(image.searchParams.get('asof')).toMatch(/^\d{4}-\d{2}-\d{2}$/);
			expect(await stated('og:url')).toContain('?unit=new');
			expect(await stated('og:image:alt')).not.toBe('');
			const answer = await request.get(image.href);
			expect(answer.headers()['content-type']).toBe('image/png');
			const body = await answer.body();
			expect(body.length).toBeLessThan(60_000);
			const { width, height } = pixelsOf(body);
			expect([String(width), String(height)]).toEqual([
				await stated('og:image:width'),
				await stated('og:image:height')
			]);
		});
	}
}

test('an unknown series and a bad parameter are shown, and never cached', async ({ request }) => {
	for (const ending of ['csv', 'json', 'svg', 'png', 'offline.html', 'chart.json']) {
		const unknown = await request.get(`/series/nothing.${ending}`);
		expect(unknown.status()).toBe(404);
		expect(await unknown.text()).toContain('/series');
		const problems = await request.get(`${PATH}.${ending}?w=10`);
		expect(problems.status()).toBe(400);
		expect((await problems.json()).errors[0]).toMatchObject({ parameter: 'w', given: '10' });
		expect(problems.headers()['cache-control']).toBe('no-store');
	}
});
