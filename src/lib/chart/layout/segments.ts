import type { Day } from '#lib/series/index.ts';
import type { ChartSeries } from './chart-input.ts';
import type { ChartPoints } from './points.ts';
import { sampledIndices, downsample } from './downsample.ts';
import { project, type AxisScale } from './axis.ts';
import type { Position } from './scales.ts';

/**
 * One pull of the pen: `observed` between observations that follow each other closely, `gap` across a longer time without
 * one, `carried` where the last value is only carried forward.
 */
export interface LineSegment {
	readonly kind: SegmentKind;
	readonly places: readonly Position[];
}

export type SegmentKind = 'observed' | 'gap' | 'carried';

/** The longest time between two observations that a solid line crosses, in days. */
export const SOLID_DAYS = 14;

/** The days and the pixels that segments are made for. */
export interface PlotRange {
	/** The day at the left edge, and the one at the right edge. */
	readonly from: Day;
	readonly to: Day;
	/** Pixels across. */
	readonly columns: number;
}

/**
 * Turns the points of some days into segments. Neighbours at most 14 days apart are joined by a solid line, those further
 * apart, and the figure of a month or a year with its neighbours, by one across a gap, as far as the series may carry a value;
 * beyond that the value is carried for those days, and then there is nothing. A step holds its value until the next one: solid
 * where both are quotes of a day and the same, or close together. The last value is carried, but not beyond the right edge; what
 * leads into the left edge is drawn from there. A change is never carried: one that no neighbour is close to is a dot alone.
 * Where there are more places than pixels they are thinned.
 *
 * @example segmentsOf({ draw: 'line', carryDays: 120, points: [47 on 15 March 2011, 50.5 on 16 September 2011] }, …)
 * // a carried segment of 120 days from 15 March, another one from 16 September
 */
export function segmentsOf(series: ChartSeries, range: PlotRange, scale: AxisScale): LineSegment[] {
	return series.draw === 'step' ? stepSegments(series, range, scale) : lineSegments(series, range, scale);
}

/** The longest time between two observations that any line crosses, in days. */
export function joinedDays({ draw, carryDays }: Pick<ChartSeries, 'draw' | 'carryDays'>): number {
	return draw === 'change' ? SOLID_DAYS : carryDays;
}

/** Thinned before they are segments: of tens of thousands of points a few thousand are drawn. */
function lineSegments(series: ChartSeries, range: PlotRange, scale: AxisScale): LineSegment[] {
	const { points, carryDays } = series;
	const { days, values } = points;
	const visible = points.range(range.from, range.to);
	const pen = new Pen();
	let joint = enter(pen, series, range, scale);
	for (const i of sampledIndices(points, visible, Math.min(SOLID_DAYS, joinedDays(series)), range)) {
		const day = days[i] ?? NaN;
		const here = { x: day, y: project(values[i] ?? NaN, scale) };
		const onwards = i < visible.last ? jointAfter(i, series) : undefined;
		if (joint !== undefined) pen.line(joint, here);
		else pen.move(here);
		joint = onwards;
		if (joint === undefined) pen.line('carried', { x: Math.min(day + carryDays, range.to), y: here.y });
	}
	return pen.segments();
}

/**
 * How a point is joined to the next one; undefined where it is not. The figure of a month or a year stands on one of its days,
 * and says nothing of those between it and a quote.
 */
export function jointAfter(
	i: number,
	{ points: { days, precisions }, draw, carryDays }: Pick<ChartSeries, 'points' | 'draw' | 'carryDays'>
): SegmentKind | undefined {
	const apart = (days[i + 1] ?? Infinity) - (days[i] ?? NaN);
	if (!(apart <= joinedDays({ draw, carryDays }))) return undefined;
	const isCoarse = precisions[i] !== 0 || precisions[i + 1] !== 0;
	return apart > SOLID_DAYS || (isCoarse && draw !== 'change') ? 'gap' : 'observed';
}

/** Whether a point and the next one are both quotes of a day: two equal figures of months say nothing of the days between them. */
function areQuotes({ precisions }: ChartPoints, i: number): boolean {
	return precisions[i] === 0 && precisions[i + 1] === 0;
}

