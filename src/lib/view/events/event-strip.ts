import { inRole, type ViewContext } from '#lib/context/context.ts';
import type { Composed, ComposedPoint, RecordEvent } from '#lib/record/index.ts';
import { shift, type Day } from '#lib/series/index.ts';

/** So many days are shown on either side of an event, and of one that another event is near. */
const AROUND = 60;
const NEAR = { days: 30, around: 14 };
/** Two quotes this many days apart, or fewer, are joined by a solid line. */
const LONGEST_SOLID = 14;

/** The size of a strip, in pixels: of 60 days on either side, a day is one. */
export const STRIP = { width: 2 * AROUND, height: 32 } as const;
/** So that a line at the edge is not cut in half. */
const AIR = 3;
/** A span that is smaller than this part of its values would make much of little. */
const LEAST_SPAN = 0.04;

/** The market in the days around an event, with the event in the middle, as outlines in pixels. */
export interface EventStrip {
	/** Between quotes at most two weeks apart; blank where there are none. */
	readonly solid: string;
	/** Across longer gaps, as far as the series is carried, and to figures whose day is not known. */
	readonly dotted: string;
	/** A dot for each quote. */
	readonly dots: string;
}

/** A corner of the drawn line: a point of the market, or where the line to the next point leaves the strip. */
interface Corner {
	/** Of the point itself, also beyond the strip. */
	readonly day: number;
	/** The day that it is drawn at, and the height, in the unit of the market. */
	readonly at: number;
	readonly value: number;
	readonly isDated: boolean;
}

/** A corner as a strip draws it, in pixels. */
interface Spot extends Corner {
	readonly x: number;
	readonly y: number;
}

/**
 * The market from 60 days before an event to 60 days after it; from 14 to 14 where another event, of whatever kind, is less
 * than 30 days from it and those days have two quotes, so that the strips of one fortnight differ.
 *
 * @returns undefined where nothing was observed in those days
 * @example eventStrip(context, fallOfHama)?.dots // 'M58 12h0M60 9h0…'
 */
export function eventStrip(context: ViewContext, event: RecordEvent): EventStrip | undefined {
	const market = inRole(context, 'headline');
	if (!market) return undefined;
	const around = daysAround(context, event, market.points);
	const [from, to] = [shift(event.date, -around), shift(event.date, around)];
	const corners = cornersOf(market, from, to);
	if (corners.length === 0) return undefined;
	const { carryDays } = market.series;
	const yOf = heightOf(corners);
	const line = corners.map((corner): Spot => {
		const x = Math.round(((corner.at - from) * AROUND) / around);
		return { ...corner, x, y: yOf(corner.value) };
	});
	return {
		solid: outline(line, (a, b) => isSolid(a, b)),
		dotted: outline(line, (a, b) => !isSolid(a, b) && isDotted(a, b, carryDays)),
		dots: line
			.filter(({ day, at, isDated }) => isDated && day === at)
			.map(({ x, y }) => `M${x} ${y}h0`)
			.join('')
	};
}

/** Fewer days where another event is near, as long as the market was quoted in them. */
function daysAround({ record, day: seen }: ViewContext, event: RecordEvent, points: readonly ComposedPoint[]): number {
	const isNear = (other: RecordEvent) =>
		other !== event && other.date <= seen && Math.abs(other.date - event.date) < NEAR.days;
	const quoted = points.filter(({ day }) => Math.abs(day - event.date) <= NEAR.around);
	return record.events.some(isNear) && quoted.length > 1 ? NEAR.around : AROUND;
}

/** The points from one day to another, and where the line enters and leaves those days; none where they have no point. */
function cornersOf({ points, series: { carryDays } }: Composed, from: Day, to: Day): Corner[] {
	const within = points.filter(({ day }) => day >= from && day <= to).map(cornerOf);
	const [before, after] = [points.filter(({ day }) => day < from).at(-1), points.find(({ day }) => day > to)];
	return [...edgeOf(within[0], before, from, carryDays), ...within, ...edgeOf(within.at(-1), after, to, carryDays)];
}

function cornerOf({ day, value, precision }: ComposedPoint): Corner {
	return { day, at: day, value, isDated: precision === 'day' };
}

/**
 * Where the line from the outermost point of a strip to the next one beyond crosses its edge: the line is cut there, so that
 * what cannot be seen does not count for the scale.
 *
 * @returns nothing where no line leads there
 * @example edgeOf(cornerOf(onDay10), { day: 20, value: 200, … }, 15, 60) // [{ day: 20, at: 15, value: 150, … }], from 100
 */
function edgeOf(
	inner: Corner | undefined,
	outer: ComposedPoint | undefined,
	edge: number,
	carryDays: number
): Corner[] {
	if (!inner || !outer) return [];
	const corner = cornerOf(outer);
	if (!isSolid(inner, corner) && !isDotted(inner, corner, carryDays)) return [];
	const share = (edge - inner.day) / (corner.day - inner.day);
	return [{ ...corner, at: edge, value: inner.value + share * (corner.value - inner.value) }];
}

function isSolid(a: Corner, b: Corner): boolean {
	return a.isDated && b.isDated && Math.abs(b.day - a.day) <= LONGEST_SOLID;
}

function isDotted(a: Corner, b: Corner, carryDays: number): boolean {
	return Math.abs(b.day - a.day) <= carryDays;
}

/** Pixels from the top of a value among others. */
function heightOf(points: readonly Pick<Corner, 'value'>[]): (value: number) => number {
	const values = points.map(({ value }) => value);
	const [low, high] = [Math.min(...values), Math.max(...values)];
	const span = Math.max(high - low, LEAST_SPAN * high);
	const middle = (low + high) / 2;
	const inner = STRIP.height - 2 * AIR;
	return (value) => Math.round(STRIP.height / 2 - ((value - middle) / span) * inner);
}

/** Neighbours that are joined, as one outline. */
function outline(spots: readonly Spot[], isJoined: (a: Spot, b: Spot) => boolean): string {
	return spots
		.map((spot, i) => {
			const last = spots[i - 1];
			if (!last || !isJoined(last, spot)) return '';
			const before = spots[i - 2];
			const begins = !before || !isJoined(before, last);
			return `${begins ? `M${last.x} ${last.y}` : ''}L${spot.x} ${spot.y}`;
		})
		.join('');
}
