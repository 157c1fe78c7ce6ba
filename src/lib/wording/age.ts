import { m } from '#i18n/compiled/messages.js';
import { formatNumber } from '#lib/format/index.ts';
import type { Scene } from '#lib/context/context.ts';

/**
 * How old a figure was on a day: “that day”, “a day old”.
 *
 * @param count - whole days, zero or more
 */
export function ageThen({ locale, words }: Scene, count: number): string {
	return count === 0 ? m.age_same_day({}, words) : m.age_then({ count, shown: formatNumber(count, locale) }, words);
}
