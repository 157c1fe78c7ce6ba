import { toAnswer, type Answer, type Occasion } from './answer.ts';
import { renderedHeader } from './carried.ts';
import type { Rendered } from './renderer.ts';

/** What asking for an address comes to: an answer to keep, a render to pass on once, or a render that failed. */
export type Outcome =
	| Answer
	| { readonly kind: 'passed'; readonly rendered: Rendered }
	| { readonly kind: 'failed'; readonly error: unknown };

function mayBeKept(rendered: Rendered): boolean {
	return rendered.status === 200 && !/\b(?:no-store|private)\b/i.test(renderedHeader(rendered, 'cache-control'));
}

/**
 * Judges a render: one with status 200 that allows it becomes an answer to keep, every other is passed on once. The
 * render itself tells the record's version (`x-record-version`); without that it counts for the version at its start.
 *
 * @param rendered the render
 * @param occasion address, version and day as they were when the render began
 * @returns an answer or a render to pass on
 * @example
 * (await toOutcome({ status: 404, headers: {}, body }, occasion)).kind; // 'passed'
 */
export async function toOutcome(rendered: Rendered, occasion: Occasion): Promise<Outcome> {
	if (!mayBeKept(rendered)) return { kind: 'passed', rendered };
	const version = renderedHeader(rendered, 'x-record-version') || occasion.version;
	return toAnswer(rendered, { ...occasion, version });
}
