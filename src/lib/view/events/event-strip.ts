import { inRole, type ViewContext } from '#lib/context/context.ts';
import type { ComposedPoint, RecordEvent } from '#lib/record/index.ts';
import { shift } from '#lib/series/index.ts';

/** So many days are shown on either side of an event. */
const AROUND = 60;
/** Two quotes this many days apart, or fewer, are joined by a solid line. */
const LONGEST_SOLID = 14;

/** The size of a strip, in pixels: a day is one. */
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

/** A point of the market as a strip draws it. */
interface Spot {
	readonly x: number;
	readonly y: number;
	readonly isDated: boolean;
}

/**
 * The market from 60 days before an event to 60 days after it.
 *
 * @returns undefined where nothing was observed in those days
 * @example eventStrip(context, fallOfHama)?.dots // 'M58 12h0M60 9h0…'
 */
export function eventStrip(context: ViewContext, { date }: RecordEvent): EventStrip | undefined {
	const market = inRole(context, 'headline');
	const [from, to] = [shift(date, -AROUND), shift(date, AROUND)];
	const within = market?.points.filter(({ day }) => day >= from && day <= to) ?? [];
	if (!market || within.length === 0) return undefined;
	const beyond = [market.points.filter(({ day }) => day < from).at(-1), market.points.find(({ day }) => day > to)];
	const yOf = heightOf(within);
	const spotOf = ({ day, value, precision }: ComposedPoint): Spot => ({
		x: day - from,
		y: yOf(value),
		isDated: precision === 'day'
	});
	const [before, after] = beyond.map((point) => (point ? [spotOf(point)] : []));
	const spots = within.map(spotOf);
	const line = [...(before ?? []), ...spots, ...(after ?? [])];
	return {
		solid: outline(line, (a, b) => isSolid(a, b)),
		dotted: outline(line, (a, b) => !isSolid(a, b) && b.x - a.x <= market.series.carryDays),
		dots: spots
			.filter(({ isDated }) => isDated)
			.map(({ x, y }) => `M${x} ${y}h0`)
			.join('')
	};
}

function isSolid(a: Spot, b: Spot): boolean {
	return a.isDated && b.isDated && b.x - a.x <= LONGEST_SOLID;
}

/** Pixels from the top of a value among others. */
function heightOf(points: readonly ComposedPoint[]): (value: number) => number {
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
