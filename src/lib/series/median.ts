/**
 * The middle of some numbers, or the mean of the two in the middle.
 *
 * @param sorted the numbers in ascending order
 * @returns NaN when there are none
 * @example
 * medianOfSorted(Float64Array.of(17000, 18000, 18250)) // 18000
 */
export function medianOfSorted(sorted: Float64Array): number {
	const mid = sorted.length >> 1;
	const upper = sorted[mid] ?? NaN;
	return sorted.length % 2 === 1 ? upper : ((sorted[mid - 1] ?? NaN) + upper) / 2;
}
