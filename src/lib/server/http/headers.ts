import { splitPath } from '#i18n/language.ts';
import { endingOf, type AddressKind } from '#lib/query/endings.ts';
import { kindAt } from '#lib/query/listed.ts';
import { pathOf } from './address.ts';
import { API_HEADERS, isOfApi, isOpen, OPEN_HEADERS } from './cross-origin.ts';
import type { Rendered } from './renderer.ts';

const EVERYWHERE = ['X-Content-Type-Options', 'nosniff', 'Referrer-Policy', 'strict-origin-when-cross-origin'] as const;
const NO_SENSORS = ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'] as const;
/** Pages that are isolated from others frame a document only when it says the same of what it loads. */
const ISOLATED = ['Cross-Origin-Embedder-Policy', 'require-corp'] as const;
const OWN_WINDOW = ['Cross-Origin-Opener-Policy', 'same-origin'] as const;

/** One source of `frame-ancestors`, so that no text of it can open another directive. */
export const FRAME_SOURCE = /^(?:(?![;,])[\x21-\x7e])+$/;

/**
 * The kind of an address. `/embed` itself, where embeds are built, is a page.
 *
 * @param path a canonical path
 * @returns its kind
 * @example
 * addressKind('/ar/embed/rate'); // 'embed'
 */
export function addressKind(path: string): AddressKind {
	return kindAt(splitPath(path).path);
}

/** The list of framing origins of a kind: our own for pages, the operator's for embeds, none where anyone may frame. */
function ancestors(kind: AddressKind, allowed: readonly string[]): string {
	if (kind === 'page' || kind === 'host') return "'self'";
	// Our own pages show embeds, too: the builder's previews.
	return kind === 'embed' && allowed.length > 0 ? ["'self'", ...allowed].join(' ') : '';
}

/** A policy with its `frame-ancestors` replaced: how an answer is framed is decided here alone. */
function contentPolicy(policy: string, list: string): readonly string[] {
	const directives = policy
		.split(';')
		.map((directive) => directive.trim())
		.filter((directive) => directive !== '' && !/^frame-ancestors(?:\s|$)/i.test(directive));
	if (list !== '') directives.push(`frame-ancestors ${list}`);
	return directives.length === 0 ? [] : ['Content-Security-Policy', directives.join('; ')];
}

/**
 * The headers that an address has by what it is, whatever was rendered: who may frame it, fetch it and learn of it.
 *
 * @param path a canonical path
 * @param policy the Content-Security-Policy that the render carried, empty when there was none
 * @param frameAncestors the origins that may frame an embed; empty means everyone
 * @returns a flat list: name, value, name, value …
 * @example
 * policyHeaders('/rate.txt', '', []).includes('Access-Control-Allow-Origin'); // true
 */
export function policyHeaders(path: string, policy: string, frameAncestors: readonly string[]): readonly string[] {
	const kind = addressKind(path);
	return [
		...EVERYWHERE,
		...(isOpen(path) ? OPEN_HEADERS : []),
		...(isOfApi(path) ? API_HEADERS : []),
		...contentPolicy(policy, ancestors(kind, frameAncestors)),
		...(kind === 'shared' ? [] : NO_SENSORS),
		...(kind === 'page' ? OWN_WINDOW : []),
		...(kind === 'embed' && endingOf(path) === undefined ? ISOLATED : [])
	];
}

/**
 * Checks an operator's list of origins that may frame an embed, so that no text of it can open another directive.
 *
 * @param origins sources as in `frame-ancestors`, such as `https://news.example` or `https://*.news.example`
 * @returns a frozen copy
 * @throws RangeError naming the entry that is not one source
 * @example
 * framingOrigins(['https://news.example']); // ['https://news.example']
 */
export function framingOrigins(origins: readonly string[]): readonly string[] {
	origins.forEach((origin, index) => {
		if (FRAME_SOURCE.test(origin)) return;
		const given = JSON.stringify(origin);
		throw new RangeError(`frameAncestors[${index}] must be one source such as https://news.example; it is ${given}`);
	});
	return Object.freeze([...origins]);
}

/** What a render may not decide: framing of the message, caching, negotiation, policies, cookies, our own signals. */
const WITHHELD =
	/^(?:access-control-.*|accept-ranges|age|cache-control|connection|content-encoding|content-length|content-security-policy|cross-origin-.*|date|etag|expires|keep-alive|last-modified|permissions-policy|pragma|referrer-policy|set-cookie2?|transfer-encoding|vary|x-content-type-options|x-frame-options|x-record-version|x-sveltekit-.*)$/;

/**
 * One header of a render as text.
 *
 * @param rendered the render
 * @param name the header's name in lower case
 * @returns its value, several joined by commas, empty when it is not there
 * @example
 * renderedHeader(rendered, 'content-type'); // 'text/html'
 */
export function renderedHeader(rendered: Rendered, name: string): string {
	const value = rendered.headers[name];
	return value === undefined ? '' : Array.isArray(value) ? value.join(', ') : String(value);
}

/**
 * The headers of a render that go on to the reader as they are, such as its type and its links. Cookies never do.
 *
 * @param rendered the render
 * @returns a flat list: name, value, name, value …
 * @example
 * carriedHeaders({ status: 200, headers: { 'content-type': 'text/html', 'set-cookie': ['a=1'] }, body }); // ['content-type', 'text/html']
 */
export function carriedHeaders(rendered: Rendered): readonly string[] {
	return Object.keys(rendered.headers)
		.filter((name) => !WITHHELD.test(name))
		.flatMap((name) => [name, renderedHeader(rendered, name)]);
}

/** What a document may do that brought no policy: show itself. A drawing has styles and pictures of its own. */
function policyOfType(type: string): string {
	if (type.startsWith('text/html')) return "default-src 'none'";
	return type.startsWith('image/svg+xml') ? "default-src 'none'; style-src 'unsafe-inline'; img-src data:" : '';
}

/**
 * The headers of a render without those of one coding: those of the render and those of its address.
 *
 * @param rendered the render
 * @param address its canonical address
 * @param frameAncestors the origins that may frame an embed; empty means everyone
 * @returns a flat list: name, value, name, value …
 * @example
 * sharedHeaders(rendered, '/rate.txt', []); // ['content-type', 'text/plain', 'X-Content-Type-Options', 'nosniff', …]
 */
export function sharedHeaders(
	rendered: Rendered,
	address: string,
	frameAncestors: readonly string[]
): readonly string[] {
	const policy =
		renderedHeader(rendered, 'content-security-policy') || policyOfType(renderedHeader(rendered, 'content-type'));
	return [...carriedHeaders(rendered), ...policyHeaders(pathOf(address), policy, frameAncestors)];
}
