import { asOf, isMissing, type Day, type Series } from '#lib/series/index.ts';

/**
 * How recent the last value of a series is: `fresh` within the series' habit, `old` past it, `stale` when it is older than
 * the series is carried, so that nothing may be derived from it.
 */
export type SeriesFreshness = 'fresh' | 'old' | 'stale';

/**
 * How recent the value is that a series has on a day.
 *
 * @returns the class and the age in days; undefined where the series has no value by that day
 * @example freshnessOn(series, day('2026-11-23')) // { freshness: 'old', age: 49 }
 */
export function freshnessOn(
	series: Series,
	day: Day
): { readonly freshness: SeriesFreshness; readonly age: number } | undefined {
	const found = asOf(series, day);
	if (isMissing(found)) return found.last && { freshness: 'stale', age: found.last.age };
	const { observed, age } = found;
	const isOld = age > habit(series.days.filter((one) => one <= observed));
	return { freshness: isOld ? 'old' : 'fresh', age };
}

/** Quotes on which a series' habit is judged, and the least that counts as one, in days. */
const RECENT = 12;
const LEAST_HABIT = 3;

/**
 * How many days a series usually goes without a quote: twice the middle one of its last dozen intervals, at least three.
 *
 * @param days - ascending
 * @example habit(Int32Array.of(0, 1, 2, 4, 5)) // 3
 */
export function habit(days: Int32Array): number {
	const recent = days.slice(-RECENT - 1);
	const gaps = [...recent.slice(1)].map((day, i) => day - (recent[i] ?? day)).sort((a, b) => a - b);
	return Math.max(LEAST_HABIT, 2 * (gaps[gaps.length >> 1] ?? 0));
}
