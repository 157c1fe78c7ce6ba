/**
 * The index of the last day on or before another, by halving; −1 when all days come after it.
 *
 * @param days ascending days since 1970-01-01
 * @param low where the search starts; the days before it are known to come on or before the other
 * @param high where it ends; the days from it on are known to come after the other
 * @example
 * lastIndexUpTo(Int32Array.of(10, 20, 30), 25) // 1
 */
export function lastIndexUpTo(days: Int32Array, day: number, low = 0, high = days.length): number {
	while (low < high) {
		const mid = (low + high) >>> 1;
		if ((days[mid] ?? NaN) <= day) low = mid + 1;
		else high = mid;
	}
	return low - 1;
}
