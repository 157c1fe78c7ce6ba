import { m } from '#i18n/compiled/messages.js';
import { formatNumber, formatShare } from '#lib/format/index.ts';
import { priceChange } from '#lib/series/index.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { spanWords, whenLast, type TitleSpan } from './span.ts';
import { subjectWords } from './subject-words.ts';

/**
 * How far a currency is below its best, and which way it went in the window.
 *
 * @example drawdownTitle(context, span) // 'The pound fell from 98.5% to 99.7% below its peak in a year'
 */
export function drawdownTitle(context: ViewContext, span: TitleSpan): string {
	const { words, locale } = context;
	const subject = subjectWords(context, context.series(span.line.id).info).value ?? '';
	const [from, to] = [span.first, span.last].map(({ value }) => formatShare(value, locale, 0));
	const inputs = { subject, from: from ?? '', to: to ?? '', during: spanWords(context, span), when: whenLast(context, span) };
	if (span.first.day === span.last.day)
		return (span.last.value === 0 ? m.title_peak_at : m.title_peak_one)(inputs, words);
	if (from === to) return (span.last.value === 0 ? m.title_peak_at : m.title_peak_flat)(inputs, words);
	if (span.last.value === 0) return m.title_peak_at(inputs, words);
	return (span.last.value < span.first.value ? m.title_peak_fell : m.title_peak_rose)(inputs, words);
}

/** The other reading of the last distance: how much dearer than at the best it was to buy with the currency. */
export function drawdownReading({ words, locale }: ViewContext, { last }: TitleSpan): string {
	return m.title_read_peak({ size: formatShare(priceChange(1 + last.value, 1), locale) }, words);
}

/**
 * How far one rate stands above another, and which way that went in the window.
 *
 * @param name - of the premium, at the beginning of a sentence
 * @example premiumTitle(context, span, 'The market premium') // 'The market premium rose from 5% to 13% in a year'
 */
export function premiumTitle(context: ViewContext, span: TitleSpan, name: string): string {
	const { words } = context;
	const [from, to] = [span.first, span.last].map(({ value }) => signedShare(context, value));
	const inputs = { name, from: from ?? '', to: to ?? '', during: spanWords(context, span), when: whenLast(context, span) };
	if (span.first.day === span.last.day) return m.title_premium_one(inputs, words);
	if (from === to) return m.title_premium_flat(inputs, words);
	return (span.last.value > span.first.value ? m.title_premium_rose : m.title_premium_fell)(inputs, words);
}

/** What is lost, or gained, at the rate below. */
export function premiumReading(context: ViewContext, { last }: TitleSpan): string {
	const { words, locale } = context;
	const loss = 1 - 1 / (1 + last.value);
	const inputs = { premium: signedShare(context, last.value, 1), size: formatShare(loss, locale) };
	return (loss < 0 ? m.title_read_gain : m.title_read_loss)(inputs, words);
}

/** A share with its minus, which a premium may have. */
function signedShare({ locale }: ViewContext, fraction: number, decimals = 0): string {
	const size = formatShare(fraction, locale, decimals);
	return fraction < 0 && size !== formatShare(0, locale, decimals) ? `\u2212${size}` : size;
}

/** A published percentage: by how many points it changed. */
export function pointsTitle(context: ViewContext, span: TitleSpan): string {
	const { words, locale } = context;
	const { name } = subjectWords(context, context.series(span.line.id).info);
	const points = span.last.value - span.first.value;
	const inputs = { name, points: formatNumber(Math.abs(points), locale, 1), during: spanWords(context, span) };
	if (Math.abs(points) < LEAST_POINTS) return m.title_figure_flat(inputs, words);
	return (points > 0 ? m.title_points_up : m.title_points_down)(inputs, words);
}

const LEAST_POINTS = 0.05;
