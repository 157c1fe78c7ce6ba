import type { Page } from '@playwright/test';

/** A day with its year. */
const DAY = /\p{Nd}{1,2}[ \u00a0](?:\p{L}+[ \u00a0]){1,2}\p{Nd}{4}/u;

/** A day with its month, or a figure with the first word of what it counts. */
const COUNTED =
	/(?<![\p{Nd},.])\p{Nd}(?:[,.]?\p{Nd}){0,2}[ \u00a0](?:(?:تشرين|كانون)[ \u00a0])?(?!(?:in|on|to) )\p{L}+/u;

/**
 * The days with their years that go on in the next line, but for texts to copy, which keep their spaces.
 *
 * @example await brokenDatesOf(page) // ['22 September 2024']
 */
export function brokenDatesOf(page: Page): Promise<readonly string[]> {
	return brokenOf(page, DAY, ':not(.copyable *)');
}

/**
 * The figures in parts of a page whose month or unit is in the next line.
 *
 * @param parts - a selector of the parts
 * @example await brokenUnitsOf(page, 'table') // ['300 kWh']
 */
export function brokenUnitsOf(page: Page, parts: string): Promise<readonly string[]> {
	return brokenOf(page, COUNTED, `:is(${parts}) *, :is(${parts})`);
}

function brokenOf(page: Page, { source }: RegExp, within: string): Promise<readonly string[]> {
	return page.evaluate(
		([source, within]) => {
			const found: string[] = [];
			const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
			for (let node = walker.nextNode(); node; node = walker.nextNode()) {
				const parent = node.parentElement;
				if (!parent?.checkVisibility() || !parent.matches(within) || parent.closest('svg, .hidden')) continue;
				for (const { index, 0: text } of (node.textContent ?? '').matchAll(new RegExp(source, 'gu'))) {
					const range = document.createRange();
					range.setStart(node, index);
					range.setEnd(node, index + text.length);
					const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
					if (new Set(boxes.map(({ top }) => Math.round(top))).size > 1) found.push(text);
				}
			}
			return found;
		},
		[source, within] as const
	);
}
