import { hasCoarser } from './coarser.ts';
import { DAY_LIMIT } from './day.ts';
import { baseTolerance, type Period } from './period.ts';
import { dayAt } from './point.ts';
import { checkRoom } from './room.ts';
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
 * The change over a calendar period at every observation: the results of `changeOver` as of its day, in one pass.
 *
 * @param out columns to fill, each at least as long as the series; the answer is a window on them
 * @throws RangeError when `out` is too short.
 * @example
 * changes(14400 and a week later 18000, 'week') // { price: [NaN, 0.25], value: [NaN, -0.2] }
 */
export function changes(series: Series, period: Period, out?: Changes): Changes {
	const size = series.days.length;
	const { price, value } = out ?? { price: new Float64Array(size), value: new Float64Array(size) };
	checkRoom([price, value], size);
	const result = { price: price.subarray(0, size), value: value.subarray(0, size) };
	if (size > 0) fill(series, period, result);
	if (period === 'day' || period === 'week') blankCoarse(series, result);
	return Object.freeze(result);
}

/** One pass in which both the end and the base of the change only move on; plain, for millions of points. */
function fill(series: Series, period: Period, { price, value }: Changes): void {
	const { days, values } = series;
	const size = days.length;
	const { ends, offsets, caps } = targets(dayAt(series, 0), dayAt(series, size - 1), period);
	const tolerance = baseTolerance(period);
	let i = 0;
	// The base of the change that ends at i: the last observation on or before the target day.
	let base = -1;
	for (let stretch = 0; stretch < ends.length; stretch++) {
		const end = ends[stretch] ?? NEVER;
		const offset = offsets[stretch] ?? NEVER;
		const cap = caps[stretch] ?? NEVER;
		const lastPlain = Math.min(end - 1, cap - offset);
		while (i < size && (days[i] ?? NEVER) < end) {
			const target = Math.min((days[i] ?? NEVER) + offset, cap);
			while ((days[base + 1] ?? NEVER) <= target) base++;
			let x0 = base >= 0 && target - (days[base] ?? -NEVER) <= tolerance ? (values[base] ?? NaN) : NaN;
			// Where days follow each other as they did a period before, the base moves on with the end: nothing to search.
			do {
				const x1 = values[i] ?? NaN;
				if (x0 > 0 && x1 > 0) {
					price[i] = x1 / x0 - 1;
					value[i] = x0 / x1 - 1;
				} else {
					price[i] = NaN;
					value[i] = NaN;
				}
				i++;
				base++;
				x0 = values[base] ?? NaN;
			} while (i < size && (days[i] ?? NEVER) <= lastPlain && (days[i] ?? NEVER) + offset === days[base]);
			base--;
		}
	}
}

/** Takes away the changes that end at an observation which is only dated to its month or year. */
function blankCoarse({ precisions }: Series, { price, value }: Changes): void {
	if (!hasCoarser(precisions, 'day')) return;
	for (let i = 0; i < precisions.length; i++) {
		if (precisions[i] === 0) continue;
		price[i] = NaN;
		value[i] = NaN;
	}
}
