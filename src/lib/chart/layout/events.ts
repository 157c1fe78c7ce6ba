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
 * The events of the days that are shown. Main events are named in their order as far as there is room; where all of them are,
 * so are those of the others that still fit. The rest are ticks.
 *
 * @param scaled - the plot below the names
 */
export function modelEvents(events: readonly ChartEvent[], scaled: Scaled, rows: Rows): ModelEvent[] {
	const { from, to } = scaled.domain;
	const { left, right, top } = scaled.plot;
	const visible = events.filter(({ day }) => day >= from && day <= to);
	const wishes = visible.map(({ day, label, main, leads }) => ({ x: xOf(scaled, day), label, main, leads }));
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
	/** Whether it comes before other main ones. */
	readonly leads?: boolean | undefined;
}

/** A name above its line. */
interface Name extends Pick<EventPlace, 'x' | 'anchor'> {
	/** Counted from the plot upwards, 0 being next to it. */
	readonly row: number;
}

/**
 * Finds a place for each name above its line, on the row next to the plot where it fits, else on the next one. Main names come
 * first, of these the leading ones, of equal ones the later: where there is no room for one, those after it give way, too,
 * so that the names of any language are the same few, and no other event has one. No name touches another, and no line runs
 * through a name.
 *
 * @returns a place or undefined for each wish, in the order of the wishes
 */
export function placeNames(
	wishes: readonly Wish[],
	left: number,
	right: number,
	rows: Omit<Rows, 'height'>
): readonly (Name | undefined)[] {
	const room = { left, right, ...rows };
	const taken: Taken[] = rows.taken > 0 ? [{ line: NaN, row: rows.count - 1, from: left, to: left + rows.taken }] : [];
	const all = placedIn(wishes, taken, room);
	if (!all.includes(undefined)) return all.map(nameOf);
	const main = firstIn(wishes, taken, room);
	if (wishes.some((wish, i) => wish.main && !main[i])) return main.map(nameOf);
	const others = placedIn(
		wishes.map((wish) => (wish.main ? undefined : wish)),
		[...taken, ...main.flatMap((one) => one ?? [])],
		room
	);
	return wishes.map((_, i) => nameOf(main[i] ?? others[i]));
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

/** A name in its place. */
type Placed = Taken & Pick<EventPlace, 'anchor'>;

/** Where names may stand, in pixels. */
interface Room extends Pick<Rows, 'count' | 'type'> {
	readonly left: number;
	readonly right: number;
}

function nameOf(placed: Placed | undefined): Name | undefined {
	return placed && { x: placed.line, anchor: placed.anchor, row: placed.row };
}

/** So many names are tried in more than one order: of more there is no room for most. */
const FEW = 12;

/** The places of the first main names in their order, as many as there is room for together. */
function firstIn(wishes: readonly Wish[], taken: readonly Taken[], room: Room): readonly (Placed | undefined)[] {
	const order = wishes
		.map((wish, i) => ({ ...wish, i }))
		.filter((wish) => wish.main && candidates(wish, room, taken).length > 0)
		.sort((a, b) => Number(b.leads ?? false) - Number(a.leads ?? false) || b.i - a.i)
		.slice(0, FEW);
	for (let count = order.length; count > 0; count--) {
		const first = new Set(order.slice(0, count).map(({ i }) => i));
		const places = mostIn(
			wishes.map((wish, i) => (first.has(i) ? wish : undefined)),
			taken,
			room
		);
		if (places.filter((one) => one !== undefined).length === count) return places;
	}
	return wishes.map(() => undefined);
}

/** The places of as many names as possible, of equally many those of later events: where some found none, each of these is tried before all others. */
function mostIn(
	wishes: readonly (Wish | undefined)[],
	taken: readonly Taken[],
	room: Room
): readonly (Placed | undefined)[] {
	const count = (places: readonly (Placed | undefined)[]) => places.filter((one) => one !== undefined).length;
	/** Of as many names those of later events are worth more. */
	const worth = (places: readonly (Placed | undefined)[]) =>
		places.reduce((sum, one, i) => sum + (one ? wishes.length ** 2 + i : 0), 0);
	const usual = placedIn(wishes, taken, room);
	const wanted = wishes.filter((wish) => wish !== undefined).length;
	if (count(usual) === wanted || wanted > FEW) return usual;
	const tries = wishes.flatMap((wish, i) => {
		if (!wish || usual[i]) return [];
		return candidates(wish, room, taken).map((first) => {
			const rest = placedIn(
				wishes.map((one, k) => (k === i ? undefined : one)),
				[...taken, first],
				room
			);
			return rest.map((one, k) => (k === i ? first : one));
		});
	});
	return tries.reduce((best, places) => (worth(places) > worth(best) ? places : best), usual);
}

/**
 * The last names are placed first, where they stand in the way of the fewest lines that are still to come; no line goes
 * past the top row, but its name may have to stand there.
 *
 * @param wishes - undefined for a name that is not wanted
 * @param before - what is there already
 */
function placedIn(
	wishes: readonly (Wish | undefined)[],
	before: readonly Taken[],
	room: Room
): readonly (Placed | undefined)[] {
	const taken = [...before];
	const names: (Placed | undefined)[] = [];
	for (let i = wishes.length - 1; i >= 0; i--) {
		const wish = wishes[i];
		const crossed = ({ row, from, to }: Taken) => {
			const lines = wishes.slice(0, i).filter((other) => other && other.x >= from - GAP && other.x <= to + GAP).length;
			return row === room.count - 1 ? lines / 2 : lines;
		};
		const [best] = (wish ? candidates(wish, room, taken) : [])
			.map((here) => ({ here, crossed: crossed(here) }))
			.sort((a, b) => a.crossed - b.crossed);
		if (best) taken.push(best.here);
		names.unshift(best?.here);
	}
	return names;
}

/** Where a name can stand beside others, the most wanted first. */
function candidates({ x: line, label }: Wish, { count, type, left, right }: Room, taken: readonly Taken[]): Placed[] {
	const width = widthOf(label, type);
	const begins = { middle: line - width / 2, start: line, end: line - width };
	return Array.from({ length: count }, (_, row) => row)
		.flatMap((row) =>
			(['middle', 'start', 'end'] as const).map((anchor) => {
				const from = begins[anchor];
				return { line, row, anchor, from, to: from + width };
			})
		)
		.filter((here) => here.from >= left && here.to <= right && !taken.some((other) => collide(here, other)));
}

/** Whether two names touch, or the line of one, which passes the rows below it, runs through the other. */
function collide(a: Taken, b: Taken): boolean {
	if (a.row === b.row) return a.to + GAP >= b.from && b.to + GAP >= a.from;
	const [upper, lower] = a.row > b.row ? [a, b] : [b, a];
	return upper.line >= lower.from - GAP && upper.line <= lower.to + GAP;
}
