/** Where labels can stand without touching one another. */

import { widthOf } from '../text-width.ts';

/**
 * Shortens a text to a width and marks the cut with an ellipsis.
 *
 * @param room - in pixels
 * @example shortened('Hasakah and Qamishli', 50, 11) // 'Hasak…'
 */
export function shortened(text: string, room: number, size: number): string {
	if (widthOf(text, size) <= room) return text;
	const letters = [...text];
	const short = () => `${letters.join('').trimEnd()}…`;
	while (letters.length > 1 && widthOf(short(), size) > room) letters.pop();
	return short();
}

/**
 * Moves heights apart until neighbours are at least so far from one another, as little as possible (in least squares).
 * Where there is no room for all between top and bottom, they keep their distance and the last ones stand below.
 *
 * @param heights - where the labels would stand, in pixels from the top
 * @param apart - the least distance, in pixels
 * @returns where they stand, in the order of the heights
 * @example spreadApart([100, 104], 16, 0, 400) // [94, 110]
 */
export function spreadApart(heights: readonly number[], apart: number, top: number, bottom: number): number[] {
	const order = heights.map((_, i) => i).sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0));
	// Less the distance that each keeps from the first one, heights must only not fall: pool those that do.
	const levels = risen(order.map((index, k) => (heights[index] ?? 0) - k * apart));
	const lowest = bottom - (order.length - 1) * apart;
	const placed = [...heights];
	order.forEach((index, k) => {
		placed[index] = Math.max(Math.min(levels[k] ?? 0, lowest), top) + k * apart;
	});
	return placed;
}

/** The nearest numbers that never fall: each run that falls is levelled to its mean. */
function risen(numbers: readonly number[]): number[] {
	const pools: { mean: number; count: number }[] = [];
	for (const number of numbers) {
		let pool = { mean: number, count: 1 };
		for (let last = pools.pop(); last; last = pools.pop()) {
			if (last.mean <= pool.mean) {
				pools.push(last);
				break;
			}
			const count = last.count + pool.count;
			pool = { mean: (last.mean * last.count + pool.mean * pool.count) / count, count };
		}
		pools.push(pool);
	}
	return pools.flatMap(({ mean, count }) => Array.from({ length: count }, () => mean));
}
