import { DAY_LIMIT } from './day.ts';
import { baseTolerance, type Period } from './period.ts';
import { dayAt } from './point.ts';
import type { Series } from './series.ts';
import { targets } from './targets.ts';

/** The change that ends at each observation of a series, in both readings, as fractions; NaN where there is none. */
export interface Changes {
	readonly price: Float64Array;
	readonly value: Float64Array;
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
	const result = room(out, series.days.length);
	if (series.days.length > 0) fill(series, period, result);
	return Object.freeze(result);
}

function room(out: Changes | undefined, size: number): Changes {
	if (out === undefined) return { price: new Float64Array(size), value: new Float64Array(size) };
	const given = Math.min(out.price.length, out.value.length);
	if (given < size) throw new RangeError(`out needs room for ${size} values in each column, got ${given}`);
	return { price: out.price.subarray(0, size), value: out.value.subarray(0, size) };
}

/** One pass in which both the end and the base of the change only move on; plain, for millions of points. */
function fill(series: Series, period: Period, { price, value }: Changes): void {
	const { days, values, precisions } = series;
	const size = days.length;
	const { ends, offsets, caps } = targets(dayAt(series, 0), dayAt(series, size - 1), period);
	const tolerance = baseTolerance(period);
	const coarsestEnd = period === 'day' || period === 'week' ? 0 : NEVER;
	let i = 0;
	// The first observation after the target day; the one before it is the base x0, good for targets up to `lastTarget`.
	let next = 0;
	let x0 = NaN;
	let lastTarget = -NEVER;
	for (let stretch = 0; stretch < ends.length; stretch++) {
		const end = ends[stretch] ?? NEVER;
		const offset = offsets[stretch] ?? NEVER;
		const cap = caps[stretch] ?? NEVER;
		for (; i < size; i++) {
			const day = days[i] ?? NEVER;
			if (day >= end) break;
			const target = Math.min(day + offset, cap);
			if ((days[next] ?? NEVER) <= target) {
				do next++;
				while ((days[next] ?? NEVER) <= target);
				x0 = values[next - 1] ?? NaN;
				lastTarget = x0 > 0 ? (days[next - 1] ?? NEVER) + tolerance : -NEVER;
			}
			const x1 = values[i] ?? NaN;
			const base = target <= lastTarget && (precisions[i] ?? NEVER) <= coarsestEnd && x1 > 0 ? x0 : NaN;
			price[i] = x1 / base - 1;
			value[i] = base / x1 - 1;
		}
	}
}
