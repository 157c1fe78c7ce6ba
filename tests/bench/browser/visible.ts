/** When a chart is visible: its page's first contents were presented, and a frame has ended in which its line was drawn. */
import type { Browser, Page } from 'playwright-core';
import { drawnWidth } from '#tests/support/browser/drawn-width.ts';
import { NAMED } from '#tests/support/named.ts';
import type { Size } from './peers.ts';

/** Notes, in the page, when the frame has ended in which the line was first there. */
async function watch(page: Page, wide: number): Promise<void> {
	await page.addInitScript(`${NAMED}; globalThis.drawnWidth = ${drawnWidth}`);
	await page.addInitScript((wanted) => {
		const drawn: unknown = Reflect.get(window, 'drawnWidth');
		if (typeof drawn !== 'function') return;
		const look = () =>
			requestAnimationFrame(() =>
				setTimeout(() => {
					const now = performance.now();
					if (drawn() >= wanted) Reflect.set(window, 'drawnAt', now);
					else look();
				})
			);
		look();
	}, wide);
}

/** Milliseconds from the beginning of navigation. */
const visibleAt = (page: Page) =>
	page.evaluate(async () => {
		const drawnAt = () => Number(Reflect.get(window, 'drawnAt') ?? NaN);
		const presentedAt = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN;
		for (let waited = 0; waited < 20_000; waited += 20) {
			const at = Math.max(drawnAt(), presentedAt());
			if (!Number.isNaN(at)) return at;
			await new Promise((later) => setTimeout(later, 20));
		}
		throw new Error(`nothing was drawn at ${location.href}`);
	});

/**
 * Loads a page at a quarter of the processor's speed, in a context of its own, where nothing is kept from before.
 *
 * @param wide - how much of the window's width a line must cover, in pixels; 0 for a page without one
 * @returns milliseconds until it is visible, and the bytes of its answers
 * @throws {Error} when no line is drawn within 20 seconds
 */
export async function loadCold(
	browser: Browser,
	address: string,
	viewport: Size,
	wide: number
): Promise<{ readonly time: number; readonly bytes: number }> {
	const context = await browser.newContext({ viewport });
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
	await watch(page, wide);
	let bytes = 0;
	page.on('response', (response) => (bytes += Number(response.headers()['content-length'] ?? 0)));
	await page.goto(address, { waitUntil: 'load' });
	const time = await visibleAt(page);
	await context.close();
	return { time, bytes };
}
