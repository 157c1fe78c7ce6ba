/** No number is read backwards where lines begin at the right: where each digit stands, as the browser has laid it out. */
import { expect, test, type Page } from '@playwright/test';

/** A number as it is read, with the places of its letters on the screen, in reading order of the number. */
interface Placed {
	readonly text: string;
	readonly lefts: readonly number[];
}

/**
 * Every number of a page that stands on one line: its sign, its digits and what separates them. In a sentence to paste, which
 * has no marks of direction, the percent sign follows at the left, as Arabic is read.
 *
 * @returns where each of its letters is, in pixels from the left
 */
function numbersOf(page: Page): Promise<Placed[]> {
	return page.evaluate(() => {
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		const found: { text: string; lefts: number[] }[] = [];
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			if (!node.parentElement?.checkVisibility() || /^(?:SCRIPT|STYLE)$/.test(node.parentElement.tagName)) continue;
			for (const { 0: text, index } of (node.textContent ?? '').matchAll(/[+−]?[\d٠-٩]+(?:[.,٫٬][\d٠-٩]+)*/g)) {
				const boxes = [...text].map((_, at) => {
					const range = document.createRange();
					range.setStart(node, index + at);
					range.setEnd(node, index + at + 1);
					return range.getBoundingClientRect();
				});
				const [first] = boxes;
				if (!first || first.width === 0 || boxes.some(({ top }) => Math.abs(top - first.top) > 1)) continue;
				found.push({ text, lefts: boxes.map(({ left }) => left) });
			}
		}
		return found;
	});
}

const ascend = (lefts: readonly number[]) => lefts.every((left, i) => i === 0 || left >= (lefts[i - 1] ?? left));

for (const path of [
	'/ar',
	'/ar?asof=2024-12-06&digits=arab',
	'/ar?show=month&reading=value',
	'/ar/series/syp-parallel',
	'/ar/compare?show=premium',
	'/ar/convert?amount=60.52&from_unit=usd&to_unit=syp-old',
	'/ar/check/seed-week',
	'/ar/stories/homs-2024',
	'/ar/events',
	'/embed/rate?lang=ar',
	'/embed/chart?lang=ar&digits=arab',
	'/ar/series/syp-parallel.svg?show=month'
])
	test(`${path}: no number is read backwards`, async ({ page }) => {
		await page.goto(path.includes('.svg') ? 'about:blank' : path);
		if (path.includes('.svg')) await page.setContent(await (await page.request.get(path)).text());
		const numbers = await numbersOf(page);
		expect(numbers.length).toBeGreaterThan(4);
		expect(numbers.filter(({ lefts }) => !ascend(lefts)).map(({ text }) => text)).toEqual([]);
	});

test('a day of the story reads from the right, and its year from the left', async ({ page }) => {
	await page.goto('/ar?asof=2024-12-06');
	const [day, year] = await page
		.getByText('6 كانون الأول 2024')
		.first()
		.evaluate((element) => {
			const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
			for (let node = walker.nextNode(); node; node = walker.nextNode()) {
				const at = (node.textContent ?? '').indexOf('6 كانون الأول 2024');
				if (at < 0) continue;
				return [at, at + '6 كانون الأول '.length].map((start) => {
					const range = document.createRange();
					range.setStart(node, start);
					range.setEnd(node, start + 1);
					return range.getBoundingClientRect().left;
				});
			}
			return [];
		});
	expect(day).toBeGreaterThan(year ?? Infinity);
});
