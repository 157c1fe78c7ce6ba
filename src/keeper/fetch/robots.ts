/** What sites allow programs to read: their robots.txt, as RFC 9309 has it. */
import robotsParser from 'robots-parser';
import { exchange, type Requester } from './exchange.ts';

/** RFC 9309 requires at least 500 KiB. */
const MAX_BYTES = 512_000;
const MAX_REDIRECTS = 5;

/** What a site's robots.txt allows for an address. */
type Permission = 'allowed' | 'forbidden' | 'unreadable';

/** Tells whether an address may be read. */
export type RobotsCheck = (address: string) => Promise<Permission>;

/**
 * A check of addresses against the robots.txt of their sites, each read once. A site without one (4xx) allows everything;
 * one whose file answers with 5xx allows nothing, since it cannot be known.
 *
 * @param product - the name by which robots.txt may address us, such as `Sarraf`
 * @throws what the connection throws; the next check fetches the file again
 * @example await robotsCheck(requester, 'Sarraf')('https://example.org/private/rates.json') // 'forbidden'
 */
export function robotsCheck(requester: Requester, product: string): RobotsCheck {
	const sites = new Map<string, string | undefined>();
	return async (address) => {
		const file = new URL('/robots.txt', address).href;
		if (!sites.has(file)) sites.set(file, await readRobots(requester, file));
		const rules = sites.get(file);
		if (rules === undefined) return 'unreadable';
		return robotsParser(file, rules).isAllowed(address, product) === false ? 'forbidden' : 'allowed';
	};
}

/** The text of a robots.txt; '' where there is none, undefined where it cannot be known. */
async function readRobots(requester: Requester, file: string): Promise<string | undefined> {
	let address = file;
	for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
		const { status, header, bytes } = await exchange(requester, address, {}, MAX_BYTES);
		const location = header('location');
		if (status >= 500) return undefined;
		if (status < 300 || status >= 400 || !location) return status < 300 ? new TextDecoder().decode(bytes) : '';
		address = new URL(location, address).href;
	}
	return '';
}
