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
