import type { Change } from './change.ts';
import { DAYS_A_YEAR } from './day.ts';
import { missing, type Missing } from './missing.ts';

/** A change as if it had continued at its pace for a year, as fractions. */
export interface Annualised {
	/** Of the dollar's price. */
	readonly price: number;
	/** Of the pound's value. */
	readonly value: number;
}

/** Over fewer days than this the power magnifies a week's noise into a year's news. */
const FEWEST_DAYS = 90;

/**
 * The yearly pace of a change: (x₁/x₀)^(365.25/D) − 1 for the dollar's price, (x₀/x₁)^(365.25/D) − 1 for the pound's
 * value, with D the days between the two observations.
 *
 * @returns 'too-short' when D is under 90
 * @example
 * annualised({ multiple: 4, days: 730.5 }) // { price: 1, value: -0.5 }
 */
export function annualised(change: Pick<Change, 'multiple' | 'days'>): Annualised | Missing {
	if (change.days < FEWEST_DAYS) return missing('too-short');
	const years = change.days / DAYS_A_YEAR;
	return Object.freeze({ price: change.multiple ** (1 / years) - 1, value: change.multiple ** (-1 / years) - 1 });
}
