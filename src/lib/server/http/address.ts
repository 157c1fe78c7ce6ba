import { isTracker } from '#lib/query/trackers.ts';
import type { ErrorResponse } from './error-response.ts';

/** The longest address that is read, in characters: twice what any of our own charts needs. */
export const MAX_ADDRESS_LENGTH = 2048;

const TOO_LONG: ErrorResponse = { status: 414, text: `The address is longer than ${MAX_ADDRESS_LENGTH} characters.` };
const NOT_A_PATH: ErrorResponse = {
	status: 400,
	text: 'The address must be a path such as /series/syp-parallel, without empty parts, and with other characters than ASCII percent-encoded.'
};
const BAD_ENCODING: ErrorResponse = {
	status: 400,
	text: 'The address holds a percent sign that encodes no UTF-8 text.'
};

/** Encoded slashes, backslashes and control characters: no address of ours has them, and decoders disagree on them. */
const HOSTILE = /\\|%(?:[01][0-9a-f]|7f|2f|5c)/i;

/** Undefined where a percent sign encodes no UTF-8 text. The result is used: a bundler drops a call that only may throw. */
function decoded(text: string): string | undefined {
	try {
		return decodeURIComponent(text);
	} catch {
		return undefined;
	}
}

/** Escapes bare percent signs in a query, as people write them: `fell+25%+in+a+week`. */
function escapedPercents(query: string): string {
	return query.replace(/%(?![0-9a-f]{2})/gi, '%25');
}

/** Unreserved characters bare, other escapes in capitals: `/%65mbed` and `/embed` must share one answer and one policy. */
function plainEscapes(path: string): string {
	return path.replace(/%[0-9a-f]{2}/gi, (escape) => {
		const character = String.fromCharCode(Number.parseInt(escape.slice(1), 16));
		return /[\w.~-]/.test(character) ? character : escape.toUpperCase();
	});
}

/** The path with dot segments resolved, or undefined when it could be read as something else than a path. */
function canonicalPath(path: string): string | undefined {
	if (HOSTILE.test(path)) return undefined;
	const resolved = plainEscapes(new URL(`http://address${path}`).pathname);
	// Two slashes would name a host wherever what stands before them is taken off, as a language is.
	return resolved.includes('//') ? undefined : resolved;
}

function pair(piece: string): [string, string] {
	const [name = '', ...rest] = piece.replaceAll('+', ' ').split('=');
	return [decodeURIComponent(name), decodeURIComponent(rest.join('='))];
}

/** `?` and the query sorted by name, values of one name in the order given; nothing when nothing is left. */
function canonicalQuery(query: string): string {
	const pairs = query
		.split('&')
		.filter((piece) => piece !== '')
		.map(pair)
		.filter(([name]) => !isTracker(name))
		.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
	return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs).toString()}`;
}

/**
 * Brings a request's address to the one form under which its answer is cached and rendered: the path with dot segments
 * resolved, the hash and trackers' parameters dropped, the other parameters sorted by name. A percent sign in the query that begins no
 * escape is one.
 *
 * @param raw the request target as it came, `/path?query`
 * @returns the canonical address; or a refusal, 414 beyond 2,048 characters and 400 for a broken or hostile one
 * @example
 * canonicalAddress('/compare?unit=new&fbclid=x&asof=2024-12-06'); // '/compare?asof=2024-12-06&unit=new'
 */
export function canonicalAddress(raw: string): string | ErrorResponse {
	if (raw.length > MAX_ADDRESS_LENGTH) return TOO_LONG;
	if (!/^\/[\x21-\x7e]*$/.test(raw)) return NOT_A_PATH;
	const [target = ''] = raw.split('#', 1);
	const written = pathOf(target);
	const query = escapedPercents(target.slice(written.length + 1));
	if (decoded(written) === undefined || decoded(query) === undefined) return BAD_ENCODING;
	const path = canonicalPath(written);
	return path === undefined ? NOT_A_PATH : path + canonicalQuery(query);
}

/**
 * The path of an address, without its query.
 *
 * @param address a canonical address
 * @returns everything before the question mark
 * @example
 * pathOf('/series/syp-parallel?unit=new'); // '/series/syp-parallel'
 */
export function pathOf(address: string): string {
	const mark = address.indexOf('?');
	return mark < 0 ? address : address.slice(0, mark);
}
