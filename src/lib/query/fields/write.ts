import type { Group } from './groups.ts';
import type { ValuesOf } from './table.ts';
import { fieldsOf } from './read.ts';

/** A parameter with its value, as an address and a form hold it. */
export type Pair = readonly [name: string, text: string];

/**
 * All values of some groups, in the order of an address; blank for a missing one.
 *
 * @example textsOf(['frame'], defaultsOf(['frame'])) // [['lang', ''], ['theme', 'light'], ['fill', '0'], ['accent', '']]
 */
export function textsOf<Groups extends Group>(groups: readonly Groups[], values: ValuesOf<Groups>): readonly Pair[] {
	const texts = new Map<string, unknown>(Object.entries(values));
	return fieldsOf(groups).map(([key, field]) => {
		const value = texts.get(key);
		return [field.name, value === undefined ? '' : field.write(value)];
	});
}

/**
 * The values of some groups that differ from the defaults, in the order of an address.
 *
 * @example pairsOf(['frame'], { ...defaultsOf(['frame']), fill: true }, defaultsOf(['frame'])) // [['fill', '1']]
 */
export function pairsOf<Groups extends Group>(
	groups: readonly Groups[],
	values: ValuesOf<Groups>,
	defaults: ValuesOf<Groups>
): readonly Pair[] {
	const defaultTexts = new Map(textsOf(groups, defaults));
	return textsOf(groups, values).filter(([name, text]) => text !== '' && text !== defaultTexts.get(name));
}
