import type { Page } from '@playwright/test';

/**
 * The days with their years that go on in the next line, but for texts to copy, which keep their spaces.
 *
 * @example await brokenDatesOf(page) // ['22 September 2024']
 */
export function brokenDatesOf(page: Page): Promise<readonly string[]> {
	return page.evaluate(() => {
		const days = /\p{Nd}{1,2}[ \u00a0](?:\p{L}+[ \u00a0]){1,2}\p{Nd}{4}/gu;
		const found: string[] = [];
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const parent = node.parentElement;
			if (!parent?.checkVisibility() || parent.closest('svg, .copyable, .hidden')) continue;
			for (const { index, 0: date } of (node.textContent ?? '').matchAll(days)) {
				const range = document.createRange();
				range.setStart(node, index);
				range.setEnd(node, index + date.length);
				const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
				if (new Set(boxes.map(({ top }) => Math.round(top))).size > 1) found.push(date);
			}
		}
		return found;
	});
}
