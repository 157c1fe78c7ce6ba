import { fieldsOf, renamed } from './read.ts';
import type { Group } from './groups.ts';
import type { Pair } from './write.ts';

/**
 * The parameters of an address under their names of today: a former name, or a former value, becomes the current one. A
 * former name beside the current one stays, for they contradict each other.
 *
 * @param groups - what the address takes
 * @returns the same pairs in the same order
 * @example currentPairs(['frame'], [['lang', 'ar'], ['fit', '1']]) // [['lang', 'ar'], ['fill', '1']]
 */
export function currentPairs(groups: readonly Group[], pairs: readonly Pair[]): readonly Pair[] {
	const given = new Set(pairs.map(([name]) => name));
	const fields = fieldsOf(groups).map(([, field]) => field);
	return pairs.map(([name, text]): Pair => {
		const field = fields.find((one) => one.name === name) ?? renamed(fields, name);
		if (!field || (field.name !== name && given.has(field.name))) return [name, text];
		return [field.name, field.aliases.values?.[text] ?? text];
	});
}
