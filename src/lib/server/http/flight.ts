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
