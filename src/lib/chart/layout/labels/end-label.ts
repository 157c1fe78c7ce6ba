/** What is written at the end of a line, and the room that it takes. */
import type { Plot } from '../scales.ts';
import { BOLD } from '../sizes.ts';
import { widthOf } from '../text-width.ts';
import type { Segment } from './geometry.ts';
import type { Lettering } from './lettering.ts';
import type { LabelPlace } from './place-at-end.ts';

/** What is written at the end of a line: its value, and its name on the row below. */
export interface EndLabel extends LabelPlace {
	readonly value: string;
	/** With the month or the year of a line that ended; blank where names stand elsewhere. */
	readonly name: string;
	/** Whether it stands within the plot. */
	readonly isInside: boolean;
	/** A thin line to it from the end of its line, in pixels; undefined where it stands right by that. */
	readonly leader: Segment | undefined;
}

/** The room of a label, in pixels from the top left of the chart. */
export function roomOf(
	{ x, y, anchor, value, name }: Pick<EndLabel, 'x' | 'y' | 'anchor' | 'value' | 'name'>,
	lettering: Pick<Lettering, 'type' | 'rowHeight'>
): Plot {
	const { widths, ascent, rowHeight } = sizeOf(value, name, lettering);
	const width = Math.max(...widths);
	const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
	return { left, right: left + width, top: y - ascent, bottom: y - ascent + widths.length * rowHeight };
}

/** How wide the rows of a label are and how high it is, in pixels. */
export function sizeOf(value: string, name: string, { type, rowHeight }: Pick<Lettering, 'type' | 'rowHeight'>) {
	const names = name === '' ? [] : [widthOf(name, type)];
	return { widths: [widthOf(value, type) * BOLD, ...names], ascent: type, rowHeight };
}
