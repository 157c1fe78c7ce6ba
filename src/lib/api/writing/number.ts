import { clean } from '#lib/format/number.ts';

/** Digits behind the point that `toFixed` writes at most. */
const MOST_DECIMALS = 100;

/**
 * A number as programs read it everywhere: with up to twelve significant digits, never in scientific notation.
 *
 * @returns 'null' for what is no number
 * @example plainNumber(1 / 3) // '0.333333333333'
 * @example plainNumber(2.5e-7) // '0.00000025'
 */
export function plainNumber(value: number): string {
	if (!Number.isFinite(value)) return 'null';
	const short = clean(value);
	const text = String(short);
	if (!text.includes('e')) return text;
	if (Math.abs(short) >= 1) return String(BigInt(short));
	const decimals = Math.min(MOST_DECIMALS, decimalsOf(text));
	return short.toFixed(decimals).replace(/\.?0+$/, '');
}

/** How many digits a number below one has behind the point: those of its mantissa, moved by its exponent. */
function decimalsOf(text: string): number {
	const [mantissa = '', exponent = '0'] = text.split('e');
	return (mantissa.split('.')[1]?.length ?? 0) - Number(exponent);
}
