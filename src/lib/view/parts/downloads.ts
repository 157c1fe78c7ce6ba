import { m } from '#i18n/compiled/messages.js';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { ENDINGS } from '#lib/query/endings.ts';
import { groupsAt, pathTo } from '#lib/query/listed.ts';
import { comparedByDefault } from '#lib/record/index.ts';
import { CHART_GROUPS, writeChartQuery, type ChartGroup } from '#lib/query/index.ts';
import { chartQuery, type ViewContext } from '#lib/context/context.ts';

/** A file of what a chart shows: what it is called, and its path without the language. */
export interface Download {
	readonly name: string;
	readonly path: string;
}

/** The forms that a reader is offered; a series and a comparison have the same. */
const SAVED = ADDRESSES.series.endings.filter((ending) => ENDINGS[ending].saved);

/**
 * The files of what a chart shows, in its window, unit and language: those of the series, or of the comparison of several.
 *
 * @param ids - of series, or `a/b` for the quotient of two
 * @example downloadsOf(context, ['syp-parallel'])[0] // { name: 'CSV', path: '/series/syp-parallel.csv?unit=new' }
 */
export function downloadsOf(context: ViewContext, ids: readonly string[]): readonly Download[] {
	const [only = ''] = ids;
	const alone = ids.length === 1;
	return SAVED.map((ending) => {
		const path = alone ? pathTo(ADDRESSES.series, { id: only, ending }) : pathTo(ADDRESSES.compare, { ending });
		const groups = CHART_GROUPS.filter((group) => groupsAt(path).includes(group));
		return {
			name: ending === 'offline.html' ? m.take_one_file({}, context.words) : ending.toUpperCase(),
			path: path + (alone ? chartQuery(context, {}, groups) : compareQuery(context, ids, groups))
		};
	});
}

/**
 * The query of a comparison of some series, as the chart of the context shows them.
 *
 * @param groups - whose parameters the address takes
 * @example compareQuery(context, ['syp-parallel', 'lbp-parallel']) // '?series=syp-parallel,lbp-parallel&unit=new'
 */
export function compareQuery(
	{ query, defaults, record }: ViewContext,
	series: readonly string[],
	groups: readonly ChartGroup[] = ['chart']
): string {
	const { sort, page } = defaults;
	return writeChartQuery({ ...query, series, sort, page }, { ...defaults, series: comparedByDefault(record) }, groups);
}
