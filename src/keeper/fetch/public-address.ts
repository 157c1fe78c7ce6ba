/** Which machines a fetch may talk to: those of the public internet, and those that the operator names. */
import ipaddr from 'ipaddr.js';

/** Where public IPv6 addresses are given out; the rest is private, reserved or a way to write an IPv4 address. */
const GLOBAL_V6 = ipaddr.parseCIDR('2000::/3');

/**
 * Whether an IP address belongs to the public internet. Private, loopback, link-local, reserved and multicast addresses do
 * not, however they are written: IPv4 inside IPv6 is read as IPv4.
 *
 * @example
 * isPublicAddress('93.184.216.34') // true
 * isPublicAddress('::ffff:127.0.0.1') // false
 */
export function isPublicAddress(address: string): boolean {
	if (!ipaddr.isValid(address)) return false;
	const parsed = ipaddr.process(address);
	if (parsed.range() !== 'unicast') return false;
	return parsed.kind() === 'ipv4' || parsed.match(GLOBAL_V6);
}

/**
 * The IP address that a host name is, where it is one: `URL` has already turned decimal, octal and hexadecimal forms into
 * four numbers.
 *
 * @example
 * literalAddress(new URL('http://0177.0.0.1/').hostname) // '127.0.0.1'
 * literalAddress('example.org') // undefined
 */
export function literalAddress(hostname: string): string | undefined {
	const bare = hostname.replace(/^\[(.*)\]$/, '$1');
	return ipaddr.isValid(bare) ? bare : undefined;
}

/** Hosts that may be fetched although they are not public, as `host` or `host:port`. */
export type AllowedHosts = ReadonlySet<string>;

/**
 * The hosts that the setting `SARRAF_FETCH_ALLOW` names, separated by spaces or commas.
 *
 * @example allowedHosts('127.0.0.1:8080, proxy.internal') // Set { '127.0.0.1:8080', 'proxy.internal' }
 */
export function allowedHosts(setting: string | undefined): AllowedHosts {
	return new Set(
		(setting ?? '')
			.toLowerCase()
			.split(/[\s,]+/)
			.filter(Boolean)
	);
}

/**
 * Whether the operator has named a host, at every port or at this one.
 *
 * @example isAllowedHost(allowedHosts('127.0.0.1:8080'), '127.0.0.1', '80') // false
 */
export function isAllowedHost(allowed: AllowedHosts, hostname: string, port: string): boolean {
	return allowed.has(hostname.toLowerCase()) || allowed.has(`${hostname.toLowerCase()}:${port}`);
}
