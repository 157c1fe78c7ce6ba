import { widthOf } from './text-width.ts';

/**
 * Breaks a text into lines that fit a width, at its spaces; a word that is wider stands alone.
 *
 * @param width - in pixels
 * @param size - of the type, in pixels
 * @example wrap('Parallel market, Damascus', 200, 20) // ['Parallel market,', 'Damascus']
 */
export function wrap(text: string, width: number, size: number): readonly string[] {
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const last = lines.at(-1);
		const longer = `${last} ${word}`;
		if (last === undefined || widthOf(longer, size) > width) lines.push(word);
		else lines[lines.length - 1] = longer;
	}
	return lines;
}

/**
 * The size of type at which a text fits a width.
 *
 * @param width - in pixels
 * @param size - the size wanted, in pixels
 * @returns at most the size wanted, a whole number
 * @example fitted('18,000', 500, 132) // 132
 */
export function fitted(text: string, width: number, size: number): number {
	return Math.floor(Math.min(size, (size * width) / Math.max(1, widthOf(text, size))));
}
