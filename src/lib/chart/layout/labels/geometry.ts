/** Whether rooms and straight pieces of lines have a part in common; all in pixels. */
import type { Plot } from '../scales.ts';

/** A place in pixels from the top left of the chart. */
export interface Point {
	readonly x: number;
	readonly y: number;
}

/** A straight piece of a line. */
export interface Segment {
	readonly from: Point;
	readonly to: Point;
}

/** Whether two rooms have a part in common, or less than some space between them side by side. */
export function overlap(a: Plot, b: Plot, space = 0): boolean {
	return a.left < b.right + space && b.left < a.right + space && a.top < b.bottom && b.top < a.bottom;
}

/** Whether a straight piece runs through a room: it reaches it, and not all corners lie on one side of it. */
export function crosses({ left, right, top, bottom }: Plot, piece: Segment): boolean {
	const { from, to } = piece;
	if (Math.max(from.x, to.x) < left || Math.min(from.x, to.x) > right) return false;
	if (Math.max(from.y, to.y) < top || Math.min(from.y, to.y) > bottom) return false;
	const falling = sideOf(piece, { x: left, y: top }) * sideOf(piece, { x: right, y: bottom });
	return falling <= 0 || sideOf(piece, { x: left, y: bottom }) * sideOf(piece, { x: right, y: top }) <= 0;
}

/**
 * Whether two straight pieces cross: the ends of each lie on both sides of the other, or on it.
 *
 * @example meet({ from: { x: 0, y: 0 }, to: { x: 2, y: 2 } }, { from: { x: 0, y: 2 }, to: { x: 2, y: 0 } }) // true
 */
export function meet(a: Segment, b: Segment): boolean {
	if (areApart(a, b, 'x') || areApart(a, b, 'y')) return false;
	return sideOf(a, b.from) * sideOf(a, b.to) <= 0 && sideOf(b, a.from) * sideOf(b, a.to) <= 0;
}

/** Whether two pieces have no part in common along an axis. */
function areApart(a: Segment, b: Segment, axis: keyof Point): boolean {
	return (
		Math.max(a.from[axis], a.to[axis]) < Math.min(b.from[axis], b.to[axis]) ||
		Math.max(b.from[axis], b.to[axis]) < Math.min(a.from[axis], a.to[axis])
	);
}

/** On which side of a piece a place lies: the sign of a number that is 0 on it. */
function sideOf({ from, to }: Segment, { x, y }: Point): number {
	return (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x);
}

/** The place in some rooms that is nearest to another place. */
export function nearestIn(rooms: readonly Plot[], { x, y }: Point): Point {
	const places = rooms.map(({ left, right, top, bottom }) => ({
		x: Math.min(Math.max(x, left), right),
		y: Math.min(Math.max(y, top), bottom)
	}));
	const [first = { x, y }, ...others] = places;
	return others.reduce((best, place) => (apart(place, { x, y }) < apart(best, { x, y }) ? place : best), first);
}

/** How far two places are apart, in pixels. */
export function apart(a: Point, b: Point): number {
	return Math.hypot(a.x - b.x, a.y - b.y);
}
