import { lastIndexUpTo } from '#lib/series/search.ts';
import type { ChartPoint } from './chart-input.ts';

/** The points of a line as columns of numbers: a chart that is panned reads them at each step. */
export interface Columns {
	/** Days since 1970-01-01, ascending. */
	readonly days: Int32Array;
	readonly values: Float64Array;
	/** Lowest and highest of each day's sources; the value where no band is shown. */
	readonly lows: Float64Array;
	readonly highs: Float64Array;
	/** Whether a point has a band. */
	readonly banded: boolean;
}

/** Made once for the points of a line, and gone with them. */
const made = new WeakMap<readonly ChartPoint[], Columns>();

/**
 * The points of a line as columns of numbers.
 *
 * @example columnsOf([{ day: day('2024-12-06'), value: 18000, precision: 'day' }]).values // [18000]
 */
export function columnsOf(points: readonly ChartPoint[]): Columns {
	const known = made.get(points);
	if (known) return known;
	const columns = {
		days: Int32Array.from(points, ({ day }) => day),
		values: Float64Array.from(points, ({ value }) => value),
		lows: Float64Array.from(points, ({ value, low }) => low ?? value),
		highs: Float64Array.from(points, ({ value, high }) => high ?? value),
		banded: points.some(({ low, high }) => low !== undefined && high !== undefined)
	};
	made.set(points, columns);
	return columns;
}

/** The first and the last of some neighbours; where there are none the last one comes before the first. */
export interface Range {
	readonly first: number;
	readonly last: number;
}

/**
 * Which points lie between two days, both included, found by halving.
 *
 * @example rangeIn(columnsOf(points), points[0].day, points[1].day) // { first: 0, last: 1 }
 */
export function rangeIn({ days }: Pick<Columns, 'days'>, from: number, to: number): Range {
	return { first: lastIndexUpTo(days, from - 1) + 1, last: lastIndexUpTo(days, to) };
}
