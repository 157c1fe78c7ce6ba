import { before, day, type Day, type Period } from '#lib/series/index.ts';
import type { Range, Spec } from '#lib/query/index.ts';

/** The days at both ends of a chart. */
export interface Window {
	readonly from: Day;
	readonly to: Day;
}

const BACK: Readonly<Record<'1m' | '3m' | '1y' | '5y', readonly [Period, number]>> = {
	'1m': ['month', 1],
	'3m': ['month', 3],
	'1y': ['year', 1],
	'5y': ['year', 5]
};

/** The protests begin on 15 March 2011; the range begins with the year. */
const SINCE_2011 = day('2011-01-01');

/** A chart is never shorter than this. */
const LEAST_DAYS = 7;

/**
 * The days that a chart shows. A range counts back from the last quote, not from the wall clock, so that it is never empty;
 * days that were asked for stand before the range.
 *
 * @param first - the first day that there is to show
 * @param last - the day of the last quote
 * @param today - the day on which the page is seen
 * @example windowOf({ range: '1y', … }, first, day('2026-10-05'), day('2026-11-23')) // { from: 2025-10-05, to: 2026-11-23 }
 */
export function windowOf(
	{ range, from, to }: Pick<Spec, 'range' | 'from' | 'to'>,
	first: Day,
	last: Day,
	today: Day
): Window {
	const end = to !== undefined && to < today ? to : today;
	const start = from ?? startOf(range, first, last < end ? last : end);
	const latest = before(end, 'week', LEAST_DAYS / 7);
	return { from: start < latest ? start : latest, to: end };
}

function startOf(range: Range, first: Day, last: Day): Day {
	if (range === 'all') return first;
	if (range === '2011') return SINCE_2011;
	const [period, count] = BACK[range];
	return before(last, period, count);
}
