import type { Range } from './columns.ts';
import type { Place } from './strokes.ts';

/** Which column of pixels a day stands in. */
type ColumnOf = (day: number) => number;

/**
 * The columns of pixels between two days.
 *
 * @param columns - pixels across
 * @param from - the day at the left edge
 * @param to - the day at the right edge
 * @example columnIn(0, 100, 10)(55) // 5
 */
export function columnIn(from: number, to: number, columns: number): ColumnOf {
	return (day) => Math.floor(((day - from) / (to - from)) * columns);
}

interface Dense {
	readonly days: ArrayLike<number>;
	readonly values: ArrayLike<number>;
}

/** So many places of one column of pixels are all kept. */
const FEW = 4;

/**
 * Thins points to what a width can show: of those in one column of pixels, and in one piece of the line, the first, the
 * lowest, the highest and the last stay, so that no peak, no trough and no gap is lost.
 *
 * @param range - the points that are looked at
 * @param apart - neighbours that are further apart than so many days belong to two pieces
 * @returns which points stay, ascending
 */
export function keptOf({ days, values }: Dense, { first, last }: Range, apart: number, columnOf: ColumnOf): number[] {
	const kept: number[] = [];
	let start = first;
	let column = columnOf(days[first] ?? NaN);
	for (let i = first; i <= last; i++) {
		const day = days[i] ?? NaN;
		const next = i < last ? (days[i + 1] ?? NaN) : NaN;
		const nextColumn = columnOf(next);
		if (next - day <= apart && nextColumn === column) continue;
		keep(kept, values, start, i);
		start = i + 1;
		column = nextColumn;
	}
	return kept;
}

function keep(kept: number[], values: ArrayLike<number>, first: number, last: number): void {
	let [low, high] = [first, first];
	for (let i = first; i <= last; i++) {
		const value = values[i] ?? NaN;
		if (value < (values[low] ?? NaN)) low = i;
		if (value > (values[high] ?? NaN)) high = i;
	}
	const few = last - first < FEW;
	for (let i = first; i <= last; i++) if (few || i === first || i === last || i === low || i === high) kept.push(i);
}

/**
 * Thins a stroke in the same way.
 *
 * @param columns - pixels across
 * @param from - the day at the left edge
 * @param to - the day at the right edge
 */
export function thin(places: readonly Place[], columns: number, from: number, to: number): readonly Place[] {
	const [days, values] = [places.map(({ x }) => x), places.map(({ y }) => y)];
	const all = { first: 0, last: places.length - 1 };
	return keptOf({ days, values }, all, Infinity, columnIn(from, to, columns)).flatMap((i) => places[i] ?? []);
}
