import { DAY_MS, toDay, type Day } from './day.ts';

/**
 * The month a day falls in, as whole months since January 1970.
 *
 * @example
 * monthOf(day('2024-12-06')) // 659
 */
export function monthOf(day: Day): number {
	const date = new Date(day * DAY_MS);
	return (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth();
}

/**
 * The first day of a month that is counted from January 1970.
 *
 * @throws RangeError when the month is not a whole number or lies beyond the calendar's limit.
 * @example
 * isoDay(firstOfMonth(659)) // '2024-12-01'
 */
export function firstOfMonth(month: number): Day {
	// Counting months on from 1970 keeps clear of Date.UTC's reading of the years 0 to 99 as 1900 to 1999.
	return toDay(Number.isInteger(month) ? Date.UTC(1970, month) / DAY_MS : month);
}
