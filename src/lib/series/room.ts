/**
 * Checks that the caller's output columns have room for a calculation's results.
 *
 * @param columns - what the results are written into
 * @param size - how many values each of them has to hold
 * @throws RangeError when one is shorter.
 * @example
 * checkRoom([new Float64Array(3)], 4) // RangeError: out needs room for 4 values in each column, got 3
 */
export function checkRoom(columns: readonly ArrayLike<number>[], size: number): void {
	const shortest = Math.min(...columns.map(({ length }) => length));
	if (shortest < size) throw new RangeError(`out needs room for ${size} values in each column, got ${shortest}`);
}
