import { m } from '#i18n/compiled/messages.js';
import { baseDayOf } from '#lib/chart/data/base-day.ts';
import type { ChartDays, ChartLineSpec } from '#lib/chart/data/chart-line-spec.ts';
import { queryOf, type ViewContext } from '#lib/context/context.ts';
import { formatDay } from '#lib/format/index.ts';
import { asOf, isMissing } from '#lib/series/index.ts';

/** The same page with an index that more of its lines have. */
export interface IndexStart {
	readonly text: string;
	readonly href: string;
}

/**
 * The way out where an index begins before a series does: the first day shown on which all have a figure.
 *
 * @returns undefined where nothing is missing, or where no day is common to all
 * @example indexStart(context, [minimumWage], frameOf(context, [minimumWage]))?.href // '?show=index#chart'
 */
export function indexStart(
	context: ViewContext,
	subjects: readonly ChartLineSpec[],
	{ window, base }: ChartDays
): IndexStart | undefined {
	const { query, words, locale, defaults } = context;
	if (query.show !== 'index' || query.base === undefined) return undefined;
	const able = subjects
		.map(({ id }) => context.series(id))
		.filter(({ info, points }) => info.quantity !== 'percent' && points.length > 0)
		.map(({ series }) => series);
	const areKnown = (day: typeof base) => able.every((series) => !isMissing(asOf(series, day)));
	const day = baseDayOf({ base: undefined }, able, window);
	if (able.length === 0 || areKnown(base) || day > window.to || !areKnown(day)) return undefined;
	return {
		text: m.index_start({ day: formatDay(day, 'day', locale) }, words),
		href: `${queryOf(context, { base: undefined, page: defaults.page })}#chart`
	};
}
