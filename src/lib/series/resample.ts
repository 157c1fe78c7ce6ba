import { PRECISIONS, toDay } from './day.ts';
import { medianOfSorted } from './median.ts';
import { startOf, startOfNext, type Period } from './period.ts';
import type { Series } from './series.ts';

/** One value for each calendar period that has observations. */
export interface Resample {
	readonly period: Exclude<Period, 'day'>;
	/** First days of the periods, ascending; weeks start on Monday. */
	readonly starts: Int32Array;
	readonly values: Float64Array;
	/** How many observations stand behind each value. */
	readonly counts: Int32Array;
}

/** What becomes one value of a period's observations. */
export type Aggregate = 'last' | 'mean' | 'median' | 'min' | 'max';

type Columns = Pick<Series, 'days' | 'values'>;

const AGGREGATES: Readonly<Record<Aggregate, (values: Float64Array) => number>> = Object.freeze({
	last: (values) => values[values.length - 1] ?? NaN,
	mean: (values) => values.reduce((sum, value) => sum + value, 0) / values.length,
	median: (values) => medianOfSorted(values.slice().sort()),
	min: (values) => values.reduce((lowest, value) => (value < lowest ? value : lowest), Infinity),
	max: (values) => values.reduce((highest, value) => (value > highest ? value : highest), -Infinity)
});

/**
 * Sums up a series by calendar weeks, months or years. A period without observations is left out, not filled; so is an
 * observation that is dated more coarsely than the period, since a month's figure belongs to no week of it.
 *
 * @param how the last observation of the period unless told
 * @example
 * resample(series, 'month') // { starts: [20058], values: [18000], counts: [4], … } for December 2024
 */
export function resample(series: Series, period: Resample['period'], how: Aggregate = 'last'): Resample {
	const { days, values } = exactEnough(series, period);
	const ends = periodEnds(days, period);
	const result = {
		period,
		starts: new Int32Array(ends.length),
		values: new Float64Array(ends.length),
		counts: new Int32Array(ends.length)
	};
	let first = 0;
	ends.forEach((end, i) => {
		result.starts[i] = startOf(toDay(days[first] ?? NaN), period);
		result.values[i] = AGGREGATES[how](values.subarray(first, end));
		result.counts[i] = end - first;
		first = end;
	});
	return Object.freeze(result);
}

/** The observations that are dated at least as exactly as the period is long. */
function exactEnough(series: Series, period: Resample['period']): Columns {
	const coarsest = PRECISIONS.indexOf(period === 'week' ? 'day' : period);
	if (series.precisions.every((code) => code <= coarsest)) return series;
	const isKept = (_: number, index: number): boolean => (series.precisions[index] ?? NaN) <= coarsest;
	return { days: series.days.filter(isKept), values: series.values.filter(isKept) };
}

/** For each period with observations, the index after its last one. */
function periodEnds(days: Int32Array, period: Period): readonly number[] {
	const ends: number[] = [];
	let next = -Infinity;
	days.forEach((day, i) => {
		if (day < next) return;
		if (i > 0) ends.push(i);
		next = startOfNext(toDay(day), period);
	});
	if (days.length > 0) ends.push(days.length);
	return ends;
}
