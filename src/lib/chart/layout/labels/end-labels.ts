/** The values and names at the ends of lines: beside the plot, or at the own end of a line that ends within it. */
import type { Locale } from '#lib/format/index.ts';
import { endText } from '../axis.ts';
import type { ChartPanel, ChartSeries } from '../chart-input.ts';
import type { ChartPoint } from '../points.ts';
import type { Lettering } from './lettering.ts';
import { isCutBeside, nameOf } from './end-names.ts';
import { spreadApart } from './label-placement.ts';
import { placeAtEnd, REACHES, type LabelPlace, type Segment } from './place-at-end.ts';
import { xOf, yOf, type Position, type Plot, type Scaled } from '../scales.ts';
import type { PlotRange, LineSegment } from '../segments.ts';
import { BOLD } from '../sizes.ts';
import { widthOf } from '../text-width.ts';

/** The last point of a line that is shown, and its value in words. */
export interface End {
	readonly point: ChartPoint;
	readonly value: string;
}

/** The ends of a panel's lines, or what they are on a marked day; undefined for a line of which no point is shown. */
export function endsOf(
	{ series, kind, scale }: ChartPanel,
	{ from, to, marked = to }: Pick<PlotRange, 'from' | 'to'> & { readonly marked?: number | undefined },
	locale: Locale
): readonly (End | undefined)[] {
	return series.map(({ points, decimals, carryDays }) => {
		const point = points.known(from, marked, carryDays).at(-1);
		if (point) return { point, value: endText(point.value, { kind, scale }, decimals, locale) };
		// A line that begins later has its name alone, at its end.
		const last = points.known(from, to, carryDays).at(-1);
		return last && { point: last, value: '' };
	});
}

/** What is written at the end of a line: its value, and its name on the row below. */
export interface EndLabel extends LabelPlace {
	readonly value: string;
	/** With the month or the year of a line that ended; blank where names stand elsewhere. */
	readonly name: string;
	/** Whether it stands within the plot. */
	readonly isInside: boolean;
}

/** A line that ends nearer to the edge of the plot has its label beside it, if it has room there; in pixels. */
const NEAR = 24;

/** Between the plot and what is written beside it, in pixels. */
const BESIDE = 6;

/** A line of which the label is wanted. */
interface Ended {
	readonly series: ChartSeries;
	readonly end: End | undefined;
	readonly segments: readonly LineSegment[];
}

/** A line's end with its label and where it wants to stand, in pixels from the top left of the chart. */
interface Wanted {
	readonly series: ChartSeries;
	readonly end: End;
	readonly isInside: boolean;
	readonly x: number;
	readonly y: number;
}

/**
 * The labels at the ends of lines; undefined for a line without an end. No label lies on another one or on a line, and on that of
 * an event, which is open there, only where there is no other place. One that stands at the end of its own line may go on beyond
 * the plot, where nothing is written beside it.
 *
 * @param scaled - the plot with its days and values
 * @param heightOf - a value as the upright axis measures it
 */
export function endLabels(
	lines: readonly Ended[],
	scaled: Scaled,
	heightOf: (value: number) => number,
	lettering: Lettering
): readonly (EndLabel | undefined)[] {
	const { plot } = scaled;
	const wishes = lines.map(({ series, end, segments }): Wanted | undefined => {
		if (!end) return undefined;
		const height = heightOf(end.point.value);
		const x = xOf(scaled, dayOf(end.point, { height, segments, from: scaled.domain.from, marked: lettering.marked }));
		const isInside = plot.right - x > NEAR || isCutBeside(series, end.point, scaled.domain.to, lettering);
		return { series, end, isInside, x, y: yOf(scaled, height) };
	});
	const atMargin = besideOf(
		wishes.map((wish) => (wish?.isInside ? undefined : wish)),
		scaled,
		lettering
	);
	const strokes = wishes.some((wish) => wish?.isInside)
		? lines.flatMap(({ segments }) => obstaclesOf(segments, scaled))
		: [];
	const plotAndMargin = { ...plot, right: plot.right + BESIDE + lettering.room };
	const rooms = atMargin.flatMap((label) => (label ? [roomOf(label, lettering)] : []));
	const inside = insideOf(wishes, scaled, { room: plotAndMargin, strokes, rooms }, lettering);
	if (wishes.every((wish, i) => !wish?.isInside || inside[i])) return wishes.map((_, i) => inside[i] ?? atMargin[i]);
	const placed = insideOf(wishes, scaled, { room: plot, strokes, rooms: [] }, lettering);
	const beside = besideOf(
		wishes.map((wish, i) => (placed[i] ? undefined : wish)),
		scaled,
		lettering
	);
	return wishes.map((_, i) => placed[i] ?? beside[i]);
}

/**
 * The labels of lines that end within the plot, each as near to its end as there is room: on the line of an event rather than
 * elsewhere, and far from its end rather than beside the plot, where an old value would look like one of today.
 */
