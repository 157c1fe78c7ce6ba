/** The values and names at the ends of lines: beside the plot, or at the own end of a line that ends within it. */
import { formatYear, type Locale } from '#lib/format/index.ts';
import { isoDay, toDay } from '#lib/series/day.ts';
import { endText } from './axis.ts';
import type { ChartPanel, ChartSeries } from './chart-input.ts';
import type { ChartPoint } from './points.ts';
import { shortened, spreadApart } from './label-placement.ts';
import { placeAtEnd, type LabelPlace, type Segment } from './place-at-end.ts';
import { xOf, yOf, type Position, type Plot, type Scaled } from './scales.ts';
import type { PlotRange, LineSegment } from './segments.ts';
import { BOLD } from './sizes.ts';
import { widthOf } from './text-width.ts';

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
	/** With the year of a line that ended more than a year before the chart does; blank where names stand elsewhere. */
	readonly name: string;
	/** Whether it stands within the plot. */
	readonly isInside: boolean;
}

/** How a chart writes at the ends of its lines; lengths in pixels. */
export interface Lettering {
	/** Size of the type, and height of a row. */
	readonly type: number;
	readonly rowHeight: number;
	/** How wide a text beside the plot may be. */
	readonly room: number;
	/** Whether names stand at the ends of lines. */
	readonly named: boolean;
	/** A name and a year: `{a}, {b}`. */
	readonly ended: string;
	readonly locale: Locale;
	/** Where upright lines stand that no label may touch. */
	readonly uprights: readonly number[];
	/** Where the level lines of the axis stand, on which no label does if there is another place; in pixels from the top. */
	readonly grid: readonly number[];
	/** The day within the plot that labels belong to in the place of the ends of the lines. */
	readonly marked: number | undefined;
}

/** A line that ends nearer to the edge of the plot has its label beside it, if it has room there; in pixels. */
const NEAR = 24;

/** Between the plot and what is written beside it, in pixels. */
const BESIDE = 6;

/** The last day of the chart is later by more days than these where a line has the year of its end. */
const YEAR = 366;

/** A line of which the label is wanted. */
interface Ended {
	readonly series: ChartSeries;
	readonly end: End | undefined;
	readonly segments: readonly LineSegment[];
}

/**
 * The labels at the ends of lines; undefined for a line without an end. No label lies on another one or on a line.
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
	const wishes = lines.map(({ series, end, segments }) => {
		if (!end) return undefined;
		const height = heightOf(end.point.value);
		const x = xOf(scaled, dayOf(end.point, { height, segments, from: scaled.domain.from, marked: lettering.marked }));
		const isInside = plot.right - x > NEAR || isCutBeside(series.label, end, scaled, lettering);
		return { end, label: series.label, isInside, x, y: yOf(scaled, height) };
	});
	const inside = wishes.some((wish) => wish?.isInside);
	const segments = inside
		? [...lines.flatMap(({ segments }) => obstaclesOf(segments, scaled)), ...uprights(plot, lettering)]
		: [];
	const taken: Plot[] = [];
	const placed = wishes.map((wish): EndLabel | undefined => {
		if (!wish?.isInside) return undefined;
		const { value } = wish.end;
		const name = nameOf(wish.label, wish.end, scaled, lettering);
		const ends = wishes.flatMap((other) => (other && other !== wish ? [other] : []));
		const obstacles = { plot, segments, labels: taken, grid: lettering.grid, ends };
		const free = placeAtEnd({ ...wish, ...sizeOf(value, name, lettering) }, obstacles);
		if (free) taken.push(free.room);
		return free && { ...free.place, value, name, isInside: true };
	});
	const beside = wishes.filter((wish, i) => wish && !placed[i]);
	const isTall = beside.some((wish) => wish && nameOf(wish.label, wish.end, scaled, lettering) !== '');
	const apart = lettering.rowHeight * (isTall ? 2 : 1) + 4;
	const lowest = plot.bottom - apart + lettering.rowHeight + 4;
	const heights = spreadApart(
		beside.flatMap((wish) => wish?.y ?? []),
		apart,
		plot.top,
		lowest
	);
	return wishes.map((wish, i) => {
		if (!wish || placed[i]) return placed[i];
		const name = nameOf(wish.label, wish.end, scaled, lettering, lettering.room);
		const y = heights[beside.indexOf(wish)] ?? wish.y;
		return { x: plot.right + BESIDE, anchor: 'start', y, value: wish.end.value, name, isInside: false };
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

/** How wide and how high a label is, in pixels. */
function sizeOf(value: string, name: string, { type, rowHeight }: Lettering) {
	const width = Math.max(widthOf(value, type) * BOLD, widthOf(name, type));
	return { width, height: name === '' ? rowHeight : 2 * rowHeight, ascent: type, rowHeight };
}

/** Whether a line ended long before the chart does. */
function isOver({ day }: ChartPoint, { to }: Scaled['domain']): boolean {
	return to - day > YEAR;
}

/** Whether a name with its year would be shortened beside the plot: within it, there may be room for all of it. */
function isCutBeside(label: string, end: End, scaled: Scaled, lettering: Lettering): boolean {
	if (!isOver(end.point, scaled.domain)) return false;
	return widthOf(nameOf(label, end, scaled, lettering), lettering.type) > lettering.room;
}

/** A line's name, with the year where it ended long ago; shortened to a room, the year never. */
function nameOf(label: string, { point }: End, { domain }: Scaled, lettering: Lettering, room = Infinity): string {
	const { named, locale, type } = lettering;
	const name = named ? label : '';
	if (!isOver(point, domain)) return shortened(name, room, type);
	if (name === '') return yearOf(point.day, locale);
	const withYear = (short: string) => nameWithYear(short, point.day, lettering);
	return withYear(shortened(name, room - widthOf(withYear(''), type), type));
}

function nameWithYear(name: string, last: number, { ended, locale }: Pick<Lettering, 'ended' | 'locale'>): string {
	return ended.replace('{a}', name).replace('{b}', yearOf(last, locale));
}

function yearOf(last: number, locale: Locale): string {
	return formatYear(Number(isoDay(toDay(last)).slice(0, 4)), locale);
}

/**
 * The names of lines as they are at most at their ends: with its year where a line ended long before another one, or before
 * the chart does.
 *
 * @param to - the last day of the chart
 * @example widestNames([ended2021, toDate], to, { ended: '{a}, {b}', locale }) // ['Idlib, 2021', 'Market']
 */
export function widestNames(
	series: readonly ChartSeries[],
	to: number,
	words: Pick<Lettering, 'ended' | 'locale'>
): string[] {
	const lastDays = series.map(({ points: { days } }) => days[days.length - 1] ?? -Infinity);
	const latest = Math.max(to, ...lastDays);
	return series.map(({ label }, i) => {
		const last = lastDays[i] ?? latest;
		return Number.isFinite(last) && latest - last > YEAR ? nameWithYear(label, last, words) : label;
	});
}

function lastPlace(segments: readonly LineSegment[]): Position | undefined {
	const last = segments[segments.length - 1];
	return last?.places[last.places.length - 1];
}

function obstaclesOf(segments: readonly LineSegment[], scaled: Scaled): Segment[] {
	return segments.flatMap(({ places }) => {
		const corners = places.map(({ x, y }) => ({ x: xOf(scaled, x), y: yOf(scaled, y) }));
		return corners.slice(1).map((to, i) => ({ from: corners[i] ?? to, to }));
	});
}

function uprights({ top, bottom }: Plot, lettering: Lettering): Segment[] {
	return lettering.uprights.map((x) => ({ from: { x, y: top }, to: { x, y: bottom } }));
}
