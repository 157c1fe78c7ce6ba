/** Counters of an answer cache, for tests and for the operator. */
export interface CacheStats {
	/** Requests that were answered the short way. */
	readonly hits: number;
	/** Renders that were started. */
	readonly renders: number;
	/** Answers that are kept. */
	readonly entries: number;
	/** Bytes that the kept answers are counted with. */
	readonly bytes: number;
	/** Request targets that are known as they came. */
	readonly shortcuts: number;
}

/**
 * A live view of a cache's counters.
 *
 * @param counts the counters that the cache advances
 * @param answers its answers, by their number and their counted bytes
 * @param shortcuts its shortcuts, by their number
 * @returns an object whose fields are read afresh at each access
 * @example
 * createStats({ hits: 0, renders: 1 }, answers, shortcuts).renders; // 1
 */
export function createStats(
	counts: { readonly hits: number; readonly renders: number },
	answers: { readonly size: number; readonly calculatedSize: number },
	shortcuts: { readonly size: number }
): CacheStats {
	return Object.freeze({
		get hits() {
			return counts.hits;
		},
		get renders() {
			return counts.renders;
		},
		get entries() {
			return answers.size;
		},
		get bytes() {
			return answers.calculatedSize;
		},
		get shortcuts() {
			return shortcuts.size;
		}
	});
}
