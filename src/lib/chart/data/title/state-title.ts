import { m } from '#i18n/compiled/messages.js';
import { formatDay, formatNumber, formatShare, formatWholeShare } from '#lib/format/index.ts';
import { drawdowns, observationAt, priceChange, slice } from '#lib/series/index.ts';
import type { ChartPoint } from '#lib/chart/layout/points.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { itemInWords } from '#lib/wording/level-clause.ts';
import { isOne, spanWords, whenLast, type TitleSpan } from './span.ts';
import { currencySubject, subjectWords } from './subject-words.ts';

/**
 * How far a currency is below its best, and which way it went in the window.
 *
 * @param amongCurrencies - whether other currencies are beside it, so that its own is named
 * @example drawdownTitle(context, span, false) // 'The pound’s loss from its recorded peak of 1989 widened from 98.5% to 99.7% in a year'
 */
export function drawdownTitle(context: ViewContext, span: TitleSpan, amongCurrencies: boolean): string {
	const { words, locale } = context;
	const { info } = context.series(span.line.id);
	const subject = (amongCurrencies ? currencySubject : subjectWords)(context, info).value ?? '';
	const [from, to] = [span.first, span.last].map(({ value }) => formatWholeShare(value, locale));
	const ends = { from: from ?? '', to: to ?? '', peak: peakYear(context, span) };
	const inputs = { subject, ...ends, during: spanWords(context, span), when: whenLast(context, span) };
	if (isOne(span))
		return (span.last.value === 0 ? m.title_peak_at : m.title_peak_one)(inputs, words);
	if (from === to) return (span.last.value === 0 ? m.title_peak_at : m.title_peak_flat)(inputs, words);
	if (span.last.value === 0) return m.title_peak_at(inputs, words);
	return (span.last.value < span.first.value ? m.title_peak_fell : m.title_peak_rose)(inputs, words);
}

/** The year of the best value that the last distance is measured from, which may be older than the chart. */
function peakYear(context: ViewContext, { line, last }: TitleSpan): string {
	const known = slice(context.series(line.id).series, undefined, last.day);
	const peak = drawdowns(known).lastIndexOf(0);
	return formatDay(observationAt(known, peak, last.day).observed, 'year', context.locale);
}

/**
 * How far one of several currencies is below its own best.
 *
 * @param size - as the chart shows it
 * @example drawdownText(context, span, '−99.66%') // '−99.66% from its recorded peak of 1997'
 */
export function drawdownText(context: ViewContext, span: TitleSpan, size: string): string {
	if (span.last.value === 0) return m.title_peak_each_at({}, context.words);
	return m.title_peak_each({ size, peak: peakYear(context, span) }, context.words);
}

/** The other reading of the last distance: how much dearer than at the best it was to buy with the currency. */
export function drawdownReading(context: ViewContext, { line, last }: TitleSpan): string {
	const { words, locale } = context;
	const item = itemInWords(context.series(line.id).info, words);
	return m.title_read_peak({ item, size: formatShare(priceChange(1 + last.value, 1), locale) }, words);
}

/**
 * How far one rate stands above another, and which way that went in the window. It always ends with the day, as two rates
 * are seldom both of today. Where it was much higher or lower between, it is the last value with that one.
 *
 * @param name - of the premium, at the beginning of a sentence
 * @example premiumTitle(context, span, 'The market premium') // 'The market premium rose from 5% to 13% in the year to 5 October 2026'
 */
export function premiumTitle(context: ViewContext, span: TitleSpan, name: string): string {
	const { words } = context;
	const [from, to] = [span.first, span.last].map(({ value }) => wholeShare(context, value));
	const during = spanWords(context, { ...span, isCurrent: false });
	const inputs = { name, from: from ?? '', to: to ?? '', during, when: whenLast(context, span) };
	if (isOne(span)) return m.title_premium_one(inputs, words);
	const reach = reachOf(context, span, (value) => wholeShare(context, value));
	if (reach !== undefined) return m.title_reach({ title: m.title_premium_one(inputs, words), reach }, words);
	if (from === to) return m.title_premium_flat(inputs, words);
	return (span.last.value > span.first.value ? m.title_premium_rose : m.title_premium_fell)(inputs, words);
}

/**
 * What is lost, or gained, at the official rate, and on which day; of other series how far the second is below or above the
 * first.
 */
export function premiumReading(context: ViewContext, span: TitleSpan, isOfMarket: boolean): string {
	const { words, locale } = context;
	const { last } = span;
	const loss = 1 - 1 / (1 + last.value);
	const size = formatShare(last.value, locale);
	const premium = last.value < 0 && size !== formatShare(0, locale) ? `\u2212${size}` : size;
	const inputs = { premium, size: formatShare(loss, locale), when: whenLast(context, span) };
	if (!isOfMarket) return (loss < 0 ? m.title_read_higher : m.title_read_lower)(inputs, words);
	return (loss < 0 ? m.title_read_gain : m.title_read_loss)(inputs, words);
}

/** A share as a headline has it, with its minus, which a premium may have. */
function wholeShare({ locale }: ViewContext, fraction: number): string {
	const size = fraction === 0 ? formatNumber(0, locale) : formatWholeShare(fraction, locale);
	return fraction < 0 ? `\u2212${size}` : size;
}

/**
 * How far a percentage was outside both of its ends: further than they are apart, so that they alone would hide it.
 *
 * @param figure - writes a value
 * @returns the highest value with its day, or else the lowest; undefined where neither lies that far outside
 * @example reachOf(context, inflation, figure) // 'highest 135% in December 2023'
 */
function reachOf(
	context: ViewContext,
	{ first, last, low, high }: TitleSpan,
	figure: (value: number) => string
): string | undefined {
	const apart = Math.abs(last.value - first.value);
	const text = (message: typeof m.title_highest, point: ChartPoint) =>
		message({ figure: figure(point.value), when: whenLast(context, { last: point }) }, context.words);
	if (high.value - Math.max(first.value, last.value) > apart) return text(m.title_highest, high);
	return Math.min(first.value, last.value) - low.value > apart ? text(m.title_lowest, low) : undefined;
}

/** A published percentage: from where to where it went; where it was far outside both, the last value with that one. */
export function pointsTitle(context: ViewContext, span: TitleSpan): string {
	const { words, locale } = context;
	const { name } = subjectWords(context, context.series(span.line.id).info);
	const points = span.last.value - span.first.value;
	const [from, to] = [span.first, span.last].map(({ value }) => formatNumber(value, locale, 1));
	const inputs = { name, from: from ?? '', to: to ?? '', during: spanWords(context, span) };
	const reach = reachOf(context, span, (value) => formatNumber(value, locale, 1));
	if (reach !== undefined) {
		const amount = m.percent({ figure: to ?? '' }, words);
		return m.title_reach({ title: m.title_one_of({ name, amount, when: whenLast(context, span) }, words), reach }, words);
	}
	if (Math.abs(points) < LEAST_POINTS) return m.title_figure_flat(inputs, words);
	return (points > 0 ? m.title_points_up : m.title_points_down)(inputs, words);
}

const LEAST_POINTS = 0.05;
