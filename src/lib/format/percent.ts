import { digitsOf, MOST_DECIMALS } from './digits-of.ts';
import { isolate, plain, tagOf, type Locale } from './locale.ts';
import { formatMultiple } from './number.ts';

/**
 * The digits of a percentage, with a minus where it has one: one decimal; none above a thousand percent; two or more where a value is
 * almost gone, as many as show the first two digits of what is left, so that −99.74% and −99.9997% never read as all of it.
 */
function percentDigits(fraction: number, locale: Locale): string {
	const size = Math.abs(fraction);
	const within = (least: number, most: number) => digitsOf(fraction * 100, least, most, locale);
	if (size >= 10) return within(0, 0);
	if (size <= 0.99 || size >= 1) return within(1, 1);
	return within(2, Math.min(Math.max(2, Math.ceil(-Math.log10(1 - size)) - 1), MOST_DECIMALS));
}

/** Finds a digit that is not nought, in either script. */
const NOT_ZERO = /[1-9١-٩]/;

/** Invisible marks of direction, which `isolate` makes needless. */
const MARKS = /[\u061c\u200e\u200f]/g;

const percentPatterns = new Map<string, string>();

/** How a language writes nought percent in its digits: 0%, ٠٪. */
function percentPattern(locale: Locale): string {
	const tag = tagOf(locale);
	const known = percentPatterns.get(tag);
	if (known !== undefined) return known;
	const pattern = new Intl.NumberFormat(tag, { style: 'percent' }).format(0).replaceAll(MARKS, '');
	percentPatterns.set(tag, pattern);
	return pattern;
}

/** Digits with the percent sign of the language and its digits. */
function withPercentSign(digits: string, locale: Locale): string {
	return isolate(
		percentPattern(locale).replace(/\d|[٠-٩]/, () => digits),
		locale
	);
}

/**
 * A fraction as the number of a percentage, for sentences that write the word after it.
 *
 * @param fraction - 0.433 for 43.3
 * @example formatPercentNumber(0.3024, en) // '30.2'
 */
export function formatPercentNumber(fraction: number, locale: Locale): string {
	return isolate(percentDigits(fraction, locale), locale);
}

/**
 * A fraction as a percentage.
 *
 * @param fraction - 0.433 for 43.3%
 * @example formatPercent(0.3024, en) // '30.2%'
 */
export function formatPercent(fraction: number, locale: Locale): string {
	return withPercentSign(percentDigits(fraction, locale), locale);
}

/**
 * A part as a percentage, with no more digits than it needs.
 *
 * @param part - a fraction
 * @param digits - how many significant ones it has at most
 * @example formatPart(0.00274, en, 2) // '0.27%'
 */
export function formatPart(part: number, locale: Locale, digits: number): string {
	const value = Number((part * 100).toPrecision(digits));
	const decimals = String(value).split('.')[1]?.length ?? 0;
	return withPercentSign(digitsOf(value, decimals, decimals, locale), locale);
}

/**
 * A change as a percentage, always with its sign unless it is nothing.
 *
 * @example formatChange(0.2245, en) // '+22.4%'
 * @example formatChange(-0.1833, en) // '−18.3%'
 * @example formatChange(-0.99999, en) // '−99.999%'
 */
export function formatChange(fraction: number, locale: Locale): string {
	const text = percentDigits(fraction, locale);
	const sign = fraction > 0 && NOT_ZERO.test(text) ? '+' : '';
	return withPercentSign(`${sign}${text}`, locale);
}

/** From this multiple on, “× 294” is clearer than a percentage. */
export const LARGE = 3;

/**
 * One reading of a change, for tables and charts: a percentage, from threefold on a multiple.
 *
 * @param fraction - 0.2241 for a rise of 22.4%
 * @example formatMove(0.2241, en) // '+22.4%'
 * @example formatMove(292.6, en) // '× 294'
 */
export function formatMove(fraction: number, locale: Locale): string {
	return 1 + fraction >= LARGE ? formatMultiple(1 + fraction, locale) : formatChange(fraction, locale);
}

/**
 * The size of a fraction as the number of a percentage, for titles: with so many decimals, and more where it would read
 * as all of it though something is left.
 *
 * @param fraction - 0.216 for 21.6; its sign is left out
 * @param decimals - how many are written; none above a thousand percent
 * @example formatShare(-0.178, en, 0) // '18'
 * @example formatShare(0.99659, en, 0) // '99.7'
 */
export function formatShare(fraction: number, locale: Locale, decimals = 1): string {
	const size = Math.abs(fraction) * 100;
	const written = decimalsOf(size, decimals);
	return isolate(digitsOf(size, written, written, locale), locale);
}

/** As many decimals as wished, none above a thousand percent, and more where the number would read as all of it. */
function decimalsOf(size: number, wished: number): number {
	let decimals = size >= 1000 ? 0 : wished;
	while (size < 100 && decimals < MOST_DECIMALS && Number(size.toFixed(decimals)) === 100) decimals++;
	return decimals;
}

/**
 * The size of a fraction as the number of a percentage, for headlines: whole, below ten percent with one decimal where it
 * has one.
 *
 * @param fraction - 0.216 for 22; its sign is left out
 * @example formatWholeShare(-0.166, en) // '17'
 * @example formatWholeShare(0.0152, en) // '1.5'
 */
export function formatWholeShare(fraction: number, locale: Locale): string {
	if (Math.abs(fraction) >= 0.1) return formatShare(fraction, locale, 0);
	return isolate(digitsOf(Math.abs(fraction) * 100, 0, 1, locale), locale);
}

/**
 * A fraction as a whole percentage, with a minus where it has one, for headlines; below ten percent with one
 * decimal where it has one.
 *
 * @example formatWholePercent(0.4329, en) // '43%'
 */
export function formatWholePercent(fraction: number, locale: Locale): string {
	const digits = plain(formatWholeShare(fraction, locale));
	return withPercentSign(fraction < 0 && NOT_ZERO.test(digits) ? `\u2212${digits}` : digits, locale);
}

/**
 * A round change, with the digits that it has and no more: the ticks of an axis.
 *
 * @param fraction - 2 for +200%
 * @example formatRoundChange(2, en) // '+200%'
 * @example formatRoundChange(-0.125, en) // '−12.5%'
 */
export function formatRoundChange(fraction: number, locale: Locale): string {
	return withPercentSign(`${fraction > 0 ? '+' : ''}${digitsOf(fraction * 100, 0, 1, locale)}`, locale);
}
