import { parseDay, shift, startOf, startOfNext, type Day } from '#lib/series/index.ts';
import { beginningOf } from './beginning.ts';
import type { Cursor } from './cursor.ts';
import type { Link, TokenOf } from './tokens.ts';
import { dayIn, isSign, readPart, readYear, yearBehind, type Days, type End } from './year-part.ts';

const LINKS: readonly Link[] = [
	'since',
	'until',
	'in',
	'before',
	'after',
	'between',
	'from',
	'to',
	'and',
	'by',
	'at',
	'of',
	'than'
];

/** A day without a year. */
export interface Yearless {
	readonly month: number;
	readonly date: number | undefined;
}

/** A date as written in a sentence; its days are known once the year is. */
export interface StatedDate {
	readonly links: readonly Link[];
	readonly ends: End;
	readonly when: Days | Yearless | 'no-date';
	readonly text: string;
	readonly landmark: boolean;
	readonly relative: boolean;
	/** It runs from the beginning of a period to the last day. */
	readonly toDate: boolean;
}

/** A date with the links before it: “since 8 December 2024”, “between 29 November”, “in the first half of 2024”. */
export function readDatePart(cursor: Cursor, latest: Day): StatedDate | undefined {
	return cursor.attempt(() => {
		const start = cursor.at;
		const links = readLinks(cursor);
		const ends = takeEnd(cursor);
		if (ends) cursor.link('of', 'from');
		const { kind } = cursor.peek() ?? {};
		const when = readDays(cursor, links, ends, latest);
		return (
			when && {
				links,
				ends,
				when,
				text: cursor.textFrom(start),
				landmark: kind === 'landmark',
				relative: kind === 'relative',
				toDate: kind === 'to-date'
			}
		);
	});
}

/** “The beginning of”; “الأول” with its article is “the first” of several and says something else. */
function takeEnd(cursor: Cursor): StatedDate['ends'] {
	if (cursor.peek()?.text.startsWith('ال')) return undefined;
	if (cursor.take('start')) return 'start';
	return cursor.take('end') ? 'end' : undefined;
}

/** A dash between two dates is “to”. */
function readLinks(cursor: Cursor): Link[] {
	const links: Link[] = cursor.dated && cursor.take('dash') ? ['to'] : [];
	for (let link = cursor.link(...LINKS); link && links.length < 3; link = cursor.link(...LINKS)) links.push(link.link);
	return links;
}

function readDays(
	cursor: Cursor,
	links: readonly Link[],
	ends: StatedDate['ends'],
	latest: Day
): StatedDate['when'] | undefined {
	const date = cursor.take('date');
	if (date) return { from: date.day, to: date.day };
	const relative = cursor.take('relative');
	if (relative) return onDay(shift(latest, -relative.days));
	const landmark = cursor.take('landmark');
	if (landmark) return named(landmark.day);
	const toDate = cursor.take('to-date');
	if (toDate) return { from: beginningOf(toDate.period, latest), to: latest };
	return (
		readDayFirst(cursor) ??
		readMonth(cursor, links.length > 0 || ends !== undefined) ??
		readPart(cursor, latest) ??
		readYear(cursor, links, ends) ??
		(ends ? readThisPeriod(cursor, latest) : undefined)
	);
}

function onDay(day: Day): { readonly from: Day; readonly to: Day } {
	return { from: day, to: day };
}

function named(text: string): StatedDate['when'] {
	const day = parseDay(text);
	return day === undefined ? 'no-date' : onDay(day);
}

/** “6 December 2024”, “6 Dec '24”, “6 of December”. */
function readDayFirst(cursor: Cursor): StatedDate['when'] | undefined {
	return cursor.attempt(() => {
		const noun = cursor.take('period');
		const number = cursor.take('number');
		if (number?.dayOfMonth === undefined || (noun && noun.period !== 'day')) return undefined;
		cursor.link('of', 'from');
		cursor.take('dash');
		const month = takeMonth(cursor);
		return month && inYear(month.month, number.dayOfMonth, yearBehind(cursor));
	});
}

/** “December 6, 2024”, “December 2024”; without a year only behind a link. */
function readMonth(cursor: Cursor, linked: boolean): StatedDate['when'] | undefined {
	return cursor.attempt(() => {
		if (cursor.peek()?.kind === 'period' && takeMonthNoun(cursor)) cursor.link('of', 'from');
		const month = takeMonth(cursor);
		if (!month) return undefined;
		const date = cursor.attempt(() => {
			const number = cursor.take('number');
			return number?.dayOfMonth !== undefined && !isSign(cursor) ? number.dayOfMonth : undefined;
		});
		const year = yearBehind(cursor);
		if (date === undefined && year === undefined && (!linked || month.verb)) return undefined;
		return inYear(month.month, date, year);
	});
}

/** “شهر كانون الأول”: the noun says nothing more. */
function takeMonthNoun(cursor: Cursor): boolean {
	const noun = cursor.take('period');
	return noun?.period === 'month' && noun.count === 1;
}

/** A month; in Arabic also by both of its names, as “كانون الأول/ديسمبر”. */
function takeMonth(cursor: Cursor): TokenOf<'month'> | undefined {
	const month = cursor.take('month');
	if (month)
		cursor.attempt(() => (cursor.link('against') && cursor.take('month')?.month === month.month ? true : undefined));
	return month;
}

function inYear(month: number, date: number | undefined, year: number | undefined): StatedDate['when'] {
	if (year === undefined) return { month, date };
	return dayIn(year, month, date) ?? 'no-date';
}

/** “The beginning of the year”, “the end of this month”: the period that the last day is in. */
function readThisPeriod(cursor: Cursor, latest: Day): StatedDate['when'] | undefined {
	return cursor.attempt(() => {
		cursor.take('this');
		const period = cursor.take('period');
		if (!period || period.count !== 1) return undefined;
		cursor.take('this');
		return { from: startOf(latest, period.period), to: shift(startOfNext(latest, period.period), -1) };
	});
}

/** True where a number is the beginning of a date, not a figure. */
export function startsDate(cursor: Cursor, link: Link | undefined): boolean {
	const next = cursor.peek(1);
	if (cursor.peek()?.kind !== 'number') return false;
	if (next?.kind === 'month') return true;
	const joined =
		next?.kind === 'link' && (next.link === 'of' || next.link === 'from') && cursor.peek(2)?.kind === 'month';
	if (joined) return true;
	return cursor.foresees(() => readYear(cursor, link === undefined ? [] : [link], undefined));
}
