import type { Day } from './day.ts';
import { missing, type Missing } from './missing.ts';
import { dayAt, length } from './point.ts';
import { observationAt, type Observation } from './observation.ts';
import { lastIndexUpTo } from './search.ts';
import type { Series } from './series.ts';

export type { Observation } from './observation.ts';

/**
 * The last observation on or before a day. Nothing later is looked at and nothing is interpolated.
 *
 * @param maxAge maximum age in days; defaults to the series' own limit
 * @returns 'not-observed' when there is none, 'too-old' with the last known reading when it is older than allowed
 * @throws RangeError when maxAge is not a number from 0.
 * @example
 * asOf(series, day('2024-12-08')) // { value: 18000, observed: 2024-12-06, age: 2, … }
 */
export function asOf(series: Series, day: Day, maxAge = series.carryDays): Observation | Missing {
	if (!(maxAge >= 0)) throw new RangeError(`maxAge is a number of days from 0, got ${maxAge}`);
	const index = lastIndexUpTo(series.days, day);
	if (index < 0) return missing('not-observed');
	const observation = observationAt(series, index, day);
	return observation.age > maxAge ? missing('too-old', observation) : observation;
}

/**
 * The last observation there is, read on its own day; 'not-observed' for a series without any.
 *
 * @example
 * latest(series) // { value: 18000, observed: 2024-12-06, age: 0, … }
 */
export function latest(series: Series): Observation | Missing {
	const index = length(series) - 1;
	return index < 0 ? missing('not-observed') : observationAt(series, index, dayAt(series, index));
}
