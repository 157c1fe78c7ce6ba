import { DAY_LIMIT, toDay } from './day.ts';
import { firstOfMonth, monthOf } from './month.ts';
import { baseTolerance, longest, type Period } from './period.ts';
import type { Series } from './series.ts';

/** The change that ends at each observation of a series, in both readings, as fractions; NaN where there is none. */
export interface Changes {
	readonly price: Float64Array;
	readonly value: Float64Array;
}

/**
 * Days from `start` up to `end` whose targets one rule gives: the day plus `offset`, but no later than `cap`. Days and
 * weeks need one stretch for all of a series; months and years one for each calendar month, as the targets of its days
 * differ only where the earlier month is too short.
 */
interface Stretch {
	readonly end: number;
	readonly offset: number;
	readonly cap: number;
}

/** Later than any day of a series. */
const NEVER = DAY_LIMIT + 1;

/**
 * The change over a calendar period at every observation: what `changeOver` says as of its day, in one pass.
 *
 * @param out columns to fill, each at least as long as the series; the answer is a window on them
 * @throws RangeError when `out` is too short.
 * @example
 * changes(14400 and a week later 18000, 'week') // { price: [NaN, 0.25], value: [NaN, -0.2] }
 */
export function changes(series: Series, period: Period, out?: Changes): Changes {
	const { days, values, precisions } = series;
	const size = days.length;
	const { price, value } = room(out, size);
	const tolerance = baseTolerance(period);
	const coarsestEnd = period === 'day' || period === 'week' ? 0 : NEVER;
	let stretch: Stretch = { end: -NEVER, offset: 0, cap: 0 };
	// The base is the observation before `next`, the first one after the target day: it only ever moves on.
	let next = 0;
	for (let i = 0; i < size; i++) {
		const day = days[i] ?? NEVER;
		if (day >= stretch.end) stretch = stretchFrom(day, period);
		const target = Math.min(day + stretch.offset, stretch.cap);
		while ((days[next] ?? NEVER) <= target) next++;
		const x0 = values[next - 1] ?? NaN;
		const x1 = values[i] ?? NaN;
		const isTold =
			next > 0 &&
			target - (days[next - 1] ?? NEVER) <= tolerance &&
			(precisions[i] ?? NEVER) <= coarsestEnd &&
			x0 > 0 &&
			x1 > 0;
		price[i] = isTold ? x1 / x0 - 1 : NaN;
		value[i] = isTold ? x0 / x1 - 1 : NaN;
	}
	return Object.freeze({ price, value });
}

function room(out: Changes | undefined, size: number): Changes {
	if (out === undefined) return { price: new Float64Array(size), value: new Float64Array(size) };
	const given = Math.min(out.price.length, out.value.length);
	if (given < size) throw new RangeError(`out needs room for ${size} values in each column, got ${given}`);
	return { price: out.price.subarray(0, size), value: out.value.subarray(0, size) };
}

function stretchFrom(day: number, period: Period): Stretch {
	if (period === 'day' || period === 'week') return { end: NEVER, offset: -longest(period), cap: NEVER };
	const month = monthOf(toDay(day));
	const earlier = month - (period === 'month' ? 1 : 12);
	return {
		end: firstOfMonth(month + 1),
		offset: firstOfMonth(earlier) - firstOfMonth(month),
		cap: firstOfMonth(earlier + 1) - 1
	};
}
