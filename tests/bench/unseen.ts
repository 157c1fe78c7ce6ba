/** Pages that nobody has requested yet: what has been requested would come from memory. */
import { get } from 'node:http';
import { day, isoDay, shift } from '#lib/series/index.ts';

/** Days, each once, as an address has them. */
export function* unseenDays(): Generator<string, never> {
	for (let at = day('2013-01-01'); ; at = shift(at, 1)) yield isoDay(at);
}

/**
 * Milliseconds until the last byte of a page is there.
 *
 * @throws {Error} when it is answered with another status than 200, or in another coding
 */
export function timeTo(address: string, coding: 'br' | 'identity'): Promise<number> {
	const start = performance.now();
	return new Promise((resolve, reject) => {
		const request = get(address, { headers: { 'accept-encoding': coding } }, (response) => {
			const sent = response.headers['content-encoding'] ?? 'identity';
			if (response.statusCode !== 200 || sent !== coding)
				reject(new Error(`${address} answered ${response.statusCode} coded ${sent}; wanted 200 coded ${coding}`));
			response
				.on('error', reject)
				.on('end', () => resolve(performance.now() - start))
				.resume();
		});
		request.on('error', reject);
	});
}