function stepSegments(series: ChartSeries, range: PlotRange, scale: AxisScale): LineSegment[] {
	const { points, carryDays } = series;
	const within = points.within(range.from, range.to);
	const { days, values } = within;
	const heightOf = (i: number) => project(values[i] ?? NaN, scale);
	const pen = new Pen();
	let joint = enter(pen, series, range, scale);
	days.forEach((day, i) => {
		const here = { x: day, y: heightOf(i) };
		if (joint === undefined) pen.move(here);
		else pen.line(joint, here);
		const next = days[i + 1];
		joint = jointAfter(i, { ...series, points: within });
		if (joint !== undefined && values[i] === values[i + 1] && areQuotes(within, i)) joint = 'observed';
		if (joint !== undefined && next !== undefined) pen.line(joint, { x: next, y: here.y });
		else pen.line('carried', { x: Math.min(day + carryDays, range.to), y: here.y });
	});
	return pen.segments().map((segment) => ({ ...segment, places: downsample(segment.places, range) }));
}

/** Of a shorter dash nobody sees that it is one, in pixels. */
const LEAST_DASH = 6;

/**
 * Draws what leads into the first day: from the left edge towards the first point, or as far as the value before it may be
 * carried.
 *
 * @returns how the first point is joined to it; undefined where it is not
 */
function enter(pen: Pen, series: ChartSeries, range: PlotRange, scale: AxisScale): SegmentKind | undefined {
	const { points, carryDays, draw } = series;
	const { from, to, columns } = range;
	const { days, values } = points;
	const i = points.carriedInto(from, joinedDays(series));
	if (i === undefined) return undefined;
	const [day, next] = [days[i] ?? NaN, days[i + 1] ?? Infinity];
	const [y, nextY] = [project(values[i] ?? NaN, scale), project(values[i + 1] ?? NaN, scale)];
	const joint = next > to ? undefined : jointAfter(i, series);
	if (joint === undefined) {
		const until = Math.min(day + carryDays, to);
		if (((until - from) / (to - from)) * columns < LEAST_DASH) return undefined;
		pen.move({ x: from, y });
		pen.line('carried', { x: until, y });
		return undefined;
	}
	if (draw !== 'step') {
		pen.move({ x: from, y: y + ((nextY - y) * (from - day)) / (next - day) });
		return joint;
	}
	const held = y === nextY && areQuotes(points, i) ? 'observed' : joint;
	pen.move({ x: from, y });
	pen.line(held, { x: next, y });
	return held;
}

/** Draws places one after the other; where the kind changes a new segment begins at the last place. */
class Pen {
	readonly #segments: LineSegment[] = [];
	#kind: SegmentKind = 'observed';
	#places: Position[] = [];

	/** Starts a new segment at a point. */
	move(place: Position): void {
		this.#lift();
		this.#places = [place];
	}

	line(kind: SegmentKind, place: Position): void {
		const last = this.#places[this.#places.length - 1];
		if (last === undefined || (last.x === place.x && last.y === place.y)) return;
		if (kind !== this.#kind) this.move(last);
		this.#kind = kind;
		this.#places.push(place);
	}

	segments(): LineSegment[] {
		this.#lift();
		return this.#segments;
	}

	#lift(): void {
		if (this.#places.length > 1) this.#segments.push({ kind: this.#kind, places: this.#places });
		this.#places = [];
	}
}

/** The span of the day's sources at one day. */
export interface BandSpan {
	readonly x: number;
	readonly low: number;
	readonly high: number;
}

/** The band of sources around a line, in the same pieces as its observed segments; nothing where it has none. */
export function bandsOf({ points: { days, band }, carryDays }: ChartSeries, scale: AxisScale): BandSpan[][] {
	const bands: BandSpan[][] = [];
	if (!band) return bands;
	days.forEach((day, i) => {
		const span = { x: day, low: project(band.lows[i] ?? NaN, scale), high: project(band.highs[i] ?? NaN, scale) };
		const piece = bands[bands.length - 1];
		if (piece && day - (days[i - 1] ?? NaN) <= carryDays) piece.push(span);
		else bands.push([span]);
	});
	return bands.filter((piece) => piece.length > 1);
}
