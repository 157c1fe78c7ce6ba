import { DAY_LIMIT, toDay, type Day } from './day.ts';

/**
 * Months are counted from March, so that a leap day is the last one of its year: then the days before each month follow
 * from a straight line (153 days in five months), and those before each year from the rule of leap years.
 */
const MONTHS_TO_1970 = 1970 * 12 - 2;
/** From 1 March of the year 0 to 1 January 1970. */
const DAYS_TO_1970 = 719_468;
const DAYS_IN_400_YEARS = 146_097;

/**
 * The month a day falls in, as whole months since January 1970.
 *
 * @example
 * monthOf(day('2024-12-06')) // 659
 */
export function monthOf(day: Day): number {
	const days = day + DAYS_TO_1970;
	const era = Math.floor(days / DAYS_IN_400_YEARS);
	const inEra = days - era * DAYS_IN_400_YEARS;
	const leapDays = Math.floor(inEra / 1460) - Math.floor(inEra / 36_524) + Math.floor(inEra / 146_096);
	const year = Math.floor((inEra - leapDays) / 365);
	const month = Math.floor((5 * (inEra - daysBefore(year)) + 2) / 153);
	return (era * 400 + year) * 12 + month - MONTHS_TO_1970;
}

/**
 * Years before the year 0 from which the first days of months are counted: so far back no calendar date exists, nothing is
 * negative, and an engine divides whole numbers by multiplying.
 */
const YEARS_BEFORE = 280_000;
const MONTHS_BEFORE = YEARS_BEFORE * 12 + MONTHS_TO_1970;
const DAYS_BEFORE = (YEARS_BEFORE / 400) * DAYS_IN_400_YEARS + DAYS_TO_1970;
/** Beyond it lies every month that is further than the calendar's limit. */
const MONTH_LIMIT = DAY_LIMIT / 28;

/**
 * The first day of a month that is counted from January 1970.
 *
 * @throws RangeError when the month is not a whole number or lies beyond the calendar's limit.
 * @example
 * isoDay(firstOfMonth(659)) // '2024-12-01'
 */
export function firstOfMonth(month: number): Day {
	if (!Number.isInteger(month) || Math.abs(month) > MONTH_LIMIT) return toDay(NaN);
	const months = month + MONTHS_BEFORE;
	const year = (months / 12) | 0;
	const century = (year / 100) | 0;
	const beforeYear = year * 365 + (year >> 2) - century + (century >> 2);
	const first = beforeYear + (((153 * (months - year * 12) + 2) / 5) | 0) - DAYS_BEFORE;
	return toDay(Math.abs(first) <= DAY_LIMIT ? first : NaN);
}

/** The days before a year that begins in March, counted from 1 March of the year 0. */
function daysBefore(year: number): number {
	return year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
}
