import type { Bound, CLAIM_KINDS, StatedReading, Direction } from '#lib/record/claims/claim.ts';
import type { PublishedNumber } from '#lib/record/record.ts';
import type { Day, Period } from '#lib/series/index.ts';
import type { UnitChoice } from './query.ts';

/** A claim as a reader has filled it in, or as it was read from a sentence. */
export interface ClaimQuery {
	readonly kind: (typeof CLAIM_KINDS)[number];
	/** The id of the rate's series. */
	readonly market: string;
	readonly measure: StatedReading;
	readonly direction: Direction;
	readonly percent: PublishedNumber | undefined;
	readonly multiple: PublishedNumber | undefined;
	/** By how much the rate moved, in pounds. */
	readonly difference: PublishedNumber | undefined;
	/** Where the rate stands, or ended, and where it began. */
	readonly value: PublishedNumber | undefined;
	readonly start: PublishedNumber | undefined;
	/** The upper end, where the figure of its kind is a range. */
	readonly upper: PublishedNumber | undefined;
	/** “More than”, “at least”: the figure bounds the true one. */
	readonly bound: Bound | undefined;
	/** Undefined if the claim does not state it. */
	readonly unit: UnitChoice | undefined;
	readonly about: boolean;
	/** The first and the last day that it speaks of; the last defaults to the latest day. */
	readonly from: Day | undefined;
	/** The last day on which it can have begun, where the first is a month or a year. */
	readonly began: Day | undefined;
	readonly to: Day | undefined;
	/** A period that ends on the last day, in place of a first day. */
	readonly period: Period | undefined;
}
