/** Waits until a reader touches, points at or focuses a chart, and only then fetches what makes it interactive. */

const WISHES = ['pointerenter', 'pointerdown', 'touchstart', 'focus'] as const;

function arm(host: HTMLElement): void {
	const hint = host.closest('figure')?.querySelector<HTMLElement>('.hint');
	if (hint) hint.hidden = false;
	waitFor(host, hint, hint?.textContent ?? '');
}

/** @param words - the hint, to be put back when a second attempt succeeds */
function waitFor(host: HTMLElement, hint: HTMLElement | null | undefined, words: string): void {
	host.tabIndex = 0;
	host.role = 'application';
	host.ariaLabel = host.querySelector('svg')?.getAttribute('aria-label') ?? null;
	const stop = new AbortController();
	const begin = async () => {
		stop.abort();
		try {
			const { takeOver } = await import('./interactive.ts');
			await takeOver(host);
			if (hint) hint.textContent = words;
		} catch {
			// The painted chart is still there and still right; a later touch may try again.
			if (hint) hint.textContent = host.dataset.failed ?? '';
			waitFor(host, hint, words);
		}
	};
	for (const wish of WISHES) host.addEventListener(wish, () => void begin(), { signal: stop.signal, passive: true });
}

for (const host of document.querySelectorAll<HTMLElement>('[data-chart]')) arm(host);
