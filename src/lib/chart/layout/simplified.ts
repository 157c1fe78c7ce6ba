import { xOf, yOf, type Position, type Scaled } from './scales.ts';
import type { BandSpan } from './segments.ts';

/** How far a place may lie beside the line without it, in pixels: nobody sees less. */
const WITHIN = 0.6;

/** Strokes of more places have been thinned to their columns of pixels, and nearly each of them is a peak or a trough. */
const MANY = 400;

/**
 * The corners of a line without those that nobody would miss: each one left out lies at most 0.6 pixels beside the straight
 * piece that takes its place.
 *
 * @param scaled - the plot with its days and values
 */
export function simplified(places: readonly Position[], scaled: Scaled): readonly Position[] {
	if (places.length > MANY) return places;
	const corners = places.map(({ x, y }) => ({ x: xOf(scaled, x), y: yOf(scaled, y) }));
	const indices = new Set([0, places.length - 1]);
	const spans: (readonly [number, number])[] = [[0, places.length - 1]];
	for (let span = spans.pop(); span; span = spans.pop()) {
		const [first, last] = span;
		const [from, to] = [corners[first], corners[last]];
		if (!from || !to) continue;
		let farthest: number = first;
		let most: number = WITHIN;
		for (let i = first + 1; i < last; i++) {
			const away = distance(corners[i] ?? from, from, to);
			if (away > most) [farthest, most] = [i, away];
		}
		if (farthest === first) continue;
		indices.add(farthest);
		spans.push([first, farthest], [farthest, last]);
	}
	return places.filter((_, i) => indices.has(i));
}

/**
 * The spans of a band without those that nobody would miss: each one left out lies at most 0.6 pixels beside both edges.
 *
 * @param scaled - the plot with its days and values
 */
export function simplifiedBand(spans: readonly BandSpan[], scaled: Scaled): readonly BandSpan[] {
	const edges = [spans.map(({ x, low }) => ({ x, y: low })), spans.map(({ x, high }) => ({ x, y: high }))];
	const corners = new Set(edges.flatMap((edge) => simplified(edge, scaled)).map(({ x }) => x));
	return spans.filter(({ x }) => corners.has(x));
}

/** How far a place lies from a straight piece. */
function distance(at: Position, from: Position, to: Position): number {
	const [across, down] = [to.x - from.x, to.y - from.y];
	const square = across ** 2 + down ** 2;
	const along = square === 0 ? 0 : ((at.x - from.x) * across + (at.y - from.y) * down) / square;
	const part = Math.min(Math.max(along, 0), 1);
	return Math.hypot(at.x - from.x - part * across, at.y - from.y - part * down);
}
