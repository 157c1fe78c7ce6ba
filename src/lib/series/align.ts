import { checkRoom } from './room.ts';
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
 * @param out days and a column for each series to fill, each as long as the given days, or as all series together; the
 * answer is a window on them
 * @throws RangeError when the given days do not ascend, or `out` is too short or has too few columns.
 * @example
 * align([parallel, official]) // { days: [20062, 20063], columns: [[17500, 18000], [NaN, 12562]] }
 */
export function align(series: readonly Series[], days?: ArrayLike<number>, out?: Aligned): Aligned {
	const most = days?.length ?? series.reduce((sum, one) => sum + one.days.length, 0);
	if (out) checkOut(out, series.length, most);
	const target = out?.days ?? new Int32Array(most);
	const count = days === undefined ? unite(series, target) : copy(days, target);
	const shared = target.subarray(0, count);
	const columns = series.map((one, k) => column(one, shared, out?.columns[k]?.subarray(0, count)));
	return Object.freeze({ days: shared, columns: Object.freeze(columns) });
}

function checkOut({ days, columns }: Aligned, count: number, size: number): void {
	if (columns.length < count) throw new RangeError(`out needs ${count} columns, got ${columns.length}`);
	checkRoom([days, ...columns.slice(0, count)], size);
}

/** Writes given days; returns how many. */
function copy(days: ArrayLike<number>, target: Int32Array): number {
	target.set(days);
	for (let i = 1; i < days.length; i++) {
		const [day, before] = [target[i] ?? NaN, target[i - 1] ?? NaN];
		if (day <= before) throw new RangeError(`days must ascend: day ${i} is ${day}, day ${i - 1} is ${before}`);
	}
	return days.length;
}

/** Writes the days on which any series was observed; returns how many. */
function unite(series: readonly Series[], target: Int32Array): number {
	const [first, ...others] = series.map((one) => one.days);
	if (first === undefined) return 0;
	const last = others.pop();
	if (last === undefined) {
		target.set(first);
		return first.length;
	}
	const before = others.reduce((all, days) => {
		const both = new Int32Array(all.length + days.length);
		return both.subarray(0, union(all, days, both));
	}, first);
	return union(before, last, target);
}

/** Writes the days that are in either column, once each; returns how many. */
function union(a: Int32Array, b: Int32Array, target: Int32Array): number {
	let i = 0;
	let j = 0;
	let count = 0;
	while (i < a.length && j < b.length) {
		const dayA = a[i] ?? NaN;
		const dayB = b[j] ?? NaN;
		target[count++] = dayA < dayB ? dayA : dayB;
		if (dayA <= dayB) i++;
		if (dayB <= dayA) j++;
	}
	const rest = i < a.length ? a.subarray(i) : b.subarray(j);
	target.set(rest, count);
	return count + rest.length;
}

/** The values of a series as of some days; plain, for millions of them. */
function column(
	{ days: observed, values, carryDays }: Series,
	days: Int32Array,
	result: Float64Array = new Float64Array(days.length)
): Float64Array {
	// The first observation after the day that is looked at.
	let next = 0;
	for (let i = 0; i < days.length;) {
		const day = days[i] ?? NaN;
		while (next < observed.length && (observed[next] ?? NaN) <= day) next++;
		const isFresh = next > 0 && day - (observed[next - 1] ?? NaN) <= carryDays;
		result[i++] = isFresh ? (values[next - 1] ?? NaN) : NaN;
		// Days on which the series was observed itself: nothing to search, nothing to carry.
		while (i < days.length && next < observed.length && days[i] === observed[next]) result[i++] = values[next++] ?? NaN;
	}
	return result;
}
