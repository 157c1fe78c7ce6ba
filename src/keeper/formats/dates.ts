/** Days of others as `YYYY-MM-DD`. */
import { dayInDamascus } from '#lib/format/index.ts';
import { parseDay } from '#lib/series/index.ts';
import { withLatinDigits } from './digits.ts';

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?: .*)?$/;

/** Which of two numbers before a year is the day. */
export const DATE_ORDERS = ['day-first', 'month-first'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/**
 * Reads the days of one column. A day that begins with its year, or that has points (`6.12.2024`), can be read in one way;
 * one with slashes or hyphens has its month where no value of the column is above 12.
 *
 * @param texts - the whole column, from which the order is found
 * @param stated - the order, where somebody knows it
 * @returns a reader of one text: the day; `ambiguous` where the column leaves both orders open; undefined where it is no day
 * @example
 * dayReader(['6/12/2024', '25/12/2024'])('6/12/2024') // '2024-12-06'
 * dayReader(['6/12/2024'])('6/12/2024') // 'ambiguous'
 */
export function dayReader(texts: Iterable<string>, stated?: DateOrder): (text: string) => string | undefined {
	const order = stated ?? orderOf(texts);
	return (text) => {
		const latin = withLatinDigits(text.trim());
		const [, y = '', m = '', d = ''] = YEAR_FIRST.exec(latin) ?? [];
		if (y) return isoOf(y, m, d);
		const [, first = '', sign = '', second = '', year = ''] = YEAR_LAST.exec(latin) ?? [];
		if (!year) return undefined;
		if (sign === '.' || order === 'day-first' || first === second) return isoOf(year, second, first);
		return order === 'month-first' ? isoOf(year, first, second) : order;
	};
}

function orderOf(texts: Iterable<string>): DateOrder | 'ambiguous' | undefined {
	let [dayFirst, monthFirst] = [false, false];
	for (const text of texts) {
		const [, first, sign, second] = YEAR_LAST.exec(withLatinDigits(text.trim())) ?? [];
		if (!sign || sign === '.') continue;
		dayFirst ||= Number(first) > 12;
		monthFirst ||= Number(second) > 12;
	}
	if (dayFirst && monthFirst) return undefined;
	return dayFirst ? 'day-first' : monthFirst ? 'month-first' : 'ambiguous';
}

function isoOf(year: string, month: string, date: string): string | undefined {
	const iso = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
	return parseDay(iso) === undefined ? undefined : iso;
}

/**
 * The day in Damascus of an instant: seconds or milliseconds since 1970, or a time as text.
 *
 * @returns undefined where it is none
 * @example
 * dayOfInstant('1733443200000') // '2024-12-06'
 * dayOfInstant('2024-12-05T22:30:00Z') // '2024-12-06'
 */
export function dayOfInstant(text: string): string | undefined {
	const milliseconds = /^\d{10}$/.test(text) ? Number(text) * 1000 : /^\d{12,13}$/.test(text) ? Number(text) : NaN;
	const instant = Number.isNaN(milliseconds) && /\d[T ]\d/.test(text) ? Date.parse(text) : milliseconds;
	return Number.isNaN(instant) ? undefined : dayInDamascus(instant);
}
