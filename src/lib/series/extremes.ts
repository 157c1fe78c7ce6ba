import { changeOver, type Change } from './change.ts';
import { changes } from './changes.ts';
import { isMissing } from './missing.ts';
import type { Period } from './period.ts';
import { dayAt } from './point.ts';
import { lastIndexUpTo } from './search.ts';
import type { Series } from './series.ts';

/**
 * The periods in which the pound lost most, the worst first. They are changes by the rule of `changeOver`, no two of
 * which have a day in common; where a worse one takes up a stretch of days, what overlaps it is passed over.
 *
 * @param count how many at most; only real losses are listed
 * @throws RangeError when the count is negative or not whole.
 * @example
 * worstPeriods(series, 'week', 3) // [{ value: -0.25, from: { observed: 2024-11-29, … }, … }, …]
 */
export function worstPeriods(series: Series, period: Period, count: number): readonly Change[] {
	return strongest(series, period, count, -1);
}

/**
 * The periods in which the pound gained most, the best first: the counterpart of `worstPeriods`.
 *
 * @param count how many at most; only real gains are listed
 * @throws RangeError when the count is negative or not whole.
 * @example
 * bestPeriods(series, 'week', 3) // [{ value: 0.3, … }, …]
 */
export function bestPeriods(series: Series, period: Period, count: number): readonly Change[] {
	return strongest(series, period, count, 1);
}

function strongest(series: Series, period: Period, count: number, sign: 1 | -1): readonly Change[] {
	if (!Number.isInteger(count) || count < 0) throw new RangeError(`a count is a whole number from 0, got ${count}`);
	const candidates = changes(series, period).value;
	const found: Change[] = [];
	while (found.length < count) {
		const change = changeOfIndex(series, period, indexOfStrongest(candidates, sign));
		if (change === undefined) break;
		found.push(change);
		clearOverlaps(candidates, series, period, change);
	}
	return Object.freeze(found);
}

/** Index of the change that goes furthest in the direction of the sign; −1 when none does. */
function indexOfStrongest(candidates: Float64Array, sign: 1 | -1): number {
	let index = -1;
	let strongest = 0;
	for (let i = 0; i < candidates.length; i++) {
		const strength = (candidates[i] ?? NaN) * sign;
		if (strength > strongest) {
			strongest = strength;
			index = i;
		}
	}
	return index;
}

function changeOfIndex(series: Series, period: Period, index: number): Change | undefined {
	if (index < 0) return undefined;
	const change = changeOver(series, dayAt(series, index), period);
	return isMissing(change) ? undefined : change;
}

/** Takes every candidate that has a day in common with a found change out of the running. */
function clearOverlaps(candidates: Float64Array, series: Series, period: Period, found: Change): void {
	// Bases never go back from one observation to the next, so what overlaps is one run of candidates.
	for (let i = lastIndexUpTo(series.days, found.from.observed - 1) + 1; i < candidates.length; i++) {
		const change = changeOfIndex(series, period, i);
		if (change !== undefined && change.from.observed > found.to.observed) return;
		candidates[i] = NaN;
	}
}
