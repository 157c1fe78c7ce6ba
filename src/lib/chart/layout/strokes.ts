import type { Day } from '#lib/series/index.ts';
import type { ChartSeries } from './chart-input.ts';
import { keptOf, thin } from './thin.ts';
import { project, type AxisScale } from './axis.ts';
import type { Place } from './places.ts';

/**
 * One pull of the pen: `observed` between observations that follow each other closely, `gap` across a longer time without
 * one, `carried` where the last value is only carried forward.
 */
export interface Stroke {
	readonly kind: StrokeKind;
	readonly places: readonly Place[];
}

export type StrokeKind = 'observed' | 'gap' | 'carried';

/** The longest time between two observations that a solid line crosses, in days. */
export const SOLID_DAYS = 14;

/** The days and the pixels that strokes are made for. */
export interface Stretch {
	/** The day at the left edge, and the one at the right edge. */
	readonly from: Day;
	readonly to: Day;
	/** Pixels across. */
	readonly columns: number;
}

/**
 * Turns the points of some days into strokes. Neighbours at most 14 days apart are joined by a solid line, those further
 * apart by one across a gap, as far as the series may carry a value; beyond that the value is carried for those days, and
 * then there is nothing. A step holds its value until the next one: solid where both are the same, or close together. The
 * last value is carried, but not beyond the right edge; what leads into the left edge is drawn from there. Where there are
 * more places than pixels they are thinned.
 *
 * @example strokesOf({ draw: 'line', carryDays: 120, points: [47 on 15 March 2011, 50.5 on 16 September 2011] }, …)
 * // a carried stroke of 120 days from 15 March, another one from 16 September
 */
export function strokesOf(series: ChartSeries, stretch: Stretch, scale: AxisScale): Stroke[] {
	return series.draw === 'line' ? lineStrokes(series, stretch, scale) : stepStrokes(series, stretch, scale);
}

/** Thinned before they are strokes: of tens of thousands of points a few thousand are drawn. */
function lineStrokes(series: ChartSeries, stretch: Stretch, scale: AxisScale): Stroke[] {
	const { points, carryDays } = series;
	const { days, values } = points;
	const shown = points.range(stretch.from, stretch.to);
	const pen = new Pen();
	let joint = enter(pen, series, stretch, scale);
	for (const i of keptOf(points, shown, Math.min(SOLID_DAYS, carryDays), stretch)) {
		const day = days[i] ?? NaN;
		const here = { x: day, y: project(values[i] ?? NaN, scale) };
		if (joint === undefined) pen.move(here);
		else pen.line(joint, here);
		const next = i < shown.last ? (days[i + 1] ?? NaN) : undefined;
		joint = next === undefined ? undefined : jointOf(next - day, carryDays);
		if (joint === undefined) pen.line('carried', { x: Math.min(day + carryDays, stretch.to), y: here.y });
	}
	return pen.strokes();
}

/** How neighbours so many days apart are joined; undefined where they are not. */
function jointOf(apart: number, carryDays: number): StrokeKind | undefined {
	if (apart > carryDays) return undefined;
	return apart > SOLID_DAYS ? 'gap' : 'observed';
}

function stepStrokes(series: ChartSeries, stretch: Stretch, scale: AxisScale): Stroke[] {
	const { points, carryDays } = series;
	const { days, values } = points.within(stretch.from, stretch.to);
	const heightOf = (i: number) => project(values[i] ?? NaN, scale);
	const pen = new Pen();
	let joint = enter(pen, series, stretch, scale);
	days.forEach((day, i) => {
		const here = { x: day, y: heightOf(i) };
		if (joint === undefined) pen.move(here);
		else pen.line(joint, here);
		const next = days[i + 1];
		joint = next === undefined ? undefined : jointOf(next - day, carryDays);
		if (joint !== undefined && values[i] === values[i + 1]) joint = 'observed';
		if (joint !== undefined && next !== undefined) pen.line(joint, { x: next, y: here.y });
		else pen.line('carried', { x: Math.min(day + carryDays, stretch.to), y: here.y });
	});
	return pen.strokes().map((stroke) => ({ ...stroke, places: thin(stroke.places, stretch) }));
}

/** Of a shorter dash nobody sees that it is one, in pixels. */
const LEAST_DASH = 6;

/**
 * Draws what leads into the first day: from the left edge towards the first point, or as far as the value before it may be
 * carried.
 *
 * @returns how the first point is joined to it; undefined where it is not
 */
function enter(pen: Pen, series: ChartSeries, stretch: Stretch, scale: AxisScale): StrokeKind | undefined {
	const { points, carryDays, draw } = series;
	const { from, to, columns } = stretch;
	const { days, values } = points;
	const i = points.carriedInto(from, carryDays);
	if (i === undefined) return undefined;
	const [day, next] = [days[i] ?? NaN, days[i + 1] ?? Infinity];
	const [y, nextY] = [project(values[i] ?? NaN, scale), project(values[i + 1] ?? NaN, scale)];
	const joint = next > to ? undefined : jointOf(next - day, carryDays);
	if (joint === undefined) {
		const until = Math.min(day + carryDays, to);
		if (((until - from) / (to - from)) * columns < LEAST_DASH) return undefined;
		pen.move({ x: from, y });
		pen.line('carried', { x: until, y });
		return undefined;
	}
	if (draw === 'line') {
		pen.move({ x: from, y: y + ((nextY - y) * (from - day)) / (next - day) });
		return joint;
	}
	const held = y === nextY ? 'observed' : joint;
	pen.move({ x: from, y });
	pen.line(held, { x: next, y });
	return held;
}

/** Draws places one after the other; where the kind changes a new stroke begins at the last place. */
class Pen {
	readonly #strokes: Stroke[] = [];
	#kind: StrokeKind = 'observed';
	#places: Place[] = [];

	/** Starts a new segment at a point. */
	move(place: Place): void {
		this.#lift();
		this.#places = [place];
	}

	line(kind: StrokeKind, place: Place): void {
		const last = this.#places[this.#places.length - 1];
		if (last === undefined || (last.x === place.x && last.y === place.y)) return;
		if (kind !== this.#kind) this.move(last);
		this.#kind = kind;
		this.#places.push(place);
	}

	strokes(): Stroke[] {
		this.#lift();
		return this.#strokes;
	}

	#lift(): void {
		if (this.#places.length > 1) this.#strokes.push({ kind: this.#kind, places: this.#places });
		this.#places = [];
	}
}

/** The span of the day's sources at one day. */
export interface Span {
	readonly x: number;
	readonly low: number;
	readonly high: number;
}

/** The band of sources around a line, in the same pieces as its observed strokes; nothing where it has none. */
export function bandsOf({ points: { days, band }, carryDays }: ChartSeries, scale: AxisScale): Span[][] {
	const bands: Span[][] = [];
	if (!band) return bands;
	days.forEach((day, i) => {
		const span = { x: day, low: project(band.lows[i] ?? NaN, scale), high: project(band.highs[i] ?? NaN, scale) };
		const piece = bands[bands.length - 1];
		if (piece && day - (days[i - 1] ?? NaN) <= carryDays) piece.push(span);
		else bands.push([span]);
	});
	return bands.filter((piece) => piece.length > 1);
}
