import type { Page } from '@playwright/test';

/**
 * Words that lose their shape: a word or a figure that goes on in the next line, letters one below the other, and a text that is cut by
 * its box or by the window. A text in a box that can be moved sideways is in sight there.
 *
 * @returns what is wrong with each text, and the text
 * @example await brokenWordsOf(page) // ['in two lines: 1,380,000', 'letters below one another: a week earlier', 'cut: Damascus']
 */
export function brokenWordsOf(page: Page): Promise<readonly string[]> {
	return page.evaluate(() => {
		/** A box may end so many pixels before its text: the space between letters, and rounding. */
		const beyond = 2;
		/** A text of so many lines, none of which has room for three letters. */
		const column = 4;
		/** A word or a figure between spaces, without the signs around it: an address is neither, and may break anywhere. */
		const words =
			/(?<=^|[\s(“«\u2066-\u2069])(?:\p{L}[\p{L}\p{M}’]+|\p{Nd}[\p{Nd},.]*\p{Nd})(?=$|[\s)”».,;:،؛?\u2066-\u2069])/gu;
		const upwards = (element: Element | null, is: (style: CSSStyleDeclaration) => boolean): Element | null =>
			element && element !== document.documentElement
				? is(getComputedStyle(element))
					? element
					: upwards(element.parentElement, is)
				: null;
		const boxesOf = (node: Node, from: number, to: number) => {
			const range = document.createRange();
			range.setStart(node, from);
			range.setEnd(node, to);
			return [...range.getClientRects()].filter(({ width }) => width > 0);
		};
		const linesOf = (boxes: readonly DOMRect[]) => new Set(boxes.map(({ top }) => Math.round(top))).size;
		const isHeard = (element: Element) => upwards(element, ({ clipPath }) => clipPath !== 'none') !== null;
		const isCut = (element: Element, boxes: readonly DOMRect[]) => {
			// Spaces at the end of a line hang over the box where they are kept.
			if (getComputedStyle(element).whiteSpace.startsWith('pre')) return false;
			if (upwards(element, ({ overflowX }) => overflowX === 'auto' || overflowX === 'scroll')) return false;
			const box = upwards(element, ({ display }) => display !== 'inline')?.getBoundingClientRect();
			const left = Math.max(0, box?.left ?? 0) - beyond;
			const right = Math.min(innerWidth, box?.right ?? Infinity) + beyond;
			return boxes.some((one) => one.left < left || one.right > right);
		};
		const found = new Set<string>();
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const parent = node.parentElement;
			const text = node.textContent ?? '';
			if (text.trim() === '' || !parent || parent.closest('svg, option, script, style, template')) continue;
			if (!parent.checkVisibility({ visibilityProperty: true }) || isHeard(parent)) continue;
			const boxes = boxesOf(node, 0, text.length);
			const name = text.trim().slice(0, 60);
			const lines = linesOf(boxes);
			if (lines >= column && text.trim().length / lines < 3) found.add(`letters below one another: ${name}`);
			if (isCut(parent, boxes)) found.add(`cut: ${name}`);
			for (const { index, 0: word } of text.matchAll(words))
				if (linesOf(boxesOf(node, index, index + word.length)) > 1) found.add(`in two lines: ${word}`);
		}
		return [...found];
	});
}
