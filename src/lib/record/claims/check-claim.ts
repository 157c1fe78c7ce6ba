import type { SeriesInfo } from '../record.ts';
import type { CheckableClaim } from './claim.ts';
import { checkMove } from './check-move.ts';
import { checkPremium } from './check-premium.ts';
import { checkRate } from './check-rate.ts';
import type { Evidence } from './evidence.ts';
import type { Finding } from './finding.ts';

/**
 * Checks a claim against the record as it stood on the claim's last day: a verdict, both readings, the quotes of the days
 * that it compares, and the slips under which it would be right.
 *
 * @throws {RangeError} when the record has no such series, or the claim's unit is of another currency
 * @example
 * checkClaim(evidenceOf(record, today), plunged25InAWeekTo18000)
 * // { verdict: 'too-much', change: { price: 0.2244…, value: -0.1833…, … }, needs: { price: 14400, value: 13500, … }, … }
 */
export function checkClaim(evidence: Evidence, claim: CheckableClaim): Finding {
	const info = seriesOf(evidence, claim);
	if (claim.kind === 'rate') return checkRate(evidence, info, claim);
	if (claim.kind === 'premium') return checkPremium(evidence, info, claim);
	return checkMove(evidence, info, claim);
}

function seriesOf({ record }: Evidence, { series }: CheckableClaim): SeriesInfo {
	const info = record.series.get(series);
	if (!info) throw new RangeError(`the record has no series "${series}"`);
	return info;
}
