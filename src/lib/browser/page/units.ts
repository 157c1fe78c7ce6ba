/** The two units of the converter: they change places, and one gives way when the other becomes the same. */
import type { Field } from './renew-fields.ts';

/**
 * Lets the units of a form change places.
 *
 * @returns whether both can be chosen on the other side
 * @example swapUnits(form) // dollars into old pounds become old pounds into dollars
 */
export function swapUnits(form: HTMLFormElement): boolean {
	const [from, to] = unitsOf(form);
	if (!from || !to || !has(from, to.value) || !has(to, from.value)) return false;
	[from.value, to.value] = [to.value, from.value];
	return true;
}

/**
 * The units that a form holds.
 *
 * @param before - what it held before: it stays where both are the same
 * @example pairOf(form, []) // ['usd', 'syp-old']
 */
export function pairOf(form: HTMLFormElement, before: readonly string[]): readonly string[] {
	const pair = unitsOf(form).map(({ value }) => value);
	return pair[0] === pair[1] ? before : pair;
}

/**
 * Where a unit was chosen that the other side has, that side takes the one that it replaces.
 *
 * @param changed - the field that a reader has changed; where it has no unit the second one gives way
 * @param pair - the units that the form held before
 * @example giveWay(form, to, ['usd', 'syp-old']) // dollars into dollars become old pounds into dollars
 */
export function giveWay(form: HTMLFormElement, changed: Field, pair: readonly string[]): void {
	const [from, to] = unitsOf(form);
	if (!from || to?.value !== from.value) return;
	const other = changed === to ? from : to;
	const before = pair.find((unit) => unit !== other.value);
	if (before !== undefined && has(other, before)) other.value = before;
}

/** A form that has no list for one of them has it all the same. */
function unitsOf(form: HTMLFormElement): readonly Field[] {
	return [...form.querySelectorAll<Field>('[name=from_unit], [name=to_unit]')];
}

function has(field: Field, value: string): boolean {
	return !(field instanceof HTMLSelectElement) || [...field.options].some((option) => option.value === value);
}
