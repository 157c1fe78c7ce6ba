import { parseDay, shift, startOf, startOfNext, type Day } from '#lib/series/index.ts';
import { beginningOf } from './beginning.ts';
import type { Cursor } from './cursor.ts';
import type { Link, TokenOf } from './tokens.ts';
import { readDayFirst, readMonth, readMonthInDigits, type MonthDays } from './month-part.ts';
import { readPart, readYear, type End } from './year-part.ts';

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

/** A date as written in a sentence; its days are known once the year is. */
export interface StatedDate {
	readonly links: readonly Link[];
	readonly ends: End;
	readonly when: MonthDays;
	readonly text: string;
	readonly landmark: boolean;
	readonly relative: boolean;
	/** The day of the week that it names, Monday being 1. */
	readonly weekday: number | undefined;
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
		const weekday = takeWeekday(cursor);
		const { kind } = cursor.peek() ?? {};
		const when = readDays(cursor, links, ends, latest);
		return (
			when && {
				links,
				ends,
				when,
				text: cursor.textFrom(start),
				weekday,
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

/** “Friday, 6 December”, “يوم الجمعة 6 كانون الأول”. */
function takeWeekday(cursor: Cursor): number | undefined {
	return cursor.attempt(() => {
		cursor.take('period');
		return cursor.take('weekday')?.weekday;
	});
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
	const landmark = takeLandmark(cursor, links, ends);
	if (landmark) return named(landmark.day);
	const toDate = cursor.take('to-date');
	if (toDate) return { from: beginningOf(toDate.period, latest), to: latest };
	return (
		readDayFirst(cursor, links) ??
		readMonth(cursor, links.length > 0 || ends !== undefined, latest) ??
		readMonthInDigits(cursor) ??
		readPart(cursor, latest) ??
		readYear(cursor, links, ends) ??
		(ends ? readThisPeriod(cursor, latest) : undefined)
	);
}

/** Links behind which a war is the day on which it began. */
const AT_BEGINNING: readonly Link[] = ['since', 'before', 'than', 'from', 'between', 'and', 'until', 'to'];

/** An event, also as “the day of” it; of one that lasts, only the beginning is a day. */
function takeLandmark(
	cursor: Cursor,
	links: readonly Link[],
	ends: StatedDate['ends']
): TokenOf<'landmark'> | undefined {
	return cursor.attempt(() => {
		const noun = cursor.take('period');
		if (ends === 'end' || (noun && (noun.period !== 'day' || noun.plural))) return undefined;
		if (noun) cursor.link('of');
		const landmark = cursor.take('landmark');
		const isDay = !landmark?.lasts || ends === 'start' || (links.length > 0 && links.every(isAtBeginning));
		return isDay ? landmark : undefined;
	});
}

function isAtBeginning(link: Link): boolean {
	return AT_BEGINNING.includes(link);
}

function onDay(day: Day): { readonly from: Day; readonly to: Day } {
	return { from: day, to: day };
}

function named(text: string): StatedDate['when'] {
	const day = parseDay(text);
	return day === undefined ? 'no-date' : onDay(day);
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
	const [number, next] = [cursor.peek(), cursor.peek(1)];
	if (number?.kind !== 'number') return false;
	const joined = next?.kind === 'link' && (next.link === 'of' || next.link === 'from');
	const isDay = number.dayOfMonth !== undefined && (joined ? cursor.peek(2) : next)?.kind === 'month';
	if (isDay) return true;
	return cursor.ahead(() => readYear(cursor, link === undefined ? [] : [link], undefined)) !== undefined;
}
