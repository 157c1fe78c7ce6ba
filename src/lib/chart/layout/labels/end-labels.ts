/** The values and names at the ends of lines: beside the plot, or at the own end of a line that ends within it. */
import type { Locale } from '#lib/format/index.ts';
import { endText } from '../axis.ts';
import type { ChartPanel, ChartSeries } from '../chart-input.ts';
import type { ChartPoint } from '../points.ts';
import type { Lettering } from './lettering.ts';
import { belongsInside, nameOf } from './end-names.ts';
import { spreadApart } from './label-placement.ts';
import { insideLabels, type InsideWish } from './inside-labels.ts';
import { roomOf, type EndLabel } from './end-label.ts';
import { obstaclesOf } from './obstacles.ts';
import { xOf, yOf, type Position, type Scaled } from '../scales.ts';
import type { PlotRange, LineSegment } from '../segments.ts';

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
	/** Where its last dot is in pixels from the left, or its end where it goes on far beyond that or has none. */
	readonly dotX: number;
}

/**
 * The labels at the ends of lines; undefined for a line without an end. No label lies on another one or on a line, and on that of
 * an event, which is open there, only where other places are further away. One that ends within the plot stands far from its end
 * rather than beside the plot, where an old value would look like one of today. One that stands at the end of its own line may go on beyond
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
		const isInside = plot.right - x > NEAR || belongsInside(series, end.point, scaled.domain.to, lettering);
		const last = xOf(scaled, Math.max(end.point.day, scaled.domain.from));
		const dotX = Math.abs(x - last) > NEAR ? x : last;
		return { series, end, isInside, x, y: yOf(scaled, height), dotX };
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
	const wanted = wishes.map((wish) => (wish?.isInside ? insideWish(wish, scaled, lettering) : undefined));
	const within = { strokes, ends: wishes.flatMap((wish) => wish ?? []) };
	const inside = insideLabels(wanted, scaled, { ...within, room: plotAndMargin, rooms }, lettering);
	if (wanted.every((wish, i) => !wish || inside[i])) return wishes.map((_, i) => inside[i] ?? atMargin[i]);
	const placed = insideLabels(wanted, scaled, { ...within, room: plot, rooms: [] }, lettering);
	const beside = besideOf(
		wishes.map((wish, i) => (placed[i] ? undefined : wish)),
		scaled,
		lettering
	);
	return wishes.map((_, i) => placed[i] ?? beside[i]);
}

/** What is written within the plot, where there may be room for a whole name. */
function insideWish({ series, end, x, y, dotX }: Wanted, { domain }: Scaled, lettering: Lettering): InsideWish {
	const name = nameOf(series, end.point, domain.to, lettering);
	return { x, y, dot: { x: dotX, y }, value: end.value, name };
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
		const place = { x: plot.right + BESIDE, anchor: 'start', y } as const;
		return { ...place, value: wish.end.value, name: wish.name, isInside: false, leader: undefined };
	});
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

function lastPlace(segments: readonly LineSegment[]): Position | undefined {
	const last = segments[segments.length - 1];
	return last?.places[last.places.length - 1];
}
