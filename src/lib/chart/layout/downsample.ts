import type { Position } from './scales.ts';
import type { IndexRange } from './points.ts';

interface Dense {
	readonly days: ArrayLike<number>;
	readonly values: ArrayLike<number>;
}

/** Whole days and the pixels across that they are drawn on. */
interface Grid {
	readonly from: number;
	readonly to: number;
	readonly columns: number;
}

/**
 * Thins points to what a width can show: of those in one column of pixels, and in one piece of the line, the lowest and the
 * highest stay, so that no peak, no trough and no gap is lost. Where no neighbouring column leads on, the first or the last
 * stays, too: a line that crosses many columns starts from where it was.
 *
 * @param range - the points that are looked at
 * @param apart - neighbours that are further apart than so many days belong to two pieces
 * @returns which points stay, ascending
 * @example sampledIndices({ days: [0, 1, 2, 3, 4], values: [5, 9, 6, 1, 5] }, { first: 0, last: 4 }, 9, { from: 0, to: 10, columns: 1 })
 * // [0, 1, 3, 4]
 */
export function sampledIndices({ days, values }: Dense, range: IndexRange, apart: number, grid: Grid): number[] {
	const indices: number[] = [];
	const keep = (point: number) => void (point > (indices[indices.length - 1] ?? -1) && indices.push(point));
	let led = false;
	for (let first = range.first; first <= range.last;) {
		const column = columnOf(days[first] ?? NaN, grid);
		const end = firstDayOf(column + 1, grid);
		let [last, low, high] = [first, first, first];
		let next = NaN;
		for (; last < range.last; last++) {
			next = days[last + 1] ?? NaN;
			if (next >= end || next - (days[last] ?? NaN) > apart) break;
			const value = values[last + 1] ?? NaN;
			if (value < (values[low] ?? NaN)) low = last + 1;
			if (value > (values[high] ?? NaN)) high = last + 1;
		}
		const joined = last < range.last && next - (days[last] ?? NaN) <= apart;
		const leads = joined && columnOf(next, grid) === column + 1;
		if (!led) keep(first);
		keep(Math.min(low, high));
		keep(Math.max(low, high));
		if (!leads) keep(last);
		[first, led] = [last + 1, leads];
	}
	return indices;
}

/** The column of pixels of a day. Days are whole numbers, so multiplying first makes it exact. */
function columnOf(day: number, { from, to, columns }: Grid): number {
	return Math.floor(((day - from) * columns) / (to - from));
}

function firstDayOf(column: number, { from, to, columns }: Grid): number {
	return from + Math.ceil((column * (to - from)) / columns);
}

/** Thins a stroke in the same way. */
export function downsample(places: readonly Position[], grid: Grid): readonly Position[] {
	const [days, values] = [places.map(({ x }) => x), places.map(({ y }) => y)];
	return sampledIndices({ days, values }, { first: 0, last: places.length - 1 }, Infinity, grid).flatMap(
		(i) => places[i] ?? []
	);
}
