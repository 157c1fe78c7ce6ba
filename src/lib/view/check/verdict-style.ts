import { formatPercent, formatWholePercent } from '#lib/format/index.ts';
import type { CheckableClaim, Reading } from '#lib/record/claims/index.ts';
import { percentInWords, wholePercentInWords } from '#lib/wording/percent.ts';

/** How a verdict writes its percentages. */
export interface VerdictStyle {
	/** The readings of a change that it gives, in their order. */
	readonly readings: readonly Reading[];
	/** Writes the size of a change or a premium in words. */
	readonly percent: typeof percentInWords;
	/** Writes an end of a range, with a minus where it has one. */
	readonly end: typeof formatPercent;
}

const BOTH: readonly Reading[] = ['price', 'value'];

/** Both readings, with one decimal. */
export const IN_FULL: VerdictStyle = { readings: BOTH, percent: percentInWords, end: formatPercent };

/**
 * A headline has the reading that the claim gives, in whole percentages. A claim with decimals or a bound is answered with
 * decimals: beside “more than 22%” a whole 22% would read as a contradiction.
 *
 * @example headlineStyle(lost25InAWeek).readings // ['value']
 */
export function headlineStyle(claim: CheckableClaim): VerdictStyle {
	const readings =
		claim.kind === 'rate' || claim.kind === 'premium' || claim.measure === 'unstated' ? BOTH : [claim.measure];
	return isExact(claim)
		? { ...IN_FULL, readings }
		: { readings, percent: wholePercentInWords, end: formatWholePercent };
}

function isExact(claim: CheckableClaim): boolean {
	const bounded = claim.bound !== undefined || claim.upper !== undefined;
	return bounded || (claim.kind !== 'rate' && claim.size.digits.includes('.'));
}
