import type { Day } from './day.ts';
import { missing, type Missing } from './missing.ts';
import { dayAt, length } from './point.ts';
import type { Series } from './series.ts';

/** The deepest fall of the pound below a value it had before. */
export interface Drawdown {
	/** A fraction from −1 to 0. */
	readonly depth: number;
	/** The last day on which the pound stood at the value it fell from. */
	readonly peak: Day;
	/** The first day on which it was down at that depth. */
	readonly trough: Day;
}

/**
 * How far below its highest value so far the pound stands at each observation: v/max(v) − 1 with v = 1/x, which is
 * min(x)/x − 1. NaN from the first value that is not above zero on.
 *
 * @param out a column to fill, at least as long as the series; the answer is a window on it
 * @returns fractions from −1 to 0
 * @throws RangeError when `out` is too short.
 * @example
 * drawdowns(rates of 50, 100, 80) // [0, -0.5, -0.375]
 */
export function drawdowns(series: Series, out = new Float64Array(length(series))): Float64Array {
	const { values } = series;
	const size = values.length;
	if (out.length < size) throw new RangeError(`out needs room for ${size} values, got ${out.length}`);
	let lowest = Infinity;
	for (let i = 0; i < size; i++) {
		const x = values[i] ?? NaN;
		if (x < lowest) lowest = x;
		out[i] = lowest > 0 ? lowest / x - 1 : NaN;
	}
	return out.length === size ? out : out.subarray(0, size);
}

/**
 * The deepest drawdown of the pound, with the day it fell from and the day it was down. A pound that never fell has
 * depth 0, and the same day twice.
 *
 * @returns 'not-observed' for a series without observations, 'not-positive' when a value is not above zero
 * @example
 * drawdown(rates of 50, 100, 80) // { depth: -0.5, peak: the first day, trough: the second }
 */
export function drawdown(series: Series): Drawdown | Missing {
	if (length(series) === 0) return missing('not-observed');
	const depths = drawdowns(series);
	if (Number.isNaN(depths[depths.length - 1])) return missing('not-positive');
	const trough = indexOfLowest(depths);
	// A depth of 0 is a highest value so far; the last of them before the trough is where this fall began.
	const peak = depths.subarray(0, trough + 1).lastIndexOf(0);
	return Object.freeze({ depth: depths[trough] ?? NaN, peak: dayAt(series, peak), trough: dayAt(series, trough) });
}

function indexOfLowest(values: Float64Array): number {
	let lowest = 0;
	for (let i = 1; i < values.length; i++) {
		if ((values[i] ?? NaN) < (values[lowest] ?? NaN)) lowest = i;
	}
	return lowest;
}