function insideOf(
	wishes: readonly (Wanted | undefined)[],
	{ plot, domain }: Scaled,
	within: { readonly room: Plot; readonly strokes: readonly Segment[]; readonly rooms: readonly Plot[] },
	lettering: Lettering
): readonly (EndLabel | undefined)[] {
	const taken = [...within.rooms];
	return wishes.map((wish): EndLabel | undefined => {
		if (!wish?.isInside) return undefined;
		const { value, point } = wish.end;
		const name = nameOf(wish.series, point, domain.to, lettering);
		const ends = wishes.flatMap((other) => (other && other !== wish ? [other] : []));
		const obstacles = { plot: within.room, labels: taken, grid: lettering.grid, ends };
		const sized = { ...wish, ...sizeOf(value, name, lettering) };
		const strict = { ...obstacles, segments: [...within.strokes, ...uprightsOf(plot, lettering.uprights)] };
		const loose = { ...obstacles, segments: within.strokes };
		const found = firstOf(REACHES, (reach) => placeAtEnd(sized, strict, reach) ?? placeAtEnd(sized, loose, reach));
		if (found) taken.push(found.room);
		return found && { ...found.place, value, name, isInside: true };
	});
}

/** What is found first, of what is found for each; nothing is looked for after it. */
function firstOf<T, Found>(each: readonly T[], find: (one: T) => Found | undefined): Found | undefined {
	for (const one of each) {
		const found = find(one);
		if (found !== undefined) return found;
	}
	return undefined;
}

/** The labels beside the plot, moved apart as little as possible. */
function besideOf(
	wishes: readonly (Wanted | undefined)[],
	{ plot, domain }: Scaled,
	lettering: Lettering
): readonly (EndLabel | undefined)[] {
	const named = wishes.map(
		(wish) => wish && { ...wish, name: nameOf(wish.series, wish.end.point, domain.to, lettering, lettering.room) }
	);
	const beside = named.flatMap((wish) => wish ?? []);
	const apart = lettering.rowHeight * (beside.some(({ name }) => name !== '') ? 2 : 1) + 4;
	const lowest = plot.bottom - apart + lettering.rowHeight + 4;
	const heights = spreadApart(
		beside.map(({ y }) => y),
		apart,
		plot.top,
		lowest
	);
	return named.map((wish) => {
		if (!wish) return undefined;
		const y = heights[beside.indexOf(wish)] ?? wish.y;
		return { x: plot.right + BESIDE, anchor: 'start', y, value: wish.end.value, name: wish.name, isInside: false };
	});
}

/** The room of a label, in pixels from the top left of the chart. */
export function roomOf(
	{ x, y, anchor, value, name }: Omit<EndLabel, 'isInside'>,
	lettering: Pick<Lettering, 'type' | 'rowHeight'>
): Plot {
	const { width, height, ascent } = sizeOf(value, name, lettering);
	const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
	return { left, right: left + width, top: y - ascent, bottom: y - ascent + height };
}

/**
 * The day at which a label stands: where its line ends, as far as it is carried. The label of a marked day stands there too
 * where the line ends at the value of that day; else at the point, or at the day itself if the point lies before the plot.
 */
function dayOf(
	{ day }: ChartPoint,
	{
		height,
		segments,
		from,
		marked
	}: Pick<Ended, 'segments'> & Pick<Lettering, 'marked'> & { readonly height: number; readonly from: number }
): number {
	const last = lastPlace(segments);
	if (last && (marked === undefined || last.y === height)) return Math.max(last.x, day, from);
	return day < from ? (marked ?? from) : day;
}

/** How wide and how high a label is, in pixels. */
function sizeOf(value: string, name: string, { type, rowHeight }: Pick<Lettering, 'type' | 'rowHeight'>) {
	const width = Math.max(widthOf(value, type) * BOLD, widthOf(name, type));
	return { width, height: name === '' ? rowHeight : 2 * rowHeight, ascent: type, rowHeight };
}

function lastPlace(segments: readonly LineSegment[]): Position | undefined {
	const last = segments[segments.length - 1];
	return last?.places[last.places.length - 1];
}

/** The strokes of a line, in pixels: what no label may touch. */
export function obstaclesOf(segments: readonly LineSegment[], scaled: Scaled): Segment[] {
	return segments.flatMap(({ places }) => {
		const corners = places.map(({ x, y }) => ({ x: xOf(scaled, x), y: yOf(scaled, y) }));
		return corners.slice(1).map((to, i) => ({ from: corners[i] ?? to, to }));
	});
}

/** The upright lines of a plot, at some places in pixels. */
export function uprightsOf({ top, bottom }: Plot, places: readonly number[]): Segment[] {
	return places.map((x) => ({ from: { x, y: top }, to: { x, y: bottom } }));
}
