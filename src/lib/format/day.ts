import { DAY_MS, type Day, type Precision } from '#lib/series/index.ts';
import { isolate, tagOf, type Locale } from './locale.ts';

/** `long` names the month in full, `short` abbreviates it where the language does so. */
export type DayStyle = 'long' | 'short';

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
	const tag = tagOf(locale);
	const key = `${tag} ${JSON.stringify(options)}`;
	const cached = formatters.get(key) ?? new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' });
	formatters.set(key, cached);
	return cached;
}

/**
 * A day, as exactly as it is known.
 *
 * @example formatDay(day('2024-12-06'), 'day', en) // '6 December 2024'
 * @example formatDay(day('2010-07-01'), 'year', en) // '2010'
 */
export function formatDay(day: Day, precision: Precision, locale: Locale, style: DayStyle = 'long'): string {
	const options: Intl.DateTimeFormatOptions = { year: 'numeric' };
	if (precision !== 'year') options.month = style;
	if (precision === 'day') options.day = 'numeric';
	return formatter(locale, options).format(day * DAY_MS);
}

/**
 * A day without its year, which stands beside it.
 *
 * @example formatDayOfYear(day('2024-12-06'), en, 'short') // '6 Dec'
 */
export function formatDayOfYear(day: Day, locale: Locale, style: DayStyle = 'long'): string {
	return formatter(locale, { month: style, day: 'numeric' }).format(day * DAY_MS);
}

/**
 * The day of the week.
 *
 * @example formatWeekday(day('2024-12-06'), en) // 'Friday'
 */
export function formatWeekday(day: Day, locale: Locale, style: DayStyle = 'long'): string {
	return formatter(locale, { weekday: style }).format(day * DAY_MS);
}

/**
 * The time of day in Damascus, to the minute.
 *
 * @param instant - milliseconds since 1970
 * @example formatTime(Date.UTC(2024, 11, 6, 12, 5), en) // '15:05'
 */
export function formatTime(instant: number, locale: Locale): string {
	const options: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
	const text = new Intl.DateTimeFormat(tagOf(locale), { ...options, timeZone: 'Asia/Damascus' }).format(instant);
	return isolate(text, locale);
}

const years = new Map<Locale['digits'], Intl.NumberFormat>();

/** A year alone, as an axis prints it. */
export function formatYear(year: number, { digits }: Locale): string {
	const cached = years.get(digits) ?? new Intl.NumberFormat(`en-u-nu-${digits}`, { useGrouping: false });
	years.set(digits, cached);
	return cached.format(year);
}
