/** What the Frankfurter-compatible API replies. */
import { m } from '#i18n/compiled/messages.js';
import { errorOf } from '#lib/wording/problems/problems.ts';
import type { ParameterProblem } from '#lib/query/index.ts';
import { say, type Words } from '#lib/format/index.ts';
import { isoDay, type Day } from '#lib/series/index.ts';
import type { RatesQuery } from './rates.ts';

/** An answer, or why there is none: 404 where the record has nothing, 422 where the request cannot be understood. */
export interface Outcome {
	readonly status: 200 | 404 | 422;
	/** What `JSON.stringify` writes. */
	readonly body: unknown;
}

/** Status 200, with a body. */
export const answered = (body: unknown): Outcome => ({ status: 200, body });

/** Status 404: the record has nothing for the request. */
export const notFound = (message: string): Outcome => ({ status: 404, body: { message } });

/** Why none of the requested rates is known as of a day. */
export function noRate({ base, quotes }: RatesQuery, day: Day, words: Words): Outcome {
	return notFound(m.frankfurter_no_rate({ base, quotes: quotes.join(', '), day: isoDay(day) }, words));
}

/** A request that cannot be understood: what was wrong, and what would be right. */
export function unprocessable(problems: readonly ParameterProblem[], words: Words): Outcome {
	return { status: 422, body: { message: problems.map((one) => textOf(one, words)).join(' ') } };
}

/** This API knows no months and no amounts in words, unlike the site's own addresses. */
function textOf(problem: ParameterProblem, words: Words): string {
	const { name, given, expected } = problem;
	if (expected === 'day') return say(m.frankfurter_day, { name, given }, words);
	return expected === 'figure' ? say(m.frankfurter_amount, { name, given }, words) : errorOf(problem, words);
}
