import type { ViewContext } from '#lib/context/context.ts';
import { wordsOf } from '#lib/search/index.ts';
import { isNameOfSeries } from './named-series.ts';
import { infoOf } from './selection.ts';

/**
 * What was typed to be added. The form of that field has what is compared as one parameter, and the field as a second one; of
 * boxes that are ticked each is a parameter of its own.
 *
 * @param fields - each `series` of an address
 * @returns undefined where nothing was typed
 * @example typedIn(['lbp-parallel,irr-parallel', 'gold']) // 'gold'
 * @example typedIn(['lbp-parallel', 'gold-lira']) // undefined
 */
export function typedIn(fields: readonly string[]): string | undefined {
	const [compared, typed, ...others] = fields;
	return compared?.includes(',') && others.length === 0 ? typed : undefined;
}

/**
 * What an address names to be compared, in its order. What no series is called is one name among the others: they stay.
 *
 * @param fields - each `series` of the address
 * @returns none where all of it is blank
 * @example namesIn(context, ['lbp-parallel,irr-parallel', ' ']) // ['lbp-parallel', 'irr-parallel']
 * @example namesIn(context, ['lbp-parallel,irr-parallel', 'Euro, Aleppo']) // ['lbp-parallel', 'irr-parallel', 'Euro Aleppo']
 */
export function namesIn(context: ViewContext, fields: readonly string[]): readonly string[] {
	const hasTyped = typedIn(fields) !== undefined;
	return fields.flatMap((field, i) => {
		const parts = partsOf(field);
		return hasTyped && i > 0 && isOneName(context, parts) ? [parts.join(' ')] : parts;
	});
}

/** No name of a series has more commas than two. */
const MOST_PARTS = 3;

/** Whether commas are within one name, as “Parallel market, Damascus” has one, and do not part several. */
function isOneName(context: ViewContext, parts: readonly string[]): boolean {
	if (parts.length < 2 || parts.length > MOST_PARTS) return false;
	const areWords = parts.every((part) => wordsOf(part).length > 0 && infoOf(context.record, part) === undefined);
	return areWords && isNameOfSeries(context, parts.join(' '));
}

/**
 * Every name that what was typed may be read as: its parts, and the whole of it.
 *
 * @example readingsOf('Euro, Aleppo') // ['Euro', 'Aleppo', 'Euro Aleppo']
 */
export function readingsOf(typed: string): readonly string[] {
	const parts = partsOf(typed);
	return parts.length > MOST_PARTS ? parts : [...parts, parts.join(' ')];
}

function partsOf(field: string): readonly string[] {
	return field
		.split(',')
		.map((part) => part.trim())
		.filter((part) => part !== '');
}
