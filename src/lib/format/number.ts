import { digitsOf, MOST_DECIMALS } from './digits-of.ts';
import { isolate, type Locale } from './locale.ts';

/** Numbers below this keep decimals in a unit that otherwise has none: 46.77, but 18,000. */
const SMALL = 1000;
const SPACE = '\u00a0';

/**
 * A plain number.
 *
 * @example formatNumber(18000, { language: 'en', digits: 'latn' }) // '18,000'
 */
export function formatNumber(value: number, locale: Locale, decimals = 0): string {
	return isolate(digitsOf(value, 0, decimals, locale), locale);
}

/**
 * An amount in a unit, with the unit's decimals; small amounts keep enough of them to be distinguished.
 *
 * @param value - the amount, in the unit
 * @param decimals - the unit's own decimals: 0 for old pounds, 2 for new ones
 * @example formatAmount(18000, 0, en) // '18,000'
 * @example formatAmount(46.77, 0, en) // '46.77'
 * @example formatAmount(0.4677, 2, en) // '0.4677'
 * @example formatAmount(0.00005556, 2, en) // '0.000056'
 */
export function formatAmount(value: number, decimals: number, locale: Locale): string {
	const size = Math.abs(value);
	if (size !== 0 && size < 1) {
		const most = Math.min(Math.max(decimals + 2, 1 - Math.floor(Math.log10(size))), MOST_DECIMALS);
		return isolate(digitsOf(value, decimals, most, locale), locale);
	}
	if (decimals === 0 && size < SMALL) return isolate(digitsOf(value, 0, 2, locale), locale);
	return isolate(digitsOf(value, decimals, decimals, locale), locale);
}

/**
 * A published figure, with the digits that the publisher printed.
 *
 * @example formatFigure({ value: 118.4, digits: '118.40' }, en) // '118.40'
 */
export function formatFigure(
	{ value, digits }: { readonly value: number; readonly digits: string },
	locale: Locale
): string {
	const decimals = digits.split('.')[1]?.length ?? 0;
	return isolate(digitsOf(value, decimals, decimals, locale), locale);
}

/**
 * A difference with its sign, unless it is nothing: one decimal at most.
 *
 * @example formatSigned(148.03, en) // '+148'
 * @example formatSigned(-1.25, en) // '−1.3'
 */
export function formatSigned(difference: number, locale: Locale): string {
	const text = digitsOf(difference, 0, 1, locale);
	return isolate(difference > 0 && /[1-9١-٩]/.test(text) ? `+${text}` : text, locale);
}

/**
 * How many times as much.
 *
 * @example formatMultiple(382.98, en) // '× 383'
 */
export function formatMultiple(multiple: number, locale: Locale): string {
	const decimals = multiple >= 100 ? 0 : multiple >= 10 ? 1 : 2;
	return isolate(`×${SPACE}${digitsOf(multiple, 0, decimals, locale)}`, locale);
}

/** Digits that a restated value keeps: more than anybody publishes, fewer than a division leaves behind. */
const DIGITS = 12;

/** A number without the dust of a division. */
export function clean(value: number): number {
	return Number(value.toPrecision(DIGITS));
}
