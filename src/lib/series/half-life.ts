import type { Change } from './change.ts';
import { missing, type Missing } from './missing.ts';

/**
 * The days in which the pound would lose half its value at the pace of a change: D·ln 2 / ln(x₁/x₀), with D the days
 * between the two observations.
 *
 * @returns 'not-rising' when the rate did not rise, 'too-short' when no day lies between
 * @example
 * halfLife({ multiple: 4, days: 100 }) // 50
 */
export function halfLife(change: Pick<Change, 'multiple' | 'days'>): number | Missing {
	if (!(change.days > 0)) return missing('too-short');
	if (!(change.multiple > 1)) return missing('not-rising');
	return (change.days * Math.LN2) / Math.log(change.multiple);
}
