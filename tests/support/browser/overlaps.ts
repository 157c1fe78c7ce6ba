import type { Page } from '@playwright/test';

/**
 * Words of a page that stand on other words: lines of text that are seen and share more than a few pixels. What lies over a
 * page on purpose has a place of its own and is left out, as drawings are, whose labels have a check of their own.
 *
 * @returns both texts of each pair
 */
export function overlapsOf(page: Page): Promise<readonly string[]> {
	return page.evaluate(() => {
		interface Line {
			readonly text: string;
			readonly node: Node;
			readonly box: DOMRect;
		}
		/** Two lines may share so many pixels. */
		const shared = 4;
		/** Letters take the rest of the height of their box; what is above and below is air. */
		const air = 0.2;
		const lettersOf = ({ left, top, width, height }: DOMRect) =>
			new DOMRect(left, top + height * air, width, height * (1 - 2 * air));
		const isOverPage = (element: Element | null): boolean =>
			element !== null && (getComputedStyle(element).position === 'absolute' || isOverPage(element.parentElement));
		const lines: Line[] = [];
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const text = node.textContent?.trim() ?? '';
			const parent = node.parentElement;
			if (text === '' || !parent || parent.closest('svg, option, script, style, template') || isOverPage(parent))
				continue;
			if (!parent.checkVisibility({ visibilityProperty: true })) continue;
			const range = document.createRange();
			range.selectNodeContents(node);
			for (const rect of range.getClientRects())
				if (rect.width > 1) lines.push({ text: text.slice(0, 40), node, box: lettersOf(rect) });
		}
		lines.sort((a, b) => a.box.top - b.box.top);
		const found = new Set<string>();
		for (const [i, { text, node, box }] of lines.entries()) {
			for (let k = i + 1; k < lines.length; k++) {
				const other = lines[k];
				if (!other || other.box.top > box.bottom - shared) break;
				const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
				const down = Math.min(box.bottom, other.box.bottom) - other.box.top;
				if (other.node !== node && across > shared && down > shared) found.add(`${text} | ${other.text}`);
			}
		}
		return [...found];
	});
}
