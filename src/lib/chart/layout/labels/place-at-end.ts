/** Where a label stands at the own end of a line that ends within the plot. */
import type { Plot } from '../scales.ts';

/** Where the letters of a label stand, in pixels from the top left of the chart. */
export interface LabelPlace {
	readonly x: number;
	readonly anchor: 'start' | 'middle' | 'end';
	/** The line of the first row. */
	readonly y: number;
}

/** A straight piece of a line, in pixels. */
export interface Segment {
	readonly from: { readonly x: number; readonly y: number };
	readonly to: { readonly x: number; readonly y: number };
}

/** A label that wants to stand near the end of its line, all in pixels. */
export interface EndWish {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	/** From the top of a label to the line of its first row, which is the size of its type; and from there to the next one. */
	readonly ascent: number;
	readonly rowHeight: number;
}

/** What a label may not touch. */
export interface Obstacles {
	readonly plot: Plot;
	readonly segments: readonly Segment[];
	readonly labels: readonly Plot[];
	/** What it does not touch if there is another place: the level lines of the axis, in pixels from the top. */
	readonly grid: readonly number[];
	/** Where other lines end: of ends on one upright the upper one has the upper label, if there is room. */
	readonly ends: readonly Pick<EndWish, 'x' | 'y'>[];
}

/** How far beside, and how far above or below its end a label may stand, in pixels. */
const BESIDE = 6;
const AWAY = [6, 11, 16, 23, 30, 39, 48, 59, 70];

/** How far from its end a label may stand, the most wanted first. */
export const REACHES = ['near', 'far', 'before'] as const;
type Reach = (typeof REACHES)[number];

/** How far above or below its end, and how far before it, a label may stand that has found no place so near, in pixels. */
const FAR = Array.from({ length: 16 }, (_, i) => 80 + 6 * i);
const BEFORE = Array.from({ length: 16 }, (_, i) => 12 + 8 * i);

/** A level line is not worth more distance than this, in pixels: a label has its ground around it. */
const FURTHER = 16;

/** Ends less far apart than this are on one upright, in pixels. */
const SAME_UPRIGHT = 4;

/** Air around a label, in pixels. */
const AIR = 2;

/**
 * The nearest free place for a label: beside its end, above or below it, or before it.
 *
 * @param reach - `far` for the places further above or below it, `before` for those further before it
 * @returns the place and the room that it takes; undefined where there is none
 */
export function placeAtEnd(
	wish: EndWish,
	{ plot, segments, labels, grid, ends }: Obstacles,
	reach: Reach = 'near'
): { readonly place: LabelPlace; readonly room: Plot } | undefined {
	const isFree = (room: Plot) =>
		room.left >= plot.left &&
		room.right <= plot.right &&
		room.top >= plot.top &&
		room.bottom <= plot.bottom &&
		!labels.some((other) => overlap(room, other)) &&
		!segments.some((segment) => crosses(room, segment));
	const places = candidatesIn[reach](wish).map((place) => ({ ...place, room: roomAt(wish, place.left, place.top) }));
	const search = (some: typeof places) => {
		const nearest = some.find(({ room }) => isFree(room));
		if (!nearest) return undefined;
		const furthest = awayFrom(wish, nearest) + FURTHER;
		const isClear = (place: (typeof places)[number]) =>
			awayFrom(wish, place) <= furthest && !isStruck({ ...wish, top: place.top }, grid);
		return some.find((place) => isClear(place) && isFree(place.room)) ?? nearest;
	};
	const best = search(places.filter(({ room }) => isInOrder(room, wish, ends))) ?? search(places);
	if (!best) return undefined;
	const { anchor, left, top, room } = best;
	const x = { start: left, middle: left + wish.width / 2, end: left + wish.width }[anchor];
	return { place: { x, anchor, y: top + wish.ascent }, room };
}

