/** When a failed exchange is tried again, and after how long. */
import type { FaultKind } from './faults.ts';

/** The longest that one wait may be, in milliseconds: a publisher that asks for a longer one is left alone until the next run. */
const LONGEST_WAIT = 60_000;
const FIRST_WAIT = 1000;
const PASSING: readonly FaultKind[] = ['timeout', 'network', 'cut-off'];

/** How an exchange ended: with a fault, or with a status and what its `Retry-After` says. */
export type Ending =
	{ readonly kind: FaultKind } | { readonly status: number; readonly retryAfter: string | undefined };

/**
 * How long to wait before an exchange is tried again. Only what may pass is: broken connections, 429 and 5xx.
 *
 * @param ending - how it ended
 * @param attempt - how often it was tried, from 1
 * @param now - in milliseconds, for a `Retry-After` that is a date
 * @returns milliseconds; undefined when it is not tried again
 * @example
 * waitBefore({ status: 503, retryAfter: '5' }, 1, now) // 5000
 * waitBefore({ status: 404, retryAfter: undefined }, 1, now) // undefined
 */
export function waitBefore(ending: Ending, attempt: number, now: number): number | undefined {
	const wait = FIRST_WAIT * 2 ** (attempt - 1);
	if ('kind' in ending) return PASSING.includes(ending.kind) ? wait : undefined;
	if (ending.status !== 429 && ending.status < 500) return undefined;
	const requested = retryAfter(ending.retryAfter, now) ?? wait;
	return requested > LONGEST_WAIT ? undefined : requested;
}

function retryAfter(header: string | undefined, now: number): number | undefined {
	if (header === undefined) return undefined;
	if (/^\d+$/.test(header)) return Number(header) * 1000;
	const date = Date.parse(header);
	return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
