import { lastIndexUpTo, medianOfSorted, type Day } from '#lib/series/index.ts';
import type { Composed } from './compose.ts';
import { cadenceOn, freshnessOn, habitOn, recentIntervals } from './freshness.ts';

/**
 * How many publications are missing: those that were due by the day before today.
 *
 * @param age - days since the last one
 * @param cadence - days from one to the next
 * @example missedPublications(8, 7) // 1: the one that was due yesterday
 * @example missedPublications(7, 7) // 0: it is due today
 */
export function missedPublications(age: number, cadence: number): number {
	return Math.max(0, Math.ceil(age / cadence) - 1);
}

/** How many intervals establish a rhythm, and how many times the median the longest of them may be. */
const TELLING = 3;
const LONGEST = 3;

/**
 * How many publications of a series are missing on a day, by its habit.
 *
 * @returns a count; undefined where none is due: the series has no value yet, or no rhythm
 * @example missedOn(parallel, day('2026-11-23')) // 16
 */
export function missedOn(composed: Composed, day: Day): number | undefined {
	const found = freshnessOn(composed, day);
	return found && hasRhythm(composed, day) ? missedPublications(found.age, habitOn(composed, day)) : undefined;
}

/**
 * Whether a next value is due at all: its source declares a cadence, or values came at intervals much alike. A step comes
 * when it is decided, and a figure that was published once or now and then is not missing.
 */
function hasRhythm({ info, series, points }: Composed, day: Day): boolean {
	if (cadenceOn(points[lastIndexUpTo(series.days, day)]) !== undefined) return true;
	const intervals = recentIntervals(series.days, day);
	const longest = intervals[intervals.length - 1] ?? Infinity;
	return info.draw === 'line' && intervals.length >= TELLING && longest <= LONGEST * medianOfSorted(intervals);
}
