/** Puts what the server answered around a form whose reader is typing in it, and into it, without touching the field in use. */

type Field = HTMLInputElement | HTMLSelectElement;

/** The form's fields, each with the same field of the answer. */
function pairsOf(form: HTMLFormElement, answered: HTMLFormElement): readonly (readonly [Field, Field])[] {
	return [...form.elements].flatMap((field) => {
		if (!isField(field) || field.type === 'hidden' || field.name === '') return [];
		const theirs = answered.elements.namedItem(field.name);
		return isField(theirs) ? [[field, theirs] as const] : [];
	});
}

function isField(field: unknown): field is Field {
	return field instanceof HTMLInputElement || field instanceof HTMLSelectElement;
}

/**
 * Shows what was wrong in the fields of a form, each at its field; what was wrong before goes.
 *
 * @param answered - the same form in the answer
 * @returns what was wrong, one sentence each
 */
export function showFaults(form: HTMLFormElement, answered: HTMLFormElement): readonly string[] {
	for (const before of form.querySelectorAll('.fault')) before.remove();
	return pairsOf(form, answered).flatMap(([field, theirs]) => {
		copyAttributes(field, theirs, ['aria-invalid', 'aria-describedby']);
		const fault = theirs.closest('label')?.parentElement?.querySelector('.fault');
		if (!fault) return [];
		// Said in the one place that says everything, and over the label, so that nothing moves.
		fault.removeAttribute('role');
		fault.classList.add('over');
		field.closest('label')?.after(document.adoptNode(fault));
		return [fault.textContent];
	});
}

/** Fills in a form as it was understood, but for the field in use: the other fields, what they keep, and its links. */
export function renewFields(form: HTMLFormElement, answered: HTMLFormElement): void {
	for (const [field, theirs] of pairsOf(form, answered)) {
		if (field === document.activeElement) continue;
		const { value } = theirs;
		if (field instanceof HTMLSelectElement) field.replaceChildren(...theirs.childNodes);
		field.value = value;
	}
	for (const kept of form.querySelectorAll('input[type=hidden]')) kept.remove();
	form.append(...answered.querySelectorAll('input[type=hidden]'));
	for (const part of ['a', 'summary', 'details']) {
		const [ours, theirs] = [form.querySelector(part), answered.querySelector(part)];
		if (!ours || !theirs) continue;
		copyAttributes(ours, theirs, ['href', 'class']);
		if (part === 'summary') ours.textContent = theirs.textContent;
	}
}

/**
 * Replaces everything around an element by what is around its counterpart.
 *
 * @param ours - contains the element
 * @param theirs - contains its counterpart
 */
export function renewAround(ours: Element, theirs: Element, element: Element, counterpart: Element): void {
	copyAttributes(ours, theirs, ['id', 'class']);
	const kept = [...ours.children].find((child) => child.contains(element));
	const match = [...theirs.children].find((child) => child.contains(counterpart));
	if (!kept || !match) return;
	const nodes = [...theirs.childNodes];
	const at = nodes.findIndex((node) => node === match);
	for (const node of [...ours.childNodes]) if (node !== kept) node.remove();
	kept.before(...nodes.slice(0, at));
	kept.after(...nodes.slice(at + 1));
	if (kept !== element) renewAround(kept, match, element, counterpart);
}

function copyAttributes(ours: Element, theirs: Element, names: readonly string[]): void {
	for (const name of names) {
		const value = theirs.getAttribute(name);
		if (value === null) ours.removeAttribute(name);
		else ours.setAttribute(name, value);
	}
}
