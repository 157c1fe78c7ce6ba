import { pathOf } from './address.ts';
import { codedBody, mayBeKept } from './coded-body.ts';
import { brotliFully, compact, transcode } from './compression.ts';
import { freshnessOf, type Freshness } from './freshness.ts';
import { renderedHeader, sharedHeaders } from './headers.ts';
import type { Encoding } from './negotiation.ts';
import type { Rendered } from './renderer.ts';

/** One coding of an answer, ready to send. */
export interface Variant {
	/** Flat: name, value, name, value …; all but Cache-Control, which depends on the moment. */
	readonly headers: readonly string[];
	readonly body: Buffer;
}

/** A rendered answer as it is cached. */
export interface CachedResponse {
	readonly kind: 'answer';
	/** 200; or 400 and 404, which this server alone remembers. */
	readonly status: number;
	readonly address: string;
	/** The record's version that it was rendered from. */
	readonly version: string;
	/** The day in Damascus for which it was rendered, `YYYY-MM-DD`. */
	readonly day: string;
	readonly freshness: Freshness | 'never';
	/** The coding of `stored`; where it is identity there is no other. */
	readonly encoding: 'br' | 'identity';
	readonly stored: Variant;
	/** Whether `stored` can be made smaller, when there is time. */
	readonly isRefinable: boolean;
	readonly gzip: Variant | undefined;
	readonly tags: Readonly<Record<Encoding, string>>;
	/** The headers that every variant has. */
	readonly shared: readonly string[];
}

/** What an answer is true for. */
export interface RenderKey {
	readonly address: string;
	readonly version: string;
	readonly day: string;
	readonly frameAncestors: readonly string[];
}

/** What an entry costs in addition to its bodies and its address: objects, header texts, map slots. */
const OVERHEAD = 2048;

/**
 * A coding of an answer with its ready headers.
 *
 * @param shared the headers that every variant has
 * @param tag the entity tag of this coding; undefined where nobody may keep it
 * @param encoding the coding
 * @param body the coded body
 * @param negotiated whether other clients are sent other codings
 * @returns the variant
 * @example
 * toVariant([], '"a-br"', 'br', body, true).headers; // ['ETag', '"a-br"', 'Content-Length', '9', 'Vary', …]
 */
export function toVariant(
	shared: readonly string[],
	tag: string | undefined,
	encoding: Encoding,
	body: Buffer,
	negotiated: boolean
): Variant {
	const headers = [...shared, ...(tag === undefined ? [] : ['ETag', tag]), 'Content-Length', String(body.length)];
	if (negotiated) headers.push('Vary', 'Accept-Encoding');
	if (encoding !== 'identity') headers.push('Content-Encoding', encoding);
	return Object.freeze({ headers: Object.freeze(headers), body });
}

/**
 * Makes the cached form of a render: text as brotli if that is smaller, everything else unchanged.
 *
 * @param rendered a render with status 200, 400 or 404
 * @param key what it is true for
 * @returns the answer
 * @example
 * toCachedResponse(rendered, { address: '/', version: 'v1', day: '2024-12-06', frameAncestors: [] }).encoding; // 'br'
 */
export function toCachedResponse(rendered: Rendered, key: RenderKey): CachedResponse {
	const { address, version, day, frameAncestors } = key;
	const { tags, brotli } = rendered.coded ?? codedBody(rendered);
	const encoding = brotli ? 'br' : 'identity';
	const shared = sharedHeaders(rendered, address, frameAncestors);
	const body = brotli ?? compact(rendered.body);
	const { status } = rendered;
	const isFound = status === 200;
	return Object.freeze({
		kind: 'answer',
		status,
		address,
		version,
		day,
		freshness: isFound ? freshnessOf(pathOf(address), renderedHeader(rendered, 'cache-control')) : 'never',
		encoding,
		stored: toVariant(shared, isFound ? tags[encoding] : undefined, encoding, body, brotli !== undefined),
		isRefinable: brotli !== undefined && isFound,
		gzip: undefined,
		tags,
		shared
	});
}

/**
 * An answer with its stored form as small as it can be: worth the time for an answer that is requested again, and the first
 * reader need not wait for.
 *
 * @param answer an answer stored as brotli
 * @returns the same answer, smaller where that is possible
 * @example
 * (await refined(answer)).isRefinable; // false
 */
export async function refined(answer: CachedResponse): Promise<CachedResponse> {
	const body = await brotliFully(await transcode(answer.stored.body, 'identity'));
	const isSmaller = body.length < answer.stored.body.length;
	const stored = isSmaller ? toVariant(answer.shared, answer.tags.br, 'br', body, true) : answer.stored;
	return Object.freeze({ ...answer, stored, isRefinable: false });
}

/**
 * The memory that an answer is counted with, in bytes.
 *
 * @param answer the answer
 * @returns its bodies, its address twice (as key and as text) and a flat sum for the rest
 * @example
 * sizeOf(answer); // 7_312
 */
export function sizeOf(answer: CachedResponse): number {
	return answer.stored.body.length + (answer.gzip?.body.length ?? 0) + 2 * answer.address.length + OVERHEAD;
}

/** The outcome of a request: an answer to keep, a render to pass on once, or a render that failed. */
export type RenderResult =
	| CachedResponse
	| { readonly kind: 'passed'; readonly rendered: Rendered }
	| { readonly kind: 'failed'; readonly error: unknown };

/**
 * Judges a render: one with status 200 that allows it becomes an answer to keep, and so do refusals, which cost as much;
 * every other is passed on once. The render itself names the record's version (`x-record-version`); without that it
 * counts for the version at its start.
 *
 * @param rendered the render
 * @param key address, version and day as they were when the render began
 * @returns an answer or a render to pass on
 * @example
 * toRenderResult({ status: 308, headers: {}, body }, key).kind; // 'passed'
 */
export function toRenderResult(rendered: Rendered, key: RenderKey): RenderResult {
	if (!mayBeKept(rendered)) return { kind: 'passed', rendered };
	const version = renderedHeader(rendered, 'x-record-version') || key.version;
	return toCachedResponse(rendered, { ...key, version });
}
