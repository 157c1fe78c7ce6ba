import type { Day } from '#lib/series/index.ts';
import type { NotAnAmount } from './numbers/parse-amount.ts';
import type { Limits } from './limits.ts';

/** A part of an address that cannot be used. */
export interface ParameterProblem {
	readonly name: string;
	readonly given: string;
	/**
	 * What would be right: a day, one not after today, `from` before `to`’s day, a whole number, the name once, one of the names
	 * that are known, one to six different series, several of them, a series that there is, another than those
	 * that are named already, one that is not compared already, no more than a comparison takes, one of a place that has any, two that can be divided, the id of
	 * a rate, one beginning instead of two, a cursor of this list, a number above zero, a colour, a colour that stands out from the background, one of a
	 * few words, a whole number within limits, a day before another one, by it or from it, a number where none was read, a
	 * release that there is, or a parameter's current name without its former one.
	 */
	readonly expected:
		| Expected
		| Contrast
		| Known
		| OfPlace
		| Renamed
		| readonly string[]
		| Limits
		| Before
		| Order
		| LatestDay
		| Earliest
		| Released
		| NumberProblem;
	/** Whether the default is shown instead, because nothing that can be used is left; defaults to false. */
	readonly isReplaced?: boolean;
}

type Expected =
	| 'day'
	| 'past'
	| 'number'
	| 'once'
	| 'series'
	| 'several'
	| 'listed'
	| 'another'
	| 'compared'
	| 'full'
	| 'divisible'
	| 'rate'
	| 'one-base'
	| 'figure'
	| 'id'
	| 'cursor'
	| 'colour';

/** The day that another one must lie before. */
export interface Before {
	readonly before: Day;
}

/** The last day of a period, which the first must not come after. */
export interface Order {
	readonly until: Day;
}

/** The last day that it can be. */
export interface LatestDay {
	readonly latest: Day;
}

/** The first day that it can be: what the record knew before is not recorded. */
export interface Earliest {
	readonly earliest: Day;
}

/** The releases that there are, by name. */
export interface Released {
	readonly releases: readonly string[];
}

/** Why a number that was typed cannot be used. */
export type NumberProblem = NotAnAmount;

/** How far a colour is from the ground it stands on, and how far it must be: ratios of contrast, from 1 to 21. */
export interface Contrast {
	readonly contrast: number;
	readonly needed: number;
}

/** The names that an address of the page may hold. */
export interface Known {
	readonly known: readonly string[];
}

/** The place that a name is of, which has no series of its own. */
export interface OfPlace {
	readonly place: string;
}

/** The current name of a parameter that is given by its former name. */
export interface Renamed {
	readonly current: string;
}

/** A sentence of the claim check that cannot be used. */
export interface SentenceProblem {
	readonly name: string;
	readonly given: string;
	readonly expected: NotUnderstood;
}

/** What can be wrong in an address of the claim check. */
export type ClaimProblem = ParameterProblem | SentenceProblem;

/** Why a sentence is no claim that can be checked. */
export type SentenceFault =
	/** Words that are not known. */
	| 'unknown'
	/** Words that are known and have no place in the claim. */
	| 'left-over'
	/** It denies something. */
	| 'negation'
	/** A rate has no percentage points. */
	| 'points'
	/** A date that there is not. */
	| 'no-date'
	/** A date that can mean two days. */
	| 'ambiguous-date'
	/** More dates or spans than one claim has. */
	| 'several-dates'
	/** The start is given without the day. */
	| 'no-start'
	/** A currency, a market or a place of which the record has no rate. */
	| 'no-rate'
	/** More currencies than one rate has. */
	| 'two-currencies'
	/** A currency with several rates, without the other currency of the one that is meant. */
	| 'no-counter'
	/** There is no number in it. */
	| 'no-figure'
	/** It speaks neither of the dollar nor of the pound nor of a rate. */
	| 'no-subject'
	/** It does not state which way the rate went. */
	| 'no-direction'
	/** What looks like a number is none. */
	| 'no-number'
	/** A figure of zero: no rate, and no change. */
	| 'zero'
	/** It holds more figures than one claim has. */
	| 'several-figures'
	/** It speaks of a day that is not over. */
	| 'future'
	/** Its first day does not lie before its last. */
	| 'days-order';

/** A sentence that was not understood. */
export interface NotUnderstood {
	readonly fault: SentenceFault;
	/** The part of the sentence that is meant; the sentence itself where it is all of it. */
	readonly given: string;
	/** The sentence without that part, where it can be understood. */
	readonly instead?: string | undefined;
}
