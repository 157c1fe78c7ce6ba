import type { Language } from '#lib/record/index.ts';

/** Where the lines of a picture begin: at its left edge, or in Arabic at its right one. */
export interface Side {
	/** Pixels from the left at which lines begin. */
	readonly start: number;
	readonly anchor: 'start' | 'end';
	/** The text in one piece of its language's direction: painters outside browsers know no other way to turn a line. */
	readonly isolated: (text: string) => string;
	/** The place so many pixels further along the line. */
	readonly along: (pixels: number) => number;
}

const RIGHT_TO_LEFT = '\u2067';
const END = '\u2069';

/**
 * How a language's lines stand between two edges.
 *
 * @param left - pixels from the left of the picture
 * @param right - the other edge
 * @example sideOf('ar', 48, 1152) // { start: 1152, anchor: 'end', … }
 */
export function sideOf(language: Language, left: number, right: number): Side {
	if (language === 'en') return { start: left, anchor: 'start', isolated: (text) => text, along: (by) => left + by };
	return {
		start: right,
		anchor: 'end',
		isolated: (text) => `${RIGHT_TO_LEFT}${text}${END}`,
		along: (by) => right - by
	};
}
