import type { ViewContext } from '#lib/context/context.ts';
import { SYNONYMS } from '#lib/search/index.ts';
import { foundSeries } from '#lib/view/search/found-series.ts';
import { searchIndex } from '#lib/view/search/index-of.ts';
import { infoOf, LEAST } from './selection.ts';

/**
 * The series that a name may mean, without those that are compared already; the best first.
 *
 * @param name - a word, or the beginning of one, in either language
 * @example seriesMeant(context, 'alep') // ['syp-parallel-aleppo', 'syp-parallel-eur-aleppo', 'syp-parallel-sar-aleppo', …]
 */
export function seriesMeant(context: ViewContext, name: string): readonly string[] {
	return found(context, name).filter((id) => !context.query.series.includes(id));
}

function found(context: ViewContext, name: string): readonly string[] {
	const { entries } = searchIndex(context, 'all');
	return foundSeries({ entries, synonyms: SYNONYMS }, name);
}

/**
 * What an address compares, with the id of a series in place of a name that can mean one alone. A name of what is compared
 * already adds nothing; one that can mean several, or none, stays as it is, and so does what looks like an id.
 *
 * @returns undefined where nothing was a name, or too few would be left
 * @example seriesNamed(contextOf('?series=syp-parallel,egypt')) // ['syp-parallel', 'egp-official']
 */
export function seriesNamed(context: ViewContext): readonly string[] | undefined {
	const { series } = context.query;
	const ids = series.flatMap((id) => (isName(context, id) ? idsOfName(context, id) : [id]));
	const isSame = ids.length === series.length && ids.every((id, i) => id === series[i]);
	return isSame || ids.length < LEAST ? undefined : [...new Set(ids)];
}

/** A misspelt or former id begins like an id of the record, and is none of its names. */
function isName({ record }: ViewContext, text: string): boolean {
	if (text.includes('/') || infoOf(record, text) !== undefined) return false;
	const begins = (id: string) => text.startsWith(id.slice(0, id.indexOf('-') + 1));
	return ![...record.series.keys()].some((id) => id.includes('-') && begins(id));
}

function idsOfName(context: ViewContext, name: string): readonly string[] {
	const all = found(context, name);
	const [first, ...others] = seriesMeant(context, name);
	if (first === undefined) return all.length > 0 ? [] : [name];
	return others.length === 0 ? [first] : [name];
}
