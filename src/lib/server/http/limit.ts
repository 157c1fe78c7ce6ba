import { endingOf } from '#lib/query/addresses.ts';
import { createTurnstile, type Room } from './turnstile.ts';
import { pathOf } from './address.ts';
import type { Render, Rendered } from './renderer.ts';

const BUSY: Rendered = Object.freeze({
	status: 503,
	headers: Object.freeze({ 'content-type': 'text/plain; charset=utf-8', 'retry-after': '3' }),
	body: Buffer.from('Too many pages are being made at once. Please try again in a few seconds.\n')
});

/**
 * Bounds how many different answers are rendered at the same moment. Pictures are let through: they have a narrower
 * turnstile of their own, behind which pages must not wait.
 *
 * @param render what is bounded
 * @param room how many renders may run, and how many may wait
 * @returns a render that answers 503 at once when there is no room to wait
 * @throws RangeError when not even one may run
 * @example
 * await withinRoom(render, { atOnce: 4, waiting: 256 })('/'); // { status: 200, … }
 */
export function withinRoom(render: Render, room: Room): Render {
	const through = createTurnstile(room);
	return async (address) => {
		if (endingOf(pathOf(address)) === 'png') return render(address);
		const made = await through(() => render(address));
		return made === 'full' ? BUSY : made;
	};
}
