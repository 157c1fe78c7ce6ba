/** Puts what the server answered into the fields of a form whose reader is typing in it, without touching the one in use. */

export type Field = HTMLInputElement | HTMLSelectElement;

export function isField(field: unknown): field is Field {
	return field instanceof HTMLInputElement || field instanceof HTMLSelectElement;
}

/** The field that a label is around. */
export function fieldAt(label: Node | null): Field | undefined {
	const field = label instanceof HTMLLabelElement ? label.control : null;
	return isField(field) ? field : undefined;
}

/** Takes away what was wrong in a field. */
export function clearFault(field: Field): void {
	field.removeAttribute('aria-invalid');
	field.removeAttribute('aria-describedby');
	faultOf(field)?.remove();
}

/** The sentence below a field that says what is wrong in it. */
function faultOf(field: Field): Element | null | undefined {
	return field.closest('label')?.parentElement?.querySelector('.fault');
}

/**
 * Says at a field that it must not be blank, in the words that its page has for that.
 *
 * @returns those words
 */
export function showBlank(field: Field): string {
	clearFault(field);
	const label = field.closest('label');
	const fault = document.createElement('p');
	fault.className = 'fault';
	fault.id = `blank-${field.name}${field.form?.getAttribute('action')}`;
	fault.textContent = label?.dataset.blank ?? '';
	field.setAttribute('aria-invalid', 'true');
	field.setAttribute('aria-describedby', fault.id);
	label?.after(fault);
	return fault.textContent;
}

/**
 * Shows what was wrong in the fields of a form, each at its field; what was wrong before goes.
 *
 * @param answer - the same form in the answer
 * @returns what was wrong, one sentence each
 */
export function showFaults(form: HTMLFormElement, answer: HTMLFormElement): readonly string[] {
	return [...form.querySelectorAll('label')].flatMap((label) => {
		const field = fieldAt(label);
		const answered = answer.elements.namedItem(field?.name ?? '');
		if (!field || !isField(answered)) return [];
		clearFault(field);
		const fault = faultOf(answered);
		if (!fault) return [];
		for (const name of ['aria-invalid', 'aria-describedby']) {
			const value = answered.getAttribute(name);
			if (value !== null) field.setAttribute(name, value);
		}
		// Said in the one place that says everything.
		fault.removeAttribute('role');
		label.after(document.adoptNode(fault));
		label.closest('details')?.setAttribute('open', '');
		return [fault.textContent];
	});
}

/**
 * Fills in a field as it was understood, unless it is in use.
 *
 * @param answered - the same field in the answer; loses its options
 */
export function renewField(field: Field, answered: Field): void {
	clearFault(field);
	const { value } = answered;
	if (field !== document.activeElement) {
		if (field instanceof HTMLSelectElement) field.replaceChildren(...answered.childNodes);
		field.value = value;
	} else if (field instanceof HTMLSelectElement) {
		// The list in use stays what it is, and knows what was answered.
		for (const option of field.options) option.defaultSelected = option.value === value;
	}
}
