import { m } from '#i18n/compiled/messages.js';
import { formatDay, type Words } from '#lib/format/index.ts';
import { FIELDS } from '#lib/query/index.ts';
import { latinDigits } from '#lib/query/numbers/latin-digits.ts';
import { parseDay, type Day } from '#lib/series/index.ts';
import { startOfNext } from '#lib/series/period.ts';

/** Parameters for which a month means its last day, and whose day is in a banner. */
const VINTAGE = [FIELDS.asOf, FIELDS.knownOn];

/**
 * Says that a month in an address stands for its last day; blank for a day, and for a month that is not over, which stands for
 * today.
 *
 * @param given - the parameter as the address has it
 * @param today - the day in Damascus
 * @example monthRead('2011-03', today, en) // 'March 2011 is read as its last day.'
 */
export function monthRead(given: string | null, today: Day, words: Words): string {
	const typed = latinDigits(given ?? '');
	const first = /^\d{4}-\d{2}$/.test(typed) ? parseDay(`${typed}-01`) : undefined;
	if (first === undefined || startOfNext(first, 'month') > today) return '';
	const month = formatDay(first, 'month', { language: words.locale, digits: words.digits ?? 'latn' });
	return m.month_read({ month }, words);
}

/**
 * The same of the day as of which a page is seen, or on which it was known; once where both are of one month.
 *
 * @example vintageMonthRead(new URLSearchParams('asof=2024-12'), today, en) // 'December 2024 is read as its last day.'
 */
export function vintageMonthRead(parameters: URLSearchParams, today: Day, words: Words): string {
	const notes = VINTAGE.map(({ name }) => monthRead(parameters.get(name), today, words));
	return [...new Set(notes)].filter(Boolean).join(' ');
}
