import { after } from './after.ts';
import { asOf } from './as-of.ts';
import { changeBetween, type Change } from './change.ts';
import type { Day, Precision } from './day.ts';
import { isMissing, missing, type Missing } from './missing.ts';
import { baseTolerance, startOf, type Period } from './period.ts';
import type { Observation } from './observation.ts';
import type { Series } from './series.ts';

/** How precisely the end of a change must be dated for a period; its base may have any precision. */
const EXACT_ENOUGH: Readonly<Record<Period, readonly Precision[]>> = Object.freeze({
	day: ['day'],
	week: ['day'],
	month: ['day', 'month'],
	year: ['day', 'month', 'year']
});

/**
 * The change in the calendar period after a day, as after an event: from the last observation on or before the day, at
 * most `baseTolerance(period)` days old, to the last one on or before the period's end. That one must have been observed
 * after the day; a month's figure is, when its month begins after it. Nothing later than the period's end is looked at,
 * so a series that was composed as of some day is never looked past.
 *
 * @returns 'base-missing' or 'too-old' where there is no base, 'end-missing' where nothing was observed after the day
 * within the period, and 'too-coarse' when the end is dated too roughly: over a day or a week it is dated to the day,
 * over a month at least to the month; a base that is not dated to the day is marked by `baseIsApproximate`
 * @example
 * changeAfter(series, day('2024-11-30'), 'week') // { price: 0.2245, value: -0.1833, from: { observed: 2024-11-29, … }, … }
 */
export function changeAfter(series: Series, day: Day, period: Period): Change | Missing {
	const from = asOf(series, day, baseTolerance(period));
	if (isMissing(from)) return from.missing === 'not-observed' ? missing('base-missing') : from;
	const to = asOf(series, after(day, period), Infinity);
	if (isMissing(to) || to.observed <= day) return missing('end-missing');
	if (!EXACT_ENOUGH[period].includes(to.precision)) return missing('too-coarse');
	return beginOf(to) > day ? changeBetween(from, to) : missing('too-coarse');
}

/** The first day that an observation speaks of. */
function beginOf({ observed, precision }: Observation): Day {
	return startOf(observed, precision);
}
