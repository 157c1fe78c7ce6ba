import type { ParameterProblem, EmbedTheme } from '#lib/query/index.ts';
import { GROUNDS } from '#lib/view/parts/grounds.ts';

/** How far text and how far lines must stand out from their ground (WCAG 2.2, 1.4.3 and 1.4.11). */
const TEXT = 4.5;
const GRAPHICS = 3;

/** A colour for the lines of a widget, and whether letters may have it, too. */
export interface Accent {
	readonly colour: string;
	readonly text: boolean;
}

/** The grounds that a theme can have: both, where it follows its reader. */
export function groundsOf(theme: EmbedTheme): readonly string[] {
	return theme === 'auto' ? [GROUNDS.light, GROUNDS.dark] : [GROUNDS[theme]];
}

/**
 * Checks a requested colour against the backgrounds it will appear on.
 *
 * @param colour - as `#rrggbb`
 * @returns the accent; or, where lines in it could hardly be seen, what is wrong
 * @example accentOn('#006a63', ['#fbfaf7']) // { colour: '#006a63', text: true }
 */
export function accentOn(colour: string, grounds: readonly string[]): Accent | ParameterProblem {
	const least = Math.min(...grounds.map((ground) => contrast(colour, ground)));
	if (least >= GRAPHICS) return { colour, text: least >= TEXT };
	// Rounded down, so that the printed contrast never looks sufficient.
	const inputs = Math.floor(least * 10) / 10;
	return { name: 'accent', given: colour, expected: { contrast: inputs, needed: GRAPHICS } };
}

/**
 * The contrast of two colours.
 *
 * @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 * @param a - as `#rrggbb`
 * @returns from 1, the same, to 21, black on white
 * @example contrast('#000000', '#ffffff') // 21
 */
export function contrast(a: string, b: string): number {
	const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
	return (light + 0.05) / (dark + 0.05);
}

/** How bright a colour is, from 0 to 1. */
function luminance(colour: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
		const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
		return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
