import { isolate, tagOf, type Locale } from './locale.ts';

/** Numbers below this keep decimals in a unit that otherwise has none: 46.77, but 18,000. */
const SMALL = 1000;
/** What every `Intl` writes. */
const MOST_DECIMALS = 20;
const MINUS = '−';
const SPACE = '\u00a0';

const formatters = new Map<string, Intl.NumberFormat>();

/** Making a formatter is slow, so each is made once. */
function formatter(locale: Locale, least: number, most: number): Intl.NumberFormat {
	const tag = tagOf(locale);
	const key = `${tag} ${least} ${most}`;
	const made =
		formatters.get(key) ?? new Intl.NumberFormat(tag, { minimumFractionDigits: least, maximumFractionDigits: most });
	formatters.set(key, made);
	return made;
}

function digitsOf(value: number, least: number, most: number, locale: Locale): string {
	const text = formatter(locale, least, most).format(Math.abs(value));
	return value < 0 && /[1-9١-٩]/.test(text) ? `${MINUS}${text}` : text;
}

/**
 * A plain number.
 *
 * @example formatNumber(18000, { language: 'en', digits: 'latn' }) // '18,000'
 */
export function formatNumber(value: number, locale: Locale, decimals = 0): string {
	return isolate(digitsOf(value, 0, decimals, locale), locale);
}

/**
 * An amount in a unit, with the unit's decimals; small amounts keep enough of them to be told apart.
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
 * A per cent, with a minus where it has one: one decimal; none above a thousand per cent; two or more where a value is almost gone, as
 * many as tell what is left by its first two digits, so that −99.74 % and −99.9997 % never read as all of it.
 */
function percentDigits(fraction: number, locale: Locale): string {
	const size = Math.abs(fraction);
	const within = (least: number, most: number) => digitsOf(fraction * 100, least, most, locale);
	if (size >= 10) return within(0, 0);
	if (size <= 0.99 || size >= 1) return within(1, 1);
	return within(2, Math.min(Math.max(2, Math.ceil(-Math.log10(1 - size)) - 1), MOST_DECIMALS));
}

/**
 * A published per cent, with the digits that the publisher printed.
 *
 * @example formatPercentFigure({ value: 25, digits: '25' }, en) // '25 %'
 */
export function formatPercentFigure(
	{ value, digits }: { readonly value: number; readonly digits: string },
	locale: Locale
): string {
	const decimals = digits.split('.')[1]?.length ?? 0;
	return isolate(`${digitsOf(value, decimals, decimals, locale)}${SPACE}%`, locale);
}

/**
 * A fraction as per cent.
 *
 * @param fraction - 0.433 for 43.3 %
 * @example formatPercent(0.3024, en) // '30.2 %'
 */
export function formatPercent(fraction: number, locale: Locale): string {
	return isolate(`${percentDigits(fraction, locale)}${SPACE}%`, locale);
}

/**
 * A change as per cent, always with its sign unless it is nothing.
 *
 * @example formatChange(0.2245, en) // '+22.4 %'
 * @example formatChange(-0.1833, en) // '−18.3 %'
 * @example formatChange(-0.99999, en) // '−99.999 %'
 */
export function formatChange(fraction: number, locale: Locale): string {
	const text = percentDigits(fraction, locale);
	const sign = fraction > 0 && /[1-9١-٩]/.test(text) ? '+' : '';
	return isolate(`${sign}${text}${SPACE}%`, locale);
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
