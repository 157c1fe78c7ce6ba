/** What decides whether a stored answer stays. */
export interface Entry {
	readonly key: string;
	/** When it was last shown, in milliseconds since 1970. */
	readonly used: number;
	readonly bytes: number;
}

/** How much is stored at most. */
export interface StoreLimits {
	readonly entries: number;
	readonly bytes: number;
}

/** Pages, and the data of charts that were touched: about 2 MB on a phone after a week of reading. */
export const PAGE_LIMITS: StoreLimits = { entries: 30, bytes: 4_000_000 };

/** Scripts that were run. */
export const PART_LIMITS: StoreLimits = { entries: 20, bytes: 1_000_000 };

/**
 * Which answers have to leave so that the rest is within its bounds: what was used last stays, as long as there is room.
 *
 * @returns their keys
 * @example leaving([{ key: 'a', used: 1, bytes: 5 }, { key: 'b', used: 2, bytes: 5 }], { entries: 1, bytes: 100 }) // ['a']
 */
export function leaving(entries: readonly Entry[], { entries: most, bytes: room }: StoreLimits): readonly string[] {
	let [count, sum] = [0, 0];
	return [...entries]
		.sort((a, b) => b.used - a.used)
		.filter(({ bytes }) => {
			if (count >= most || sum + bytes > room) return true;
			count += 1;
			sum += bytes;
			return false;
		})
		.map(({ key }) => key);
}

const PREFIX = 'sarraf-';

/**
 * The names of the stores of a version of the program.
 *
 * @example storesOf('3f9a') // { shell: 'sarraf-shell-3f9a', pages: 'sarraf-pages-3f9a', parts: 'sarraf-parts-3f9a' }
 */
export function storesOf(version: string) {
	const name = (what: string) => `${PREFIX}${what}-${version}`;
	return { shell: name('shell'), pages: name('pages'), parts: name('parts') } as const;
}

/** Whether a store holds pages of ours, of whatever version. */
export function holdsPages(name: string): boolean {
	return name.startsWith(`${PREFIX}pages-`);
}

/** Which stores are of another version than the one that runs. */
export function outdated(names: readonly string[], version: string): readonly string[] {
	const current: readonly string[] = Object.values(storesOf(version));
	return names.filter((name) => name.startsWith(PREFIX) && !current.includes(name));
}
