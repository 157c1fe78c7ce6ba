import { changeBetween, type Change } from './change.ts';
import { isMissing } from './missing.ts';
import { dayAt, precisionAt, valueAt } from './point.ts';
import { observationAt } from './observation.ts';
import type { Series } from './series.ts';

/**
 * The steepest falls of the pound between two observations that lie at most so many days apart, the steepest first. Only
 * observations whose day is known count, and no two falls have a day in common. Of two bases that make the same fall, the
 * later one is taken.
 *
 * @param within the most days between the two observations
 * @param count how many at most; only real losses are listed
 * @throws RangeError when one of the two is negative or not whole.
 * @example
 * steepestFalls(series, 14, 3) // [{ value: -0.385, from: { observed: 2024-12-03, … }, to: { observed: 2024-12-08, … } }, …]
 */
export function steepestFalls(series: Series, within: number, count: number): readonly Change[] {
	for (const number of [within, count])
		if (!Number.isInteger(number) || number < 0)
			throw new RangeError(`days and counts are whole from 0, got ${number}`);
	const found: Change[] = [];
	const taken = new Set<number>();
	while (found.length < count) {
		const fall = steepest(series, within, taken);
		if (!fall) break;
		found.push(fall);
		for (let i = fall.from.index; i <= fall.to.index; i++) taken.add(i);
	}
	return Object.freeze(found);
}

/** The steepest fall that touches nothing that is taken; undefined where there is none. */
function steepest(series: Series, within: number, taken: ReadonlySet<number>): Change | undefined {
	let [from, to, least] = [-1, -1, 0];
	for (let end = 0; end < series.days.length; end++) {
		for (let base = end - 1; base >= 0 && isOpen(series, base, end, within, taken); base--) {
			const value = lossBetween(series, base, end);
			if (value < least) [from, to, least] = [base, end, value];
		}
	}
	if (from < 0) return undefined;
	const day = dayAt(series, to);
	const fall = changeBetween(observationAt(series, from, day), observationAt(series, to, day));
	return isMissing(fall) ? undefined : fall;
}

function isOpen(series: Series, base: number, end: number, within: number, taken: ReadonlySet<number>): boolean {
	return !taken.has(base) && !taken.has(end) && dayAt(series, end) - dayAt(series, base) <= within;
}

/** What the pound lost of its value, as a fraction below 0; 0 where one of the two has no day or is not above zero. */
function lossBetween(series: Series, base: number, end: number): number {
	const [x0, x1] = [valueAt(series, base), valueAt(series, end)];
	const isOfDay = (index: number) => precisionAt(series, index) === 'day';
	return x0 > 0 && x1 > 0 && isOfDay(base) && isOfDay(end) ? Math.min(0, x0 / x1 - 1) : 0;
}
