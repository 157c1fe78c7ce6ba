/** Where a label stands at the own end of a line that ends within the plot. */
import type { Plot } from '../scales.ts';
import { apart, crosses, meet, nearestIn, overlap, type Point, type Segment } from './geometry.ts';
import { leaderOf } from './leader.ts';

/** Where the letters of a label stand, in pixels from the top left of the chart. */
export interface LabelPlace {
	readonly x: number;
	readonly anchor: 'start' | 'middle' | 'end';
	/** The line of the first row. */
	readonly y: number;
}

/** A label that wants to stand near the end of its line, all in pixels. */
export interface EndWish extends Point {
	/** The last dot of its line. */
	readonly dot: Point;
	/** How wide its rows are. */
	readonly widths: readonly number[];
	/** From the top of a label to the line of its first row, which is the size of its type; and from there to the next one. */
	readonly ascent: number;
	readonly rowHeight: number;
}

/** What a label may not touch, whatever others stand there. */
export interface Obstacles {
	readonly plot: Plot;
	readonly segments: readonly Segment[];
	/** What it does not touch if there is another place: the lines of events, and the level lines of the axis, in pixels from the top. */
	readonly uprights: readonly Segment[];
	readonly grid: readonly number[];
	/** Where other lines end: of ends on one upright the upper one has the upper label, if there is room. */
	readonly ends: readonly Point[];
}

/** The labels that have their places, and their leaders. */
export interface Taken {
	readonly labels: readonly Plot[];
	readonly leaders: readonly Segment[];
}

/** A place for a label. */
export interface Found {
	readonly place: LabelPlace;
	readonly room: Plot;
	readonly leader: Segment | undefined;
	/** How far its letters are from the end of their line, and what else speaks against it; in pixels. */
	readonly cost: number;
}

/** Between the end of a line and a label beside it, in pixels. */
const BESIDE = 6;

/** How far above or below its end, and how far before those places a label may stand, in pixels. */
const AWAY = [6, 10, 14, 18, 22, 26, 30, 36, 42, 48, 54, 62, 70, 78, 86, 94, 104, 114, 124, 136, 148, 160, 172];
const BEFORE = [BESIDE, 12, 24, 36, 48, 60, 72, 84, 96, 108, 120];
const [MOST_AWAY, MOST_BEFORE] = [Math.max(...AWAY), Math.max(...BEFORE)];

/** No place further aside is further above or below its end than this, in pixels. */
const LOW_ASIDE = 104;

/**
 * How much further from its end a label stands rather than on a level line or the line of an event, which its ground parts, on
 * the other side of an end on its upright, before its end on one level with it, at a corner of it, or beyond a line; in pixels.
 */
const COST = { level: 8, upright: 12, leader: 10, order: 60, before: 30, corner: 5, crossing: 30 } as const;

/** So near to the end of a line no other one is between it and its label: many end there; in pixels. */
const AT_DOT = 8;

/** Ends less far apart than this are on one upright, in pixels. */
const SAME_UPRIGHT = 4;

/** Air around a label, and how much more there is between two side by side; in pixels. */
const [AIR, BETWEEN] = [2, 3];

/** Finds places for a label beside others, at most so many, the best one first. */
export type FindPlaces = (taken: Taken, most: number) => Found[];

/**
 * Finds places for a label: the best one in each column. What does not depend on other labels is calculated once.
 *
 * @example placesAtEnd(wish, obstacles)({ labels: [], leaders: [] }, 1)[0]?.place // { x: 106, anchor: 'start', y: 52 }
 */
export function placesAtEnd(wish: EndWish, obstacles: Obstacles): FindPlaces {
	const within = withinReach(wish, obstacles);
	const places = candidates(wish, obstacles.plot.right)
		.flatMap((one) => placeOf(wish, one, within) ?? [])
		.sort((a, b) => a.cost - b.cost);
	return (taken, most) => {
		const best = new Map<string, Found>();
		for (const place of places) {
			if (best.size === most) break;
			if (!best.has(place.column) && isFree(place, taken)) best.set(place.column, place);
		}
		return [...best.values()];
	};
}

/** Where the left top corner of a label can be. */
interface Candidate {
	/** The places in a column differ by their height alone, and are all above the end of the line, or all below it. */
	readonly column: string;
	readonly anchor: LabelPlace['anchor'];
	readonly left: number;
	readonly top: number;
	/** What speaks against its kind, in pixels. */
	readonly against?: number;
}

/** The obstacles that a label or its leader can meet. */
function withinReach(wish: EndWish, obstacles: Obstacles): Obstacles {
	const { width, height } = sizeIn(wish);
	const [aside, away] = [width + MOST_BEFORE + AIR, height + MOST_AWAY + AIR];
	const reach = { left: wish.x - aside, right: obstacles.plot.right, top: wish.y - away, bottom: wish.y + away };
	return { ...obstacles, segments: obstacles.segments.filter((segment) => crosses(reach, segment)) };
}

