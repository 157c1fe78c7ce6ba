import type { Day } from '#lib/series/index.ts';
import type { Scale } from '#lib/query/index.ts';
import type { ChartSeries } from './chart-input.ts';
import { keptOf, thin } from './thin.ts';
import { project } from './ticks.ts';
import type { Place } from './places.ts';

/** One pull of the pen: `observed` where something was published, `carried` where the last value is only held. */
export interface Stroke {
	readonly kind: 'observed' | 'carried';
	readonly places: readonly Place[];
}

/** The days and the pixels that strokes are made for. */
export interface Stretch {
	/** The day at the left edge, and the one at the right edge. */
	readonly from: Day;
	readonly to: Day;
	/** Pixels across. */
	readonly columns: number;
}

/**
 * Turns the points of some days into strokes. A line joins neighbours that are no further apart than the series may carry a
 * value; after the last of them the value is carried as far as it may, and then there is a gap. A step holds its value until
 * the next one, and is drawn as carried where it is held longer than the series may carry it. Nothing is carried beyond the
 * right edge, what is carried into the left one is drawn from there, and where there are more places than pixels they are thinned.
 *
 * @example strokesOf({ draw: 'line', carryDays: 120, points: [47 on 15 March 2011, 50.5 on 16 September 2011] }, …)
 * // an observed stroke of one place, a carried one of 120 days, an observed one, …
 */
export function strokesOf(series: ChartSeries, stretch: Stretch, scale: Scale): Stroke[] {
	return series.draw === 'line' ? lineStrokes(series, stretch, scale) : stepStrokes(series, stretch, scale);
}

/** Thinned before they are strokes: of tens of thousands of points a few thousand are drawn. */
function lineStrokes({ points, carryDays }: ChartSeries, stretch: Stretch, scale: Scale): Stroke[] {
	const { from, to } = stretch;
	const { days, values } = points;
	const shown = points.range(from, to);
	const pen = new Pen();
	enter(pen, { points, carryDays }, stretch, scale);
	for (const i of keptOf({ days, values }, shown, carryDays, stretch)) {
		const [day, next] = [days[i] ?? NaN, i < shown.last ? (days[i + 1] ?? NaN) : undefined];
		const here = { x: day, y: project(values[i] ?? NaN, scale) };
		pen.draw(here);
		if (next === undefined || next - day > carryDays)
			pen.carry(here, { x: Math.min(day + carryDays, next ?? to, to), y: here.y });
	}
	return pen.strokes();
}

function stepStrokes({ points, carryDays }: ChartSeries, stretch: Stretch, scale: Scale): Stroke[] {
	const { from, to } = stretch;
	const pen = new Pen();
	enter(pen, { points, carryDays }, stretch, scale);
	const { days, values } = points.within(from, to);
	days.forEach((day, i) => {
		const here = { x: day, y: project(values[i] ?? NaN, scale) };
		const next = days[i + 1];
		const until = Math.min(next ?? to, to);
		const held = Math.min(day + carryDays, until);
		pen.draw(here);
		pen.draw({ x: held, y: here.y });
		if (held < until && next !== undefined) pen.carry({ x: held, y: here.y }, { x: until, y: here.y });
	});
	return pen.strokes().map((stroke) => ({ ...stroke, places: thin(stroke.places, stretch) }));
}

/** Of a shorter dash nobody sees that it is one, in pixels. */
const LEAST_DASH = 6;

/** Draws what is carried into the first day, from the left edge to the first point or as far as it may be carried. */
function enter(
	pen: Pen,
	{ points, carryDays }: Pick<ChartSeries, 'points' | 'carryDays'>,
	stretch: Stretch,
	scale: Scale
): void {
	const { from, to } = stretch;
	const { days, values } = points;
	const i = points.carriedInto(from, carryDays);
	if (i === undefined) return;
	const y = project(values[i] ?? NaN, scale);
	const until = Math.min((days[i] ?? NaN) + carryDays, days[i + 1] ?? to, to);
	if (((until - from) / (to - from)) * stretch.columns >= LEAST_DASH) pen.carry({ x: from, y }, { x: until, y });
}

class Pen {
	readonly #strokes: Stroke[] = [];
	#places: Place[] = [];

	draw(place: Place): void {
		const last = this.#places[this.#places.length - 1];
		if (last?.x === place.x && last.y === place.y) return;
		this.#places.push(place);
	}

	carry(from: Place, to: Place): void {
		this.#lift();
		if (to.x > from.x) this.#strokes.push({ kind: 'carried', places: [from, to] });
	}

	strokes(): Stroke[] {
		this.#lift();
		return this.#strokes;
	}

	#lift(): void {
		if (this.#places.length > 0) this.#strokes.push({ kind: 'observed', places: this.#places });
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
export function bandsOf({ points: { days, band }, carryDays }: ChartSeries, scale: Scale): Span[][] {
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
