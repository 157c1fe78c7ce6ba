import { before, type Day } from '#lib/series/index.ts';
import type { CheckableClaim, MoveClaim } from './claim.ts';

/**
 * Whether two claims say the same of the same days: the same figure of the same rate, in the same reading. Who published
 * them, and in which words, makes no difference.
 *
 * @example isSameClaim(typed, checkableClaim(record, seedWeek)) // true, of “the pound lost 25% in the week to 6 December 2024”
 */
export function isSameClaim(a: CheckableClaim, b: CheckableClaim): boolean {
	const [one, other] = [a, b].map(meaningOf);
	return one === other;
}

function meaningOf(claim: CheckableClaim): string {
	const { kind, series, to, bound, upper } = claim;
	const common = [kind, series, to, bound, upper?.value];
	if (kind === 'rate') return [...common, claim.value.value, claim.unit.id, claim.from ?? to, claim.began?.from].join();
	if (kind === 'premium') return [...common, claim.size.value, claim.from ?? to].join();
	return [...common, claim.size.value, claim.measure, claim.direction, beginningOf(claim)].join();
}

function beginningOf({ since, period, to }: MoveClaim): Day | undefined {
	return since ?? (period && before(to, period));
}
