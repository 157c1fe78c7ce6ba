/** Puts what the server answered into a form whose reader is typing in it, without touching the field in use. */
import { renewLinks } from './renew.ts';

export type Field = HTMLInputElement | HTMLSelectElement;

export function isField(field: unknown): field is Field {
	return field instanceof HTMLInputElement || field instanceof HTMLSelectElement;
}

/** The form's fields, each with the same field of the answer. */
function pairsOf(form: HTMLFormElement, answered: HTMLFormElement): readonly (readonly [Field, Field])[] {
	return [...form.elements].flatMap((field) => {
		if (!isField(field) || field.type === 'hidden' || field.name === '') return [];
		const theirs = answered.elements.namedItem(field.name);
		return isField(theirs) ? [[field, theirs] as const] : [];
	});
}

/** Takes away what was wrong in a field. */
export function clearFault(field: Field): void {
	field.removeAttribute('aria-invalid');
	field.removeAttribute('aria-describedby');
	field.closest('label')?.parentElement?.querySelector('.fault')?.remove();
}

/**
 * Shows what was wrong in the fields of a form, each at its field; what was wrong before goes.
 *
 * @param answered - the same form in the answer
 * @returns what was wrong, one sentence each
 */
export function showFaults(form: HTMLFormElement, answered: HTMLFormElement): readonly string[] {
	return pairsOf(form, answered).flatMap(([field, theirs]) => {
		clearFault(field);
		const fault = theirs.closest('label')?.parentElement?.querySelector('.fault');
		if (!fault) return [];
		for (const name of ['aria-invalid', 'aria-describedby']) field.setAttribute(name, theirs.getAttribute(name) ?? '');
		// Said in the one place that says everything.
		fault.removeAttribute('role');
		field.closest('label')?.after(document.adoptNode(fault));
		field.closest('details')?.setAttribute('open', '');
		return [fault.textContent];
	});
}

/**
 * Fills in a form as it was understood: its fields, what they keep, and its links.
 *
 * @param isKept - of a field that the answer does not know: it stays as it was typed
 */
export function renewFields(form: HTMLFormElement, answered: HTMLFormElement, isKept: (field: Field) => boolean): void {
	for (const [field, theirs] of pairsOf(form, answered)) {
		if (isKept(field)) continue;
		clearFault(field);
		const { value } = theirs;
		if (field === document.activeElement) {
			// The list in use stays what it is, and knows what was answered.
			if (field instanceof HTMLSelectElement)
				for (const option of field.options) option.defaultSelected = option.value === value;
			continue;
		}
		if (field instanceof HTMLSelectElement) field.replaceChildren(...theirs.childNodes);
		field.value = value;
	}
	for (const kept of form.querySelectorAll('input[type=hidden]')) kept.remove();
	form.append(...answered.querySelectorAll('input[type=hidden]'));
	renewLinks(form, answered);
	const [ours, theirs] = [form, answered].map((one) => one.querySelector('summary'));
	if (!ours || !theirs) return;
	ours.textContent = theirs.textContent;
	ours.parentElement?.setAttribute('class', theirs.parentElement?.className ?? '');
}
