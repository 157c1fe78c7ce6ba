/** Days and months, as people write them. */
import type { Day } from '#lib/series/index.ts';
import type { Cursor } from './cursor.ts';
import type { Link, TokenOf } from './tokens.ts';
import { dayIn, isSign, takeStroke, yearBehind, yearNamed, yearOf, type Days } from './year-part.ts';

/** A day without a year. */
export interface Yearless {
	readonly month: number;
	readonly date: number | undefined;
	/** “Last September”: the month is over. */
	readonly over: boolean;
}

/** The days that are meant, or what of them is known before the year is. */
export type MonthDays = Days | Yearless | 'no-date';

/** “6 December 2024”, “6 Dec '24”, “the sixth of December”; “from 1” where “to 15 March” follows. */
export function readDayFirst(cursor: Cursor, links: readonly Link[]): MonthDays | undefined {
	return cursor.attempt(() => {
		const noun = cursor.take('period');
		const date = takeDate(cursor);
		if (date === undefined || (noun && noun.period !== 'day')) return undefined;
		const rest = readRest(cursor) ?? (links.length > 0 ? cursor.ahead(() => readSecondDay(cursor)) : undefined);
		return rest && inYear(rest.month, date, rest.year);
	});
}

interface MonthOfYear {
	readonly month: number;
	readonly year: number | undefined;
}

/** What stands behind a day: “of December 2024”. */
function readRest(cursor: Cursor): MonthOfYear | undefined {
	return cursor.attempt(() => {
		cursor.link('of', 'from');
		cursor.take('dash');
		const month = takeMonth(cursor);
		return month && { month: month.month, year: yearBehind(cursor) };
	});
}

/** The second of two days of one month: “to 15 March 2026”. */
function readSecondDay(cursor: Cursor): MonthOfYear | undefined {
	const joint = cursor.take('dash') ?? cursor.link('to', 'and', 'until');
	return joint && takeDate(cursor) !== undefined ? readRest(cursor) : undefined;
}

/** A day of a month, in digits or as “the sixth”; in “الأسبوع الأول” it is the week that is the first. */
function takeDate(cursor: Cursor): number | undefined {
	const before = cursor.peek(-1);
	const isOfSpan = before?.kind === 'period' && before.period !== 'day';
	return (isOfSpan ? undefined : cursor.take('nth')?.date) ?? cursor.take('number')?.dayOfMonth;
}

/** “December 6, 2024”, “December 2024”, “last December”; without a year only behind a link. */
export function readMonth(cursor: Cursor, linked: boolean, latest: Day): MonthDays | undefined {
	return cursor.attempt(() => {
		const before = cursor.take('last') ?? cursor.take('this');
		const month = readNamedMonth(cursor);
		if (!month) return undefined;
		const date = cursor.attempt(() => {
			const found = takeDate(cursor);
			return isSign(cursor) ? undefined : found;
		});
		const year = yearBehind(cursor) ?? yearNamed(cursor, latest);
		const stated = year === undefined ? (before ?? cursor.take('last') ?? cursor.take('this')) : before;
		if ((date ?? year ?? stated) === undefined && (!linked || month.verb)) return undefined;
		if (!stated) return inYear(month.month, date, year);
		if (year !== undefined) return undefined;
		return stated.kind === 'last'
			? { month: month.month, date, over: true }
			: inYear(month.month, date, yearOf(latest));
	});
}

/** “December”, “شهر كانون الأول”, “شهر 12”. */
function readNamedMonth(cursor: Cursor): Pick<TokenOf<'month'>, 'month' | 'verb'> | undefined {
	const noun = cursor.attempt(() => {
		const period = cursor.take('period');
		return period?.period === 'month' && period.count === 1 && !period.plural ? period : undefined;
	});
	if (noun) cursor.link('of', 'from');
	return takeMonth(cursor) ?? (noun?.arabic ? takeMonthNumber(cursor) : undefined);
}

function takeMonthNumber(cursor: Cursor): Pick<TokenOf<'month'>, 'month'> | undefined {
	return cursor.attempt(() => {
		const month = cursor.take('number')?.dayOfMonth;
		return month !== undefined && month <= 12 && !isSign(cursor) ? { month } : undefined;
	});
}

/** “12/2024”. */
export function readMonthInDigits(cursor: Cursor): MonthDays | undefined {
	return cursor.attempt(() => {
		const { month } = takeMonthNumber(cursor) ?? {};
		const year = month !== undefined && takeStroke(cursor) ? cursor.take('number')?.year : undefined;
		return month !== undefined && year !== undefined && !isSign(cursor) ? dayIn(year, month, undefined) : undefined;
	});
}

/** A month; in Arabic also by both of its names, as “كانون الأول/ديسمبر”. */
function takeMonth(cursor: Cursor): TokenOf<'month'> | undefined {
	const month = cursor.take('month');
	if (month?.arabic)
		cursor.attempt(() => {
			cursor.link('against');
			return cursor.take('month')?.month === month.month ? true : undefined;
		});
	return month;
}

function inYear(month: number, date: number | undefined, year: number | undefined): MonthDays {
	if (year === undefined) return { month, date, over: false };
	return dayIn(year, month, date) ?? 'no-date';
}
