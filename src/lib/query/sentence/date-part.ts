import { parseDay, shift, startOf, startOfNext, type Day } from '#lib/series/index.ts';
import type { Cursor } from './cursor.ts';
import type { Link, Token } from './tokens.ts';

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

/** Links behind which four digits are a year, whatever follows. */
const OF_TIME: readonly Link[] = ['since', 'until', 'in', 'before', 'after'];

/** A day whose year is not said. */
export interface Yearless {
	readonly month: number;
	readonly date: number | undefined;
}

/** A date as it stands in a sentence; its days are known once the year is. */
export interface SaidDate {
	readonly links: readonly Link[];
	readonly ends: 'start' | 'end' | undefined;
	readonly when: { readonly from: Day; readonly to: Day; readonly year?: number } | Yearless | 'no-date';
	readonly text: string;
	readonly landmark: boolean;
	readonly relative: boolean;
	/** It runs from the beginning of a period to the last day. */
	readonly toDate: boolean;
}

/** A date with the links before it: “since 8 December 2024”, “between 29 November”, “in the first half of 2024”. */
export function readDatePart(cursor: Cursor, latest: Day): SaidDate | undefined {
	return cursor.attempt(() => {
		const start = cursor.at;
		const links = readLinks(cursor);
		const ends = cursor.take('start') ? 'start' : cursor.take('end') ? 'end' : undefined;
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

function readLinks(cursor: Cursor): Link[] {
	const links: Link[] = [];
	for (let link = cursor.link(...LINKS); link && links.length < 3; link = cursor.link(...LINKS)) links.push(link.link);
	return links;
}

function readDays(
	cursor: Cursor,
	links: readonly Link[],
	ends: SaidDate['ends'],
	latest: Day
): SaidDate['when'] | undefined {
	const date = cursor.take('date');
	if (date) return { from: date.day, to: date.day };
	const relative = cursor.take('relative');
	if (relative) return onDay(shift(latest, -relative.days));
	const landmark = cursor.take('landmark');
	if (landmark) return named(landmark.day);
	const toDate = cursor.take('to-date');
	if (toDate) return { from: startOf(latest, toDate.period), to: latest };
	return (
		readDayFirst(cursor) ??
		readMonth(cursor, links.length > 0 || ends !== undefined) ??
		readPart(cursor) ??
		readYear(cursor, links, ends) ??
		(ends ? readThisPeriod(cursor, latest) : undefined)
	);
}

function onDay(day: Day): { readonly from: Day; readonly to: Day } {
	return { from: day, to: day };
}

function named(text: string): SaidDate['when'] {
	const day = parseDay(text);
	return day === undefined ? 'no-date' : onDay(day);
}

/** “6 December 2024”, “6 Dec '24”, “6 of December”. */
function readDayFirst(cursor: Cursor): SaidDate['when'] | undefined {
	return cursor.attempt(() => {
		const noun = cursor.take('period');
		const number = cursor.take('number');
		if (number?.dayOfMonth === undefined || (noun && noun.period !== 'day')) return undefined;
		cursor.link('of', 'from');
		const month = cursor.take('month');
		return month && inYear(month.month, number.dayOfMonth, yearBehind(cursor));
	});
}

/** “December 6, 2024”, “December 2024”; without a year only behind a link. */
function readMonth(cursor: Cursor, linked: boolean): SaidDate['when'] | undefined {
	return cursor.attempt(() => {
		const month = cursor.take('month');
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

/** What makes a number a share, and no part of a date. */
function isShare(token: Token | undefined): boolean {
	return token !== undefined && ['percent', 'points', 'times'].includes(token.kind);
}

/** What makes a number a figure, and no part of a date. */
function isSign(cursor: Cursor): boolean {
	const kind = cursor.peek()?.kind;
	return isShare(cursor.peek()) || ((kind === 'currency' || kind === 'unit') && cursor.counts);
}

function yearBehind(cursor: Cursor): number | undefined {
	return cursor.attempt(() => {
		cursor.link('of', 'from');
		cursor.take('period');
		const short = cursor.take('short-year');
		if (short) return short.year;
		const number = cursor.take('number');
		return number?.year !== undefined && !isShare(cursor.peek()) ? number.year : undefined;
	});
}

function inYear(month: number, date: number | undefined, year: number | undefined): SaidDate['when'] {
	if (year === undefined) return { month, date };
	return dayIn(year, month, date) ?? 'no-date';
}

/** The days of a month, or one of them. */
export function dayIn(
	year: number,
	month: number,
	date: number | undefined
): { readonly from: Day; readonly to: Day; readonly year: number } | undefined {
	const text = (part: number) => String(part).padStart(2, '0');
	const from = parseDay(`${year}-${text(month)}-${text(date ?? 1)}`);
	if (from === undefined) return undefined;
	return { from, to: date === undefined ? shift(startOfNext(from, 'month'), -1) : from, year };
}

/** “The third quarter of 2026”, “H1 2024”. */
function readPart(cursor: Cursor): SaidDate['when'] | undefined {
	return cursor.attempt(() => {
		const part = cursor.take('part');
		const year = part && yearBehind(cursor);
		if (!part || year === undefined) return undefined;
		const first = dayIn(year, (part.nth - 1) * part.months + 1, undefined);
		const last = dayIn(year, part.nth * part.months, undefined);
		return first && last && { from: first.from, to: last.to };
	});
}

/** “2024”, behind a link that speaks of time, behind “the year”, or as one end of two years. */
function readYear(cursor: Cursor, links: readonly Link[], ends: SaidDate['ends']): SaidDate['when'] | undefined {
	return cursor.attempt(() => {
		const noun = cursor.take('period')?.period === 'year';
		const number = cursor.take('number');
		if (number?.year === undefined || isShare(cursor.peek())) return undefined;
		const told = noun || ends !== undefined || links.some((link) => OF_TIME.includes(link));
		const linked = links.includes('of') || links.includes('than') || links.some((link) => pairsYears(cursor, link));
		if (!told && (!linked || isSign(cursor))) return undefined;
		return yearDays(number.year, ends);
	});
}

/** “From 2011” is a year where “to 2024” follows; “to 2024” is one behind another date. */
function pairsYears(cursor: Cursor, link: Link): boolean {
	if (link === 'to' || link === 'and') return cursor.dated;
	if (link === 'by') return cursor.sized;
	if (link !== 'from' && link !== 'between') return false;
	const [joint, next] = [cursor.peek(), cursor.peek(1)];
	const joins = joint?.kind === 'link' && ['to', 'and', 'until'].includes(joint.link);
	if (!joins || !next) return false;
	const number = next.kind === 'period' ? cursor.peek(2) : next;
	return number?.kind === 'number' && number.year !== undefined;
}

function yearDays(year: number, ends: SaidDate['ends']): SaidDate['when'] {
	const from = dayIn(year, 1, undefined)?.from;
	if (from === undefined) return 'no-date';
	const last = shift(startOfNext(from, 'year'), -1);
	if (ends === 'start') return { from, to: from, year };
	return ends === 'end' ? { from: last, to: last, year } : { from, to: last, year };
}

/** “The beginning of the year”, “the start of this month”: of the period that the last day is in. */
function readThisPeriod(cursor: Cursor, latest: Day): SaidDate['when'] | undefined {
	return cursor.attempt(() => {
		cursor.take('this');
		const period = cursor.take('period');
		if (!period || period.count !== 1) return undefined;
		cursor.take('this');
		return onDay(startOf(latest, period.period));
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
