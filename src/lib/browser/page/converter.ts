/** Waits until a reader comes to a converter that answers while one types, and only then fetches what answers. */

const FORM = 'form[data-quick]';
const FIELDS = `${FORM} :is(input, select)`;

/** Forms that answer already. */
const answering = new WeakSet<HTMLFormElement>();

/** Makes the converters of a page ready, those too that come to it later. */
export function initConverter(root: Document): void {
	const beginAtField = ({ target }: Event) => {
		const form = target instanceof Element && target.matches(FIELDS) && target.closest<HTMLFormElement>(FORM);
		if (form) void begin(form);
	};
	root.addEventListener('focusin', beginAtField);
	// Where it could not be fetched, what is chosen next in the same list tries again.
	root.addEventListener('input', beginAtField);
	for (const form of root.querySelectorAll<HTMLFormElement>(FORM)) if (isInUse(form)) void begin(form);
}

/** Whether a reader came to a form before this script did, or a browser filled in what was typed in it before. */
function isInUse(form: HTMLFormElement): boolean {
	if (document.activeElement?.matches(FIELDS)) return true;
	const isTyped = [...form.querySelectorAll('input')].some(({ value, defaultValue }) => value !== defaultValue);
	return isTyped || form.querySelector('option:checked:not([selected])') !== null;
}

async function begin(form: HTMLFormElement): Promise<void> {
	if (answering.has(form)) return;
	answering.add(form);
	try {
		const { answerIn } = await import('./quick-converter.ts');
		// Another page may have taken its place by now.
		if (form.isConnected) answerIn(form);
	} catch {
		// The button still leads to the answer; when the reader goes on in the form it is tried again.
		answering.delete(form);
	}
}
