import type { RawAnswer } from './exchange.ts';
import { faultOf, type FetchFault } from './faults.ts';
import type { RobotsCheck } from './robots.ts';

const MAX_REDIRECTS = 5;

/**
 * Asks, and goes where the answer points, at each step held against robots.txt.
 *
 * @param send - requests one address
 * @returns the first answer that is no redirect, of any status, or why there is none
 * @example await follow(robots, 'http://example.org/', (next) => headOf(requester, next, 'HEAD'))
 */
export async function follow(
	robots: RobotsCheck,
	address: string,
	send: (address: string) => Promise<RawAnswer>
): Promise<RawAnswer | FetchFault> {
	let next = address;
	for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
		if (!/^https?:\/\//i.test(next) || !URL.canParse(next))
			return { kind: 'address', address: next, found: 'no web address' };
		try {
			const permission = await robots(next);
			if (permission !== 'allowed') return { kind: 'robots', address: next, found: `robots.txt: ${permission}` };
			const answer = await send(next);
			const location = answer.header('location');
			if (answer.status < 301 || answer.status > 308 || answer.status === 304 || !location) return answer;
			next = URL.canParse(location, next) ? new URL(location, next).href : location;
		} catch (error) {
			return faultOf(error, next);
		}
	}
	return { kind: 'redirects', address, found: `more than ${MAX_REDIRECTS} redirects` };
}
