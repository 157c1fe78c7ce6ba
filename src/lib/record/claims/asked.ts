import type { Day, Period, Unit } from '#lib/series/index.ts';
import type { Figure } from '../record.ts';

/** What a claim tells: a rate, a change in per cent, or how many times as much. */
export const KINDS = ['rate', 'change', 'multiple'] as const;

/** Which of its two readings a claim gives: the dollar's price, the pound's value, or it does not say. */
export const SAID = ['price', 'value', 'unsaid'] as const;

/** Which way the pound is said to have gone. */
export const WAYS = ['weaker', 'stronger'] as const;

export type Said = (typeof SAID)[number];
export type Way = (typeof WAYS)[number];

/** One of the two readings of a move. */
export type ReadingOf = Exclude<Said, 'unsaid'>;

interface Asked {
	/** The rate that it speaks of. */
	readonly series: string;
	/** The day that it speaks of, or the last of several. */
	readonly to: Day;
	/** “Almost”, “about”, “nearly”: the figure was not meant exactly. */
	readonly about: boolean;
	/** The unit of its values. */
	readonly unit: Unit;
	/** False where the claim does not name the unit, so that it was taken to be the usual one. */
	readonly unitSaid: boolean;
	/** The ids of the sources that published it: their quotes are no evidence for it. */
	readonly sources: readonly string[];
}

/** “The dollar is 32,000”. */
export interface RateClaim extends Asked {
	readonly kind: 'rate';
	readonly value: Figure;
	/** The first of several days, as of a month; undefined for one day. */
	readonly from: Day | undefined;
}

/** “Plunged 25 % in a week”, “doubled since 2011”. */
export interface MoveClaim extends Asked {
	readonly kind: 'change' | 'multiple';
	/** Per cent as printed, or how many times. */
	readonly size: Figure;
	readonly said: Said;
	readonly way: Way;
	/** The day it counts from; undefined where a period is told instead, or nothing. */
	readonly since: Day | undefined;
	readonly over: Period | undefined;
	/** Where it says that the rate began and ended. */
	readonly start: Figure | undefined;
	readonly value: Figure | undefined;
}

/** A claim about a rate, ready to be checked. */
export type AskedClaim = RateClaim | MoveClaim;
