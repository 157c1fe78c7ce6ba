/** Arabic-Indic digits, chosen in an address: every number of the page, and every way on from it. */
import { expect, test, type Page } from '@playwright/test';

const PATHS = [
	'/ar',
	'/ar?show=index&reading=value',
	'/ar/series',
	'/ar/series/syp-parallel',
	'/ar/series/wfp-bread-bakery',
	'/ar/compare',
	'/ar/convert?amount=100&from_unit=usd&to_unit=syp-old&compare_date=2020-01-05',
	'/ar/check',
	'/ar/check/seed-week',
	'/ar/events',
	'/ar/stories',
	'/ar/stories/homs-2024',
	'/ar/table'
];

/** Texts with a Latin digit. Program text, addresses, days as addresses have them and other languages are left out. */
function latinDigits(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		const found: string[] = [];
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const parent = node.parentElement;
			if (!parent || parent.closest('script, style, code, pre, .code, [translate=no]')) continue;
			if (parent.closest('[lang]')?.getAttribute('lang') !== 'ar') continue;
			const words = (node.textContent ?? '').replace('CC BY 4.0', '').split(/\s+/);
			if (words.some((word) => /\d/.test(word) && !/[A-Za-z]|\d-\d/.test(word))) found.push(node.textContent ?? '');
		}
		return found;
	});
}

for (const path of PATHS)
	test(`${path} is in Arabic-Indic digits, and stays so`, async ({ page }) => {
		await page.goto(`${path}${path.includes('?') ? '&' : '?'}digits=arab`);
		expect(await latinDigits(page)).toEqual([]);
		expect(await page.locator('body').innerText()).toMatch(/[٠-٩]/);
		// A feed has the digits of its language.
		const links = await page
			.locator('a[href^="/"]:not([translate=no], .feed), a[href^="?"]:not([translate=no])')
			.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
		expect(links.length).toBeGreaterThan(5);
		expect(links.filter((href) => !href?.includes('digits=arab'))).toEqual([]);
		const forms = page.locator('main form:visible');
		for (const form of await forms.all()) await expect(form.locator('[name=digits]')).toHaveValue('arab');
	});
