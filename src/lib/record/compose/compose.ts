import { createSeries, type Day, type Series } from '#lib/series/index.ts';
import type { Quote, SeriesInfo } from '#lib/record/record.ts';
import { dayPointsOf, inOrder, pointsOn, type ComposedPoint } from './points.ts';

/** A series with what it was made of. */
export interface Composed {
	readonly info: SeriesInfo;
	readonly series: Series;
	readonly points: readonly ComposedPoint[];
	/** Quotes that are shown beside the line and are no points of it. */
	readonly context: readonly Quote[];
}

/**
 * Composes a series from published quotes. A day's point is the median of that day's quotes; a quote with one side only
 * counts where the day has none with two; a month's or a year's figure is a point only where nothing finer was published
 * in that month or year. Steps of less than 0.1% in a stepped series keep the step's value. The order of the quotes does
 * not matter.
 *
 * @param info - the series to compose
 * @param quotes - all quotes of the record, or those of the series
 * @param asOf - leaves out quotes dated after this day, so that nothing looks ahead
 * @returns the series in its own unit, with the quotes behind each point
 * @example
 * compose(parallel, record.quotes, day('2024-12-06')).points.at(-1)
 * // { day: 2024-12-06, value: 18000, low: 17000, high: 19000, quotes: [three of them], … }
 */
export function compose(info: SeriesInfo, quotes: readonly Quote[], asOf?: Day): Composed {
	const known = quotes.filter((quote) => quote.series === info.id && (asOf === undefined || quote.date <= asOf));
	const context = inOrder(known.filter((quote) => quote.context !== undefined));
	return composedOf(info, pointsOn(info, dayPointsOf(info, known), asOf), context);
}

/**
 * A composed series of its points.
 *
 * @param points - in the order of their days, in the unit of the series
 * @param context - the quotes beside the line, in order
 * @example composedOf(parallel, points, []).series.values.at(-1) // 13800
 */
export function composedOf(info: SeriesInfo, points: readonly ComposedPoint[], context: readonly Quote[]): Composed {
	const { id, unit, carryDays, quantity } = info;
	const series = createSeries({ id, unit, carryDays, points, signed: quantity === 'percent' });
	return { info, series, points, context };
}
