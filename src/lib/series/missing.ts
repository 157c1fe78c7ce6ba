import type { Observation } from './observation.ts';

/** Why there is no answer. */
export type MissingReason =
	/** Nothing was observed on or before the day. */
	| 'not-observed'
	/** The last observation is older than is allowed. */
	| 'too-old'
	/** The end of a short change is only dated to its month or year. */
	| 'too-coarse'
	/** Too few days, or too few observations. */
	| 'too-short'
	/** There is no earlier observation to compare with. */
	| 'base-missing'
	/** Nothing was observed after the day within the period that follows it. */
	| 'end-missing'
	/** The two values are not in the same unit. */
	| 'units-differ'
	/** The rate did not rise, so the pound is not on its way to half its value. */
	| 'not-rising'
	/** A bid or an ask was not published. */
	| 'no-sides'
	/** A ratio of values that are not both above zero, such as percentages, has no meaning. */
	| 'not-positive'
	/** Percentages, indices and amounts are not prices: their ratio has no meaning. */
	| 'not-divisible';

/** No answer, and why; when a value was too old, the last known reading. */
export interface Missing {
	readonly missing: MissingReason;
	readonly last?: Observation;
}

/**
 * Makes the answer that there is none.
 *
 * @example
 * missing('not-observed') // { missing: 'not-observed' }
 */
export function missing(reason: MissingReason, last?: Observation): Missing {
	return Object.freeze(last === undefined ? { missing: reason } : { missing: reason, last });
}

/**
 * Tells whether an answer is missing.
 *
 * @example
 * isMissing(asOf(series, day('1900-01-01'))) // true
 */
export function isMissing(answer: unknown): answer is Missing {
	return typeof answer === 'object' && answer !== null && 'missing' in answer;
}
