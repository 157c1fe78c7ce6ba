import { isRightToLeft } from '#i18n/language.ts';
import type { Language } from '#lib/record/record.ts';
import type { ChartSeries, LineRole } from './chart-input.ts';
import { shortened } from './labels/label-placement.ts';
import { widthOf } from './text-width.ts';
import type { End } from './labels/end-labels.ts';

/** Where an entry of a chart's key stands, in pixels from the left: its sign begins at `x`, its words are anchored at `textX`. */
export interface KeyPlace {
	readonly x: number;
	readonly textX: number;
	readonly anchor: 'start' | 'end';
}

/**
 * The place of an entry in the direction of writing: read from the right, the first sign is at the right edge, each with its
 * words at its left.
 *
 * @param at - where its sign begins, in pixels from the edge at which reading begins
 * @param sign - how wide the sign is, and from where it begins to where its words do, in pixels
 * @param width - of the chart, in pixels
 * @example keyPlace(8, { wide: 26, indent: 32 }, 328, true) // { x: 294, textX: 288, anchor: 'end' }
 */
export function keyPlace(
	at: number,
	{ wide, indent }: { readonly wide: number; readonly indent: number },
	width: number,
	isFromRight: boolean
): KeyPlace {
	if (!isFromRight) return { x: at, textX: at + indent, anchor: 'start' };
	return { x: width - at - wide, textX: width - at - indent, anchor: 'end' };
}

/** A line's name where it stands below the chart: a dot in its colour, whose middle is at `x`, and its letters after it. */
export interface LegendEntry extends KeyPlace {
	readonly lineRole: LineRole;
	readonly label: string;
	/** The line of the letters, in pixels from the top of the key. */
	readonly y: number;
}

/** So many names have room beside the ends of the lines of a narrow chart, and of one that is lower than by default. */
const BESIDE = { high: 4, low: 3 } as const;

/** From the middle of a dot to its name, between one name and the next dot, and to the edge, in pixels. */
const [TO_NAME, APART, EDGE] = [8, 20, 8];

/**
 * Whether the names of a narrow chart stand below it: where they are many, or wider than the room beside the lines' ends.
 *
 * @param room - pixels beside the ends
 * @param size - of the type, in pixels
 * @param isLow - whether the chart is lower than one of its width is by default
 */
export function belongsBelow(names: readonly string[], room: number, size: number, isLow: boolean): boolean {
	const named = names.filter((name) => name !== '');
	return (
		named.length > (isLow ? BESIDE.low : BESIDE.high) ||
		(named.length > 1 && named.some((name) => widthOf(name, size) > room))
	);
}

/**
 * The names of the lines in rows, the line that ends highest first; the values at the ends tell which is which.
 *
 * @param language - of the names: the key begins where its lines do
 * @param width - of the chart, in pixels
 * @param type - size of the type, in pixels
 * @param rowHeight - in pixels
 * @returns the entries, and how high the key is
 */
export function legendOf(
	series: readonly ChartSeries[],
	ends: readonly (End | undefined)[],
	language: Language,
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
		const place = keyPlace(x, { wide: 0, indent: TO_NAME }, width, isRightToLeft(language));
		entries.push({ lineRole, label: named, ...place, y: (row + 1) * rowHeight });
		x += wide + APART;
	}
	return { entries, height: (row + 1) * rowHeight + EDGE };
}
