import { checkClaim, evidenceOf, verdictWord, type CheckableClaim, type Evidence } from '#lib/record/claims/index.ts';
import { isoDay, toDay, type Day } from '#lib/series/index.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { parseCheck, writeCheck, type CheckQuery } from '#lib/query/index.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { resolveClaims } from './resolve-claim.ts';
import { dayText } from './phrases.ts';

/** A day on which the record supports a claim, and the same claim as of it. */
export interface SupportedDay {
	readonly day: string;
	readonly text: string;
	readonly href: string;
}

const MOST_DAYS = 5;

/**
 * The days on which the record supports a claim that names none, the latest first.
 *
 * @param query - a sentence that was read without a day
 * @example supportedDays(context, strengthenedTo8000).map(({ day }) => day) // five days at most
 */
export function supportedDays(context: ViewContext, query: CheckQuery): readonly SupportedDay[] {
	const evidence = evidenceOf(context.record, context.day);
	const found: Day[] = [];
	for (const day of quotedDays(context, evidence, query)) {
		if (found.length === MOST_DAYS) break;
		if (isSupported(context, evidence, query, day)) found.push(day);
	}
	return found.map((day) => ({
		day: isoDay(day),
		text: dayText(context, day),
		href: `${ADDRESSES.check.path}${writeCheck({ ...query, asOf: day }, context.record, context.defaults)}`
	}));
}

/** The days on which the claim's rate was quoted, the latest first. */
function quotedDays({ record, day }: ViewContext, evidence: Evidence, { claim }: CheckQuery): readonly Day[] {
	const info = claim && record.series.get(claim.market);
	return info ? [...evidence.composed(info, day).series.days].reverse().map((one) => toDay(one)) : [];
}

/** First with the record as it is now, which is one for all days, then as it was known on the day. */
function isSupported(context: ViewContext, evidence: Evidence, { q }: CheckQuery, day: Day): boolean {
	const { query } = parseCheck(new URLSearchParams({ q }), day, context.record, context.defaults);
	if (!query.claim) return false;
	const claims = resolveClaims({ ...context, day }, { ...query, claim: query.claim });
	if ('expected' in claims) return false;
	const now: Evidence = { ...evidence, composed: (info, _, without) => evidence.composed(info, context.day, without) };
	const supports = (one: Evidence, claim: CheckableClaim) => verdictWord(checkClaim(one, claim)) === 'supported';
	return claims.some((claim) => supports(now, claim) && supports(evidence, claim));
}
