import { isoDay, type Day } from '#lib/series/index.ts';
import { readValues, unknownParameters } from './fields/read.ts';
import type { Group } from './fields/groups.ts';
import { pairsOf } from './fields/write.ts';
import type { ParameterProblem } from './problems.ts';
import { CHART_GROUPS, DEFAULTS, type Defaults, type ChartQuery } from './query.ts';
import { queryText } from './query-text.ts';

export interface ParsedChartQuery {
	readonly query: ChartQuery;
	readonly problems: readonly ParameterProblem[];
}

/** The groups whose parameters decide what a chart shows. */
export type ChartGroup =
	| (typeof CHART_GROUPS)[number]
	| Exclude<Extract<Group, `${string}-widget`>, 'convert-widget'>
	| 'api-chart'
	| 'api-compare';

/**
 * Reads a query from an address. Invalid parameters are reported and replaced by their defaults; trackers' parameters are dropped.
 *
 * @param today - the day in Damascus; no page can be seen as of a later one
 * @param groups - whose parameters they are
 * @param others - groups whose parameters the address holds as well
 * @example parseChartQuery(new URLSearchParams('asof=2024-12-06&unit=new'), today).query // { asOf: 20063, unit: 'new', scale: 'log', … }
 * @example parseChartQuery(new URLSearchParams('unit=gold'), today).problems // [{ name: 'unit', given: 'gold', expected: ['old', 'new'] }]
 */
export function parseChartQuery(
	parameters: URLSearchParams,
	today: Day,
	defaults: Defaults = DEFAULTS,
	groups: readonly ChartGroup[] = ['chart'],
	others: readonly Group[] = []
): ParsedChartQuery {
	const { values, problems } = readValues(groups, parameters, defaults, { latest: today });
	const unknown = unknownParameters([...groups, ...others], parameters);
	const window = windowFault(values, values.asOf ?? today);
	const base = lateFault('base', values.base, values.asOf ?? today);
	const query = {
		...values,
		...(window && { from: undefined, to: undefined }),
		...(base && { base: undefined })
	};
	return { query, problems: [window, base, ...problems, ...unknown].filter((one) => one !== undefined) };
}

/** A window begins by the last day that there is to show, and by its own last day. */
export function windowFault({ from, to }: Pick<ChartQuery, 'from' | 'to'>, latest: Day): ParameterProblem | undefined {
	if (from === undefined || to === undefined || from <= to) return lateFault('from', from, latest);
	return { name: 'from', given: isoDay(from), expected: { until: to } };
}

function lateFault(name: 'from' | 'base', day: Day | undefined, latest: Day): ParameterProblem | undefined {
	return day !== undefined && day > latest ? { name, given: isoDay(day), expected: { latest } } : undefined;
}

/**
 * Writes a query as the text of an address, in one order, without what is the default anyway.
 *
 * @param groups - whose parameters the address takes
 * @returns '' or a query that begins with '?'
 * @example writeChartQuery({ ...query, asOf: day('2024-12-06'), unit: 'new' }) // '?asof=2024-12-06&unit=new'
 */
export function writeChartQuery(
	query: ChartQuery,
	defaults: Defaults = DEFAULTS,
	groups: readonly ChartGroup[] = CHART_GROUPS
): string {
	return queryText(pairsOf(groups, query, defaults));
}
