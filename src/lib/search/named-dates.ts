import { plainSpelling } from '#lib/query/sentence/plain.ts';
import { ARABIC_MONTHS, ENGLISH_MONTHS } from '#lib/query/sentence/words/months.ts';
// From the files themselves, so that a script carries no more of them than it calls.
import { isoDay, parseDay, shift, type Day } from '#lib/series/day.ts';
import { firstOfMonth, monthOf } from '#lib/series/month.ts';

/** A day, a month or a year that a text names. */
export interface NamedDate {
	readonly kind: 'day' | 'month' | 'year';
	readonly from: Day;
	readonly to: Day;
}

/** The dates of a text, and whether it contains nothing else. */
export interface NamedDates {
	readonly dates: readonly NamedDate[];
	readonly alone: boolean;
}

const PART = /\d+(?:[/,]\d+)*|\p{L}+/gu;
/** “6-12-2024”, “6.12.2024”, “6 / 12 / 2024”, “6\12\2024”. */
const SEPARATOR = /[-.]| *[/\\] */g;
const FILLERS = new Set('of in on the day month year st nd rd th من في شهر يوم عام سنه'.split(' '));
const YEAR = /^(?:19|20)\d\d$/;
const DAY_OF_MONTH = /^(?:0?[1-9]|[12]\d|3[01])$/;
const YEAR_FIRST = /^(\d{4})\/(\d{1,2})(?:\/(\d{1,2}))?$/;
const YEAR_LAST = /^(?:(\d{1,2})\/)?(\d{1,2})\/(\d{4})$/;

const MONTHS = new Map(
	[ENGLISH_MONTHS, ARABIC_MONTHS].flatMap((names) =>
		names.flatMap((words, i) => words.split(', ').map((name) => [plainSpelling(name), i + 1] as const))
	)
);

/** What was read, and the parts of the text that are no part of it. */
interface Read {
	readonly dates: readonly (NamedDate | undefined)[];
	readonly rest: readonly string[];
}

/**
 * The days, months and years that a text names, in either language and script. What can mean two days names both, the day
 * before the month first; a month without a year is the last one that has begun. “2024-13-06” is the 13th of June, and a day
 * that no month has is its month.
 *
 * @param first - the first day that can be meant
 * @param last - the last one
 * @example namedDates('6 Dec 2024', first, today).dates // [{ kind: 'day', from: 20063, to: 20063 }]
 * @example namedDates('كانون الأول ٢٠٢٤', first, today).dates // [{ kind: 'month', from: 20058, to: 20088 }]
 */
export function namedDates(text: string, first: Day, last: Day): NamedDates {
	const parts = [...plainSpelling(text).replace(SEPARATOR, '/').matchAll(PART)].flatMap(([part]) =>
		FILLERS.has(part) ? [] : part
	);
	const { dates, rest } = inDigits(parts) ?? inWords(parts, last) ?? inYear(parts) ?? { dates: [], rest: parts };
	const within = dates.flatMap((date) => (date && date.from <= last && date.to >= first ? date : []));
	const different = within.filter(({ from }, i) => within.findIndex((one) => one.from === from) === i);
	return { dates: different, alone: rest.length === 0 };
}

/** “2024-12-06”, “2024-12”, “6/12/2024”, “12/2024”. */
function inDigits(parts: readonly string[]): Read | undefined {
	const at = parts.findIndex((part) => YEAR_FIRST.test(part) || YEAR_LAST.test(part));
	const rest = without(parts, at, 1);
	const forward = YEAR_FIRST.exec(parts[at] ?? '');
	if (forward) return { dates: [yearFirst(forward[1], forward[2], forward[3])], rest };
	const backward = YEAR_LAST.exec(parts[at] ?? '');
	if (!backward) return undefined;
	const [, a, b, year] = backward;
	return { dates: [dated(year, b, a), ...(a === undefined ? [] : [dated(year, a, b)])], rest };
}

/** Where there is no such day, the one with day and month the other way round, else the month. */
function yearFirst(year?: string, month?: string, date?: string): NamedDate | undefined {
	return dated(year, month, date) ?? dated(year, date, month) ?? dated(year, month);
}

/** “December 2024”, “6 Dec 2024”, “December 6, 2024”; without a year only if the query has no other words. */
function inWords(parts: readonly string[], last: Day): Read | undefined {
	const { month, rest: others } = monthIn(parts);
	if (month === undefined) return undefined;
	const yearAt = others.findIndex((part) => YEAR.test(part));
	const afterYear = without(others, yearAt, 1);
	const dateAt = afterYear.findIndex((part) => DAY_OF_MONTH.test(part));
	const rest = without(afterYear, dateAt, 1);
	const [year, date] = [others[yearAt], afterYear[dateAt]];
	if (year !== undefined) return { dates: [dated(year, month, date)], rest };
	return rest.length > 0 ? undefined : { dates: [lastSuch(last, month, date)], rest };
}

function monthIn(parts: readonly string[]): { readonly month: string | undefined; readonly rest: readonly string[] } {
	for (const length of [2, 1]) {
		for (const at of parts.keys()) {
			const month = MONTHS.get(parts.slice(at, at + length).join(' '));
			if (month !== undefined) return { month: String(month), rest: without(parts, at, length) };
		}
	}
	return { month: undefined, rest: parts };
}

function inYear(parts: readonly string[]): Read | undefined {
	const at = parts.findIndex((part) => YEAR.test(part));
	const [from, to] = [dated(parts[at], '1')?.from, dated(parts[at], '12')?.to];
	if (from === undefined || to === undefined) return undefined;
	return { dates: [{ kind: 'year', from, to }], rest: without(parts, at, 1) };
}

function dated(year = '', month = '', date?: string): NamedDate | undefined {
	const from = parseDay([year, month.padStart(2, '0'), (date ?? '1').padStart(2, '0')].join('-'));
	if (from === undefined) return undefined;
	if (date !== undefined) return { kind: 'day', from, to: from };
	return { kind: 'month', from, to: shift(firstOfMonth(monthOf(from) + 1), -1) };
}

function lastSuch(last: Day, month: string, date?: string): NamedDate | undefined {
	const year = Number(isoDay(last).slice(0, 4));
	const found = [year, year - 1].map((one) => dated(String(one), month, date));
	return found.find((one) => one && one.from <= last);
}

/** All but some parts at a place; all where there is no such place. */
function without(parts: readonly string[], at: number, length: number): readonly string[] {
	return at < 0 ? parts : [...parts.slice(0, at), ...parts.slice(at + length)];
}
