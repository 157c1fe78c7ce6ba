import { startOf, type Day, type Precision } from '#lib/series/index.ts';
import type { ChartQuery } from '#lib/query/index.ts';

/** Something observed on a day, or in its month or year. */
export interface Observed {
	readonly day: Day;
	readonly precision: Precision;
}

/**
 * The observations of a list: all of them, or the last of each calendar month. A month without any has
 * none, and what is dated to its year alone belongs to no month.
 *
 * @param observations - by ascending days
 * @example atInterval([{ day: 2024-11-22, … }, { day: 2024-11-29, … }, { day: 2024-12-06, … }], 'month')
 * // [{ day: 2024-11-29, … }, { day: 2024-12-06, … }]
 */
export function atInterval<One extends Observed>(
	observations: readonly One[],
	interval: ChartQuery['interval']
): readonly One[] {
	if (interval === 'all') return observations;
	const dated = observations.filter(({ precision }) => precision !== 'year');
	return dated.filter(({ day }, i) => {
		const next = dated[i + 1];
		return next === undefined || startOf(next.day, 'month') > startOf(day, 'month');
	});
}
