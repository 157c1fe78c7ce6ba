import { shift, startOf, type Day, type Period } from '#lib/series/index.ts';

/**
 * What a move “this week” or “year to date” counts from: the first day of the period that a day is in, or, on that first day
 * itself, the day before.
 *
 * @example beginningOf('week', monday) // the Sunday before it
 */
export function beginningOf(period: Period, latest: Day): Day {
	const first = startOf(latest, period);
	return first < latest ? first : shift(latest, -1);
}
