import type { Series } from './series.ts';

/** Several series on the same days: column k holds the values of series k, in its own unit. */
export interface Aligned {
	readonly days: Int32Array;
	readonly columns: readonly Float64Array[];
}

/**
 * Puts series side by side, each as of every day on which any of them was observed, or of the days that are given. NaN
 * stands where a series has no value that is recent enough. Units are not compared: each column keeps its series' own.
 *
 * @param days ascending days since 1970-01-01; defaults to the union of the series' days
 * @throws RangeError when the given days do not ascend.
 * @example
 * align([parallel, official]) // { days: [20062, 20063], columns: [[17500, 18000], [NaN, 12562]] }
 */
export function align(series: readonly Series[], days?: ArrayLike<number>): Aligned {
	const shared = days === undefined ? series.map((one) => one.days).reduce(union, new Int32Array()) : copied(days);
	return Object.freeze({ days: shared, columns: Object.freeze(series.map((one) => column(one, shared))) });
}

function copied(days: ArrayLike<number>): Int32Array {
	const own = Int32Array.from(days);
	const index = own.findIndex((day, i) => i > 0 && day <= (own[i - 1] ?? NaN));
	if (index < 0) return own;
	throw new RangeError(`days must ascend: day ${index} is ${own[index]}, day ${index - 1} is ${own[index - 1]}`);
}

/** The days that are in either column, once each. */
function union(a: Int32Array, b: Int32Array): Int32Array {
	const both = new Int32Array(a.length + b.length);
	let [i, j, count] = [0, 0, 0];
	while (i < a.length || j < b.length) {
		const nextA = a[i] ?? Infinity;
		const nextB = b[j] ?? Infinity;
		both[count++] = Math.min(nextA, nextB);
		if (nextA <= nextB) i++;
		if (nextB <= nextA) j++;
	}
	return both.slice(0, count);
}

function column(series: Series, days: Int32Array): Float64Array {
	const { days: observed, values, carryDays } = series;
	const result = new Float64Array(days.length);
	let next = 0;
	for (let i = 0; i < days.length; i++) {
		const day = days[i] ?? NaN;
		while (next < observed.length && (observed[next] ?? NaN) <= day) next++;
		const isFresh = next > 0 && day - (observed[next - 1] ?? NaN) <= carryDays;
		result[i] = isFresh ? (values[next - 1] ?? NaN) : NaN;
	}
	return result;
}
