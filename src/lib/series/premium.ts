import { asOf } from './as-of.ts';
import type { Day } from './day.ts';
import { isMissing, missing, type Missing } from './missing.ts';
import type { Observation } from './observation.ts';
import type { Series } from './series.ts';
import { sameUnit } from './unit.ts';

/** How far the market stands above the bulletin on a day, with both readings. */
export interface Premium {
	readonly parallel: Observation;
	readonly official: Observation;
	/** What the market asks beyond the official price, a fraction: x_par/x_off − 1. */
	readonly premium: number;
	/** What is lost by changing at the official rate, a fraction: 1 − x_off/x_par. */
	readonly loss: number;
}

/**
 * The premium of the parallel rate over the official one as of a day, each side no older than its series allows.
 *
 * @returns why a side has no value, 'units-differ', or 'not-positive' when a value is not above zero
 * @example
 * premium(at12030, at11100, day('2025-10-01')) // { premium: 0.08378…, loss: 0.07730…, … }
 */
export function premium(parallel: Series, official: Series, day: Day): Premium | Missing {
	if (!sameUnit(parallel.unit, official.unit)) return missing('units-differ');
	const market = asOf(parallel, day);
	if (isMissing(market)) return market;
	const bulletin = asOf(official, day);
	if (isMissing(bulletin)) return bulletin;
	if (!(market.value > 0 && bulletin.value > 0)) return missing('not-positive');
	return Object.freeze({
		parallel: market,
		official: bulletin,
		premium: market.value / bulletin.value - 1,
		loss: 1 - bulletin.value / market.value
	});
}
