import type { Day } from '#lib/series/index.ts';
import type { Scale } from '#lib/spec/index.ts';
import type { ChartPoint, ChartSeries } from './chart-input.ts';
import { project } from './ticks.ts';

/** A place in the chart's own coordinates: a day, and a value as the upright axis measures it. */
export interface Place {
	readonly x: number;
	readonly y: number;
}

/** One pull of the pen: `observed` where something was published, `carried` where the last value is only held. */
export interface Stroke {
	readonly kind: 'observed' | 'carried';
	readonly places: readonly Place[];
}

/**
 * Turns points into strokes. A line joins neighbours that are no further apart than the series may carry a value; after the
 * last of them the value is carried as far as it may, and then there is a gap. A step holds its value until the next one,
 * and is drawn as carried where it is held longer than the series may carry it.
 *
 * @param to - nothing is carried beyond this day
 * @example strokesOf({ draw: 'line', carryDays: 120, points: [47 on 15 March 2011, 50.5 on 16 September 2011] }, …)
 * // an observed stroke of one place, a carried one of 120 days, an observed one, …
 */
export function strokesOf({ draw, carryDays, points }: ChartSeries, to: Day, scale: Scale): Stroke[] {
	const pen = new Pen();
	points.forEach((point, i) => {
		const here = placeOf(point, scale);
		const next = points[i + 1];
		const until = Math.min(next?.day ?? to, to);
		const held = Math.min(point.day + carryDays, until);
		pen.draw(here);
		if (draw === 'step') {
			pen.draw({ x: held, y: here.y });
			if (held < until && next) pen.carry({ x: held, y: here.y }, { x: until, y: here.y });
		} else if (!next || next.day - point.day > carryDays) pen.carry(here, { x: held, y: here.y });
	});
	return pen.strokes();
}

function placeOf({ day, value }: ChartPoint, scale: Scale): Place {
	return { x: day, y: project(value, scale) };
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

/** The band of sources around a line, in the same pieces as its observed strokes; nothing where no point has a span. */
export function bandsOf({ points, carryDays }: ChartSeries, scale: Scale): Span[][] {
	const bands: Span[][] = [];
	let last: number | undefined;
	for (const { day, low, high } of points) {
		if (low === undefined || high === undefined) continue;
		const span = { x: day, low: project(low, scale), high: project(high, scale) };
		const band = bands[bands.length - 1];
		if (band && last !== undefined && day - last <= carryDays) band.push(span);
		else bands.push([span]);
		last = day;
	}
	return bands.filter((band) => band.length > 1);
}

/**
 * Thins a stroke to what a width can show: of the places in one column of pixels the first, the lowest, the highest and
 * the last stay, so that no peak or trough is lost.
 *
 * @param columns - pixels across
 * @param from - the day at the left edge
 * @param to - the day at the right edge
 */
export function thin(places: readonly Place[], columns: number, from: Day, to: Day): readonly Place[] {
	const columnOf = ({ x }: Place) => Math.floor(((x - from) / (to - from)) * columns);
	const kept: Place[] = [];
	let start = 0;
	for (let i = 1; i <= places.length; i++) {
		const [first, here] = [places[start], places[i]];
		if (first && here && columnOf(first) === columnOf(here)) continue;
		kept.push(...extremes(places.slice(start, i)));
		start = i;
	}
	return kept;
}

function extremes(column: readonly Place[]): readonly Place[] {
	if (column.length <= 4) return column;
	const low = column.reduce((a, b) => (b.y < a.y ? b : a));
	const high = column.reduce((a, b) => (b.y > a.y ? b : a));
	return column.filter((place, i) => i === 0 || i === column.length - 1 || place === low || place === high);
}
