/** The least and the greatest size of a picture that can be asked for, in pixels. */
export const SIZES = { least: 320, most: 2000 } as const;

/** How many series a comparison can have. */
export const MOST_SERIES = 6;

/** A span of whole numbers, both ends included. */
export interface Limits {
	readonly least: number;
	readonly most: number;
}
