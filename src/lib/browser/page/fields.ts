/** What every page begins with: fields that wait for a reader before they fetch what they offer. */

/** A script that makes more of a field. */
interface Offer {
	readonly enable: (field: HTMLInputElement, value: string) => Promise<void> | void;
}

/** What comes to a field, by the name of the data that it needs. */
const OFFERS: Readonly<Record<string, () => Promise<Offer>>> = {
	// Named here: whole, the module would be an object in a script that others import from.
	search: () => import('../search/enable.ts').then(({ enable }) => ({ enable })),
	calendar: () => import('./calendar.ts')
};

addEventListener('focusin', ({ target }) => {
	if (!(target instanceof HTMLInputElement)) return;
	for (const [name, load] of Object.entries(OFFERS)) void begin(target, name, load);
});

/** Where the script, or what it needs, cannot be had the field stays what it is: a part of a form that is sent. */
async function begin(field: HTMLInputElement, name: string, load: () => Promise<Offer>): Promise<void> {
	const value = field.dataset[name];
	if (value === undefined) return;
	field.removeAttribute(`data-${name}`);
	try {
		await (await load()).enable(field, value);
	} catch {
		field.dataset[name] = value;
	}
}
