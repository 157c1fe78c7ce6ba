/** Years and parts of years, as people write them. */
import { DAY_MS, parseDay, shift, startOfNext, type Day } from '#lib/series/index.ts';
import type { Cursor } from './cursor.ts';
import type { Link, Token } from './tokens.ts';

/** The first and the last day of a date. */
export interface Days {
	readonly from: Day;
	readonly to: Day;
	readonly year?: number;
}

/** The beginning or the end of what is named. */
export type End = 'start' | 'end' | undefined;

/** Links behind which four digits are a year, whatever follows. */
const OF_TIME: readonly Link[] = ['since', 'until', 'in', 'before', 'after'];

/** What makes a number a share, and no part of a date. */
function isShare(token: Token | undefined): boolean {
	return token !== undefined && ['percent', 'points', 'times'].includes(token.kind);
}

/** What makes a number a figure, and no part of a date. */
export function isSign(cursor: Cursor): boolean {
	const kind = cursor.peek()?.kind;
	return isShare(cursor.peek()) || ((kind === 'currency' || kind === 'unit') && cursor.counts);
}

/** The stroke of “12/2024”. */
export function takeStroke(cursor: Cursor): boolean {
	return cursor.peek()?.text === '/' && cursor.link('against') !== undefined;
}

/** A year behind a month: “2024”, “of 2024”, “/2024”, “'24”. */
export function yearBehind(cursor: Cursor): number | undefined {
	return cursor.attempt(() => {
		if (!takeStroke(cursor)) cursor.link('of', 'from');
		cursor.take('dash');
		cursor.take('period');
		const short = cursor.take('short-year');
		if (short) return short.year;
		const number = cursor.take('number');
		return number?.year !== undefined && !isShare(cursor.peek()) ? number.year : undefined;
	});
}

/** The calendar year that a day is in. */
export function yearOf(day: Day): number {
	return new Date(day * DAY_MS).getUTCFullYear();
}

/** The days of a month, or one of them. */
export function dayIn(year: number, month: number, date: number | undefined): Days | undefined {
	const text = (part: number) => String(part).padStart(2, '0');
	const from = parseDay(`${year}-${text(month)}-${text(date ?? 1)}`);
	if (from === undefined) return undefined;
	return { from, to: date === undefined ? shift(startOfNext(from, 'month'), -1) : from, year };
}

/** “The third quarter of 2026”, “H1 2024”, “the first half of the year”. */
export function readPart(cursor: Cursor, latest: Day): Days | undefined {
	return cursor.attempt(() => {
		const part = cursor.take('part');
		const year = part && (yearBehind(cursor) ?? yearNamed(cursor, latest));
		if (!part || year === undefined) return undefined;
		const first = dayIn(year, (part.nth - 1) * part.months + 1, undefined);
		const last = dayIn(year, part.nth * part.months, undefined);
		return first && last && { from: first.from, to: last.to };
	});
}

/** “Of the year”, “of this year”, “of last year”: by the year that the last day is in. */
export function yearNamed(cursor: Cursor, latest: Day): number | undefined {
	return cursor.attempt(() => {
		const link = cursor.link('of', 'from');
		const before = cursor.take('this') ?? cursor.take('last');
		const noun = cursor.take('period');
		if (noun?.period !== 'year' || noun.count !== 1) return undefined;
		const stated = before ?? cursor.take('this') ?? cursor.take('last');
		if (!link && !stated) return undefined;
		return yearOf(latest) - (stated?.kind === 'last' ? 1 : 0);
	});
}

/** “2024”, behind a link that speaks of time, behind “the year”, or as one end of two years. */
export function readYear(cursor: Cursor, links: readonly Link[], ends: End): Days | undefined {
	return cursor.attempt(() => {
		const noun = cursor.take('period')?.period === 'year';
		const year = cursor.take('short-year')?.year ?? cursor.take('number')?.year;
		if (year === undefined || isShare(cursor.peek())) return undefined;
		const isYear = noun || ends !== undefined || links.some((link) => OF_TIME.includes(link));
		const linked = links.includes('of') || links.includes('than') || links.some((link) => pairsYears(cursor, link));
		if (!isYear && (!linked || isSign(cursor))) return undefined;
		return yearDays(year, ends);
	});
}

/** “From 2011” is a year where “to 2024” follows, or beside a size; “to 2024” is one behind another date. */
function pairsYears(cursor: Cursor, link: Link): boolean {
	if (link === 'to' || link === 'and') return cursor.dated;
	if (link === 'by') return cursor.sized;
	if (link !== 'from' && link !== 'between') return false;
	const [joint, next] = [cursor.peek(), cursor.peek(1)];
	const joins = joint?.kind === 'link' ? ['to', 'and', 'until'].includes(joint.link) : joint?.kind === 'dash';
	if (!joins || !next) return link === 'from' && cursor.sized;
	const number = next.kind === 'period' ? cursor.peek(2) : next;
	return number?.kind === 'number' && number.year !== undefined;
}

function yearDays(year: number, ends: End): Days | undefined {
	const from = dayIn(year, 1, undefined)?.from;
	if (from === undefined) return undefined;
	const last = shift(startOfNext(from, 'year'), -1);
	if (ends === 'start') return { from, to: from, year };
	return ends === 'end' ? { from: last, to: last, year } : { from, to: last, year };
}
