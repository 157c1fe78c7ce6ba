import type { Bound, KINDS, Said, Way } from '#lib/record/claims/asked.ts';
import type { Figure } from '#lib/record/record.ts';
import type { Day, Period } from '#lib/series/index.ts';
import type { UnitChoice } from './query.ts';

/** A claim as a reader has filled it in, or as it was read from a sentence. */
export interface ClaimQuery {
	readonly kind: (typeof KINDS)[number];
	/** The id of the rate's series. */
	readonly market: string;
	readonly said: Said;
	readonly pound: Way;
	readonly percent: Figure | undefined;
	readonly multiple: Figure | undefined;
	/** By how much the rate moved, in pounds. */
	readonly difference: Figure | undefined;
	/** Where the rate stands, or ended, and where it began. */
	readonly value: Figure | undefined;
	readonly start: Figure | undefined;
	/** The upper end, where the figure of its kind is a range. */
	readonly upper: Figure | undefined;
	/** “More than”, “at least”: the figure bounds the true one. */
	readonly bound: Bound | undefined;
	/** Undefined where the claim does not say. */
	readonly unit: UnitChoice | undefined;
	readonly about: boolean;
	/** The first and the last day that it speaks of; the last is the latest day where it is not said. */
	readonly from: Day | undefined;
	/** The last day on which it can have begun, where the first is a month or a year. */
	readonly began: Day | undefined;
	readonly to: Day | undefined;
	/** A period that ends on the last day, in place of a first day. */
	readonly over: Period | undefined;
}
