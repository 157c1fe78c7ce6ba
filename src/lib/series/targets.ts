import { DAY_LIMIT, type Day } from './day.ts';
import { firstOfMonth, monthOf } from './month.ts';
import { longest, type Period } from './period.ts';

/**
 * The target days of changes over a period, in stretches of days that one rule serves: each day before `ends[k]`, and
 * not before the end of the stretch before it, has the target day + `offsets[k]`, or `caps[k]` if that is earlier.
 */
export interface Targets {
	readonly ends: Int32Array;
	readonly offsets: Int32Array;
	readonly caps: Int32Array;
}

/** Later than any day of a series. */
const NEVER = DAY_LIMIT + 1;

/**
 * What `before` says of every day from one to another, ready for a pass over millions of them. Days and weeks need one
 * stretch; months and years one for each calendar month, as the targets of its days only differ from a plain shift
 * where the earlier month is too short.
 *
 * @example
 * targets(day('2024-12-06'), day('2024-12-06'), 'week') // { ends: [100000001], offsets: [-7], caps: [100000001] }
 */
export function targets(first: Day, last: Day, period: Period): Targets {
	if (period === 'day' || period === 'week') {
		return { ends: Int32Array.of(NEVER), offsets: Int32Array.of(-longest(period)), caps: Int32Array.of(NEVER) };
	}
	const lag = period === 'month' ? 1 : 12;
	const starts = monthStarts(monthOf(first) - lag, monthOf(last) + 1);
	const size = starts.length - lag - 1;
	const [offsets, caps] = [new Int32Array(size), new Int32Array(size)];
	for (let k = 0; k < size; k++) {
		offsets[k] = (starts[k] ?? NaN) - (starts[k + lag] ?? NaN);
		caps[k] = (starts[k + 1] ?? NaN) - 1;
	}
	return { ends: starts.subarray(lag + 1), offsets, caps };
}

/** Plain, as the loop above: a long series has many months. */
function monthStarts(first: number, last: number): Int32Array {
	const starts = new Int32Array(last - first + 1);
	for (let k = 0; k < starts.length; k++) starts[k] = firstOfMonth(first + k);
	return starts;
}
