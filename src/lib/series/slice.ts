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
	return columnsBetween(series, start, to);
}

/**
 * What is known in a window: its observations, and before them the one that is carried into its first day.
 *
 * @param from - the first day; without an observation on it, the last one before it counts for as many days as the series carries
 * @param to - the last day
 * @example
 * within(series, day('2026-10-10'), day('2026-11-20')).days // 5 October 2026, if nothing was observed since
 */
export function within(series: Series, from: Day, to: Day): Series {
	const before = lastIndexUpTo(series.days, from);
	const isCarried = from - (series.days[before] ?? -Infinity) <= series.carryDays;
	return columnsBetween(series, isCarried ? before : before + 1, to);
}

function columnsBetween(series: Series, start: number, to: Day | undefined): Series {
	const end = to === undefined ? series.days.length : lastIndexUpTo(series.days, to) + 1;
	return Object.freeze({
		...series,
		// A window whose end lies before its start is an empty one.
		days: series.days.subarray(start, end),
		values: series.values.subarray(start, end),
		precisions: series.precisions.subarray(start, end)
	});
}
