/** What everyone can use: axe finds nothing on a chart in use, the keyboard reaches everything, and print shows the picture. */
import { expect, test, type Page } from '@playwright/test';
import { m } from '#i18n/compiled/messages.js';
import { violations } from '#tests/support/browser/axe.ts';
import { focusOn, watchChart } from '#tests/support/browser/painters.ts';
import { addressOf, LANGUAGES, SIZES, unfold } from '#tests/support/browser/reading.ts';

async function takeOver(page: Page): Promise<void> {
	await focusOn(page.locator('[data-chart]'));
	await expect(page.locator('.detail')).toBeVisible();
}

/** Numbers the controls that are seen, and says how many there are. */
function markStops(page: Page): Promise<number> {
	return page.evaluate(() => {
		const all = document.querySelectorAll('a[href], button, input:not([type=hidden]), select, summary, [tabindex="0"]');
		const shown = [...all].filter((element) =>
			element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true })
		);
		shown.forEach((element, i) => element.setAttribute('data-stop', String(i)));
		return shown.length;
	});
}

/** The controls of a page that the Tab key does not reach, or that do not show that they have the focus. */
async function missedStops(page: Page): Promise<readonly string[]> {
	const wanted = await markStops(page);
	expect(wanted).toBeGreaterThan(20);
	const seen = new Set<string>();
	/** Stops that showed where they are: a field of several parts draws its outline once. */
	const outlined = new Set<string>();
	for (let i = 0; i < wanted * 2 && seen.size < wanted; i++) {
		await page.keyboard.press('Tab');
		const stop = await page.evaluate(() => {
			const element = document.activeElement;
			if (!element) return undefined;
			const { outlineStyle, outlineWidth } = getComputedStyle(element);
			const shown = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
			return { id: element.getAttribute('data-stop'), shown };
		});
		if (!stop?.id) continue;
		seen.add(stop.id);
		if (stop.shown) outlined.add(stop.id);
	}
	return page.evaluate(
		(ids) =>
			[...document.querySelectorAll('[data-stop]')]
				.filter((e) => !ids.includes(e.getAttribute('data-stop') ?? ''))
				.map((e) => e.outerHTML.slice(0, 120)),
		[...outlined]
	);
}

for (const colorScheme of ['light', 'dark'] as const) {
	test.describe(`axe, ${colorScheme}`, () => {
		test.use({ colorScheme, viewport: SIZES[colorScheme === 'light' ? 0 : 1] });

		test('finds nothing on the chart in use, in either language', async ({ page }) => {
			for (const language of LANGUAGES) {
				await page.goto(addressOf(language, '?asof=2024-12-06'));
				await takeOver(page);
				expect(await violations(page)).toEqual([]);
			}
		});
	});
}

for (const language of LANGUAGES) {
	const words = { locale: language };

	test(`the first stop is the way past the head, ${language}`, async ({ page }) => {
		await page.goto(addressOf(language));
		const requested: string[] = [];
		page.on('request', (request) => void (request.resourceType() === 'fetch' && requested.push(request.url())));
		const skip = page.getByRole('link', { name: m.skip_to_content({}, words) });
		await page.keyboard.press('Tab');
		await expect(skip).toBeFocused();
		const box = await skip.boundingBox();
		expect(box && box.width > 40 && box.height > 15).toBe(true);
		await page.keyboard.press('Enter');
		expect(new URL(page.url()).hash).toBe('#main');
		await expect(page.locator('main')).toBeFocused();
		await page.keyboard.press('Tab');
		const inside = await page.evaluate(() => document.activeElement?.closest('main') !== null);
		expect(inside).toBe(true);
		// A link to a place in the page fetches nothing: what the reader is on stays.
		expect(requested).toEqual([]);
	});

	test(`the keyboard reaches every control, and shows where it is, ${language}`, async ({ page }) => {
		await page.goto(addressOf(language));
		await expect(page.locator('[data-chart]')).toHaveAttribute('tabindex', '0');
		expect(await missedStops(page)).toEqual([]);
	});

	test(`the keyboard reaches what comes with the chart and what is unfolded, ${language}`, async ({ page }) => {
		await page.goto(addressOf(language));
		await takeOver(page);
		await expect(page.locator('.brush input')).toHaveCount(2);
		await unfold(page);
		const added = page.locator('.strip button, .brush input, .controls details input, .strip li a');
		expect(await added.evaluateAll((all) => all.filter((one) => one.checkVisibility()).length)).toBeGreaterThan(6);
		await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
		expect(await missedStops(page)).toEqual([]);
	});

	for (const taken of [false, true]) {
		test(`print shows the painting and no controls, ${language}${taken ? ', chart in use' : ''}`, async ({ page }) => {
			await watchChart(page);
			await page.goto(addressOf(language));
			if (taken) await takeOver(page);
			await page.emulateMedia({ media: 'print' });
			await expect(page.getByRole('img')).toHaveCount(1);
			await expect(page.getByRole('img')).toBeVisible();
			for (const control of await page.locator('form, button, input, canvas, .detail').all()) {
				await expect(control).toBeHidden();
			}
			await expect(page.getByRole('link', { name: m.unit_new({}, words), exact: true })).toBeHidden();
			await expect(page.getByRole('article').first()).toBeVisible();
			await expect(page.getByRole('table').first()).toBeVisible();
		});
	}
}
