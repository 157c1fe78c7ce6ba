import { UTCDateMini } from '@date-fns/utc/date/mini';
import { subMonths } from 'date-fns/subMonths';
import { subYears } from 'date-fns/subYears';
import { DAY_MS, shift, toDay, type Day } from './day.ts';
import { firstOfMonth, monthOf } from './month.ts';

/** A calendar period over which changes are measured. */
export type Period = 'day' | 'week' | 'month' | 'year';

const LONGEST: Readonly<Record<Period, number>> = Object.freeze({ day: 1, week: 7, month: 31, year: 366 });

/** The maximum age of a base on its target day, for any period. */
const OLDEST_BASE = 60;

/** 1970-01-01 was a Thursday, three days after a Monday. */
const DAYS_SINCE_MONDAY = 3;

/**
 * The day that lies a number of calendar periods before another. Where the earlier month is too short for the day of
 * the month, its last day is taken: 31 March less a month is the last of February.
 *
 * @param count how many periods, a whole number from 0; defaults to 1
 * @throws RangeError when the count is negative or not whole.
 * @example
 * isoDay(before(day('2025-03-31'), 'month')) // '2025-02-28'
 */
export function before(day: Day, period: Period, count = 1): Day {
	if (!Number.isInteger(count) || count < 0) {
		throw new RangeError(`a count of periods is a whole number from 0, got ${count}`);
	}
	if (period === 'day' || period === 'week') return shift(day, -count * LONGEST[period]);
	const date = new UTCDateMini(day * DAY_MS);
	const earlier = period === 'month' ? subMonths(date, count) : subYears(date, count);
	return toDay(earlier.getTime() / DAY_MS);
}

/**
 * The most days a period can have: 1, 7, 31 or 366.
 *
 * @example
 * longest('month') // 31
 */
export function longest(period: Period): number {
	return LONGEST[period];
}

/**
 * How many days older than its target the base of a change over a period may be: the period's own length, at most 60.
 *
 * @example
 * baseTolerance('week') // 7
 * baseTolerance('year') // 60
 */
export function baseTolerance(period: Period): number {
	return Math.min(longest(period), OLDEST_BASE);
}

/**
 * The first day of the period that a day falls in; weeks start on Monday.
 *
 * @example
 * isoDay(startOf(day('2024-12-06'), 'week')) // '2024-12-02'
 */
export function startOf(day: Day, period: Period): Day {
	return firstDayOf(periodOf(day, period), period);
}

/**
 * The first day of the period a number of periods after, or before when negative, the one that a day falls in.
 *
 * @param count how many periods on, a whole number; defaults to 1
 * @example
 * isoDay(startOfNext(day('2024-12-06'), 'month')) // '2025-01-01'
 */
export function startOfNext(day: Day, period: Period, count = 1): Day {
	return firstDayOf(periodOf(day, period) + count, period);
}

/**
 * The number of the period that a day falls in: that of 1970-01-01 is 0, weeks start on Monday.
 *
 * @example
 * periodOf(day('2024-12-06'), 'month') // 659
 */
export function periodOf(day: Day, period: Period): number {
	if (period === 'day') return day;
	if (period === 'week') return Math.floor((day + DAYS_SINCE_MONDAY) / 7);
	return period === 'month' ? monthOf(day) : Math.floor(monthOf(day) / 12);
}

/**
 * The first day of a period by its number.
 *
 * @throws RangeError when the number is not whole.
 * @example
 * isoDay(firstDayOf(2868, 'week')) // '2024-12-16'
 */
export function firstDayOf(number: number, period: Period): Day {
	if (period === 'day') return toDay(number);
	if (period === 'week') return toDay(number * 7 - DAYS_SINCE_MONDAY);
	return firstOfMonth(period === 'month' ? number : number * 12);
}
