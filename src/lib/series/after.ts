import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addMonths } from 'date-fns/addMonths';
import { DAY_MS, shift, toDay, type Day } from './day.ts';
import { longest, type Period } from './period.ts';

/**
 * The day on which a calendar period that begins after a day ends. Where the later month is too short for the day of the
 * month, its last day is taken: 31 January and a month is the last of February.
 *
 * @example
 * isoDay(after(day('2024-11-30'), 'week')) // '2024-12-07'
 * isoDay(after(day('2025-01-31'), 'month')) // '2025-02-28'
 */
export function after(day: Day, period: Period): Day {
	if (period === 'day' || period === 'week') return shift(day, longest(period));
	const date = new UTCDateMini(day * DAY_MS);
	return toDay(addMonths(date, period === 'month' ? 1 : 12).getTime() / DAY_MS);
}
