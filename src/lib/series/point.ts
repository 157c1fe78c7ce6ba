import { PRECISIONS, toDay, type Day, type Precision } from './day.ts';
import type { Series } from './series.ts';

/**
 * How many observations a series has.
 *
 * @example
 * length(series) // 5000
 */
export function length(series: Series): number {
	return series.days.length;
}

/**
 * The day of the observation at an index.
 *
 * @throws RangeError when the series has no such index.
 * @example
 * isoDay(dayAt(series, 0)) // '2011-03-15'
 */
export function dayAt(series: Series, index: number): Day {
	return toDay(series.days[index] ?? outside(series, index));
}

/**
 * The value of the observation at an index, in the series' unit.
 *
 * @throws RangeError when the series has no such index.
 * @example
 * valueAt(series, 0) // 47
 */
export function valueAt(series: Series, index: number): number {
	return series.values[index] ?? outside(series, index);
}

/**
 * How exactly the observation at an index is dated.
 *
 * @throws RangeError when the series has no such index.
 * @example
 * precisionAt(series, 0) // 'day'
 */
export function precisionAt(series: Series, index: number): Precision {
	return PRECISIONS[series.precisions[index] ?? outside(series, index)] ?? outside(series, index);
}

/**
 * The first day with an observation; undefined when there is none.
 *
 * @example
 * firstDay(series) // the day 2011-03-15
 */
export function firstDay(series: Series): Day | undefined {
	return length(series) === 0 ? undefined : dayAt(series, 0);
}

/**
 * The last day with an observation; undefined when there is none.
 *
 * @example
 * lastDay(series) // the day 2024-12-06
 */
export function lastDay(series: Series): Day | undefined {
	return length(series) === 0 ? undefined : dayAt(series, length(series) - 1);
}

function outside(series: Series, index: number): never {
	throw new RangeError(`${series.id} has ${length(series)} points, none at index ${index}`);
}
