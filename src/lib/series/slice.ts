import type { Day } from './day.ts';
import { lastIndexUpTo } from './search.ts';
import type { Series } from './series.ts';

/**
 * The observations from one day to another, both included; undefined leaves that end open. The columns are windows on
 * the same memory. No value from before the first day is carried into the window.
 *
 * @example
 * slice(series, day('2024-11-01'), day('2024-12-31')) // November and December 2024
 */
export function slice(series: Series, from: Day | undefined, to: Day | undefined): Series {
	const start = from === undefined ? 0 : lastIndexUpTo(series.days, from - 1) + 1;
	const end = to === undefined ? series.days.length : lastIndexUpTo(series.days, to) + 1;
	return Object.freeze({
		...series,
		// A window whose end lies before its start is an empty one.
		days: series.days.subarray(start, end),
		values: series.values.subarray(start, end),
		precisions: series.precisions.subarray(start, end)
	});
}
