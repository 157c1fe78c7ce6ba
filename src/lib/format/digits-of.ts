import { tagOf, type Locale } from './locale.ts';

/** The most decimals that every `Intl` writes. */
export const MOST_DECIMALS = 20;
const MINUS = '−';

const formatters = new Map<string, Intl.NumberFormat>();

/** Making a formatter is slow, so each is made once. */
function formatter(locale: Locale, least: number, most: number): Intl.NumberFormat {
	const tag = tagOf(locale);
	const key = `${tag} ${least} ${most}`;
	const cached =
		formatters.get(key) ?? new Intl.NumberFormat(tag, { minimumFractionDigits: least, maximumFractionDigits: most });
	formatters.set(key, cached);
	return cached;
}

/**
 * The digits of a number, with a minus unless they are all noughts.
 *
 * @param least - the fewest decimals
 * @param most - the most decimals
 * @example digitsOf(-1234.5, 0, 2, en) // '−1,234.5'
 */
export function digitsOf(value: number, least: number, most: number, locale: Locale): string {
	const text = formatter(locale, least, most).format(Math.abs(value));
	return value < 0 && /[1-9١-٩]/.test(text) ? `${MINUS}${text}` : text;
}
