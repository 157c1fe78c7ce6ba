import { endingOf } from '#lib/query/addresses.ts';
import { pathOf } from './address.ts';
import type { Render, Rendered } from './renderer.ts';

/**
 * Makes a runner that does the work of a key once at a time: whoever asks while it is under way waits for the same
 * outcome. Nothing is remembered afterwards, so a failure is tried anew by the next who asks.
 *
 * @returns a function from a key and the work to the work's promise
 * @example
 * const once = singleFlight<number>();
 * await Promise.all([once('a', async () => 1), once('a', async () => 2)]); // [1, 1]
 */
export function singleFlight<T>(): (key: string, work: () => Promise<T>) => Promise<T> {
	const underWay = new Map<string, Promise<T>>();
	return (key, work) => {
		const known = underWay.get(key);
		if (known !== undefined) return known;
		const flight = work().finally(() => underWay.delete(key));
		underWay.set(key, flight);
		return flight;
	};
}

/** How much may be under way at once, and how much may wait for it. */
export interface Room {
	readonly atOnce: number;
	readonly waiting: number;
}

/** Runs a task when there is room, or says `full` at once. */
export type Turnstile = <Result>(task: () => Promise<Result>) => Promise<Result | 'full'>;

/**
 * Lets a few tasks run at a time, first come first served, and turns away those for whom there is no room to wait, so
 * that a crowd costs a bounded time and memory.
 *
 * @returns a function that gives a task's result, 'full' when it was turned away, and fails as the task does
 * @throws {RangeError} when not even one may run
 * @example await createTurnstile({ atOnce: 2, waiting: 16 })(() => png(svg)) // <89 50 4e 47 …>
 */
export function createTurnstile({ atOnce, waiting }: Room): Turnstile {
	if (!(atOnce >= 1 && waiting >= 0))
		throw new RangeError(`at least one task must run and none or more wait; given ${atOnce} and ${waiting}`);
	const queue: (() => void)[] = [];
	let running = 0;
	const leave = () => {
		const next = queue.shift();
		if (next) next();
		else running--;
	};
	return async (task) => {
		if (running < atOnce) running++;
		else if (queue.length < waiting) await new Promise<void>((enter) => queue.push(enter));
		else return 'full';
		try {
			return await task();
		} finally {
			leave();
		}
	};
}

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
