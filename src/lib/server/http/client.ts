import type { IncomingMessage } from 'node:http';
import { BlockList, isIP, isIPv4 } from 'node:net';

/** How much of `X-Forwarded-For` is read, from its end: more than all proxies on a way write. */
const LONGEST = 1024;

/**
 * A proxy's address, or a range of them.
 *
 * @returns undefined where the text is neither
 * @example rangeOf('10.0.0.0/8') // { address: '10.0.0.0', prefix: 8 }
 */
export function rangeOf(text: string): { readonly address: string; readonly prefix: number } | undefined {
	const [, address = '', given] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
	const most = { 0: 0, 4: 32, 6: 128 }[isIP(address)] ?? 0;
	const prefix = given === undefined ? most : Number(given);
	return most > 0 && prefix <= most ? { address, prefix } : undefined;
}

const familyOf = (address: string) => (isIPv4(address) ? 'ipv4' : 'ipv6');

/** An IPv4 address in its own form, where it comes as an IPv6 one. */
function plainAddress(address: string): string {
	const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
	return mapped !== undefined && isIPv4(mapped) ? mapped : address;
}

/** What counts as one client: an IPv4 address, or the first 64 bits of an IPv6 one, as a household is given all the rest. */
function clientAt(address: string): string {
	if (isIPv4(address)) return address;
	const [front = '', back] = address.replace(/%.*$/, '').split('::', 2);
	const groups = front.split(':').filter((group) => group !== '');
	const after = (back ?? '').split(':').filter((group) => group !== '');
	const zeros = back === undefined ? 0 : Math.max(0, 8 - groups.length - after.length);
	const whole = [...groups, ...Array<string>(zeros).fill('0'), ...after];
	return whole
		.slice(0, 4)
		.map((group) => Number.parseInt(group, 16).toString(16))
		.join(':');
}

/**
 * Makes the function that distinguishes clients: by the address of the socket, or behind trusted proxies by the last
 * address in `X-Forwarded-For` that is not one of theirs.
 *
 * @param proxies - the trusted proxies, as addresses or ranges
 * @returns from a request to the name of its client
 * @throws {RangeError} naming the entry that is neither
 * @example clientReader(['127.0.0.1'])(request) // '203.0.113.7'
 */
export function clientReader(proxies: readonly string[]): (request: IncomingMessage) => string {
	const trusted = new BlockList();
	for (const proxy of proxies) {
		const range = rangeOf(proxy);
		if (!range) throw new RangeError(`a proxy must be an IP address or a range such as 10.0.0.0/8, not ${proxy}`);
		trusted.addSubnet(range.address, range.prefix, familyOf(range.address));
	}
	return ({ socket, headers }) => {
		let client = plainAddress(socket.remoteAddress ?? '');
		const forwarded = String(headers['x-forwarded-for'] ?? '')
			.slice(-LONGEST)
			.split(',');
		while (isIP(client) !== 0 && trusted.check(client, familyOf(client))) {
			const before = plainAddress(forwarded.pop()?.trim() ?? '');
			if (isIP(before) === 0) break;
			client = before;
		}
		return isIP(client) === 0 ? client : clientAt(client);
	};
}