/** A place with its column; undefined where it has no room or lies on a line. */
function placeOf(
	wish: EndWish,
	{ column, anchor, left, top, against = 0 }: Candidate,
	{ plot, segments, ...others }: Obstacles
): (Found & Pick<Candidate, 'column'>) | undefined {
	const { width, height } = sizeIn(wish);
	const room = { left: left - AIR, right: left + width + AIR, top: top - AIR, bottom: top + height + AIR };
	const isWithin =
		room.left >= plot.left && room.right <= plot.right && room.top >= plot.top && room.bottom <= plot.bottom;
	if (!isWithin || segments.some((segment) => crosses(room, segment))) return undefined;
	const x = { start: left, middle: left + width / 2, end: left + width }[anchor];
	const place = { x, anchor, y: top + wish.ascent };
	const rows = rowsAt(place, wish);
	const nearest = nearestIn(rows, wish);
	const leader = leaderOf({ end: wish, dot: wish.dot }, rows);
	const cost =
		apart(wish, nearest) +
		against +
		(isStruck({ ...wish, top, rows: rows.length }, others.grid) ? COST.level : 0) +
		(others.uprights.some((upright) => crosses(room, upright)) ? COST.upright : 0) +
		(isInOrder(room, wish, others.ends) ? 0 : COST.order) +
		(leader ? COST.leader : 0) +
		COST.crossing * crossedBy(leader ?? { from: wish, to: nearest }, segments);
	return { column, place, room, leader, cost };
}

/** How many strokes of lines lie between the end of a line and its label, beyond the dot. */
function crossedBy({ from, to }: Segment, segments: readonly Segment[]): number {
	const part = AT_DOT / apart(from, to);
	if (part >= 1) return 0;
	const beyond = { from: { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }, to };
	return segments.filter((segment) => meet(segment, beyond)).length;
}

function sizeIn({ widths, rowHeight }: EndWish): { readonly width: number; readonly height: number } {
	return { width: Math.max(...widths), height: widths.length * rowHeight };
}

/** Whether a place and its leader touch no other label and no other leader. */
function isFree({ room, leader }: Found, { labels, leaders }: Taken): boolean {
	if (labels.some((other) => overlap(room, other, BETWEEN))) return false;
	if (leaders.some((other) => crosses(lettersIn(room), other) || (leader && meet(leader, other)))) return false;
	return !leader || !labels.some((other) => crosses(lettersIn(other), leader));
}

/** What of a room no leader touches: most of the air around letters is left to it. */
function lettersIn({ left, right, top, bottom }: Plot): Plot {
	const air = AIR - 0.5;
	return { left: left + air, right: right - air, top: top + air, bottom: bottom - air };
}

/** Whether a label lies on its own side of the ends that share its upright. */
function isInOrder({ top, bottom }: Plot, { x, y }: EndWish, ends: Obstacles['ends']): boolean {
	const near = ends.filter((end) => Math.abs(end.x - x) < SAME_UPRIGHT);
	return near.every((end) => (end.y < y ? top > end.y : end.y === y || bottom < end.y));
}

/** How far letters reach above and below their line, in parts of the size of their type. */
const [UP, DOWN] = [0.8, 0.25];

/** Where the letters of each row of a label stand. */
function rowsAt({ x, y, anchor }: LabelPlace, { widths, ascent, rowHeight }: EndWish): Plot[] {
	return widths.map((width, i) => {
		const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
		const line = y + i * rowHeight;
		return { left, right: left + width, top: line - UP * ascent, bottom: line + DOWN * ascent };
	});
}

/**
 * Whether a level line runs through the letters of a text; between two of its rows one may.
 *
 * @param grid - where the lines are, in pixels from the top
 * @example isStruck({ top: 100, rows: 2, ascent: 13, rowHeight: 18 }, [110]) // true, and false at 118
 */
export function isStruck(
	{
		top,
		rows,
		ascent,
		rowHeight
	}: Pick<EndWish, 'ascent' | 'rowHeight'> & { readonly top: number; readonly rows: number },
	grid: readonly number[]
): boolean {
	const lines = Array.from({ length: rows }, (_, i) => top + ascent + i * rowHeight);
	return lines.some((row) => grid.some((line) => line > row - UP * ascent && line < row + DOWN * ascent));
}

/**
 * Where a label can begin: of places as far from its end the most wanted first.
 *
 * @param edge - where its room ends, in pixels from the left
 */
function candidates(wish: EndWish, edge: number): Candidate[] {
	const { x, y } = wish;
	const { width, height } = sizeIn(wish);
	const over = [
		{ anchor: 'middle' as const, left: x - width / 2 },
		{ anchor: 'start' as const, left: x },
		{ anchor: 'end' as const, left: x - width },
		{ anchor: 'start' as const, left: Math.min(edge - AIR - width, x) }
	];
	const aside = [
		{ anchor: 'start' as const, left: x + BESIDE },
		...BEFORE.map((by) => ({ anchor: 'end' as const, left: x - by - width }))
	];
	const heights = [0, ...AWAY].flatMap((away) => [
		{ away, side: 'above', top: y - away - height },
		{ away, side: 'below', top: y + away }
	]);
	const level = { top: y - height / 2, column: 'level' };
	return [
		{ ...level, anchor: 'start', left: x + BESIDE },
		...heights.flatMap(({ away, side, top }) =>
			[...over, ...aside]
				.map((place, i) => ({ ...place, top, column: `${side} ${i}`, against: away === 0 ? COST.corner : 0 }))
				.slice(away === 0 ? over.length : 0, away > LOW_ASIDE ? over.length : undefined)
		),
		{ ...level, anchor: 'end', left: x - BESIDE - width, against: COST.before }
	];
}
