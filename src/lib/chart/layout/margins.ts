import { widthOf } from './text-width.ts';
import type { Tick } from './ticks.ts';

/** Between the plot and the letters beside it, in pixels. */
const BESIDE_AXIS = 8;
const BESIDE_END = 6;

/** So far from the edge of the chart stay the names at the lines' ends, in pixels. */
const EDGE = 4;

/** The values at the lines' ends are bold: so much wider are their digits than what is known of a text's width. */
export const BOLD = 1.1;

/** The names at the lines' ends take at most this part of the width, and are shortened beyond it. */
const WIDEST_NAMES = 0.3;

interface Least {
	readonly left: number;
	readonly right: number;
	/** Size of the type. */
	readonly type: number;
}

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
	{ left, right, type }: Least
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
