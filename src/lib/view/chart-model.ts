import type { Locale } from '#lib/format/index.ts';
import { baseOf } from './axis.ts';
import { dayTicks, project, spaced, valueTicks, type Tick } from './ticks.ts';
import type { ChartInput, ChartPoint, ChartSeries } from './chart-input.ts';
import { roomBeside, sidesOf } from './sides.ts';
import { placeLabels, shortened, spreadApart, type LabelPlace } from './labels.ts';
import { bandsOf, strokesOf, thin, type Place, type Span, type Stroke } from './strokes.ts';

/** A rectangle in pixels from the top left corner. */
export interface Plot {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/** The span of both axes in the chart's own coordinates. */
export interface Domain {
	readonly from: number;
	readonly to: number;
	readonly low: number;
	readonly high: number;
}

/** A line, as it is drawn. */
export interface ModelLine {
	readonly id: string;
	readonly look: ChartSeries['look'];
	readonly strokes: readonly Stroke[];
	/** Points that stand alone, too far from any other to be joined. */
	readonly alone: readonly Place[];
	/** The spans of the days' sources, in pieces. */
	readonly bands: readonly (readonly Span[])[];
	/** Points that are not what a plain point is, where there is room to say so. */
	readonly marks: readonly Mark[];
	/** The last point, and what is written beside it. */
	readonly end: (Place & { readonly label: string; readonly value: string; readonly labelY: number }) | undefined;
}

/** A point dated to its month or year, or one that another source disputes. */
export interface Mark extends Place {
	readonly kind: 'coarse' | 'disputed';
}

export interface ModelEvent {
	readonly day: number;
	readonly label: string;
	readonly place: LabelPlace | undefined;
}

/** Everything that can be seen of a chart at one width. Both painters draw it and decide nothing. */
export interface ChartModel {
	readonly width: number;
	readonly height: number;
	/** Size of the type, in pixels. */
	readonly type: number;
	readonly plot: Plot;
	readonly domain: Domain;
	readonly xTicks: readonly Tick[];
	readonly yTicks: readonly Tick[];
	readonly lines: readonly ModelLine[];
	readonly events: readonly ModelEvent[];
	/** Where the value stands that everything is measured from, as the upright axis measures it. */
	readonly base: number | undefined;
	/** Height of one row of event labels. */
	readonly rowHeight: number;
	readonly axis: string;
	readonly alt: string;
}

/** Below this width a chart is made for a phone. */
export const NARROW = 560;

interface Measures {
	readonly height: number;
	readonly type: number;
	readonly rows: number;
	readonly left: number;
	readonly right: number;
	readonly bottom: number;
	/** Least distance between labels of an axis. */
	readonly xApart: number;
	readonly yApart: number;
}

const PHONE: Measures = { height: 280, type: 11, rows: 4, left: 46, right: 50, bottom: 24, xApart: 44, yApart: 36 };
const PAGE: Measures = { height: 420, type: 13, rows: 2, left: 56, right: 80, bottom: 28, xApart: 64, yApart: 30 };

/**
 * Decides everything that can be seen of a chart at a width.
 *
 * @param input - the series, events and words
 * @param width - in pixels
 * @param tall - the height in pixels, where the usual one of the width does not fit
 * @example chartModel(input, 328).yTicks.map((tick) => tick.label) // ['100', '1,000', '10,000']
 */
export function chartModel(input: ChartInput, width: number, tall?: number): ChartModel {
	const measures = width < NARROW ? PHONE : PAGE;
	const { type } = measures;
	const height = tall ?? measures.height;
	const rowHeight = Math.round(type * 1.4);
	const axisRow = rowHeight + 4;
	const top = axisRow + measures.rows * rowHeight;
	const bottom = height - measures.bottom;
	const locale: Locale = { language: input.language, digits: input.digits };
	const baseValue = baseOf(input.kind);
	const { low, high } = valueSpan(input);
	const yTicks = valueTicks(low, high, input, (bottom - top) / measures.yApart, locale);
	const plot = { ...sidesOf(input, width, measures, yTicks), top, bottom };
	const domain = { from: input.from, to: input.to, low: project(low, input.scale), high: project(high, input.scale) };
	const base = { plot, domain };
	const across = plot.right - plot.left;
	return {
		width,
		height,
		type,
		plot,
		domain,
		rowHeight,
		xTicks: spaced(
			dayTicks(input.from, input.to, across / measures.xApart, locale),
			across / (input.to - input.from),
			type
		),
		yTicks,
		lines: modelLines(input, base, rowHeight, (name) => shortened(name, roomBeside(width - plot.right), type)),
		events: modelEvents(input, base, measures),
		base: baseValue === undefined || baseValue < low || baseValue > high ? undefined : project(baseValue, input.scale),
		axis: input.axis,
		alt: input.alt
	};
}

/** Pixels from the left of a day. */
export function xOf({ plot, domain }: Pick<ChartModel, 'plot' | 'domain'>, x: number): number {
	return plot.left + ((x - domain.from) / (domain.to - domain.from)) * (plot.right - plot.left);
}

/** Pixels from the top of a value as the upright axis measures it. */
export function yOf({ plot, domain }: Pick<ChartModel, 'plot' | 'domain'>, y: number): number {
	return plot.bottom - ((y - domain.low) / (domain.high - domain.low)) * (plot.bottom - plot.top);
}

/** Lowest and highest value of the upright axis: with air on a logarithmic one; from zero where amounts are counted evenly. */
function valueSpan({ series, scale, kind, from, to }: ChartInput): { low: number; high: number } {
	const values = series.flatMap(({ points }) =>
		points
			.filter(({ day }) => day >= from && day <= to)
			.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value])
	);
	if (values.length === 0) return kind === 'percent' ? { low: -1, high: 1 } : { low: 1, high: 10 };
	// Tens of thousands of values are too many to be arguments.
	const low = values.reduce((a, b) => Math.min(a, b));
	const high = values.reduce((a, b) => Math.max(a, b));
	if (scale === 'log') return { low: low / 1.15, high: high * 1.15 };
	return kind === 'percent'
		? { low: Math.min(0, low * 1.05), high: Math.max(low < 0 ? 0 : 0.01, high * 1.05) }
		: { low: Math.min(0, low * 1.05), high: Math.max(0, high) * 1.05 };
}

