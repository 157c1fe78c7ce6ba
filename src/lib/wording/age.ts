import { m } from '#i18n/compiled/messages.js';
import { formatNumber } from '#lib/format/index.ts';
import type { ViewContext } from '#lib/context/context.ts';

/**
 * How old a figure was on a day: “that day”, “a day old”.
 *
 * @param count - whole days, zero or more
 */
export function ageThen({ locale, words }: ViewContext, count: number): string {
	return count === 0 ? m.age_same_day({}, words) : m.age_then({ count, shown: formatNumber(count, locale) }, words);
}

/** So many days before: “54 days earlier”. */
export function daysEarlier({ locale, words }: ViewContext, count: number): string {
	return m.days_earlier({ count, shown: formatNumber(count, locale) }, words);
}

/** So many days after: “a day later”. */
export function daysLater({ locale, words }: ViewContext, count: number): string {
	return m.days_later({ count, shown: formatNumber(count, locale) }, words);
}
