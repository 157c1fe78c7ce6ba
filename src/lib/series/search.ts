/**
 * The index of the last day on or before another, by halving; −1 when all days come after it.
 *
 * @param days ascending days since 1970-01-01
 * @example
 * lastIndexUpTo(Int32Array.of(10, 20, 30), 25) // 1
 */
export function lastIndexUpTo(days: Int32Array, day: number): number {
	let low = 0;
	let high = days.length;
	while (low < high) {
		const mid = (low + high) >>> 1;
		if ((days[mid] ?? NaN) <= day) low = mid + 1;
		else high = mid;
	}
	return low - 1;
}
