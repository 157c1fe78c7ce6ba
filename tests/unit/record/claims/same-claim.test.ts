/** Which claims say the same: one that is typed, and one that was published. */
import { describe, expect, it } from 'vitest';
import { checkableClaim, isSameClaim, type CheckableClaim } from '#lib/record/claims/index.ts';
import { parseCheck } from '#lib/query/index.ts';
import { resolveClaims } from '#lib/view/check/resolve-claim.ts';
import { record } from '#tests/support/record/real.ts';
import { context, TO } from '#tests/support/view/context.ts';

function typed(q: string): CheckableClaim {
	const { query } = parseCheck(new URLSearchParams({ q }), TO, record);
	const claims = query.claim && resolveClaims(context({}), { ...query, claim: query.claim });
	if (!claims || 'expected' in claims) throw new Error(`${q} was not read`);
	return claims[0];
}

function published(id: string): CheckableClaim {
	const claim = record.claims.find((one) => one.id === id);
	if (!claim) throw new Error(`the record has no claim ${id}`);
	return checkableClaim(record, claim);
}

describe('a typed claim says the same as a published one', () => {
	it.each([
		['the pound lost 25% of its value in the week to 6 December 2024', 'seed-week', true],
		['the pound lost 25% of its value between 29 November 2024 and 6 December 2024', 'seed-week', true],
		['the pound lost 24% of its value in the week to 6 December 2024', 'seed-week', false],
		['the pound gained 25% in the week to 6 December 2024', 'seed-week', false],
		['the dollar rose 25% in the week to 6 December 2024', 'seed-week', false],
		['the pound lost 25% of its value in the month to 6 December 2024', 'seed-week', false],
		['the pound lost 25% of its value in the week to 7 December 2024', 'seed-week', false],
		['the pound lost more than 25% of its value in the week to 6 December 2024', 'seed-week', false],
		['the pound lost 25% of its value in the week to 6 December 2024', 'seed-18000', false],
		['the dollar was 18,000 on 6 December 2024', 'seed-18000', true],
		['the dollar was 18,500 on 6 December 2024', 'seed-18000', false],
		['the official rate was 18,000 on 6 December 2024', 'seed-18000', false],
		['the premium was 25% on 6 December 2024', 'seed-week', false]
	])('%s, %s: %s', (q, id, same) => {
		expect(isSameClaim(typed(q), published(id))).toBe(same);
	});

	it('and a premium the same as itself, on its own day', () => {
		const premium = 'the market premium was 43% on 6 December 2024';
		expect(isSameClaim(typed(premium), typed(premium))).toBe(true);
		expect(isSameClaim(typed(premium), typed(premium.replace('43', '40')))).toBe(false);
		expect(isSameClaim(typed(premium), typed(premium.replace('6 Dec', '5 Dec')))).toBe(false);
	});
});
