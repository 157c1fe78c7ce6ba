/** What no label of a plot may touch, in pixels. */
import { xOf, yOf, type Plot, type Scaled } from '../scales.ts';
import type { LineSegment } from '../segments.ts';
import type { Segment } from './geometry.ts';

/** The strokes of a line. */
export function obstaclesOf(segments: readonly LineSegment[], scaled: Scaled): Segment[] {
	return segments.flatMap(({ places }) => {
		const corners = places.map(({ x, y }) => ({ x: xOf(scaled, x), y: yOf(scaled, y) }));
		return corners.slice(1).map((to, i) => ({ from: corners[i] ?? to, to }));
	});
}

/** The upright lines of a plot, at some places in pixels. */
export function uprightsOf({ top, bottom }: Plot, places: readonly number[]): Segment[] {
	return places.map((x) => ({ from: { x, y: top }, to: { x, y: bottom } }));
}
