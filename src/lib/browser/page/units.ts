/** The two units of the converter: they change places, and one gives way when the other becomes the same. */

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
 * Where a unit was chosen that the other side has, that side takes the one that it replaces.
 *
 * @param chosen - the list in which it was chosen; as the server answered it, it has the one before
 * @example giveWay(form, to) // dollars into dollars, of dollars into old pounds, become old pounds into dollars
 */
export function giveWay(form: HTMLFormElement, chosen: HTMLSelectElement): void {
	const units = unitsOf(form);
	const other = units.find((one) => one !== chosen);
	const before = [...chosen.options].find(({ defaultSelected }) => defaultSelected)?.value;
	if (!units.includes(chosen) || other?.value !== chosen.value || before === undefined) return;
	if (has(other, before)) other.value = before;
}

function unitsOf(form: HTMLFormElement): readonly HTMLSelectElement[] {
	return [...form.querySelectorAll<HTMLSelectElement>('select[name=from_unit], select[name=to_unit]')];
}

function has(list: HTMLSelectElement, value: string): boolean {
	return [...list.options].some((option) => option.value === value);
}