/** Whether a label lies on its own side of the ends that share its upright. */
function isInOrder({ top, bottom }: Plot, { x, y }: EndWish, ends: Obstacles['ends']): boolean {
	const near = ends.filter((end) => Math.abs(end.x - x) < SAME_UPRIGHT);
	return near.every((end) => (end.y < y ? top > end.y : end.y === y || bottom < end.y));
}

/** How far a label stands above or below its end, and how much further before it than usual, in pixels. */
function awayFrom({ x, y, width, height }: EndWish, { left, top }: Pick<Plot, 'left' | 'top'>): number {
	return Math.max(0, top - y, y - top - height) + Math.max(0, x - BESIDE - left - width);
}

/** The room of a label with the air around it. */
function roomAt({ width, height }: EndWish, left: number, top: number): Plot {
	return { left: left - AIR, right: left + width + AIR, top: top - AIR, bottom: top + height + AIR };
}

/** How far letters reach above and below their line, in parts of the size of their type. */
const [UP, DOWN] = [0.8, 0.25];

/**
 * Whether a level line runs through the letters of a text; between two of its rows one may.
 *
 * @param grid - where the lines are, in pixels from the top
 * @example isStruck({ top: 100, height: 36, ascent: 13, rowHeight: 18 }, [110]) // true, and false at 118
 */
export function isStruck(
	{ top, height, ascent, rowHeight }: Omit<EndWish, 'x' | 'y' | 'width'> & { readonly top: number },
	grid: readonly number[]
): boolean {
	const rows = Array.from({ length: Math.round(height / rowHeight) }, (_, i) => top + ascent + i * rowHeight);
	return rows.some((row) => grid.some((line) => line > row - UP * ascent && line < row + DOWN * ascent));
}

/** Where a label can begin near its end, the most wanted first. */
function near(wish: EndWish) {
	const { x, y, width, height } = wish;
	const middle = y - height / 2;
	const around = AWAY.flatMap((away) => aboveAndBelow(wish, away));
	return [
		{ anchor: 'start' as const, left: x + BESIDE, top: middle },
		...around,
		{ anchor: 'end' as const, left: x - BESIDE - width, top: middle },
		...[0, ...AWAY].flatMap((away) => [
			{ anchor: 'end' as const, left: x - BESIDE - width, top: y - away - height },
			{ anchor: 'start' as const, left: x + BESIDE, top: y + away }
		])
	];
}

/** Where a label can begin further before its end, above or below the level of it. */
function before({ x, y, width, height }: EndWish) {
	return BEFORE.flatMap((by) =>
		AWAY.flatMap((away) =>
			[y - away - height, y + away].map((top) => ({ anchor: 'end' as const, left: x - by - width, top }))
		)
	);
}

/** The places so far above an end and below it. */
function aboveAndBelow({ x, y, width, height }: EndWish, away: number) {
	return [y - away - height, y + away].flatMap((top) => [
		{ anchor: 'middle' as const, left: x - width / 2, top },
		{ anchor: 'start' as const, left: x, top },
		{ anchor: 'end' as const, left: x - width, top }
	]);
}

const candidatesIn = {
	near,
	far: (wish: EndWish) => FAR.flatMap((away) => aboveAndBelow(wish, away)),
	before
} as const;

/** Whether two rooms have a part in common. */
export function overlap(a: Plot, b: Plot): boolean {
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Whether a straight piece runs through a room: what of it lies between its sides lies also between top and bottom. */
export function crosses(room: Plot, { from, to }: Segment): boolean {
	const [across, down] = [to.x - from.x, to.y - from.y];
	let [enters, leaves] = [0, 1];
	for (const [step, distance] of [
		[-across, from.x - room.left],
		[across, room.right - from.x],
		[-down, from.y - room.top],
		[down, room.bottom - from.y]
	] as const) {
		if (step === 0 && distance < 0) return false;
		if (step < 0) enters = Math.max(enters, distance / step);
		if (step > 0) leaves = Math.min(leaves, distance / step);
	}
	return enters <= leaves;
}
