import { hasCoarser } from './coarser.ts';
import { PRECISIONS, toDay } from './day.ts';
import { medianOfSorted } from './median.ts';
import { firstDayOf, periodOf, type Period } from './period.ts';
import { checkRoom } from './room.ts';
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

type ResampleColumns = Pick<Resample, 'starts' | 'values' | 'counts'>;

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
 * @param out columns to fill, each as long as the series, or as long as there can be periods between its first and its
 * last day; the answer is a window on them
 * @throws RangeError when `out` is too short.
 * @example
 * resample(series, 'month') // { starts: [20058], values: [18000], counts: [4], … } for December 2024
 */
export function resample(
	series: Series,
	period: Resample['period'],
	how: Aggregate = 'last',
	out?: ResampleColumns
): Resample {
	const observed = exactEnough(series, period);
	const size = mostPeriods(observed.days, period);
	const result = out ?? { starts: new Int32Array(size), values: new Float64Array(size), counts: new Int32Array(size) };
	const { starts, values, counts } = result;
	checkRoom([starts, values, counts], size);
	const count = fill(observed, period, RULES[how], result);
	return Object.freeze({
		period,
		starts: starts.subarray(0, count),
		values: values.subarray(0, count),
		counts: counts.subarray(0, count)
	});
}

/** The observations that are dated at least as exactly as the period is long. */
function exactEnough(series: Series, period: Resample['period']): Columns {
	const precision = period === 'week' ? 'day' : period;
	const { days, values, precisions } = series;
	if (!hasCoarser(precisions, precision)) return series;
	const coarsest = PRECISIONS.indexOf(precision);
	const isKept = (_: number, index: number): boolean => (precisions[index] ?? NaN) <= coarsest;
	return { days: days.filter(isKept), values: values.filter(isKept) };
}

/** The fewest days that a period has. */
const SHORTEST: Readonly<Record<Resample['period'], number>> = Object.freeze({ week: 7, month: 28, year: 365 });

/** How many periods there can be: no more than observations, nor than fit between the first and the last of them. */
function mostPeriods(days: Int32Array, period: Resample['period']): number {
	const across = (days[days.length - 1] ?? NaN) - (days[0] ?? NaN);
	return days.length === 0 ? 0 : Math.min(days.length, Math.floor(across / SHORTEST[period]) + 2);
}

/** Fills the columns; returns how many periods have observations. Values come last: loops of one thing each are faster. */
function fill({ days, values }: Columns, period: Resample['period'], rule: Rule, out: ResampleColumns): number {
	const count = days.length === 0 ? 0 : divide(days, period, out);
	let from = 0;
	for (let k = 0; k < count; k++) {
		const to = from + (out.counts[k] ?? NaN);
		out.values[k] = rule(values, from, to);
		from = to;
	}
	return count;
}

/** Walks from period to period; returns how many have observations. */
function divide(days: Int32Array, period: Resample['period'], { starts, counts }: ResampleColumns): number {
	let count = 0;
	let number = periodOf(toDay(days[0] ?? NaN), period);
	let next = firstDayOf(number, period);
	for (let from = 0; from < days.length; count++) {
		// Mostly the period after the last one.
		const day = toDay(days[from] ?? NaN);
		let start = next;
		next = firstDayOf(++number, period);
		if (day >= next) {
			number = periodOf(day, period);
			start = firstDayOf(number++, period);
			next = firstDayOf(number, period);
		}
		const to = endOf(days, from, next);
		starts[count] = start;
		counts[count] = to - from;
		from = to;
	}
	return count;
}

/**
 * The index after the last day before another: days are whole, so there are no more than lie between. For the same reason
 * what was looked at too much is no more than lies between the day there and the other one.
 */
function endOf(days: Int32Array, from: number, next: number): number {
	const most = Math.min(from + next - (days[from] ?? NaN), days.length);
	const beyond = (days[most - 1] ?? NaN) - next + 1;
	if (beyond <= 0) return most;
	let end = Math.max(from + 1, most - beyond);
	while ((days[end] ?? NaN) < next) end++;
	return end;
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
