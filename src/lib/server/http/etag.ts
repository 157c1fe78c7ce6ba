import { createHash } from 'node:crypto';
import type { Encoding } from './encoding.ts';

const SUFFIX = { br: '-br', gzip: '-gz', identity: '' } as const;

/**
 * The strong entity tags of a body, one for each coding: the bytes on the wire differ, so their tags must.
 *
 * @param body the body before any coding
 * @returns the quoted tags by coding
 * @example
 * entityTags(Buffer.from('47')).gzip; // '"MUiQVuCRbVn-Ot155j8JWg-gz"'
 */
export function entityTags(body: Buffer): Readonly<Record<Encoding, string>> {
	const hash = createHash('sha256').update(body).digest().subarray(0, 16).toString('base64url');
	const tag = (encoding: Encoding): string => `"${hash}${SUFFIX[encoding]}"`;
	return Object.freeze({ br: tag('br'), gzip: tag('gzip'), identity: tag('identity') });
}

/**
 * Tells whether an `If-None-Match` covers a tag, by the weak comparison that the header asks for: a cache on the way
 * may have put `W/` before our tag.
 *
 * @param condition the header's value: `*`, or a list of tags
 * @param tag the tag of the answer that would be sent
 * @returns true when the client already has that answer
 * @example
 * matchesTag('"other", W/"abc-br"', '"abc-br"'); // true
 */
export function matchesTag(condition: string, tag: string): boolean {
	if (condition === tag || condition.trim() === '*') return true;
	const listed: readonly string[] = condition.match(/"[^"]*"/g) ?? [];
	return listed.includes(tag);
}
