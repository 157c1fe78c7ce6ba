import { xOf, yOf, type Scaled, type Place } from '#lib/chart/layout/places.ts';
import type { Span } from '#lib/chart/layout/strokes.ts';

/**
 * The outline of a stroke in tenths of a pixel, as whole numbers, written relatively, and level and upright steps by one
 * number: a seventh of the bytes of absolute places in pixels.
 *
 * @example strokePath(panel, [{ x: from, y: 3 }, …]) // 'M440 1205l32-11v-40h5'
 */
export function strokePath(panel: Scaled, places: readonly Place[]): string {
	let [lastX, lastY, lastVerb] = [0, 0, ''];
	return places
		.map((place, i) => {
			const [x, y] = [Math.round(xOf(panel, place.x) * 10), Math.round(yOf(panel, place.y) * 10)];
			const [verb, numbers] = i === 0 ? (['M', [x, y]] as const) : stepOf(x - lastX, y - lastY);
			const step = (verb === lastVerb ? ' ' : verb) + numbers.join(' ');
			[lastX, lastY, lastVerb] = [x, y, verb];
			return step;
		})
		.join('')
		.replaceAll(' -', '-');
}

/** A step right or left, up or down, or both, and what it takes to say it. */
function stepOf(x: number, y: number): readonly ['h' | 'v' | 'l', readonly number[]] {
	if (y === 0) return ['h', [x]];
	return x === 0 ? ['v', [y]] : ['l', [x, y]];
}

/** The outline of a band: along its upper edge and back along its lower one. */
export function bandPath(panel: Scaled, band: readonly Span[]): string {
	const upper = band.map(({ x, high }) => ({ x, y: high }));
	const lower = band.map(({ x, low }) => ({ x, y: low })).reverse();
	return `${strokePath(panel, [...upper, ...lower])}z`;
}
