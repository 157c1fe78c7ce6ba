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

/** After so many months, and days, the calendar begins again. */
const MONTHS_IN_400_YEARS = 400 * 12;
const DAYS_IN_400_YEARS = firstOfMonth(MONTHS_IN_400_YEARS) - firstOfMonth(0);

/**
 * What `before` says of every day from one to another, ready for a pass over millions of them. Days and weeks need one
 * stretch; months and years one for each run of calendar months with the same shift, as the targets of their days only differ
 * from it where the earlier month is too short.
 *
 * @example
 * targets(day('2024-12-06'), day('2024-12-06'), 'week') // { ends: [100000001], offsets: [-7], caps: [100000001] }
 */
export function targets(first: Day, last: Day, period: Period): Targets {
	if (period === 'day' || period === 'week') {
		return { ends: Int32Array.of(NEVER), offsets: Int32Array.of(-longest(period)), caps: Int32Array.of(NEVER) };
	}
	const lag = period === 'month' ? 1 : 12;
	return stretches(monthStarts(monthOf(first) - lag, monthOf(last) + 1), lag);
}

/** A month continues the stretch of the one before it where its offset is the same and no cap came into play. */
function stretches(starts: Int32Array, lag: number): Targets {
	const most = starts.length - lag - 1;
	const [ends, offsets, caps] = [new Int32Array(most), new Int32Array(most), new Int32Array(most)];
	let at = -1;
	for (let k = 0; k < most; k++) {
		const start = starts[k + lag] ?? NaN;
		const offset = (starts[k] ?? NaN) - start;
		const isSame = at >= 0 && offset === offsets[at] && start - 1 + offset <= (caps[at] ?? NaN);
		if (!isSame) offsets[++at] = offset;
		ends[at] = starts[k + lag + 1] ?? NaN;
		caps[at] = (starts[k + 1] ?? NaN) - 1;
	}
	const size = at + 1;
	return { ends: ends.subarray(0, size), offsets: offsets.subarray(0, size), caps: caps.subarray(0, size) };
}

/** Plain, as the loop above: a long series has many months. */
function monthStarts(first: number, last: number): Int32Array {
	const starts = new Int32Array(last - first + 1);
	const distinct = Math.min(starts.length, MONTHS_IN_400_YEARS);
	for (let k = 0; k < distinct; k++) starts[k] = firstOfMonth(first + k);
	for (let k = distinct; k < starts.length; k++)
		starts[k] = (starts[k - MONTHS_IN_400_YEARS] ?? NaN) + DAYS_IN_400_YEARS;
	return starts;
}
