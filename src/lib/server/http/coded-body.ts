import { brotliQuickly, isText } from './compression.ts';
import { renderedHeader } from './headers.ts';
import { entityTags } from './negotiation.ts';
import type { CodedBody, Rendered } from './renderer.ts';

/**
 * Tells whether a render may be remembered: pages that are found and allow it, and refusals, which cost as much.
 *
 * @param rendered a render
 * @returns whether it may
 * @example
 * mayBeKept({ status: 308, headers: {}, body }); // false
 */
export function mayBeKept(rendered: Rendered): boolean {
	if (rendered.status === 400 || rendered.status === 404) return true;
	return rendered.status === 200 && !/\b(?:no-store|private)\b/i.test(renderedHeader(rendered, 'cache-control'));
}

/**
 * Names a body by its digest and compresses it for its first reader. Takes the time of the thread that it is called in:
 * the one that renders, so that the one that reads sockets has nothing to do with it.
 *
 * @param rendered a render
 * @returns its tags, and its brotli form where it is a text that becomes smaller
 * @example
 * codedBody({ status: 200, headers: { 'content-type': 'image/png' }, body }).brotli; // undefined
 */
export function codedBody(rendered: Rendered): CodedBody {
	const { body } = rendered;
	const type = renderedHeader(rendered, 'content-type');
	const brotli = isText(type) ? brotliQuickly(body) : undefined;
	return { tags: entityTags(type, body), brotli: brotli && brotli.length < body.length ? brotli : undefined };
}
