/** What moves on a page, as its browser counts it. */
import type { Page } from '@playwright/test';

declare global {
	interface Window {
		/** Every layout shift of the page, by what moved. */
		shifts: string[];
	}
}

/** Which shifts count: those that nobody asked for, or also those within half a second of a reader's key, click or touch. */
export type Counted = 'unasked' | 'all';

/** Makes a page note what moves; before it is opened. */
export async function watchShifts(page: Page, counted: Counted): Promise<void> {
	await page.addInitScript((which) => {
		window.shifts = [];
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) {
				const shift: object = entry;
				if (which === 'unasked' && 'hadRecentInput' in shift && shift.hadRecentInput === true) continue;
				const sources = 'sources' in shift && Array.isArray(shift.sources) ? shift.sources : [];
				window.shifts.push(
					sources.map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 200) : String(node))).join(' | ')
				);
			}
		}).observe({ type: 'layout-shift', buffered: true });
	}, counted);
}

/** What has moved until now. */
export function shiftsOf(page: Page): Promise<readonly string[]> {
	return page.evaluate(() => window.shifts);
}
