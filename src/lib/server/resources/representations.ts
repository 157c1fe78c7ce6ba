import type { ClaimProblem } from '#lib/query/index.ts';
import { claimError } from '#lib/wording/problems/sentence-problems.ts';
import type { ViewContext } from '#lib/context/context.ts';

/** 400: what was wrong in the address, and what would be right. */
export function badRequest(problems: readonly ClaimProblem[], { words }: ViewContext): Response {
	const errors = problems.map((one) => ({ parameter: one.name, given: one.given, message: claimError(one, words) }));
	return Response.json({ errors }, { status: 400, headers: { 'cache-control': 'no-store' } });
}

/**
 * A refusal in words, where a path names nothing that the record has.
 *
 * @param text - the reason, and what would be right
 * @example refusal(404, 'There is no series “gold”. All series: https://sarraf.example/series')
 */
export function refusal(status: 400 | 404, text: string): Response {
	const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
	return new Response(`${text}\n`, { status, headers });
}
