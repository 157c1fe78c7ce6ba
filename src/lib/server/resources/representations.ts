import type { BadClaim } from '#lib/query/index.ts';
import { claimError } from '#lib/wording/sentence-problems.ts';
import type { Scene } from '#lib/context/context.ts';

/** An answer for programs, with the version of the record that it was made from. */
export function json(body: unknown, recordVersion: string): Response {
	return Response.json(body, { headers: { 'x-record-version': recordVersion } });
}

/** 400: what was wrong in the address, and what would be right. */
export function badRequest(bad: readonly BadClaim[], { words }: Scene): Response {
	const errors = bad.map((one) => ({ parameter: one.name, given: one.given, message: claimError(one, words) }));
	return Response.json({ errors }, { status: 400, headers: { 'cache-control': 'no-store' } });
}
