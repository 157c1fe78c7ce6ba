import type { Locale } from '#lib/format/index.ts';

/** How a chart writes at the ends of its lines; lengths in pixels. */
export interface Lettering {
	/** Size of the type, and height of a row. */
	readonly type: number;
	readonly rowHeight: number;
	/** How wide a text beside the plot may be. */
	readonly room: number;
	/** Whether names stand at the ends of lines. */
	readonly named: boolean;
	/** A name and when its line ended: `{a}, {b}`. */
	readonly ended: string;
	readonly locale: Locale;
	/** Where the upright lines of events stand, on which no label does if there is another place. */
	readonly uprights: readonly number[];
	/** Where the level lines of the axis stand, on which no label does if there is another place; in pixels from the top. */
	readonly grid: readonly number[];
	/** The day within the plot that labels belong to in the place of the ends of the lines. */
	readonly marked: number | undefined;
}
