import type { Group } from './groups.ts';
import type { ValuesOf } from './table.ts';
import { fieldsOf } from './read.ts';

/** A parameter with its value, as an address and a form hold it. */
export type Pair = readonly [name: string, text: string];

/**
 * Everything that the values of some groups say, in the order of an address; blank where something is not said.
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
 * What the values of some groups say beyond the defaults, in the order of an address.
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
