import { loadStyles } from '../page/load-styles.ts';
import { remembered } from './early-pointer.ts';
import liveStyles from './live.css?url';

/** Waits until a reader touches, points at or focuses a chart, and only then fetches what makes it interactive. */

const WISHES = ['pointermove', 'pointerdown', 'touchstart', 'focus'] as const;

/** How to put the painting of a chart back that has been taken over. */
const taken = new Map<HTMLElement, () => void>();

/** The charts of a part of the page, as navigation needs them. */
export const charts = {
	/** Whether the reader has taken a chart into use. */
	inUse: () => taken.size > 0,
	/** Puts the paintings back and forgets the charts: the part is about to leave the page. */
	unmount() {
		for (const putBack of taken.values()) putBack();
		taken.clear();
	},
	init: initCharts
};

/**
 * Makes the charts below an element ready.
 *
 * @param eager - takes them over at once, for a reader who had one in use
 */
export function initCharts(root: ParentNode, eager = false): void {
	for (const host of root.querySelectorAll<HTMLElement>('[data-chart]')) {
		const hint = host.querySelector<HTMLElement>('.hint');
		hint?.classList.add('shown');
		host.tabIndex = 0;
		host.setAttribute('role', 'application');
		host.setAttribute('aria-label', host.querySelector('svg')?.getAttribute('aria-label') ?? '');
		host.setAttribute('aria-description', hint?.textContent ?? '');
		const words = [...(hint?.childNodes ?? [])];
		if (eager) void begin(host, hint, words);
		else waitFor(host, hint, words);
	}
}

/** @param words - the hint, to be put back when a second attempt succeeds */
function waitFor(host: HTMLElement, hint: HTMLElement | null, words: readonly Node[]): void {
	const stop = new AbortController();
	const wished = (wish: Event) => {
		stop.abort();
		void begin(host, hint, words, wish);
	};
	for (const wish of WISHES) host.addEventListener(wish, wished, { signal: stop.signal, passive: true });
}

/** @param wish - what the reader did first */
async function begin(host: HTMLElement, hint: HTMLElement | null, words: readonly Node[], wish?: Event): Promise<void> {
	const loading = new AbortController();
	const replay = remembered(host, wish, loading.signal);
	try {
		const [{ mountInteractiveChart }] = await Promise.all([import('./interactive.ts'), loadStyles(liveStyles)]);
		const putBack = await mountInteractiveChart(host);
		if (!host.isConnected) return putBack();
		taken.set(host, putBack);
		host.addEventListener('chart:released', () => taken.delete(host) && waitFor(host, hint, words), { once: true });
		hint?.replaceChildren(...words);
		loading.abort();
		replay();
	} catch {
		loading.abort();
		// The painted chart is still there and still right; a later touch may try again.
		if (hint) hint.textContent = host.dataset.failed ?? '';
		waitFor(host, hint, words);
	}
}
