import { m } from '#i18n/compiled/messages.js';
import { formatChange, formatMove, formatMultiple, formatNumber, formatShare, formatWholeShare, LARGE } from '#lib/format/index.ts';
import { priceChange, valueChange } from '#lib/series/index.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { isOfChange } from '../transform.ts';
import { dayWords, spanWords, type TitleSpan } from './span.ts';
import { currencySubject, subjectWords } from './subject-words.ts';

/** A move from one value to another, for a title. */
export interface Move {
	/** The later price over the earlier one. */
	readonly multiple: number;
	/** Which of both readings is drawn, and so comes first. */
	readonly leads: 'price' | 'value';
	/** How long it took, at the end of a sentence. */
	readonly during: string;
	readonly span: TitleSpan;
}

/** A price that changed less than this is one that hardly moved. */
const FLAT = 0.005;

/** Whole from ten times on, one decimal below. */
const WHOLE = 10;

/** The move of a line through the window, from its first value to its last. */
export function moveOf(context: ViewContext, span: TitleSpan): Move {
	const leads = leadOf(context);
	const [a, b] = [span.first.value, span.last.value];
	return { multiple: leads === 'value' ? a / b : b / a, leads, during: spanWords(context, span), span };
}

/** The last of the changes over a week, a month or a year that a line shows. */
export function lastMoveOf(context: ViewContext, span: TitleSpan, over: 'week' | 'month' | 'year'): Move {
	const leads = leadOf(context);
	const ratio = 1 + span.last.value;
	const during = changeDuring(over, dayWords(context, { ...span, first: span.last }, 'last'), context.words);
	return { multiple: leads === 'value' ? 1 / ratio : ratio, leads, during, span };
}

/**
 * Over which days a change is.
 *
 * @param last - its last day in words
 * @example changeDuring('week', '5 October 2026', words) // 'in the week to 5 October 2026'
 */
export function changeDuring(over: 'week' | 'month' | 'year', last: string, words: ViewContext['words']): string {
	return { week: m.title_to_1w, month: m.title_to_1m, year: m.title_to_1y }[over]({ last }, words);
}

function leadOf({ query: { show, reading } }: ViewContext): Move['leads'] {
	return show === 'value' || (show !== 'rate' && reading === 'value') ? 'value' : 'price';
}

/**
 * What happened, with whole percentages.
 *
 * @param amongCurrencies - whether other currencies are beside it, so that the title is about the value of its own
 * @example moveTitle(context, move, false) // 'The dollar rose 22% in a year'
 * @example moveTitle(context, move, true) // 'The Syrian pound lost 18% of its value in a year'
 */
export function moveTitle(context: ViewContext, move: Move, amongCurrencies: boolean): string {
	const { words, locale } = context;
	const { multiple, during } = move;
	const { info } = context.series(move.span.line.id);
	const subject = amongCurrencies ? currencySubject(context, info) : subjectWords(context, info);
	const [price, value] = [priceChange(1, multiple), valueChange(1, multiple)];
	if (subject.value === undefined) return figureTitle(context, move, subject.name);
	const ofPrice = move.leads === 'price' ? subject.price : undefined;
	if (Math.abs(price) < FLAT) return m.title_flat({ subject: ofPrice ?? subject.value, during }, words);
	if (price < 0) return m.title_gained({ subject: subject.value, size: formatWholeShare(value, locale), during }, words);
	if (ofPrice === undefined)
		return m.title_lost({ subject: subject.value, size: formatWholeShare(value, locale), during }, words);
	if (multiple < LARGE || isOfChange(context))
		return m.title_rose({ subject: ofPrice, size: formatWholeShare(price, locale), during }, words);
	return timesTitle(context, move, ofPrice);
}

function timesTitle(context: ViewContext, { multiple, during, span }: Move, subject: string): string {
	const inputs = { subject, fold: foldIn(context, multiple), during };
	return (span.isCurrent ? m.title_times : m.title_times_past)(inputs, context.words);
}

/** A multiple in words, with a decimal below ten. */
function foldIn({ locale, words }: ViewContext, multiple: number): string {
	const decimals = multiple >= WHOLE ? 0 : 1;
	const shown = formatNumber(multiple, locale, decimals);
	return m.fold({ count: Math.trunc(Number(multiple.toFixed(decimals))), shown }, words);
}

/** A price, a wage or another figure, which has one reading. */
function figureTitle(context: ViewContext, { multiple, during }: Move, name: string): string {
	const { words, locale } = context;
	const change = priceChange(1, multiple);
	if (Math.abs(change) < FLAT) return m.title_figure_flat({ name, during }, words);
	if (multiple >= LARGE && !isOfChange(context))
		return m.title_figure_times({ name, fold: foldIn(context, multiple), during }, words);
	const inputs = { name, size: formatWholeShare(change, locale), during };
	return (change > 0 ? m.title_figure_up : m.title_figure_down)(inputs, words);
}

/**
 * Both readings with one decimal, or the one that the title has not: “The pound lost 99.7% of its value.”
 *
 * @param amongCurrencies - as for the title
 */
export function moveReading(context: ViewContext, { multiple, leads, span }: Move, amongCurrencies: boolean): string {
	const { words, locale } = context;
	const { info } = context.series(span.line.id);
	const subject = amongCurrencies ? currencySubject(context, info) : subjectWords(context, info);
	const change = { price: priceChange(1, multiple), value: valueChange(1, multiple) };
	if (subject.value === undefined) return m.title_read_figure({ change: formatMove(change.price, locale) }, words);
	const sizes = { price: formatShare(change.price, locale), value: formatShare(change.value, locale) };
	const isLarge = multiple >= LARGE && !isOfChange(context);
	if (isLarge && leads === 'price' && subject.price !== undefined)
		return m.title_read_lost({ subject: subject.value, size: sizes.value }, words);
	if (isLarge && subject.atHome) return m.title_read_times({ fold: foldIn(context, multiple) }, words);
	if (!subject.atHome)
		return m.title_read_each(
			{ price: formatMove(change.price, locale), value: formatMove(change.value, locale) },
			words
		);
	if (sizes.price === formatShare(0, locale) && sizes.value === sizes.price) return m.title_read_same({}, words);
	return (multiple > 1 ? m.title_read_dearer : m.title_read_cheaper)(sizes, words);
}

/**
 * What one of several lines did, in both readings where it has two.
 *
 * @param inMultiples - whether a line beside it is a multiple, so that this one is, too
 * @example movesText(context, move, false) // 'dollar × 294, pound −99.7%'
 */
export function movesText(context: ViewContext, { multiple, span }: Move, inMultiples: boolean): string {
	const { words, locale } = context;
	const subject = subjectWords(context, context.series(span.line.id).info);
	// Of changes over a period there is no earlier price to be a multiple of.
	const format = isOfChange(context) ? formatChange : formatMove;
	const price = inMultiples ? formatMultiple(multiple, locale) : format(priceChange(1, multiple), locale);
	if (subject.value === undefined) return price;
	const value = format(valueChange(1, multiple), locale);
	return (subject.atHome ? m.title_moves_home : m.title_moves)({ price, value }, words);
}
