/** How many numbers each letter of an outline takes, and which of the two places they move. */
const MOVES: Readonly<Record<string, readonly ('x' | 'y')[]>> = {
	M: ['x', 'y'],
	m: ['x', 'y'],
	l: ['x', 'y'],
	h: ['x'],
	v: ['y']
};

/**
 * The corners of an outline, by the grammar of SVG: one absolute place, then steps, of which some only move.
 *
 * @example cornersOf('M440 1205l32-10v-40') // [[440, 1205], [472, 1195], [472, 1155]]
 */
export function cornersOf(outline: string): [number, number][] {
	const at = { x: 0, y: 0 };
	return [...outline.matchAll(/([Mmlhv])([^Mmlhv]*)/g)].flatMap(([, letter = '', text = '']) => {
		const numbers = (text.match(/-?\d+/g) ?? []).map(Number);
		const moves = MOVES[letter] ?? [];
		if (letter === 'M') [at.x, at.y] = [0, 0];
		return Array.from({ length: numbers.length / moves.length }, (_, step): [number, number] => {
			for (const [i, axis] of moves.entries()) at[axis] += numbers[step * moves.length + i] ?? NaN;
			return [at.x, at.y];
		});
	});
}

/** The places of the dots of an outline: where it moves to. */
export function dotsOf(outline: string): [number, number][] {
	return cornersOf(outline.replaceAll('h0', ''));
}

/** The pieces of an outline, each as its corners. */
export function piecesOf(outline: string): [number, number][][] {
	let from: readonly [number, number] = [0, 0];
	return outline.split(/(?=[Mm])/).map((piece) => {
		const [x, y] = from;
		const corners = cornersOf(piece.replace(/^[Mm]/, 'M')).map(([left, top]): [number, number] =>
			piece.startsWith('m') ? [left + x, top + y] : [left, top]
		);
		from = corners[corners.length - 1] ?? from;
		return corners;
	});
}
