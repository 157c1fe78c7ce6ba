import { xOf, yOf, type Scaled } from '#lib/view/places.ts';
import type { Place, Span } from '#lib/view/strokes.ts';

/**
 * The outline of a stroke, in tenths of a pixel, written relatively: a fifth of the bytes of absolute places.
 *
 * @example strokePath(panel, [{ x: from, y: 3 }, …]) // 'M44 120.5l3.2-1.1 0-4'
 */
export function strokePath(panel: Scaled, places: readonly Place[]): string {
	const tenths = places.map(({ x, y }) => [Math.round(xOf(panel, x) * 10), Math.round(yOf(panel, y) * 10)] as const);
	let [lastX, lastY] = [0, 0];
	return tenths
		.map(([x, y], i) => {
			const step = i === 0 ? `M${x / 10} ${y / 10}` : `${i === 1 ? 'l' : ' '}${(x - lastX) / 10} ${(y - lastY) / 10}`;
			[lastX, lastY] = [x, y];
			return step;
		})
		.join('')
		.replaceAll(' -', '-');
}

/** The outline of a band: along its upper edge and back along its lower one. */
export function bandPath(panel: Scaled, band: readonly Span[]): string {
	const upper = band.map(({ x, high }) => ({ x, y: high }));
	const lower = band.map(({ x, low }) => ({ x, y: low })).reverse();
	return `${strokePath(panel, [...upper, ...lower])}z`;
}
