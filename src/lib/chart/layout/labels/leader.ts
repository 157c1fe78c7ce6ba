/** The thin line that ties a label to the end of its line, where it does not stand right by it. */
import type { Plot } from '../scales.ts';
import { apart, nearestIn, type Point, type Segment } from './geometry.ts';

/** Letters that stand so near to the end of their line need no leader, in pixels. */
const NEAR = 14;

/** Between the middle of the dot at the end of a line and its leader, and between that and the letters, in pixels. */
const [FROM_DOT, TO_LETTERS] = [4.5, 2];

/** A leader is a pixel wide and paler than its line, which it is no part of. */
export const LEADER_OPACITY = 0.6;

/** Where a line ends. */
export interface LineEnding {
	/** Where its stroke ends. */
	readonly end: Point;
	/** Its last dot, which its leader begins at. */
	readonly dot: Point;
}

/**
 * The leader of a label: from the dot at the end of its line to the nearest letters.
 *
 * @param rows - where the letters of each row stand
 * @returns undefined where the letters stand right by the end of the line
 * @example leaderOf({ end: { x: 9, y: 0 }, dot: { x: 0, y: 0 } }, [{ left: -5, right: 5, top: 30, bottom: 40 }])
 * // { from: { x: 0, y: 4.5 }, to: { x: 0, y: 28 } }
 */
export function leaderOf({ end, dot }: LineEnding, rows: readonly Plot[]): Segment | undefined {
	const nearest = nearestIn(rows, dot);
	const length = apart(dot, nearest);
	if (Math.min(length, apart(end, nearestIn(rows, end))) <= NEAR) return undefined;
	const after = (pixels: number) => ({
		x: dot.x + ((nearest.x - dot.x) * pixels) / length,
		y: dot.y + ((nearest.y - dot.y) * pixels) / length
	});
	return { from: after(FROM_DOT), to: after(length - TO_LETTERS) };
}
