import { before, day, type Day, type Period } from '#lib/series/index.ts';
import type { RangePreset, ChartQuery } from '#lib/query/index.ts';

/** The days at both ends of a chart. */
export interface DateRange {
	readonly from: Day;
	readonly to: Day;
}

const BACK: Readonly<Record<'1m' | '3m' | '1y' | '5y', readonly [Period, number]>> = {
	'1m': ['month', 1],
	'3m': ['month', 3],
	'1y': ['year', 1],
	'5y': ['year', 5]
};

/** The protests begin on 15 March 2011; the usual range begins with the year. */
const SINCE_2011 = day('2011-01-01');

/** The days of a range are never fewer than this. */
const LEAST_DAYS = 7;

/**
 * The days that a chart shows. Requested days take precedence over the range, even a single one; a range counts back from
 * the last day that is shown, which is today where the address gives none.
 *
 * @param first - the first day that there is to show
 * @param today - the day on which the page is seen
 * @example dateRangeOf({ range: '1y', … }, first, day('2026-11-23')) // { from: 2025-11-23, to: 2026-11-23 }
 */
export function dateRangeOf({ range, from, to }: Pick<ChartQuery, 'range' | 'from' | 'to'>, first: Day, today: Day): DateRange {
	const end = to !== undefined && to < today ? to : today;
	if (from !== undefined && from <= end) return { from, to: end };
	const [start, latest] = [startOf(range, first, end), before(end, 'week', LEAST_DAYS / 7)];
	return { from: from === undefined && start < latest ? start : latest, to: end };
}

/**
 * What there is of a line in a window: its points, and before them the one that is carried into the first day.
 *
 * @param points - by ascending days
 * @param carryDays - how many days a value stands for after its own
 * @example pointsWithin(parallel.points, { from: day('2026-10-10'), to: day('2026-11-20') }, 120) // the point of 5 October 2026
 */
export function pointsWithin<Point extends { readonly day: Day }>(
	points: readonly Point[],
	{ from, to }: DateRange,
	carryDays: number
): readonly Point[] {
	const before = points.filter(({ day }) => day <= from).at(-1);
	const carried = before !== undefined && before.day <= to && from - before.day <= carryDays ? [before] : [];
	return [...carried, ...points.filter(({ day }) => day > from && day <= to)];
}

function startOf(range: RangePreset, first: Day, end: Day): Day {
	if (range === 'all') return first;
	if (range === '2011') return since2011(first, end);
	const [period, count] = BACK[range];
	return before(end, period, count);
}

/** A series that begins later has no empty years before it, and before 2011 there is only what came before. */
function since2011(first: Day, end: Day): Day {
	return first > SINCE_2011 || end < SINCE_2011 ? first : SINCE_2011;
}
