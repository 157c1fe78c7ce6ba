import { annualised, type Annualised } from './annualised.ts';
import { changeBetween, type Change } from './change.ts';
import { drawdown, type Drawdown } from './drawdown.ts';
import { halfLife } from './half-life.ts';
import { isMissing, missing, type Missing } from './missing.ts';
import { dayAt, length } from './point.ts';
import { observationAt, type Observation } from './observation.ts';
import type { Series } from './series.ts';
import { volatility } from './volatility.ts';

/** The measures of a series from its first observation to its last; the reason if one is missing. */
export interface Measures {
	readonly first: Observation | Missing;
	readonly last: Observation | Missing;
	/** From the first observation to the last, in both readings. */
	readonly change: Change | Missing;
	readonly annualised: Annualised | Missing;
	readonly drawdown: Drawdown | Missing;
	/** A year's, as a fraction. */
	readonly volatility: number | Missing;
	/** In days. */
	readonly halving: number | Missing;
}

/**
 * The measures of a series over all of its observations; slice it first for those of a span.
 *
 * @returns 'not-observed' everywhere for a series without observations, 'base-missing' for the change of a single one;
 * else as in `changeBetween`, `annualised`, `drawdown`, `volatility` and `halfLife`
 * @example
 * measuresOf(slice(parallel, day('2023-12-06'), day('2024-12-06'))).change // { price: 0.2857…, value: -0.2222…, … }
 */
export function measuresOf(series: Series): Measures {
	const [first, last] = [readingOf(series, 0), readingOf(series, length(series) - 1)];
	const change = changeOf(first, last);
	return Object.freeze({
		first,
		last,
		change,
		annualised: isMissing(change) ? change : annualised(change),
		drawdown: drawdown(series),
		volatility: length(series) === 0 ? missing('not-observed') : volatility(series),
		halving: isMissing(change) ? change : halfLife(change)
	});
}

function readingOf(series: Series, index: number): Observation | Missing {
	return length(series) === 0 ? missing('not-observed') : observationAt(series, index, dayAt(series, index));
}

function changeOf(first: Observation | Missing, last: Observation | Missing): Change | Missing {
	if (isMissing(first)) return first;
	if (isMissing(last)) return last;
	return first.index === last.index ? missing('base-missing') : changeBetween(first, last);
}
