import { m } from '#i18n/compiled/messages.js';
import { formatDay, formatNumber } from '#lib/format/index.ts';
import type { Observation } from '#lib/series/index.ts';
import type { ViewContext } from '#lib/context/context.ts';

/**
 * How old a figure was on another day than that of the context.
 *
 * @param count - whole days, one or more
 * @example ageThen(context, 1) // 'a day old'
 */
export function ageThen({ locale, words }: ViewContext, count: number): string {
	return m.age_then({ count, shown: formatNumber(count, locale) }, words);
}

/**
 * How old a figure is on the day of the context, which the page names: today, or the day as of which it is read.
 *
 * @param count - whole days, one or more
 * @example ageNow(context, 54) // '54 days old'
 */
export function ageNow({ locale, words }: ViewContext, count: number): string {
	return m.age_today({ count, shown: formatNumber(count, locale) }, words);
}

/** How old a figure of a day, a month or a year can be on a day and still be of that one, in days. */
const OWN_SPAN = { day: 0, month: 30, year: 365 } as const;

/**
 * The day of a reading, with its age where it was carried forward from an earlier one.
 *
 * @example agedDay(context, reading) // '5 October 2026 (54 days old)', or 'December 2024'
 */
export function agedDay(context: ViewContext, { observed, precision, age }: Observation): string {
	const day = formatDay(observed, precision, context.locale);
	if (age <= OWN_SPAN[precision]) return day;
	const ageText = observed + age === context.day ? ageNow : ageThen;
	return m.day_aged({ day, age: ageText(context, age) }, context.words);
}

/**
 * A number of days: “120 days”.
 *
 * @param count - whole days
 */
export function daysInWords({ locale, words }: Pick<ViewContext, 'locale' | 'words'>, count: number): string {
	return m.stats_days({ count, shown: formatNumber(count, locale) }, words);
}

/** So many days before: “54 days earlier”. */
export function daysEarlier({ locale, words }: ViewContext, count: number): string {
	return m.days_earlier({ count, shown: formatNumber(count, locale) }, words);
}

/** How long a change took, behind its dates: “over 11 days”. */
export function overDays({ locale, words }: ViewContext, count: number): string {
	return m.over_days({ count, shown: formatNumber(count, locale) }, words);
}

/** So many days after an event: “a day after the event”. */
export function daysAfterEvent({ locale, words }: ViewContext, count: number): string {
	return m.days_after_event({ count, shown: formatNumber(count, locale) }, words);
}

/** So many days after: “a day later”. */
export function daysLater({ locale, words }: ViewContext, count: number): string {
	return m.days_later({ count, shown: formatNumber(count, locale) }, words);
}