type Base = Pick<ChartModel, 'plot' | 'domain'>;

function modelLines(input: ChartInput, base: Base, rowHeight: number, nameOf: (label: string) => string): ModelLine[] {
	const columns = base.plot.right - base.plot.left;
	const shown = input.series.map((one) => ({
		...one,
		points: one.points.filter(({ day }) => day >= input.from && day <= input.to)
	}));
	const ends = shown.map(({ points }) => points[points.length - 1]);
	const labels = labelHeights(input, ends, base, rowHeight);
	return shown.map((one, i) => {
		const strokes = strokesOf(one, input.to, input.scale).map((stroke) => ({
			...stroke,
			places: thin(stroke.places, columns, input.from, input.to)
		}));
		const end = ends[i];
		return {
			id: one.id,
			look: one.look,
			strokes: strokes.filter(({ places }) => places.length > 1),
			bands: one.draw === 'line' ? bandsOf(one, input.scale) : [],
			marks: marksOf(one, columns, input),
			alone: strokes.filter(({ places }) => places.length === 1).flatMap(({ places }) => places),
			end: end && {
				x: end.day,
				y: project(end.value, input.scale),
				label: nameOf(one.label),
				value: one.lastValue,
				labelY: labels[i] ?? 0
			}
		};
	});
}

/** Points are marked where each has at least so many pixels to itself. */
const ROOM = 6;

function marksOf({ points }: ChartSeries, columns: number, { scale, kind }: ChartInput): Mark[] {
	if (kind === 'percent' || points.length * ROOM > columns) return [];
	return points.flatMap(({ day, value, precision, disputed }): Mark[] => {
		const place = { x: day, y: project(value, scale) };
		if (disputed) return [{ ...place, kind: 'disputed' }];
		return precision === 'day' ? [] : [{ ...place, kind: 'coarse' }];
	});
}

/** Where the labels of the lines' ends stand; a line without an end takes no room. */
function labelHeights(
	{ scale }: ChartInput,
	ends: readonly (ChartPoint | undefined)[],
	base: Base,
	rowHeight: number
): number[] {
	const heights = ends.map((end) => end && yOf(base, project(end.value, scale)));
	const wanted = heights.filter((height) => height !== undefined);
	const placed = spreadApart(wanted, rowHeight * 2 + 4, base.plot.top, base.plot.bottom - rowHeight);
	let next = 0;
	return heights.map((height) => (height === undefined ? 0 : (placed[next++] ?? 0)));
}

function modelEvents({ events, from, to }: ChartInput, base: Base, { rows, type }: Measures): ModelEvent[] {
	const shown = events.filter(({ day }) => day >= from && day <= to);
	const wishes = shown.map(({ day, label }) => ({ x: xOf(base, day), label }));
	const places = placeLabels(wishes, base.plot.left, base.plot.right, rows, type);
	return shown.map(({ day, label }, i) => ({ day, label, place: places[i] }));
}
