import type { Change, Day, Missing, Period, Premium, Observation, Unit } from '#lib/series/index.ts';
import type { ComposedPoint } from '#lib/record/compose/points.ts';
import type { SeriesInfo } from '../record.ts';
import type { MoveClaim, PremiumClaim, RateClaim, Reading } from './claim.ts';
import type { Quoted } from './evidence.ts';
import type { RoundingInterval } from './rounding.ts';

/** The finding about a claim. */
export type Verdict =
	/** The figure equals the record's, rounded to the digits of the claim. */
	| 'matches'
	/** It is the figure of the other reading: the dollar's price for the pound's value, or the other way round. */
	| 'matches-other-reading'
	/** It is not the day's middle, but what was quoted that day allows it. */
	| 'within-quotes'
	| 'above-every-quote'
	| 'below-every-quote'
	| 'too-much'
	| 'too-little'
	/** The pound went the other way. */
	| 'wrong-way'
	/** Nothing loses all of what it has, or more. */
	| 'impossible'
	/** It does not state since when. */
	| 'no-base'
	/** The record has nothing to hold it against. */
	| 'not-observed'
	/** The last figure is too old to decide. */
	| 'too-old'
	/** Nothing was quoted in the days that it speaks of. */
	| 'after-last-quote';

/** How a wrong figure may have come about. */
export type SlipKind =
	/** A rise in the dollar's price, reported as a fall of the pound. */
	| 'price-as-value'
	/** The same, and more than all there is to lose. */
	| 'more-than-all-lost'
	/** A change in the pound's value, reported as a change in the dollar's price. */
	| 'value-as-price'
	| 'old-for-new'
	| 'new-for-old'
	| 'zero-too-many'
	| 'zero-too-few'
	| 'official-for-parallel'
	| 'parallel-for-official'
	| 'wrong-base'
	/** The first value in one unit, the last in another. */
	| 'units-mixed';

/** A likely slip: under it, the claim would be right. */
export interface RateSlip {
	readonly kind: SlipKind;
	/** The figure as it would be right, in the series' unit. */
	readonly value: number;
	/** What was quoted for it. */
	readonly quoted: Quoted;
	readonly info: SeriesInfo;
	/** The unit in which the figure would be right, where that is the slip. */
	readonly unit?: Unit;
}

/** How well a claim would fit under a slip: as printed, as far as the quotes' band allows, or but for a tenth. */
export type SlipFit = 'exact' | 'within-quotes' | 'within-a-tenth';

/** A likely slip: under it, the claim would be right, or as right as the day's quotes allow. */
export interface MoveSlip {
	readonly kind: SlipKind;
	readonly change: Change;
	readonly info: SeriesInfo;
	readonly fit: SlipFit;
	/** What the change counts from, where that is the slip. */
	readonly base?: StartDate;
}

/** From where changes are usually counted: a period back, a day that everyone knows, or the beginning of the year. */
export type StartDate = { readonly period: Period } | { readonly since: Day };

/** The change from a usual base to the day of the claim. */
export interface BaseMove {
	readonly base: StartDate;
	readonly change: Change;
	/** The readings under which the claim would fit. */
	readonly fits: readonly Reading[];
}

export interface RateFinding {
	readonly claim: RateClaim;
	readonly info: SeriesInfo;
	/** The worse of both ends, where the claim gives two. */
	readonly verdict: Verdict;
	/** What is found about each rate of a claim that gives two. */
	readonly ends: { readonly began: RateFinding; readonly ended: RateFinding } | undefined;
	/** The claim's figure in the series' unit. */
	readonly stated: number;
	readonly quoted: Quoted | Missing;
	/** What the last known quote would say, where it is too old to decide. */
	readonly undecided: Verdict | undefined;
	/** The official rate, where the market has no quote. */
	readonly beside: { readonly info: SeriesInfo; readonly quoted: Quoted } | undefined;
	/** What the record's line has on the claim's days, where the claim's own source is part of it. */
	readonly ownPoints: readonly ComposedPoint[];
	readonly slips: readonly RateSlip[];
}

/** How large a move is in each reading, positive where it went the way that the claim says; fractions. */
export interface Sizes {
	readonly price: number;
	readonly value: number;
	readonly multiple: number;
	/** In the series' unit. */
	readonly difference: number;
}

/** Where the rate would have begun for the claim to be right; in the series' unit. */
export interface RequiredStart {
	/** The rate at the end that it counts back from. */
	readonly end: number;
	/** If its figure is the dollar's price; undefined where no rate would do. */
	readonly price: RequiredRate | undefined;
	/** If its figure is the pound's value. */
	readonly value: RequiredRate | undefined;
}

/** A rate that a claim needs, and the last time in the year before that the record was near it. */
export interface RequiredRate {
	readonly rate: number;
	readonly near: Observation | undefined;
}

export interface MoveFinding {
	readonly claim: MoveClaim;
	readonly info: SeriesInfo;
	readonly verdict: Verdict;
	/** The basis of the verdict: the record, or, if it has no quotes, the claim's own two figures. */
	readonly basis: 'record' | 'own';
	readonly change: Change | Missing;
	/** What was quoted by the claim's last day, whether or not the change can be calculated. */
	readonly last: Quoted | Missing;
	/** What was quoted at both ends. */
	readonly ends: readonly [from: Quoted, to: Quoted] | undefined;
	/** What the quotes of both days allow, at the least and at the most, for each reading. */
	readonly range:
		| { readonly price: RoundingInterval; readonly value: RoundingInterval; readonly difference: RoundingInterval }
		| undefined;
	/** The move by the claim's own figures, where it gives two. */
	readonly own: Sizes | undefined;
	readonly needs: RequiredStart | undefined;
	/** The reading that the record is nearer to; undefined for a multiple. */
	readonly nearer: Reading | undefined;
	/** The claim's last value against that day's quotes, where it gives one. */
	readonly level: RateFinding | undefined;
	readonly bases: readonly BaseMove[];
	/** The change of the official rate, when the market's cannot be calculated. */
	readonly beside: { readonly info: SeriesInfo; readonly change: Change } | undefined;
	/** What the record's line has on the claim's days, where the claim's own source is part of it. */
	readonly ownPoints: readonly ComposedPoint[];
	readonly slips: readonly MoveSlip[];
}

/** The finding about a premium. */
export interface PremiumFinding {
	readonly claim: PremiumClaim;
	/** The market. */
	readonly info: SeriesInfo;
	readonly official: SeriesInfo | undefined;
	readonly verdict: Verdict;
	readonly premium: Premium | Missing;
	/** What was quoted on both sides. */
	readonly ends: readonly [market: Quoted, official: Quoted] | undefined;
	/** The premiums that the quotes of both sides allow, as fractions. */
	readonly range: RoundingInterval | undefined;
	readonly beside: undefined;
	readonly ownPoints: readonly ComposedPoint[];
	readonly slips: readonly [];
}

/** What checking a claim found. */
export type Finding = RateFinding | MoveFinding | PremiumFinding;
