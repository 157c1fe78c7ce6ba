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
