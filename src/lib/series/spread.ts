import { missing, type Missing } from './missing.ts';

/**
 * The spread of one quote, a fraction of its middle: (ask − bid) / ((bid + ask) / 2). A quote whose sides are crossed
 * gives a negative one.
 *
 * @param bid what the changer pays for a dollar, if it was published
 * @param ask what the changer takes for one, if it was published
 * @returns 'no-sides' when either was not published
 * @throws RangeError when a side is not positive and finite.
 * @example
 * spread(17900, 18100) // 0.01111…
 */
export function spread(bid: number | undefined, ask: number | undefined): number | Missing {
	if (bid === undefined || ask === undefined) return missing('no-sides');
	if (!(bid > 0 && ask > 0 && bid < Infinity && ask < Infinity)) {
		throw new RangeError(`sides are positive and finite, got bid ${bid} and ask ${ask}`);
	}
	return (ask - bid) / ((bid + ask) / 2);
}
