import type { ServedRequest } from './served-request.ts';

/**
 * A request as one line of JSON: no address of a client, no query, no browser.
 *
 * @param at - when it was over
 * @example requestLine({ method: 'GET', address: '/', status: 200, seconds: 0.0021 }, new Date(0))
 * // '{"time":"1970-01-01T00:00:00.000Z","method":"GET","address":"/","status":200,"milliseconds":2.1}'
 */
export function requestLine({ method, address, status, seconds }: ServedRequest, at: Date): string {
	const milliseconds = Math.round(seconds * 10_000) / 10;
	return JSON.stringify({ time: at.toISOString(), method, address, status, milliseconds });
}
