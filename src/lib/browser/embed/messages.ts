/** The messages between widgets and the pages around them. Both ends are separate scripts; this is what they share. */

/** The address of a widget, as a browser knows it. */
export interface PageLocation {
	readonly href: string;
	readonly pathname: string;
	readonly search: string;
	readonly hash: string;
}

/** Heights beyond these are a mistake or a prank, in pixels. */
const LEAST = 150;
const MOST = 4000;

/**
 * A height in the words of each kind of page that may listen.
 *
 * @param height - whole pixels
 * @returns the messages; Pym's only where the address holds a `childId`, WordPress' only with a secret after the hash
 * @example heightMessages(place, 420)[0] // { type: 'sarraf:height', v: 1, id: '/embed/rate', height: 420 }
 */
export function heightMessages({ href, pathname, search, hash }: PageLocation, height: number): readonly unknown[] {
	const id = pathname + search;
	const child = new URLSearchParams(search).get('childId');
	const secret = secretOf(hash);
	return [
		{ type: 'sarraf:height', v: 1, id, height },
		{ 'datawrapper-height': { [id]: height } },
		{ sentinel: 'amp', type: 'embed-size', height },
		JSON.stringify({ src: href, context: 'iframe.resize', height }),
		...(child ? [`pymxPYMx${child}xPYMxheightxPYMx${height}`] : []),
		...(secret ? [{ message: 'height', value: height, secret }] : [])
	];
}

/** The secret with which WordPress knows its frames; blank elsewhere. */
export function secretOf(hash: string): string {
	return /[#?&]secret=([\da-z]+)/i.exec(hash)?.[1] ?? '';
}

/** Whether a page asks for the height. */
export function wantsHeight(message: unknown): boolean {
	return fieldOf(message, 'type') === 'sarraf:ping';
}

/** Whether WordPress reports that it is listening. */
export function readySecret(message: unknown, secret: string): boolean {
	return secret !== '' && fieldOf(message, 'message') === 'ready' && fieldOf(message, 'secret') === secret;
}

/**
 * The height that a widget sends, within bounds.
 *
 * @param message - anything at all that came as a message
 * @returns pixels within 150 and 4,000; undefined where it is no such message
 * @example heightIn({ type: 'sarraf:height', v: 1, id: '', height: 9e9 }) // 4000
 */
export function heightIn(message: unknown): number | undefined {
	const height = fieldOf(message, 'type') === 'sarraf:height' ? fieldOf(message, 'height') : undefined;
	if (typeof height !== 'number' || !Number.isFinite(height)) return undefined;
	return Math.min(MOST, Math.max(LEAST, height));
}

/** Whether a widget reports that it fills its frame. */
export function isFitted(message: unknown): boolean {
	return fieldOf(message, 'type') === 'sarraf:fit';
}

/** A field that a message has itself. */
function fieldOf(message: unknown, name: string): unknown {
	if (typeof message !== 'object' || message === null) return undefined;
	return Object.getOwnPropertyDescriptor(message, name)?.value;
}
