/** What every page begins with: fields that wait for a reader before they fetch what they offer. */

/** What comes to a field, by the name of the data that it needs. */
const OFFERS = {
	search: async (field: HTMLInputElement, address: string) => (await import('./enable.ts')).enable(field, address),
	calendar: async (field: HTMLInputElement) => (await import('../page/calendar.ts')).offerCalendar(field)
};

addEventListener('focusin', ({ target }) => {
	if (!(target instanceof HTMLInputElement)) return;
	for (const [name, offer] of Object.entries(OFFERS)) void begin(target, name, offer);
});

/** Where the script, or what it needs, cannot be had the field stays what it is: a part of a form that is sent. */
async function begin(field: HTMLInputElement, name: string, offer: typeof OFFERS.search): Promise<void> {
	const value = field.dataset[name];
	if (value === undefined) return;
	field.removeAttribute(`data-${name}`);
	try {
		await offer(field, value);
	} catch {
		field.dataset[name] = value;
	}
}
