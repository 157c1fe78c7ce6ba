import type { PublishedNumber } from '#lib/record/record.ts';
import { isCountedBy, type Cursor } from './cursor.ts';
import { startsDate } from './date-part.ts';
import { currencyBefore, moneyBehind } from './money.ts';
import { noneAround, type Around, type FigurePart } from './parts.ts';
import type { Link, Token, TokenOf } from './tokens.ts';

const LINKS: readonly Link[] = ['from', 'to', 'by', 'at', 'between', 'of', 'against', 'in'];

/** A number by itself, or what a word says instead of one. */
interface Counted {
	readonly figure: PublishedNumber;
	/** What the word behind it multiplied it by: a thousand of “14 thousand”, else 1. */
	readonly scale: number;
	readonly otherwise: PublishedNumber | undefined;
	readonly form: FigurePart['form'] | undefined;
	readonly parts: PublishedNumber | undefined;
	/** It is a word, not digits. */
	readonly word: boolean;
	/** It may be a year. */
	readonly year: boolean;
}

/**
 * A figure with its link, bound, sign and currency: “by more than 25%”, “from 15,000 old pounds”, “15–20%”.
 *
 * @param timed - what was read last is a date or a span
 */
export function readFigurePart(cursor: Cursor, timed: boolean): FigurePart | undefined {
	return cursor.attempt(() => {
		const start = cursor.at;
		const before = cursor.peek(-1)?.kind;
		const link = cursor.link(...LINKS)?.link;
		const around = noneAround();
		takeAround(cursor, around);
		const factor = takeFactor(cursor);
		const share = takeShareSign(cursor);
		const sign = currencyBefore(cursor);
		// In “USD/SYP 13,800” the second currency is no amount.
		if (sign && (link === 'against' || link === 'in')) return undefined;
		const first = readCounted(cursor, link);
		if (!first) return undefined;
		const inner = formBehind(cursor) ?? (share ? 'percent' : undefined);
		const upper = readUpper(cursor, link, inner);
		if (link === 'between' && !upper) return undefined;
		const [figure, end] = upper ? ordered(first, upper) : [inner === 'percent' ? partOfPercent(first) : first.figure];
		if (first.parts && inner === 'points') return undefined;
		const form = first.form ?? upper?.form ?? inner ?? (factor ? 'times' : undefined);
		const money = form === undefined ? moneyBehind(cursor) : undefined;
		takeBehind(cursor, around);
		const currency = money?.currency ?? sign;
		const named = currency ?? money?.unit;
		if (form === undefined && !isMoney(first, named, link, before)) return undefined;
		if (form === undefined && named === undefined && first.year && isYearLeft(cursor, link, before, timed))
			return undefined;
		return {
			form: form ?? 'money',
			figure,
			otherwise: first.otherwise,
			upper: end,
			...around,
			code: currency?.code,
			times: currency?.times ?? 1,
			isBare: currency?.isBare === true,
			unit: money?.unit,
			link: upper && link !== 'by' ? undefined : link,
			parts: inner === undefined ? first.parts : undefined,
			text: cursor.textFrom(start)
		};
	});
}

/** “By a factor of 10”, “x10”. */
function takeFactor(cursor: Cursor): boolean {
	if (cursor.take('factor')) return true;
	return cursor.peek(1)?.kind === 'number' && cursor.take('times') !== undefined;
}

/** “%25”, as it is often typed from right to left. */
function takeShareSign(cursor: Cursor): boolean {
	const number = cursor.peek(1);
	return number?.kind === 'number' && number.glued && cursor.take('percent') !== undefined;
}

/** A number word counts something, and “of 13,800” belongs to a rate or a move. */
function isMoney(
	{ word }: Counted,
	currency: object | string | undefined,
	link: Link | undefined,
	before: Token['kind'] | undefined
): boolean {
	if (word && currency === undefined) return false;
	return link !== 'of' || before === 'rate' || before === 'market' || before === 'direction';
}

/** “2014” is no price behind a date; nor beside a size, unless a verb or a link says so: “rose 50% in 2012, 2014”. */
function isYearLeft(
	cursor: Cursor,
	link: Link | undefined,
	before: Token['kind'] | undefined,
	timed: boolean
): boolean {
	if (link !== undefined && link !== 'between') return false;
	return timed || (cursor.sized && before !== 'level');
}

/** Bounds and “about” before a number. */
export function takeAround(cursor: Cursor, around: Around): void {
	for (;;) {
		const bound = around.bound === undefined ? (cursor.take('bound') ?? cursor.take('over')) : undefined;
		if (bound) setBound(around, bound);
		else if (cursor.take('about')) around.about = true;
		else return;
	}
}

