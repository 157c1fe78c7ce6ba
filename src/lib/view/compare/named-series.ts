import type { ViewContext } from '#lib/context/context.ts';
import { SYNONYMS } from '#lib/search/index.ts';
import { foundSeries } from '#lib/view/search/found-series.ts';
import { searchIndex } from '#lib/view/search/index-of.ts';
import { infoOf } from './selection.ts';

/**
 * The series that a name may mean, without those that are compared already; the best first.
 *
 * @param name - a word, or the beginning of one, in either language
 * @example seriesMeant(context, 'alep') // ['syp-parallel-aleppo', 'syp-parallel-try-aleppo']
 */
export function seriesMeant(context: ViewContext, name: string): readonly string[] {
	return found(context, name).filter((id) => !context.query.series.includes(id));
}

function found(context: ViewContext, name: string): readonly string[] {
	const { entries } = searchIndex(context, 'suggested');
	return foundSeries({ entries, synonyms: SYNONYMS }, name);
}

/**
 * The same page with the id of a series in place of a name that can mean one alone. A name of what is compared already adds
 * nothing; one that can mean several, or none, stays as it is.
 *
 * @example withNamedSeries(contextOf('?series=syp-parallel,hasak')).query.series // ['syp-parallel', 'syp-parallel-hasakah']
 */
export function withNamedSeries(context: ViewContext): ViewContext {
	const { query, record } = context;
	const isName = (id: string) => !id.includes('/') && infoOf(record, id) === undefined;
	if (!query.series.some(isName)) return context;
	const series = query.series.flatMap((id) => (isName(id) ? idsOfName(context, id) : [id]));
	return { ...context, query: { ...query, series: [...new Set(series)] } };
}

function idsOfName(context: ViewContext, name: string): readonly string[] {
	const all = found(context, name);
	const [first, ...others] = seriesMeant(context, name);
	if (first === undefined) return all.length > 0 ? [] : [name];
	return others.length === 0 ? [first] : [name];
}
