import type { BadParameter } from '#lib/query/index.ts';
import { errorOf } from '#lib/wording/problems.ts';
import type { Scene } from '#lib/context/context.ts';

/** An answer for programs, with the version of the record that it was made from. */
export function json(body: unknown, recordVersion: string): Response {
	return Response.json(body, { headers: { 'x-record-version': recordVersion } });
}

/** 400: what was wrong in the address, and what would be right. */
export function badRequest(bad: readonly BadParameter[], { words }: Scene): Response {
	const errors = bad.map((one) => ({ parameter: one.name, given: one.given, message: errorOf(one, words) }));
	return Response.json({ errors }, { status: 400, headers: { 'cache-control': 'no-store' } });
}
