import type { Day } from './day.ts';
import { medianOfSorted } from './median.ts';
import { missing, type Missing } from './missing.ts';
import { dayAt, length, valueAt } from './point.ts';
import type { Series } from './series.ts';

/** A value and the day it was observed. */
export interface Dated {
	readonly value: number;
	readonly day: Day;
}

/** A series in six figures, values in its unit. */
export interface Summary {
	readonly count: number;
	readonly first: Dated;
	readonly last: Dated;
	/** The lowest value, on the first day it was observed. */
	readonly low: Dated;
	/** The highest value, on the first day it was observed. */
	readonly high: Dated;
	/** Of the observations, each counted once however long it stood. */
	readonly mean: number;
	/** Of the observations, each counted once however long it stood. */
	readonly median: number;
}

/**
 * The number, first, last, lowest, highest, mean and median of a series' observations.
 *
 * @returns 'not-observed' for a series without observations
 * @example
 * summary(rates of 100, 400, 250) // { count: 3, low: { value: 100, … }, mean: 250, median: 250, … }
 */
export function summary(series: Series): Summary | Missing {
	const { values } = series;
	const count = length(series);
	if (count === 0) return missing('not-observed');
	let [low, high, sum] = [0, 0, 0];
	values.forEach((x, i) => {
		if (x < (values[low] ?? NaN)) low = i;
		if (x > (values[high] ?? NaN)) high = i;
		sum += x;
	});
	return Object.freeze({
		count,
		first: dated(series, 0),
		last: dated(series, count - 1),
		low: dated(series, low),
		high: dated(series, high),
		mean: sum / count,
		median: medianOfSorted(values.slice().sort())
	});
}

function dated(series: Series, index: number): Dated {
	return Object.freeze({ value: valueAt(series, index), day: dayAt(series, index) });
}
