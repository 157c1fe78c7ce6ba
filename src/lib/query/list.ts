/** What is looked for, and how a list of things to find is shown: the search and the index of series. */
import type { Day } from '#lib/series/index.ts';
import { defaultsOf, readValues, unknownParameters } from './fields/read.ts';
import type { Group } from './fields/groups.ts';
import type { ValuesOf } from './fields/table.ts';
import { pairsOf, type Pair } from './fields/write.ts';
import type { ParameterProblem } from './problems.ts';
import { queryText } from './query-text.ts';

const LIST_GROUPS = ['list', 'search', 'index'] as const;

/** The query of a list. */
export type ListQuery = ValuesOf<(typeof LIST_GROUPS)[number]>;

/** Defaults of a list's address, from the site's own defaults. */
export const listDefaults = ({ unit, digits }: Pick<ListQuery, 'unit' | 'digits'>): ListQuery => ({
	...defaultsOf(LIST_GROUPS),
	unit,
	digits
});

/**
 * Parses the query of a list from an address. Invalid parameters are reported and replaced by their defaults.
 *
 * @param today - the day in Damascus; no list can be seen as of a later one
 * @param takes - the groups whose parameters the address may hold
 * @example parseList(new URLSearchParams('q=euro&sort=name'), today, listDefaults(DEFAULTS), ['list', 'search', 'index']).query.q // 'euro'
 */
export function parseList(
	parameters: URLSearchParams,
	today: Day,
	defaults: ListQuery,
	takes: readonly Group[]
): { readonly query: ListQuery; readonly problems: readonly ParameterProblem[] } {
	const groups = LIST_GROUPS.filter((group) => takes.includes(group));
	const { values, problems } = readValues(groups, parameters, defaults, { latest: today });
	return { query: values, problems: [...problems, ...unknownParameters(takes, parameters)] };
}

/**
 * Writes the query of a list into an address, without defaults.
 *
 * @returns '' or a query that begins with '?'
 * @example writeList({ ...defaults, q: 'euro' }, defaults) // '?q=euro'
 */
export function writeList(query: ListQuery, defaults: ListQuery): string {
	return queryText(listPairs(query, defaults));
}

/** The same as names and values, for the hidden fields of a form. */
export function listPairs(query: ListQuery, defaults: ListQuery): readonly Pair[] {
	return pairsOf(LIST_GROUPS, query, defaults);
}
