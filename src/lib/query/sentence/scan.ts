import type { Day } from '#lib/series/index.ts';
import { Cursor } from './cursor.ts';
import { readDatePart, type StatedDate } from './date-part.ts';
import { readFigurePart, takeAround } from './figure-part.ts';
import { keepWord } from './keep-word.ts';
import { placed } from './placed-date.ts';
import { noneAround, noParts, type Parts, type SpanPart } from './parts.ts';
import type { Link, Token } from './tokens.ts';

/** A date whose days are not known yet, and where it stands. */
interface OpenDate {
	readonly stated: StatedDate;
	readonly figures: number;
	readonly compared: boolean;
}

/** The parts of a sentence, or a date that there is not. */
export type Scanned = Parts | { readonly noDate: string };

/**
 * Puts every token of a sentence into one part; what has no place is in `left`.
 *
 * @param tokens - none of them unknown
 */
export function scan(tokens: readonly Token[], latest: Day): Scanned {
	const cursor = new Cursor(tokens.filter(({ kind }) => kind !== 'filler'));
	const parts = noParts();
	const dates: OpenDate[] = [];
	let timed = false;
	while (!cursor.done) {
		const dated = cursor.dated;
		cursor.dated = scanDate(cursor, parts, dates, latest);
		if (cursor.dated) {
			timed = true;
			continue;
		}
		const figure = readFigurePart(cursor, timed);
		if (figure) parts.figures.push(figure);
		timed = !figure && scanSpan(cursor, parts);
		if (!figure && !timed && !scanWord(cursor, parts, dated)) leave(cursor, parts);
	}
	return place(parts, dates, latest);
}

function leave(cursor: Cursor, parts: Parts): void {
	const [before, token, next] = [cursor.peek(-1), cursor.peek(), cursor.peek(1)];
	cursor.at++;
	if (token && (token.kind !== 'dash' || (isNumeric(before) && isNumeric(next)))) parts.left.push(token);
}

/** A dash between two of these is no pause. */
function isNumeric(token: Token | undefined): boolean {
	return token !== undefined && ['number', 'percent', 'count', 'date', 'short-year'].includes(token.kind);
}

function scanDate(cursor: Cursor, parts: Parts, dates: OpenDate[], latest: Day): boolean {
	const joined = cursor.dated && cursor.peek()?.kind === 'dash';
	const part = cursor.peek(-1)?.kind;
	const stated = readDatePart(cursor, latest);
	if (!stated) return false;
	const before = joined ? dates.pop() : undefined;
	if (before) dates.push({ ...before, stated: { ...before.stated, links: ['from'] } });
	const compared = stated.links.includes('than') || parts.ofWhat.length > 0 || isOfValueThen(cursor, stated, part);
	dates.push({ stated, figures: parts.figures.length, compared });
	return true;
}

/** “1% of its 2011 value”: the year is what the part is of. */
function isOfValueThen(cursor: Cursor, { links }: StatedDate, before: Token['kind'] | undefined): boolean {
	const isPart = before === 'percent' || before === 'fraction' || before === 'times';
	return isPart && links[0] === 'of' && cursor.peek()?.kind === 'value';
}

function place(parts: Parts, dates: readonly OpenDate[], latest: Day): Scanned {
	for (const [index, { stated, figures, compared }] of dates.entries()) {
		const date = placed(stated, dates[index + 1]?.stated, latest);
		if (!date) return { noDate: stated.text };
		parts.dates.push({ ...date, role: compared ? 'since' : date.role, compared, figures });
	}
	return parts;
}

const SPAN_LINKS: readonly Link[] = ['in', 'since', 'by', 'than', 'from', 'to', 'at', 'against'];

