/**
 * Opens what an address leads to, if it is folded: a `<details>` that is all, or a part at the top, of the element with the id
 * in the address. It stays open when the address leads elsewhere, so that nothing moves. Without a script it opens on a touch.
 */
export function initTargets(): void {
	unfold();
	addEventListener('hashchange', unfold);
}

function unfold(): void {
	const folded = document.getElementById(location.hash.slice(1))?.querySelector(':scope > details');
	if (folded instanceof HTMLDetailsElement) folded.open = true;
}
