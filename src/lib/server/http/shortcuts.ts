/** Longer addresses are looked up the long way: memory stays below 2,048 × 512 characters. */
const LONGEST = 512;
const MOST = 2048;

/** A bounded memory from request targets as they came to the keys of their answers, so that a hit is not parsed. */
export interface Shortcuts {
	get(raw: string): string | undefined;
	set(raw: string, key: string): void;
	clear(): void;
	readonly size: number;
}

/**
 * Makes an empty memory of shortcuts. When it is full it starts over: the addresses that are asked for come back at
 * the cost of one look the long way, and a flood of invented ones gains nothing.
 *
 * @returns the memory
 * @example
 * createShortcuts().get('/'); // undefined
 */
export function createShortcuts(): Shortcuts {
	const keys = new Map<string, string>();
	return {
		get: (raw) => keys.get(raw),
		set(raw, key) {
			if (raw.length > LONGEST) return;
			if (keys.size >= MOST) keys.clear();
			keys.set(raw, key);
		},
		clear: () => keys.clear(),
		get size() {
			return keys.size;
		}
	};
}
