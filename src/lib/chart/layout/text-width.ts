/**
 * How wide letters are at most, as a part of the size of the type: as in the widest system fonts of phones and desktops,
 * DejaVu Sans and Verdana. What has room in them has room in all.
 */
const WIDTHS: readonly (readonly [letters: RegExp, width: number])[] = [
	// Marks of direction.
	[/[\u2066-\u2069]/, 0],
	[/[\s.,:;·’'()/\-\u2011ijlIrtf|]/, 0.41],
	[/[mwMW%…—+−×=]/, 0.98],
	[/[A-Z]/, 0.76],
	[/[\u0600-\u06ff]/, 0.56],
	[/./, 0.64]
];

/**
 * How wide a text is at most, in pixels.
 *
 * @param size - of the type, in pixels
 * @example widthOf('18,000', 10) // 36.1
 */
export function widthOf(text: string, size: number): number {
	return [...text].reduce((sum, letter) => sum + size * widthOfLetter(letter), 0);
}

function widthOfLetter(letter: string): number {
	return WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? 1;
}
