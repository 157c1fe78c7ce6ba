import type { ChartSeries, LineRole } from './chart-input.ts';
import { shortened } from './label-placement.ts';
import { widthOf } from './text-width.ts';
import type { End } from './end-labels.ts';

/** A line's name where it stands below the chart: a dot in its colour, and its letters after it. */
export interface LegendEntry {
	readonly lineRole: LineRole;
	readonly label: string;
	/** The middle of the dot and the line of the letters, in pixels from the left and from the top of the key. */
	readonly x: number;
	readonly y: number;
}

/** So many names have room beside the ends of the lines of a narrow chart. */
const BESIDE = 3;

/** From the middle of a dot to its name, between one name and the next dot, and to the edge, in pixels. */
const [TO_NAME, APART, EDGE] = [8, 20, 8];

/**
 * Whether the names of a narrow chart stand below it: where they are many, or wider than the room beside the lines' ends.
 *
 * @param room - pixels beside the ends
 * @param size - of the type, in pixels
 */
export function belongsBelow(names: readonly string[], room: number, size: number): boolean {
	const named = names.filter((name) => name !== '');
	return named.length > BESIDE || (named.length > 1 && named.some((name) => widthOf(name, size) > room));
}

/**
 * The names of the lines in rows, the line that ends highest first; the values at the ends tell which is which.
 *
 * @param width - of the chart, in pixels
 * @param type - size of the type, in pixels
 * @param rowHeight - in pixels
 * @returns the entries, and how high the key is
 */
export function legendOf(
	series: readonly ChartSeries[],
	ends: readonly (End | undefined)[],
	width: number,
	type: number,
	rowHeight: number
): { readonly entries: readonly LegendEntry[]; readonly height: number } {
	const heightOf = (i: number) => ends[i]?.point.value ?? -Infinity;
	const order = series.map((_, i) => i).sort((a, b) => heightOf(b) - heightOf(a));
	const entries: LegendEntry[] = [];
	let [x, row] = [EDGE, 0];
	for (const { label, lineRole } of order.flatMap((i) => series[i] ?? [])) {
		const named = shortened(label, width - 2 * EDGE - TO_NAME, type);
		const wide = TO_NAME + widthOf(named, type);
		if (x > EDGE && x + wide > width - EDGE) [x, row] = [EDGE, row + 1];
		entries.push({ lineRole, label: named, x, y: (row + 1) * rowHeight });
		x += wide + APART;
	}
	return { entries, height: (row + 1) * rowHeight + EDGE };
}

/** How far after its dot a name begins, in pixels. */
export const LEGEND_INDENT = TO_NAME;