/** “At least” and “about” behind a figure, where they belong to no other one. */
function takeBehind(cursor: Cursor, around: Around): void {
	const [next, second] = [cursor.peek(), cursor.peek(1)];
	const free = second === undefined || !isCounted(second) || second.kind === 'fraction';
	if (!free) return;
	if (next?.kind === 'bound' && next.behind && around.bound === undefined) around.bound = cursor.take('bound')?.bound;
	else if (next?.kind === 'about') around.about = cursor.take('about') !== undefined;
}

function setBound(around: Around, token: TokenOf<'bound' | 'over'>): void {
	around.bound = token.bound;
	around.of = token.of;
	around.past = token.kind === 'bound' && token.past === true;
}

function isCounted({ kind }: Token): boolean {
	return kind === 'number' || kind === 'count' || kind === 'fraction' || kind === 'fold';
}

function readCounted(cursor: Cursor, link: Link | undefined): Counted | undefined {
	const token = cursor.peek();
	if (!token || isOfTime(cursor, link)) return undefined;
	const number = token.kind === 'number' ? token : undefined;
	const year = number?.year !== undefined;
	const plain = { otherwise: undefined, scale: 1, parts: undefined, word: number === undefined, year };
	if (number && cursor.take('number'))
		return { ...plain, figure: number.figure, scale: number.scale, otherwise: number.otherwise, form: undefined };
	if (cursor.take('count') && token.kind === 'count') return { ...plain, figure: whole(token.value), form: undefined };
	if (cursor.take('fold') && token.kind === 'fold') return { ...plain, figure: whole(token.times), form: 'times' };
	if (token.kind !== 'fraction' || !cursor.take('fraction')) return undefined;
	const figure = { value: Number(token.percent), digits: token.percent };
	return { ...plain, figure, form: 'percent', parts: { value: Number(token.parts), digits: token.parts } };
}

function whole(value: number): PublishedNumber {
	return { value, digits: String(value) };
}

/** The number counts days or weeks, or is a part of a date. */
function isOfTime(cursor: Cursor, link: Link | undefined): boolean {
	const [number, next] = [cursor.peek(), cursor.peek(1)];
	if (number && next?.kind === 'period' && next.count === 1 && isCountedBy(number, next)) return countsTime(cursor);
	return startsDate(cursor, link);
}

/** “138 يوم 6 كانون الأول” and “47 عام 2011” are a figure and a date, “three days” is a span. */
function countsTime(cursor: Cursor): boolean {
	const [number, , third, fourth] = [0, 1, 2, 3].map((ahead) => cursor.peek(ahead));
	if (third?.kind === 'number' && (fourth?.kind === 'month' || third.year !== undefined)) return false;
	return number?.kind === 'count' || (number?.kind === 'number' && number.figure.value < 1000);
}

function formBehind(cursor: Cursor): FigurePart['form'] | undefined {
	if (cursor.take('points')) return 'points';
	if (cursor.take('percent')) return cursor.take('points') ? 'points' : 'percent';
	if (cursor.take('times')) return 'times';
	return cursor.take('fold') ? 'times' : undefined;
}

/** The upper end of a range. */
interface Upper {
	readonly figure: PublishedNumber;
	readonly scale: number;
	readonly form: FigurePart['form'] | undefined;
}

/** The upper end of a range, and what both ends are of. */
function readUpper(cursor: Cursor, link: Link | undefined, inner: FigurePart['form'] | undefined): Upper | undefined {
	return cursor.attempt(() => {
		const joint = cursor.take('dash') ?? (link === 'between' ? cursor.link('and') : cursor.link('to'));
		const number = joint && cursor.take('number');
		if (!joint || !number) return undefined;
		const form = formBehind(cursor);
		// “From 15,000 to 18,000” are the ends of a move, “from 15 to 20%” is a range.
		if (joint.kind === 'link' && link !== 'between' && form === undefined) return undefined;
		if (joint.kind === 'link' && link === undefined && inner === undefined && form === undefined) return undefined;
		return { figure: number.figure, scale: number.scale, form };
	});
}

/** Both ends of a range, the lower first: “13–14 thousand” are thousands at both ends. */
function ordered({ figure, scale }: Counted, upper: Upper): readonly [low: PublishedNumber, high: PublishedNumber] {
	const carried = scale === 1 && figure.value <= upper.figure.value / upper.scale ? upper.scale : 1;
	const first = carried === 1 ? figure : scaled(figure, carried);
	return first.value <= upper.figure.value ? [first, upper.figure] : [upper.figure, first];
}

/** “Half a percent”. */
function partOfPercent({ figure, parts }: Counted): PublishedNumber {
	return parts ? scaled(figure, 0.01) : figure;
}

function scaled({ value }: PublishedNumber, times: number): PublishedNumber {
	return whole(Number((value * times).toPrecision(12)));
}
