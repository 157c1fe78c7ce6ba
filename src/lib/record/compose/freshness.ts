import { lastIndexUpTo, medianOfSorted, type Day } from '#lib/series/index.ts';
import type { Composed } from './compose.ts';

/**
 * How recent the last value of a series is: `fresh` within its source's habit, `old` past it, `stale` when it is older than
 * the series is carried, so that nothing may be derived from it.
 */
export type SeriesFreshness = 'fresh' | 'old' | 'stale';

/**
 * How recent the value is that a series has on a day: the one rule of every page, picture and file.
 *
 * @param composed - a series with the quotes behind its points; later ones than the day are not looked at
 * @param known - judges the value that was the last one on this day instead, as seen on `day`; the same day unless given
 * @returns the class, and the age in days; undefined where the series has no value by that day
 * @example freshnessOn(parallel, day('2026-11-28')) // { freshness: 'old', age: 54 }
 */
export function freshnessOn(
	composed: Pick<Composed, 'series' | 'points'>,
	day: Day,
	known: Day = day
): { readonly freshness: SeriesFreshness; readonly age: number } | undefined {
	const { days, carryDays } = composed.series;
	const observed = days[lastIndexUpTo(days, known)];
	if (observed === undefined) return undefined;
	const age = day - observed;
	if (age > carryDays) return { freshness: 'stale', age };
	return { freshness: age > habitOn(composed, known) ? 'old' : 'fresh', age };
}

/** How many intervals establish a habit, and the shortest habit that is derived from them, in days. */
const INTERVALS = 12;
const SHORTEST = 3;

/**
 * After how many days without a new value a series is old: the cadence that the source of its newest quote declares, the
 * shortest of several; where none declares one, twice the median of the last twelve intervals between values, three days
 * at least.
 *
 * @returns days
 * @example habitOn(parallel, day('2026-11-28')) // 16
 */
export function habitOn({ series, points }: Pick<Composed, 'series' | 'points'>, day: Day): number {
	const declared = cadenceOn(points[lastIndexUpTo(series.days, day)]);
	const intervals = recentIntervals(series.days, day);
	return declared ?? (intervals.length === 0 ? SHORTEST : Math.max(SHORTEST, 2 * medianOfSorted(intervals)));
}

/** The shortest cadence that the sources of a point declare, in days. */
export function cadenceOn(point: Composed['points'][number] | undefined): number | undefined {
	const declared = point?.quotes.flatMap(({ source }) => source.cadenceDays ?? []) ?? [];
	return declared.length === 0 ? undefined : Math.min(...declared);
}

/**
 * The last twelve intervals between values up to a day, fewer where there are fewer.
 *
 * @returns days, the shortest first
 * @example recentIntervals(parallel.series.days, day('2026-11-28')) // [1, 1, 2, …]
 */
export function recentIntervals(days: Composed['series']['days'], day: Day): Float64Array {
	const last = lastIndexUpTo(days, day);
	const intervals = new Float64Array(Math.max(0, Math.min(INTERVALS, last)));
	for (let back = 0; back < intervals.length; back++)
		intervals[back] = (days[last - back] ?? NaN) - (days[last - back - 1] ?? NaN);
	return intervals.sort();
}
