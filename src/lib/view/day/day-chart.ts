import { chartQuery, type ViewContext } from '#lib/context/context.ts';
import { inUnitInUse } from '#lib/context/unit.ts';
import { weeksAlt } from '#lib/chart/data/alt-text.ts';
import { chartInputOf } from '#lib/chart/data/chart-input-of.ts';
import { shownSeries } from '#lib/chart/data/line-of.ts';
import type { DateRange } from '#lib/chart/data/date-range.ts';
import type { ChartInput, ChartSeries } from '#lib/chart/layout/chart-input.ts';
import { ChartPoints } from '#lib/chart/layout/points.ts';
import { formatDay, inReadingOrder } from '#lib/format/index.ts';
import { asOf, isMissing, shift, type Day } from '#lib/series/index.ts';
import type { OnDay } from './on-day.ts';
import { frontSubjects } from '#lib/view/front/subjects.ts';

/** The weeks around some days, drawn, and the chart of the front page that shows them. */
export interface DayChart {
	readonly input: ChartInput;
	/** Without the language. */
	readonly path: string;
}

/** So many days are shown on either side of a day. */
const AROUND = 30;

/**
 * The market and the official rate in the weeks around a day, which is marked. The figure of its month stands on it as it was
 * known on the day, whatever became known of single days later.
 *
 * @param title - what the page says of the day
 * @returns undefined where neither has anything to show in them
 */
export function dayChart(on: OnDay, title: string): DayChart | undefined {
	const { context, day } = on;
	const label = inReadingOrder(formatDay(day, 'day', context.locale, 'short'), context.locale);
	const until = shift(day, AROUND);
	const drawn = { ...on, context: asOfLast(context, until) };
	const chart = chartBetween(context, shift(day, -AROUND), until, title, (line) => withPeriod(drawn, line));
	return chart && { ...chart, input: { ...chart.input, events: [{ day, label, main: true }], marked: day } };
}

/** A line with the figure of a month or a year that its rate was on the day, where the line has it no longer. */
function withPeriod({ then, context, day }: OnDay, line: ChartSeries): ChartSeries {
	const found = asOf(shownSeries(context, then.series(line.id)), day);
	if (isMissing(found) || found.precision === 'day' || line.points.on(found.observed)) return line;
	const { observed, precision, value } = found;
	const point = { day: observed, precision, value, ...(line.points.band ? { low: value, high: value } : {}) };
	return { ...line, points: ChartPoints.of([...line.points, point].sort((a, b) => a.day - b.day)) };
}

/**
 * The market and the official rate from one day to another, at most up to the context's day, on even steps.
 *
 * @param title - what the page says of these days
 * @param withMore - adds to a line what else belongs on it, before it is put in words
 * @returns undefined where neither has anything to show
 */
export function chartBetween(
	context: ViewContext,
	from: Day,
	until: Day,
	title: string,
	withMore = (line: ChartSeries): ChartSeries => line
): DayChart | undefined {
	const { defaults } = context;
	const { day: to, unit, otherUnit } = asOfLast(context, until);
	const query = {
		...defaults,
		unit: context.query.unit,
		asOf: context.query.asOf,
		from,
		to,
		scale: 'linear',
		events: 'main'
	} as const;
	const weeks = { ...context, query, unit, otherUnit };
	const drawn = chartInputOf(weeks, frontSubjects(context));
	const input = { ...drawn, series: drawn.series.map(withMore) };
	return input.series.some((line) => isShown(line, { from, to }))
		? {
				input: { ...input, alt: weeksAlt(weeks, input, { from, to }, title) },
				path: `/${chartQuery(context, { from, to })}#chart`
			}
		: undefined;
}

/** The context as of the last day that is shown, in the unit in use on it. */
function asOfLast(context: ViewContext, until: Day): ViewContext {
	return inUnitInUse({ ...context, day: until < context.day ? until : context.day });
}

/** Whether a line has a point in some days, or one that is carried into them. */
function isShown({ points, carryDays }: ChartSeries, { from, to }: DateRange): boolean {
	return points.known(from, to, carryDays).length > 0;
}
