/** What every page begins with: fields that wait for a reader before they fetch what they suggest. */

const FIELD = 'input[data-search]';

addEventListener('focusin', ({ target }) => {
	if (!(target instanceof HTMLInputElement) || !target.matches(FIELD)) return;
	const address = target.dataset.search ?? '';
	delete target.dataset.search;
	void begin(target, address);
});

/** Where the script or its index cannot be had the field stays what it is: a form that is sent. */
async function begin(field: HTMLInputElement, address: string): Promise<void> {
	try {
		const { enable } = await import('./enable.ts');
		await enable(field, address);
	} catch {
		field.dataset.search = address;
	}
}
