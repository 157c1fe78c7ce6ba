import { fromColumns, type Series } from '#lib/series/index.ts';

const UNIT = { id: 'unit', currency: 'XXX', perBase: 1, decimals: 2 };

export const floats = (size: number) => new Float64Array(size);
export const ints = (size: number) => new Int32Array(size);

/**
 * A rate of each day, with a gap of some days about every hundredth.
 *
 * @param size - how many points
 * @param seed - another one gives another rate, with gaps of its own
 */
export function seriesOf(size: number, seed: number): Series {
	const [days, values] = [ints(size), floats(size)];
	let [day, state] = [15_000, seed];
	for (let i = 0; i < size; i++) {
		state = (state * 16_807) % 2_147_483_647;
		day += state % 97 === 0 ? 2 + (state % 11) : 1;
		days[i] = day;
		values[i] = 100 * (1 + 0.5 * Math.sin(i / 5000)) * (1 + (state % 1000) / 10_000);
	}
	return fromColumns({ id: `rate-${seed}`, unit: UNIT, carryDays: 120, days, values });
}

type Column = Int32Array | Float64Array | Uint8Array;

/** Makes the function that copies columns into others, which are there already. */
export function copyOf(columns: readonly Column[]): () => void {
	const copies = columns.map((column) => column.slice());
	return () => columns.forEach((column, i) => copies[i]?.set(column));
}
