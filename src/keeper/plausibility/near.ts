/** How near two figures are. */

/** How many times one value is the other, from 1. @example timesApart(50, 100) // 2 */
export function timesApart(a: number, b: number): number {
	return Math.max(a / b, b / a);
}

/** A hundredfold step, give or take a quarter: what a change of unit leaves, with what the rate itself moved. */
export function isHundredfold(times: number): boolean {
	return times >= 80 && times <= 125;
}

/** A tenfold step, give or take a quarter: what one zero too many or too few leaves. */
export function isTenfold(times: number): boolean {
	return times >= 8 && times <= 12.5;
}

/** Whether two values differ by at most a fraction. @example isWithin(100, 115, 0.15) // true */
export function isWithin(a: number, b: number, fraction: number): boolean {
	return timesApart(a, b) <= 1 + fraction;
}
