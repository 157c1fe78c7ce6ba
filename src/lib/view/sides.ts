import type { ChartInput } from './chart-input.ts';
import { widthOf } from './labels.ts';
import type { Tick } from './ticks.ts';

/** Between the plot and the letters beside it, in pixels. */
const BESIDE_AXIS = 8;
const BESIDE_END = 6;

/** Some names are wider than as many average letters: so far from the edge of the chart they stay, in pixels. */
const EDGE = 4;

/** The names at the lines' ends take at most this part of the width, and are shortened beyond it. */
const WIDEST_NAMES = 0.3;

interface Least {
	readonly left: number;
	readonly right: number;
	/** Size of the type. */
	readonly type: number;
}

/**
 * Where the plot begins and ends, in pixels from the left: as the size of the chart says, or as much further in as the
 * axis' labels on the left and the values and names on the right need.
 *
 * @param least - the least room on either side
 * @example sidesOf(input, 960, { left: 56, right: 80, type: 13 }, ticks) // { left: 56, right: 880 }
 */
export function sidesOf(
	{ series }: Pick<ChartInput, 'series'>,
	width: number,
	{ left, right, type }: Least,
	ticks: readonly Tick[]
): { readonly left: number; readonly right: number } {
	const widest = (texts: readonly string[]) => Math.ceil(Math.max(0, ...texts.map((text) => widthOf(text, type))));
	const labels = widest(ticks.map(({ label }) => label));
	const values = widest(series.map(({ lastValue }) => lastValue));
	const names = Math.min(widest(series.map(({ label }) => label)), Math.round(width * WIDEST_NAMES));
	return {
		left: Math.max(left, labels + BESIDE_AXIS),
		right: width - Math.max(right, Math.max(values, names) + BESIDE_END + EDGE)
	};
}

/** How wide a text at the end of a line may be where the chart goes on for so many pixels beyond the plot. */
export function roomBeside(beyond: number): number {
	return beyond - BESIDE_END - EDGE;
}
