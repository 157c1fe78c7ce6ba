/** Where events stand on a chart: named above the plot, or as a tick on the axis of days. */
import type { ChartEvent } from './chart-input.ts';
import { xOf, type Scaled } from './scales.ts';
import { widthOf } from './text-width.ts';

/** An event on a chart. */
export interface ModelEvent {
	readonly day: number;
	readonly label: string;
	/** Where its name stands; undefined for a tick. */
	readonly place: EventPlace | undefined;
}

/** Where the name of an event stands, in pixels from the top left of the chart. */
export interface EventPlace {
	/** Where the text begins or ends, or its middle. */
	readonly x: number;
	readonly anchor: 'start' | 'middle' | 'end';
	/** The line on which the letters stand. */
	readonly y: number;
	/** Where the event's line begins: under its name. */
	readonly top: number;
}

/** The rows above a plot. */
interface Rows {
	readonly count: number;
	/** In pixels. */
	readonly height: number;
	/** Size of the type, in pixels. */
	readonly type: number;
	/** How much of the top row is taken at its beginning by what the upright axis counts, in pixels. */
	readonly taken: number;
}

/** How far a tick reaches down from the plot, in pixels. */
export const TICK = 5;

/** The letters stand so far above the end of their row, in pixels. */
const ABOVE = 5;

/**
 * The events of the days that are shown. Main events are named, the last ones first, and the others too where there is room
 * for all; the rest are ticks.
 *
 * @param scaled - the plot below the names
 */
export function modelEvents(events: readonly ChartEvent[], scaled: Scaled, rows: Rows): ModelEvent[] {
	const { from, to } = scaled.domain;
	const { left, right, top } = scaled.plot;
	const visible = events.filter(({ day }) => day >= from && day <= to);
	const wishes = visible.map(({ day, label, main }) => ({ x: xOf(scaled, day), label, main }));
	return placeNames(wishes, left, right, rows).map((name, i): ModelEvent => {
		const { day = NaN, label = '' } = visible[i] ?? {};
		if (!name) return { day, label, place: undefined };
		const floor = top - name.row * rows.height;
		return { day, label, place: { x: name.x, anchor: name.anchor, y: floor - ABOVE, top: floor } };
	});
}

/**
 * The line above the names of events, in pixels from the top of the chart.
 *
 * @param top - where the plot begins
 * @param highest - the line of the top row
 */
export function lineAbove(events: readonly ModelEvent[], top: number, rowHeight: number, highest: number): number {
	const tops = events.flatMap(({ place }) => place?.top ?? []);
	return Math.max(highest, Math.min(top + rowHeight, ...tops) - rowHeight - ABOVE);
}

/** A name that wants to stand above an upright line. */
export interface Wish {
	/** The line, in pixels from the left. */
	readonly x: number;
	readonly label: string;
	readonly main: boolean;
}

/** A name above its line. */
interface Name extends Pick<EventPlace, 'x' | 'anchor'> {
	/** Counted from the plot upwards, 0 being next to it. */
	readonly row: number;
}

/**
 * Finds a place for each name above its line, on the row next to the plot where it fits, else on the next one. No name
 * touches another, and no line runs through a name.
 *
 * @returns a place or undefined for each wish, in the order of the wishes
 */
export function placeNames(
	wishes: readonly Wish[],
	left: number,
	right: number,
	rows: Omit<Rows, 'height'>
): readonly (Name | undefined)[] {
	const all = placedIn(wishes, left, right, rows);
	if (!all.includes(undefined)) return all;
	const main = placedIn(
		wishes.filter((wish) => wish.main),
		left,
		right,
		rows
	);
	let next = 0;
	return wishes.map((wish) => (wish.main ? main[next++] : undefined));
}

/** Between two names, and between a name and a line that passes it, in pixels. */
const GAP = 5;

/** The name of an event with the room that it takes. */
interface Taken {
	readonly line: number;
	readonly row: number;
	readonly from: number;
	readonly to: number;
}

/**
 * The last names are placed first, where they stand in the way of the fewest lines that are still to come; no line goes
 * past the top row, but its name may have to stand there.
 */
function placedIn(
	wishes: readonly Wish[],
	left: number,
	right: number,
	{ count, type, taken: room }: Omit<Rows, 'height'>
): readonly (Name | undefined)[] {
	const taken: Taken[] = room > 0 ? [{ line: NaN, row: count - 1, from: left, to: left + room }] : [];
	const names: (Name | undefined)[] = [];
	for (let i = wishes.length - 1; i >= 0; i--) {
		const { x = NaN, label = '' } = wishes[i] ?? {};
		const width = widthOf(label, type);
		const crossed = ({ row, from, to }: Taken) => {
			const lines = wishes.slice(0, i).filter((other) => other.x >= from - GAP && other.x <= to + GAP).length;
			return row === count - 1 ? lines / 2 : lines;
		};
		const [best] = candidates(x, width, count)
			.filter(({ from, to }) => from >= left && to <= right)
			.filter((here) => !taken.some((other) => collide(here, other)))
			.map((here) => ({ here, crossed: crossed(here) }))
			.sort((a, b) => a.crossed - b.crossed);
		if (best) taken.push(best.here);
		names.unshift(best && { x, anchor: best.here.anchor, row: best.here.row });
	}
	return names;
}

/** Where a name can stand, the most wanted first. */
function candidates(line: number, width: number, count: number) {
	const begins = { middle: line - width / 2, start: line, end: line - width };
	return Array.from({ length: count }, (_, row) => row).flatMap((row) =>
		(['middle', 'start', 'end'] as const).map((anchor) => {
			const from = begins[anchor];
			return { line, row, anchor, from, to: from + width };
		})
	);
}

/** Whether two names touch, or the line of one, which passes the rows below it, runs through the other. */
function collide(a: Taken, b: Taken): boolean {
	if (a.row === b.row) return a.to + GAP >= b.from && b.to + GAP >= a.from;
	const [upper, lower] = a.row > b.row ? [a, b] : [b, a];
	return upper.line >= lower.from - GAP && upper.line <= lower.to + GAP;
}
