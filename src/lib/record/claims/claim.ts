import type { Day, Period, Unit } from '#lib/series/index.ts';
import type { PublishedNumber } from '../record.ts';

/** The kind of a claim: a rate, a change in per cent, how many times as much, by how much, or the market's premium. */
export const CLAIM_KINDS = ['rate', 'change', 'multiple', 'difference', 'premium'] as const;

/** Which of its two readings a claim gives: the dollar's price, the pound's value, or unstated. */
export const STATED_READINGS = ['price', 'value', 'unstated'] as const;

/** The direction of the pound's move according to the claim. */
export const DIRECTIONS = ['weaker', 'stronger'] as const;

/** How a figure bounds the true one: more than, less than, at least, at most. */
export const BOUNDS = ['over', 'under', 'least', 'most'] as const;

export type Bound = (typeof BOUNDS)[number];
export type StatedReading = (typeof STATED_READINGS)[number];
export type Direction = (typeof DIRECTIONS)[number];

/** One of the two readings of a move. */
export type Reading = Exclude<StatedReading, 'unstated'>;

interface ClaimBase {
	/** The rate that it speaks of. */
	readonly series: string;
	/** The day that it speaks of, or the last of several. */
	readonly to: Day;
	/** “Almost”, “about”, “nearly”: the figure was not meant exactly. */
	readonly about: boolean;
	/** Whether its figure bounds the true one. */
	readonly bound: Bound | undefined;
	/** The upper end, where its figure is a range. */
	readonly upper: PublishedNumber | undefined;
	/** The unit of its values. */
	readonly unit: Unit;
	/** False where the claim does not name the unit, so that the default was assumed. */
	readonly unitStated: boolean;
	/** The ids of the sources that published it: their quotes are no evidence for it. */
	readonly sources: readonly string[];
}

/** “The dollar is 32,000”. */
export interface RateClaim extends ClaimBase {
	readonly kind: 'rate';
	readonly value: PublishedNumber;
	/** The first of several days, as of a month; undefined for one day. */
	readonly from: Day | undefined;
	/** Where the rate began, on one of these days: “from 47 in 2011”. */
	readonly began: { readonly value: PublishedNumber; readonly from: Day; readonly to: Day } | undefined;
}

/** “Plunged 25% in a week”, “doubled since 2011”, “rose by 1,000 pounds”. */
export interface MoveClaim extends ClaimBase {
	readonly kind: 'change' | 'multiple' | 'difference';
	/** Per cent as printed, how many times, or an amount in the claim's unit. */
	readonly size: PublishedNumber;
	readonly measure: StatedReading;
	readonly direction: Direction;
	/** The day it counts from; undefined when the claim states a period instead, or nothing. */
	readonly since: Day | undefined;
	/** The last day that it can count from: “than in December 2024”. */
	readonly sinceUpTo: Day | undefined;
	readonly period: Period | undefined;
	/** The rates at its beginning and end, if stated. */
	readonly start: PublishedNumber | undefined;
	readonly value: PublishedNumber | undefined;
}

/** “The gap between the official and the market rate is 13%”. */
export interface PremiumClaim extends ClaimBase {
	readonly kind: 'premium';
	/** Per cent as printed. */
	readonly size: PublishedNumber;
	readonly from: Day | undefined;
}

/** A claim about a rate, ready to be checked. */
export type CheckableClaim = RateClaim | MoveClaim | PremiumClaim;
