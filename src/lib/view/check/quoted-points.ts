import type { Finding } from '#lib/record/claims/index.ts';
import type { ComposedPoint } from '#lib/record/index.ts';
import { isMissing } from '#lib/series/index.ts';
import { isPremium, isRate } from './verdict.ts';

/**
 * The values of a claim's rate that it is compared with.
 *
 * @returns none where the record has no quote for the claim's days
 * @example quotedPoints(findingOfTheSeed).map(({ value }) => value) // [14700, 17625]
 */
export function quotedPoints(finding: Finding): readonly ComposedPoint[] {
	if (isRate(finding)) return isMissing(finding.quoted) ? [] : [finding.quoted.point];
	const { ends } = finding;
	if (!ends) return [];
	return (isPremium(finding) ? ends.slice(0, 1) : ends).map(({ point }) => point);
}
