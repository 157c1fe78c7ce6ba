import { isRightToLeft } from '#i18n/language.ts';
import type { Language } from '#lib/record/index.ts';

/** Where the lines of a picture begin: at its left edge, or at its right one where the language runs from there. */
export interface PictureSide {
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
 * @example oneSidedText('ar', 48, 1152) // { start: 1152, anchor: 'end', … }
 */
export function pictureSideOf(language: Language, left: number, right: number): PictureSide {
	return isRightToLeft(language) ? atRight(right) : atLeft(left);
}

/** The side at which no line begins. */
export function otherSide(language: Language, left: number, right: number): PictureSide {
	return isRightToLeft(language) ? atLeft(left) : atRight(right);
}

function atLeft(left: number): PictureSide {
	return { start: left, anchor: 'start', isolated: (text) => text, along: (by) => left + by };
}

function atRight(right: number): PictureSide {
	return {
		start: right,
		anchor: 'end',
		isolated: (text) => `${RIGHT_TO_LEFT}${text}${END}`,
		along: (by) => right - by
	};
}