/** “In a week”, “over the past three months”, “this year”, “a week ago”, “خلال الأسبوع الماضي”. */
function scanSpan(cursor: Cursor, parts: Parts): boolean {
	const span = cursor.attempt((): SpanPart | undefined => {
		const start = cursor.at;
		const link = spanLink(cursor);
		const before = modeOf(cursor);
		const count = countOf(cursor);
		const period = cursor.take('period');
		if (!period) return undefined;
		const counted = count ?? (period.plural && countOf(cursor));
		const stated = before ?? modeOf(cursor);
		if (period.plural ? counted === undefined : !period.adverb && (link ?? stated ?? counted) === undefined)
			return undefined;
		const calendar = stated === 'last' && counted === undefined;
		const begins = calendar && (link === 'since' || link === 'than') ? link : undefined;
		const rolling = stated === 'last' && !begins && (!calendar || (link !== undefined && before === 'last'));
		const mode = rolling ? 'past' : (stated ?? (link === 'before' ? 'ago' : 'any'));
		const text = cursor.textFrom(start);
		const arabicSince = period.arabic && (link === 'since' || link === 'from') && mode === 'any';
		return { period: period.period, count: period.count * (counted ?? 1), mode, begins, arabicSince, text };
	});
	if (span) parts.spans.push(span);
	return span !== undefined;
}

/** The link before a span; “per month” and “a month” say how often, not when. */
function spanLink(cursor: Cursor): Link | undefined {
	const next = cursor.peek();
	if (next?.kind === 'over' && next.span && cursor.take('over')) return 'in';
	if (next?.kind === 'link' && next.link === 'against' && !next.arabic) return undefined;
	const link = arabicAgo(cursor) ?? cursor.link(...SPAN_LINKS)?.link;
	if (link === 'than') cursor.link('in', 'at');
	return link;
}

/** “قبل أسبوع” is a week ago. */
function arabicAgo(cursor: Cursor): Link | undefined {
	return cursor.peek()?.arabic ? cursor.link('before')?.link : undefined;
}

function modeOf(cursor: Cursor): SpanPart['mode'] | undefined {
	const last = cursor.take('last');
	if (last) return last.rolling ? 'past' : 'last';
	if (cursor.take('this')) return 'this';
	return cursor.take('ago') ? 'ago' : undefined;
}

function countOf(cursor: Cursor): number | undefined {
	return cursor.attempt(() => {
		const count = cursor.take('count');
		if (count) return count.value;
		const number = cursor.take('number');
		const whole = number && Number.isInteger(number.figure.value) && number.figure.value < 1000;
		return whole ? number.figure.value : undefined;
	});
}

/** Links that may stand before a currency, a market, a place or what is measured. */
const WORD_LINKS: readonly Link[] = ['in', 'at', 'of', 'against', 'to', 'from', 'by', 'than'];

/** A currency, a market, a place, a direction, a verb: with the link before it. */
function scanWord(cursor: Cursor, parts: Parts, dated: boolean): boolean {
	return (
		cursor.attempt(() => {
			if (scanMultiplied(cursor, parts)) return true;
			const link = linkBefore(cursor, parts);
			const token = cursor.peek();
			if (!token || !keep(token, parts, link, cursor)) return undefined;
			if (link === 'and' && dated) return undefined;
			return true;
		}) ?? false
	);
}

/** “More than doubled”, “almost tripled”. */
function scanMultiplied(cursor: Cursor, parts: Parts): boolean {
	const found = cursor.attempt(() => {
		const around = noneAround();
		takeAround(cursor, around);
		const token = cursor.take('multiplied');
		return token && { token, around };
	});
	if (!found) return false;
	parts.directions.push(found.token);
	Object.assign(parts.multipliedBy, found.around);
	return true;
}

const VERBS: ReadonlySet<Token['kind']> = new Set(['direction', 'multiplied', 'level', 'perfect', 'bound']);

function linkBefore(cursor: Cursor, parts: Parts): Link | undefined {
	const both = parts.premiums.length > 0 ? cursor.link('between', 'and') : undefined;
	const next = cursor.peek();
	const isOver = parts.premiums.length > 0 && !both && next?.kind === 'over' && next.bound === 'over';
	if (isOver && cursor.take('over')) return 'than';
	return (both ?? cursor.link(...WORD_LINKS))?.link;
}

/** Puts one token into its part; false where it has none. A verb takes no link: what stands before it has no place. */
function keep(token: Token, parts: Parts, link: Link | undefined, cursor: Cursor): boolean {
	if (link !== undefined && VERBS.has(token.kind)) return false;
	const isPlaced = keepWord(token, parts, link, cursor.peek(-1)?.text === '/');
	if (isPlaced) cursor.at++;
	return isPlaced;
}
