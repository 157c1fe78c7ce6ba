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

/** The observations from one index up to, not with, another, as one value. */
type Rule = (values: Float64Array, from: number, to: number) => number;

const RULES: Readonly<Record<Aggregate, Rule>> = Object.freeze({
	last: (values, _, to) => values[to - 1] ?? NaN,
	mean: (values, from, to) => sum(values, from, to) / (to - from),
	median: (values, from, to) => medianOfSorted(values.slice(from, to).sort()),
	min: (values, from, to) => reach(values, from, to, Math.min),
	max: (values, from, to) => reach(values, from, to, Math.max)
});

/**
 * Sums up a series by calendar weeks, months or years. A period without observations is left out, not filled; so is an
 * observation that is dated more coarsely than the period, since a month's figure belongs to no week of it.
 *
 * @param how defaults to the last observation of the period
 * @example
 * resample(series, 'month') // { starts: [20058], values: [18000], counts: [4], … } for December 2024
 */
export function resample(series: Series, period: Resample['period'], how: Aggregate = 'last'): Resample {
	const { days, values } = exactEnough(series, period);
	const { starts, ends } = periods(days, period);
	const rule = RULES[how];
	let from = 0;
	const result = new Float64Array(starts.length);
	const counts = new Int32Array(starts.length);
	for (let k = 0; k < starts.length; k++) {
		const to = ends[k] ?? NaN;
		result[k] = rule(values, from, to);
		counts[k] = to - from;
		from = to;
	}
	return Object.freeze({ period, starts, values: result, counts });
}

/** The observations that are dated at least as exactly as the period is long. */
function exactEnough(series: Series, period: Resample['period']): Columns {
	const coarsest = PRECISIONS.indexOf(period === 'week' ? 'day' : period);
	if (series.precisions.every((code) => code <= coarsest)) return series;
	const isKept = (_: number, index: number): boolean => (series.precisions[index] ?? NaN) <= coarsest;
	return { days: series.days.filter(isKept), values: series.values.filter(isKept) };
}

/** The periods with observations: their first days, and the index after the last observation of each. */
function periods(days: Int32Array, period: Period): { readonly starts: Int32Array; readonly ends: Int32Array } {
	const starts = new Int32Array(days.length);
	const ends = new Int32Array(days.length);
	let count = 0;
	let next = -Infinity;
	for (let i = 0; i < days.length; i++) {
		const day = days[i] ?? NaN;
		if (day >= next) {
			const start = startOf(toDay(day), period);
			starts[count++] = start;
			next = startOfNext(start, period);
		}
		ends[count - 1] = i + 1;
	}
	return { starts: starts.slice(0, count), ends: ends.slice(0, count) };
}

function sum(values: Float64Array, from: number, to: number): number {
	let total = 0;
	for (let i = from; i < to; i++) total += values[i] ?? NaN;
	return total;
}

function reach(values: Float64Array, from: number, to: number, further: (a: number, b: number) => number): number {
	let extreme = values[from] ?? NaN;
	for (let i = from + 1; i < to; i++) extreme = further(extreme, values[i] ?? NaN);
	return extreme;
}
