/** How many series a comparison can have. */
export const MOST_SERIES = 6;

/** A span of whole numbers, both ends included. */
export interface Limits {
	readonly least: number;
	readonly most: number;
}
