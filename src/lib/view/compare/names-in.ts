import type { ViewContext } from '#lib/context/context.ts';
import { wordsOf } from '#lib/search/index.ts';
import { isNameOfSeries } from './named-series.ts';
import { infoOf } from './selection.ts';

/**
 * What an address names to be compared, in its order. What no series is called is one name among the others: they stay.
 *
 * @param fields - each `series` of the address: the form has what is compared as one, and its field as the last of several
 * @returns none where all of it is blank
 * @example namesIn(context, ['lbp-parallel,irr-parallel', ' ']) // ['lbp-parallel', 'irr-parallel']
 * @example namesIn(context, ['lbp-parallel,irr-parallel', 'Euro, Aleppo']) // ['lbp-parallel', 'irr-parallel', 'Euro Aleppo']
 */
export function namesIn(context: ViewContext, fields: readonly string[]): readonly string[] {
	return fields.flatMap((field, i) => {
		const parts = partsOf(field);
		const isTyped = i > 0 && i === fields.length - 1;
		return isTyped && isOneName(context, parts) ? [parts.join(' ')] : parts;
	});
}

/** Whether commas are within one name, as “Parallel market, Damascus” has one, and do not part several. */
function isOneName(context: ViewContext, parts: readonly string[]): boolean {
	const areWords = parts.every((part) => wordsOf(part).length > 0 && infoOf(context.record, part) === undefined);
	return parts.length > 1 && areWords && isNameOfSeries(context, parts.join(' '));
}

/**
 * Every name that what was typed may be read as: its parts, and the whole of it.
 *
 * @example readingsOf('Euro, Aleppo') // ['Euro', 'Aleppo', 'Euro Aleppo']
 */
export function readingsOf(typed: string): readonly string[] {
	const parts = partsOf(typed);
	return [...parts, parts.join(' ')];
}

function partsOf(field: string): readonly string[] {
	return field
		.split(',')
		.map((part) => part.trim())
		.filter((part) => part !== '');
}
