import { unitChoice, type ClaimQuery } from '#lib/query/index.ts';
import type { CheckableClaim, RateClaim } from '#lib/record/claims/index.ts';
import type { RateRecord } from '#lib/record/index.ts';

/** The field in which the form has the size of a move. */
const SIZE_FIELDS = { change: 'percent', multiple: 'multiple', difference: 'difference' } as const;

/** What the form has of a claim that does not state it. */
const UNSTATED = {
	measure: 'unstated',
	direction: 'weaker',
	percent: undefined,
	multiple: undefined,
	difference: undefined,
	start: undefined,
	value: undefined,
	began: undefined,
	period: undefined
} as const;

/** A claim that was published, as the form holds it. */
export function queryOfClaim(record: RateRecord, claim: CheckableClaim): ClaimQuery {
	const { kind, series: market, about, bound, upper, to } = claim;
	const common = { ...UNSTATED, kind, market, unit: unitChoice(record, claim.unit.id), about, bound, upper, to };
	if (claim.kind === 'premium') return { ...common, percent: claim.size, from: claim.from };
	if (claim.kind === 'rate') return { ...common, ...ratesOf(claim) };
	const { measure, direction, size, since: from, sinceUpTo: began, period, start, value } = claim;
	return { ...common, measure, direction, [SIZE_FIELDS[claim.kind]]: size, start, value, from, began, period };
}

/** The rate of a claim and its first day; with the rate at its beginning where the claim gives one. */
function ratesOf({ value, from, began }: RateClaim): Pick<ClaimQuery, 'value' | 'from' | 'start' | 'began'> {
	if (!began) return { value, from, start: undefined, began: undefined };
	return { value, from: began.from, start: began.value, began: began.from < began.to ? began.to : undefined };
}
