/**
 * Closes a menu that is open: on Escape, with the focus back on its head, and on a touch outside it. A menu is a
 * `<details data-menu>`; it opens and closes by itself without a script.
 */
export function initMenus(): void {
	document.addEventListener('keydown', ({ key }) => {
		const menu = key === 'Escape' && openMenu();
		if (!menu) return;
		menu.open = false;
		menu.querySelector('summary')?.focus();
	});
	document.addEventListener('click', ({ target }) => {
		const menu = openMenu();
		if (menu && target instanceof Node && !menu.contains(target)) menu.open = false;
	});
}

function openMenu(): HTMLDetailsElement | null {
	return document.querySelector<HTMLDetailsElement>('details[data-menu][open]');
}
