/** Brings what is chosen into view in rows of choices that scroll sideways; the page itself does not move. */
export function showChosen(root: ParentNode): void {
	for (const row of root.querySelectorAll('.controls .row')) {
		const chosen = row.querySelector('[aria-current]');
		if (!chosen) continue;
		const [outer, inner] = [row.getBoundingClientRect(), chosen.getBoundingClientRect()];
		row.scrollLeft += inner.left + inner.width / 2 - (outer.left + outer.width / 2);
	}
}
