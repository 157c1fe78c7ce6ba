import type { ViewContext } from '#lib/context/context.ts';
import { vintageOf, writeChartQuery } from '#lib/query/index.ts';
import type { Preset } from '#lib/record/index.ts';

/**
 * The query of a comparison of the record, with the reader's unit, digits and day.
 *
 * @example presetQuery(context, goldDollar) // '?series=syp-parallel,gold-dollar&from=2020-01-01'
 */
export function presetQuery(
	{ query, defaults }: Pick<ViewContext, 'query' | 'defaults'>,
	{ series, show, reading, base, from }: Preset
): string {
	const { unit, digits } = query;
	return writeChartQuery(
		{ ...defaults, ...vintageOf(query), unit, digits, series, show, reading, base, from },
		defaults
	);
}
