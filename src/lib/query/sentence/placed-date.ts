import { DAY_MS, parseDay, shift, type Day } from '#lib/series/index.ts';
import type { StatedDate } from './date-part.ts';
import type { Yearless } from './month-part.ts';
import type { DatePart } from './parts.ts';
import type { Link } from './tokens.ts';
import { dayIn, yearOf, type Days } from './year-part.ts';

/** The days from which people count when they say “since 2011”. */
const CONFLICT_YEAR = 2011;
const CONFLICT = '2011-03-15';

const SINCE: readonly Link[] = ['since', 'between', 'from', 'after', 'than'];
const UNTIL: readonly Link[] = ['until', 'to', 'and', 'by', 'before'];

/**
 * The days of a date whose links are known; a day without a year gets the year of the date behind it, else it is the last
 * such day that is over.
 *
 * @returns undefined where there is no such day
 */
export function placed(
	stated: StatedDate,
	next: StatedDate | undefined,
	latest: Day
): Omit<DatePart, 'figures' | 'compared'> | undefined {
	const days = daysOf(stated, next, latest);
	if (!days) return undefined;
	const { links, text, weekday } = stated;
	if (weekday !== undefined && (days.from !== days.to || weekdayOf(days.from) !== weekday)) return undefined;
	const [first] = stated.toDate
		? ['since' as const]
		: links.filter((link) => link !== 'in' && link !== 'of' && link !== 'at');
	const role = roleOf(first);
	// On its first day, a week or a year counts from the last value before it.
	const onFirstDay = role === 'since' && stated.ends === 'start' && days.from === latest;
	const before = onFirstDay || (first === 'before' && !stated.landmark);
	const exact = days.from === days.to;
	const since =
		role === 'since' && !exact && days.year === CONFLICT_YEAR && isYear(days) ? parseDay(CONFLICT) : undefined;
	const eve = shift(days.from, -1);
	return {
		role,
		from: before ? eve : (since ?? days.from),
		to: before ? eve : days.to,
		exact: before || exact,
		before,
		relative: stated.relative,
		text
	};
}

function roleOf(link: Link | undefined): DatePart['role'] {
	if (link === undefined) return 'during';
	if (SINCE.includes(link)) return 'since';
	return UNTIL.includes(link) ? 'to' : 'during';
}

/** The day of the week, Monday being 1. */
function weekdayOf(day: Day): number {
	return new Date(day * DAY_MS).getUTCDay() || 7;
}

function isYear({ from, to }: { readonly from: Day; readonly to: Day }): boolean {
	return to - from > 360;
}

function daysOf({ when, ends }: StatedDate, next: StatedDate | undefined, latest: Day): Days | undefined {
	if (when === 'no-date') return undefined;
	const days = 'month' in when ? daysOfYearless(when, next, latest) : when;
	if (!days) return undefined;
	if (ends === 'start') return { ...days, to: days.from };
	return ends === 'end' ? { ...days, from: days.to } : days;
}

function daysOfYearless({ month, date, over }: Yearless, next: StatedDate | undefined, latest: Day): Days | undefined {
	const behind = next && typeof next.when === 'object' && !('month' in next.when) ? next.when : undefined;
	const last = behind?.to ?? latest;
	const year = yearOf(last);
	for (let back = 0; back <= 8; back++) {
		const days = dayIn(year - back, month, date);
		if (days && (over ? (dayIn(year - back, month, undefined)?.to ?? last) < last : days.from <= last)) return days;
	}
	return undefined;
}
