import { xOf, yOf, type Scaled, type Position } from '#lib/chart/layout/scales.ts';
import type { BandSpan } from '#lib/chart/layout/segments.ts';

/** Parts of a pixel in which outlines are written: nobody sees less, and each digit costs bytes. */
export const FINE = 2;

/** Draws such an outline in its size. */
export const FINE_SCALE = 'scale(.5)';

/**
 * The outline of some strokes in parts of a pixel, as whole numbers, written relatively, and level and upright steps by one
 * number: a seventh of the bytes of absolute places in pixels. A stroke of one place is a dot, where the ends are round.
 *
 * @param parts - of a pixel, by which the outline is to be divided where it is drawn
 * @example outlineOf(panel, [[{ x: from, y: 3 }, …], [{ x: to, y: 4 }]]) // 'M88 241l6-2v-8h1m16 1h0'
 */
export function outlineOf(panel: Scaled, strokes: readonly (readonly Position[])[], parts = FINE): string {
	const rounded = (pixels: number) => Math.round(pixels * parts);
	let [lastX, lastY, lastVerb] = [0, 0, ''];
	const step = (place: Position, isFirst: boolean): string => {
		const [x, y] = [rounded(xOf(panel, place.x)), rounded(yOf(panel, place.y))];
		const [verb, numbers] = isFirst
			? ([lastVerb === '' ? 'M' : 'm', [x - lastX, y - lastY]] as const)
			: stepOf(x - lastX, y - lastY);
		// What follows a move without a letter is a line.
		const isSaid = verb === lastVerb || (verb === 'l' && lastVerb === 'm');
		const text = (isSaid ? ' ' : verb) + numbers.join(' ');
		[lastX, lastY, lastVerb] = [x, y, verb];
		return text;
	};
	const strokeText = (places: readonly Position[]): string => {
		const text = places.map((place, i) => step(place, i === 0)).join('');
		if (places.length !== 1) return text;
		lastVerb = 'h';
		return `${text}h0`;
	};
	return strokes.map(strokeText).join('').replaceAll(' -', '-');
}

/** A step right or left, up or down, or both, and what it takes to say it. */
function stepOf(x: number, y: number): readonly ['h' | 'v' | 'l', readonly number[]] {
	if (y === 0) return ['h', [x]];
	return x === 0 ? ['v', [y]] : ['l', [x, y]];
}

/** The outline of a band: along its upper edge and back along its lower one. */
export function bandPath(panel: Scaled, band: readonly BandSpan[]): string {
	const upper = band.map(({ x, high }) => ({ x, y: high }));
	const lower = band.map(({ x, low }) => ({ x, y: low })).reverse();
	return `${outlineOf(panel, [[...upper, ...lower]])}z`;
}
