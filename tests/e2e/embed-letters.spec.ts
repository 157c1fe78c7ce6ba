/** Letters of a widget are never drawn below 11 pixels, whatever room it is given; without room for a chart it has figures. */
import { expect, test, type Page } from '@playwright/test';

// Each widget is looked at in many sizes.
test.describe.configure({ timeout: 120_000 });

const WIDGETS = [
	'rate',
	'chart',
	'chart?lang=ar',
	'compare',
	'compare?panel=premium',
	'compare?series=syp-parallel,syp-official,lbp-parallel,irr-parallel,egp-official',
	'convert'
] as const;
const WIDTHS = [240, 320, 600] as const;
const HEIGHTS = [90, 150, 200, 240, 300, 420, 600] as const;
const LEAST = 11;

/** Words that are drawn smaller than they may be, with their size in pixels of the window. */
function tooSmall(page: Page): Promise<readonly string[]> {
	return page.evaluate((least) => {
		const sizeOf = (element: Element) => {
			const scale = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.d ?? 1) : 1;
			return Number.parseFloat(getComputedStyle(element).fontSize) * Math.abs(scale);
		};
		const isSeen = (node: Node, element: Element) => {
			const range = document.createRange();
			range.selectNodeContents(node);
			return element.checkVisibility() && range.getBoundingClientRect().height > 0;
		};
		const found: string[] = [];
		const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		for (let node = texts.nextNode(); node; node = texts.nextNode()) {
			const element = node.parentElement;
			if (!element || !node.textContent?.trim() || !isSeen(node, element)) continue;
			// What a browser computes is a part of a pixel off.
			if (sizeOf(element) < least - 0.05) found.push(`${sizeOf(element).toFixed(1)}: ${node.textContent.trim()}`);
		}
		return found;
	}, LEAST);
}

/** The first figure of a widget is inside its frame: in a chart, in a table or in words. */
async function expectFigure(page: Page): Promise<void> {
	const figure = page
		.locator('main :is(.amount, .last, .instead, td, svg text)')
		.filter({ hasText: /\d{2,3}[,.]\d{3}/, visible: true })
		.first();
	await expect(figure).toBeInViewport({ ratio: 0.5 });
}

for (const widget of WIDGETS) {
	const joint = widget.includes('?') ? '&' : '?';

	test(`the letters of ${widget} that is as high as it needs`, async ({ page }) => {
		await page.goto(`/embed/${widget}`);
		for (const width of WIDTHS) {
			await page.setViewportSize({ width, height: 700 });
			expect.soft(await tooSmall(page), `${width}`).toEqual([]);
		}
	});

	test(`the letters of ${widget} that fills its frame`, async ({ page }) => {
		await page.goto(`/embed/${widget}${joint}fit=1`);
		for (const width of WIDTHS) {
			for (const height of HEIGHTS) {
				await page.setViewportSize({ width, height });
				expect.soft(await tooSmall(page), `${width} × ${height}`).toEqual([]);
				await expectFigure(page);
			}
		}
	});
}
