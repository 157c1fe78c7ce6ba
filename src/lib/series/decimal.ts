/**
 * value × times ÷ over, reckoned in decimal digits and rounded once, to the nearest number there is: 4.1 × 0.15 is 0.615,
 * where binary fractions give 0.6149999999999999 and print as 0.61.
 *
 * @param value - of any size, as all of them finite; each counts as the decimal that it prints as
 * @param over - not 0
 * @throws RangeError when a number is not finite or is divided by 0.
 * @example
 * scaled(4.1, 0.15) // 0.615
 * scaled(1, 1, 3) // 0.3333333333333333
 */
export function scaled(value: number, times: number, over = 1): number {
	const [a, b, c] = [decimalOf(value), decimalOf(times), decimalOf(over)];
	if (c.digits === 0n) throw new RangeError(`${value} × ${times} is divided by 0`);
	// So many zeros that the quotient has more digits than a number can tell apart.
	const shift = Math.max(0, DIGITS - lengthOf(a.digits * b.digits) + lengthOf(c.digits));
	const dividend = a.digits * b.digits * 10n ** BigInt(shift);
	const quotient = dividend / c.digits;
	// A last digit stands for what is left, so that a quotient just beyond a half is not taken for one.
	const rest = dividend % c.digits === 0n ? '0' : '1';
	return Number(`${quotient}${rest}e${a.exponent + b.exponent - c.exponent - shift - 1}`) || 0;
}

/** Digits of a quotient, of which a number keeps 17. */
const DIGITS = 25;

/** A number as whole digits times a power of ten. */
interface Decimal {
	readonly digits: bigint;
	readonly exponent: number;
}

function decimalOf(value: number): Decimal {
	if (!Number.isFinite(value)) throw new RangeError(`${value} has no decimal digits`);
	const [mantissa = '', exponent = '0'] = String(value).split('e');
	const [whole = '', rest = ''] = mantissa.split('.');
	return { digits: BigInt(whole + rest), exponent: Number(exponent) - rest.length };
}

function lengthOf(digits: bigint): number {
	return String(digits < 0n ? -digits : digits).length;
}
