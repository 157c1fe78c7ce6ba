import type { Rendered } from './renderer.ts';

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
