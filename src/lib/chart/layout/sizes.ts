/** The measures of a chart, by its width and its height, and where its plot begins and ends. */
import { widthOf } from './text-width.ts';
import type { Tick } from './ticks.ts';

/** Below this width a chart is made for a phone. */
export const NARROW = 560;

/** Lengths in pixels. */
export interface Measures {
	readonly height: number;
	/** How much a panel below the first one adds to the height, and the part of a given height that it takes at most. */
	readonly lowerPanel: number;
	readonly type: number;
	readonly rows: number;
	readonly left: number;
	readonly right: number;
	readonly bottom: number;
	/** Least distance between labels of an axis. */
	readonly xApart: number;
	readonly yApart: number;
}

/** How much a panel adds to the height of a wide chart, in pixels. */
export const PANEL_HEIGHT = 112;

const PHONE: Measures = {
	height: 280,
	lowerPanel: 96,
	type: 11,
	rows: 3,
	left: 46,
	right: 50,
	bottom: 24,
	xApart: 44,
	yApart: 36
};
const PAGE: Measures = {
	height: 420,
	lowerPanel: PANEL_HEIGHT,
	type: 13,
	rows: 3,
	left: 56,
	right: 80,
	bottom: 28,
	xApart: 64,
	yApart: 30
};

/** A low chart has one row of events' labels for each so many pixels of its height, and the first one. */
const ROW_FOR = 60;

/**
 * The measures of a chart of a width.
 *
 * @param tall - the height in pixels; defaults to the height that goes with the width
 * @example measuresOf(328, 100).rows // 2, and of a chart 120 pixels high 3
 */
export function measuresOf(width: number, tall?: number): Measures {
	const sizes = width < NARROW ? PHONE : PAGE;
	return { ...sizes, rows: Math.min(sizes.rows, Math.floor((tall ?? sizes.height) / ROW_FOR) + 1) };
}

/** Between the plot and the letters beside it, in pixels. */
const BESIDE_AXIS = 8;
const BESIDE_END = 6;

/** So far from the edge of the chart stay the names at the lines' ends, in pixels. */
const EDGE = 4;

/** The values at the lines' ends are bold: so much wider are their digits than what is known of a text's width. */
export const BOLD = 1.1;

/** The names at the lines' ends take at most this part of the width, and are shortened beyond it. */
const WIDEST_NAMES = 0.3;

/** What is written beside the plot. */
export interface MarginTexts {
	readonly ticks: readonly Tick[];
	/** The values and the names at the lines' ends. */
	readonly values: readonly string[];
	readonly names: readonly string[];
}

/**
 * Where the plot begins and ends, in pixels from the left: as the size of the chart says, or as much further in as the
 * axis' labels on the left and the values and names on the right need.
 *
 * @param least - the least room on either side
 * @example marginsOf({ ticks, values: ['13,800'], names: ['Market'] }, 960, { left: 56, right: 80, type: 13 }) // { left: 56, right: 880 }
 */
export function marginsOf(
	{ ticks, values, names }: MarginTexts,
	width: number,
	{ left, right, type }: Pick<Measures, 'left' | 'right' | 'type'>
): { readonly left: number; readonly right: number } {
	const widest = (texts: readonly string[]) => Math.ceil(Math.max(0, ...texts.map((text) => widthOf(text, type))));
	const named = Math.min(widest(names), roomForNames(width));
	return {
		left: Math.max(left, widest(ticks.map(({ label }) => label)) + BESIDE_AXIS),
		right: width - Math.max(right, Math.max(Math.ceil(widest(values) * BOLD), named) + BESIDE_END + EDGE)
	};
}

/** How wide the names at the lines' ends may be in a chart of some width, all in pixels. */
export function roomForNames(width: number): number {
	return Math.round(width * WIDEST_NAMES);
}

/** How wide a text at the end of a line may be where the chart goes on for so many pixels beyond the plot. */
export function roomBeside(beyond: number): number {
	return beyond - BESIDE_END - EDGE;
}
