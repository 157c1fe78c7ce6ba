import { DAY_LIMIT } from './day.ts';
import { checkRoom } from './room.ts';
import type { Series } from './series.ts';
import { sameUnit } from './unit.ts';

/** Premiums and losses at the official rate, as fractions, by ascending day. */
export interface Premiums {
	readonly days: Int32Array;
	readonly premiums: Float64Array;
	readonly losses: Float64Array;
}

/** Later than any day of a series. */
const NEVER = DAY_LIMIT + 1;

/**
 * The premium on every day on which either rate was observed and both have a value that is recent enough: what
 * `premium` says of those days, in one pass.
 *
 * @param out columns to fill, each at least as long as both series together; the answer is a window on them
 * @throws RangeError when the series are in different units, or `out` is too short.
 * @example
 * premiums(parallel, official) // { days: [20063], premiums: [0.4329…], losses: [0.3021…] }
 */
export function premiums(parallel: Series, official: Series, out?: Premiums): Premiums {
	if (!sameUnit(parallel.unit, official.unit)) {
		throw new RangeError(
			`premiums need one unit: ${parallel.id} is in ${parallel.unit.id}, ${official.id} in ${official.unit.id}; restate one`
		);
	}
	const size = parallel.days.length + official.days.length;
	const target = out ?? created(size);
	const { days, premiums, losses } = target;
	checkRoom([days, premiums, losses], size);
	const count = fill(parallel, official, target);
	return Object.freeze({
		days: days.subarray(0, count),
		premiums: premiums.subarray(0, count),
		losses: losses.subarray(0, count)
	});
}

function created(size: number): Premiums {
	return { days: new Int32Array(size), premiums: new Float64Array(size), losses: new Float64Array(size) };
}

/** Walks both series from day to day of their union; returns how many days it wrote. */
function fill(parallel: Series, official: Series, out: Premiums): number {
	let p = -1;
	let o = -1;
	let count = 0;
	for (;;) {
		const nextParallel = dayOr(parallel.days, p + 1);
		const nextOfficial = dayOr(official.days, o + 1);
		const day = Math.min(nextParallel, nextOfficial);
		if (day === NEVER) return count;
		if (nextParallel === day) p++;
		if (nextOfficial === day) o++;
		const market = carried(parallel, p, day);
		const bulletin = carried(official, o, day);
		if (!(market > 0 && bulletin > 0)) continue;
		out.days[count] = day;
		out.premiums[count] = market / bulletin - 1;
		out.losses[count] = 1 - bulletin / market;
		count++;
	}
}

/** The value of an observation on a day; NaN before the first one, and where it is older than the series allows. */
function carried(series: Series, index: number, day: number): number {
	if (index < 0 || day - (series.days[index] ?? NaN) > series.carryDays) return NaN;
	return series.values[index] ?? NaN;
}

/** A day of a column, and beyond its end one that never comes: an engine is slow where a column is read beyond its end. */
function dayOr(days: Int32Array, index: number): number {
	return index < days.length ? (days[index] ?? NEVER) : NEVER;
}
