/** Copies the texts that a page offers. Without a script, or where a browser does not let one copy, a tap marks the whole text. */

const OFFER = '.copyable';

/** Shows the buttons that copy, and answers them: each says beside itself when its text is copied. */
export function initCopyButtons(root: Document): void {
	if (!('clipboard' in navigator)) return;
	root.documentElement.classList.add('copies');
	root.addEventListener('click', ({ target }) => {
		const offer = target instanceof HTMLButtonElement ? target.closest(OFFER) : null;
		if (offer) void copy(root, offer);
	});
}

async function copy(root: Document, offer: Element): Promise<void> {
	for (const status of root.querySelectorAll(`${OFFER} [role=status]`)) status.textContent = '';
	const [text, status] = [offer.firstElementChild, offer.querySelector('[role=status]')];
	if (!text || !status) return;
	try {
		await navigator.clipboard.writeText(text.textContent);
		status.textContent = offer.closest<HTMLElement>('[data-copied]')?.dataset.copied ?? '';
	} catch {
		// The reader has forbidden it: mark the text, as a tap on it does.
		getSelection()?.selectAllChildren(text);
	}
}
