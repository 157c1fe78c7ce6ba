/** What is in the fields of a form while one types. */
import { latinDigits } from '#lib/query/numbers/latin-digits.ts';
import { isField, type Field } from './renew-fields.ts';

/** The fields of a form, without its buttons. */
export function fieldsOf(form: HTMLFormElement): readonly Field[] {
	return [...form.elements].filter(isField);
}

/** Whether a field holds something else than what the page came with. */
export function isChanged(field: Field): boolean {
	if (field instanceof HTMLSelectElement) return field.selectedOptions[0]?.defaultSelected === false;
	return field.type !== 'hidden' && field.name !== '' && field.value !== field.defaultValue;
}

/** Whether a field is blank that must be filled: it is not asked about. */
export function isBlank(field: Field): boolean {
	return field.validity.valueMissing;
}

/**
 * Whether a date or a month can become of what is typed so far.
 *
 * @example isPartOfDay(field) // true of 2011-0, false of 2011-03 and March
 */
export function isPartOfDay(field: Field): boolean {
	if (!(field instanceof HTMLInputElement) || field.pattern === '' || field.checkValidity()) return false;
	return /^\d{0,4}(-\d{0,2}){0,2}$/.test(latinDigits(field.value));
}

/** The months that a form asks for, each with the name of its field: `['asof', '2024-12']`. */
export function monthsIn(form: HTMLFormElement): readonly (readonly [string, string])[] {
	return [...new FormData(form)].flatMap(([name, value]) => {
		const text = typeof value === 'string' ? latinDigits(value) : '';
		return /^\d{4}-\d{2}$/.test(text) ? [[name, text] as const] : [];
	});
}
