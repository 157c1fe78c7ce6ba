/** Waits until a reader comes to a converter that answers while one types, and only then fetches what answers. */

const FIELDS = 'form[data-quick] :is(input, select)';

/** Forms that answer already. */
const answering = new WeakSet<HTMLFormElement>();

/** Makes the converters of a page ready, those too that come to it later. */
export function initConverter(root: Document): void {
	root.addEventListener('focusin', ({ target }) => {
		const isField =
			(target instanceof HTMLInputElement || target instanceof HTMLSelectElement) && target.matches(FIELDS);
		if (isField && target.form) void begin(target.form);
	});
}

async function begin(form: HTMLFormElement): Promise<void> {
	if (answering.has(form)) return;
	answering.add(form);
	try {
		const { answerIn } = await import('./quick-converter.ts');
		// Another page may have taken its place by now.
		if (form.isConnected) answerIn(form);
	} catch {
		// The button still leads to the answer; when the reader comes back to the form it is tried again.
		answering.delete(form);
	}
}
