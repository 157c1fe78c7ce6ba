/**
 * Calendar days. A day is a whole number of days since 1970-01-01 and knows no time zone, so that no reader's clock can
 * turn 1 January into 31 December.
 */

declare const brand: unique symbol;

/** A calendar day: whole days since 1970-01-01, negative before. Made by `parseDay`, `day`, `toDay` or `isDay`. */
export type Day = number & { readonly [brand]: 'Day' };

/** How exactly an observation is dated. The place in this list is the code that a series stores. */
export const PRECISIONS = ['day', 'month', 'year'] as const;

/** How exactly an observation is dated: to the day, or only to its month or its year. */
export type Precision = (typeof PRECISIONS)[number];

/**
 * Milliseconds in a calendar day; UTC has no shorter or longer ones.
 *
 * @example
 * new Date(day('2024-12-06') * DAY_MS).getUTCDay() // 5, a Friday
 */
export const DAY_MS = 86_400_000;

/** Days in a year on average, with every fourth a leap year. */
export const DAYS_A_YEAR = 365.25;

/** The furthest day on either side of 1970 that a calendar date exists for, in days. */
export const DAY_LIMIT = 100_000_000;

/** The end of a day's first instant as the calendar writes it. */
const MIDNIGHT = 'T00:00:00.000Z';

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Tells whether a number can be a day: a finite integer.
 *
 * @example
 * isDay(20063) // true
 * isDay(0.5) // false
 */
export function isDay(n: number): n is Day {
	return Number.isInteger(n);
}

/**
 * Takes a number of days since 1970-01-01 and gives it back as a day.
 *
 * @throws RangeError when the number is not a finite integer.
 * @example
 * toDay(20063) // the day 2024-12-06
 */
export function toDay(n: number): Day {
	if (!isDay(n)) throw new RangeError(`a day is a whole number of days since 1970-01-01, got ${n}`);
	return n;
}

/**
 * Reads a day written as YYYY-MM-DD. Anything else gives undefined: other notations, surrounding blanks, and days that
 * the calendar does not have, such as 31 February.
 *
 * @example
 * parseDay('2024-12-06') // 20063
 * parseDay('2024-02-31') // undefined
 */
export function parseDay(text: string): Day | undefined {
	if (!ISO_DAY.test(text)) return undefined;
	const days = Date.parse(`${text}T00:00:00Z`) / DAY_MS;
	// Some engines roll 31 February over into March instead of refusing it: only a day that reads back the same is real.
	return isDay(days) && isoDay(days) === text ? days : undefined;
}

/**
 * Reads a day written as YYYY-MM-DD that is known to be right, as in code and tests.
 *
 * @throws RangeError when the text is not a real calendar day in that notation.
 * @example
 * day('2011-03-15') // 15048
 */
export function day(text: string): Day {
	const parsed = parseDay(text);
	if (parsed === undefined) throw new RangeError(`a day is written YYYY-MM-DD, as 2024-12-06, got '${text}'`);
	return parsed;
}

/**
 * Writes a day as YYYY-MM-DD; a year outside 0000–9999 gets ISO 8601's sign and six digits.
 *
 * @throws RangeError beyond the calendar's own limit of 100,000,000 days from 1970.
 * @example
 * isoDay(toDay(20063)) // '2024-12-06'
 */
export function isoDay(day: Day): string {
	if (!(Math.abs(day) <= DAY_LIMIT)) throw new RangeError(`a day is at most ${DAY_LIMIT} days from 1970, got ${day}`);
	return new Date(day * DAY_MS).toISOString().slice(0, -MIDNIGHT.length);
}

/**
 * The day a number of days later, or earlier when the number is negative.
 *
 * @throws RangeError when the number of days is not whole.
 * @example
 * isoDay(shift(day('2024-12-31'), 1)) // '2025-01-01'
 */
export function shift(day: Day, days: number): Day {
	return toDay(day + days);
}
