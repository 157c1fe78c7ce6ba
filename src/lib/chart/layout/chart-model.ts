import type { Locale } from '#lib/format/index.ts';
import { shift } from '#lib/series/day.ts';
import { baseOf, project } from './axis.ts';
import { linesOf, type ChartInput, type ChartPanel } from './chart-input.ts';
import { lineAbove, modelEvents, type ModelEvent } from './events.ts';
import { footOf } from './foot.ts';
import type { LegendEntry } from './legend.ts';
import { endsOf, widestNames, type End, type Lettering } from './end-labels.ts';
import { modelLevel, type ModelLevel } from './level.ts';
import { modelLines, type ModelLine } from './line-layout.ts';
import { xOf, type Plot, type Scaled } from './scales.ts';
import { roomBeside, marginsOf, type MarginTexts } from './margins.ts';
import { drawnSigns, type SignEntry } from './signs.ts';
import { widthOf } from './text-width.ts';
import { dayTicks, spaced, valueTicks, type Tick } from './ticks.ts';
import { yDomain, type YDomain } from './y-domain.ts';

/** One plot with its upright axis. All panels of a chart stand over the same days. */
export interface Panel extends Scaled {
	/** What the upright axis counts, and the line on which it is written, in pixels from the top. */
	readonly axis: string;
	readonly axisY: number;
	readonly yTicks: readonly Tick[];
	readonly lines: readonly ModelLine[];
	/** Where the value stands that everything is measured from, as the upright axis measures it. */
	readonly base: number | undefined;
	/** What the lines are measured against. */
	readonly level: ModelLevel | undefined;
}

/** Everything that can be seen of a chart at one width. Both painters draw it and decide nothing. */
export interface ChartModel {
	readonly width: number;
	readonly height: number;
	/** Size of the type, in pixels. */
	readonly type: number;
	/** From the top down. */
	readonly panels: readonly [Panel, ...Panel[]];
	readonly xTicks: readonly Tick[];
	/** Where the lowest plot ends, and the line on which the days are written, in pixels from the top. */
	readonly floor: number;
	readonly xLabelY: number;
	/** The names of the lines where they do not stand beside the lines' ends; places from the top of the chart. */
	readonly legend: readonly LegendEntry[];
	/** What the signs stand for that are seen; places from the top of the chart. */
	readonly signs: readonly SignEntry[];
	readonly events: readonly ModelEvent[];
	/** A sentence in the place of axes, events and lines; blank where there is something to show. */
	readonly none: string;
	/** Height of one row of labels. */
	readonly rowHeight: number;
	readonly alt: string;
}

/** Below this width a chart is made for a phone. */
export const NARROW = 560;

interface Measures {
	readonly height: number;
	/** How much a panel below the first one adds to the height, and the part of a given height that it takes at most. */
	readonly lowerPanel: number;
	readonly type: number;
	readonly rows: number;
	readonly left: number;
	readonly right: number;
	readonly bottom: number;
	/** Least distance between labels of an axis. */
	readonly xApart: number;
	readonly yApart: number;
}

/** How much a panel adds to the height of a wide chart, in pixels. */
export const PANEL_HEIGHT = 112;

const PHONE: Measures = {
	height: 280,
	lowerPanel: 96,
	type: 11,
	rows: 3,
	left: 46,
	right: 50,
	bottom: 24,
	xApart: 44,
	yApart: 36
};
const PAGE: Measures = {
	height: 420,
	lowerPanel: PANEL_HEIGHT,
	type: 13,
	rows: 3,
	left: 56,
	right: 80,
	bottom: 28,
	xApart: 64,
	yApart: 30
};

/** A low chart has one row of events' labels for each so many pixels of its height, and the first one. */
const ROW_FOR = 60;

/** Above the top row, in pixels. */
const HEAD = 3;

/** A panel so low that fewer labels would have their usual room still has so many: a single one shows no distance. */
const LEAST_TICKS = 3;

/** A panel below the first one takes at most this part of the height. */
const UNDER_PART = 0.3;

/**
 * Decides everything that can be seen of a chart at a width.
 *
 * @param input - the lines of each panel, events and words
 * @param width - in pixels
 * @param tall - the height in pixels; defaults to the height that goes with the width
 * @example chartModel(input, 328).panels[0].yTicks.map((tick) => tick.label) // ['100', '1,000', '10,000']
 */
export function chartModel(input: ChartInput, width: number, tall?: number): ChartModel {
	const sizes = width < NARROW ? PHONE : PAGE;
	const measures = { ...sizes, rows: Math.min(sizes.rows, Math.floor((tall ?? sizes.height) / ROW_FOR) + 1) };
	const { type } = measures;
	const rowHeight = Math.round(type * 1.4);
	const narrow = sizes === PHONE;
	const foot = footOf(input, width, { narrow, type, rowHeight }, tall);
	const height = tall ?? measures.height + (input.lowerPanel ? measures.lowerPanel : 0) + foot.height;
	const floor = height - foot.height;
	const rows = rowsOf(input, measures, floor, rowHeight);
	const sides = marginsOf(besideOf(input, rows, { narrow, named: foot.key === undefined }), width, measures);
	const [first, ...others] = rows;
	const isEmpty = rows.every(({ ends }) => ends.every((end) => end === undefined));
	const names = { count: measures.rows, height: rowHeight, type, taken: Math.ceil(widthOf(input.axis, type)) };
	const events = isEmpty ? [] : modelEvents(input.events, scaledIn(first, input, sides), names);
	const lettering = {
		type,
		rowHeight,
		room: roomBeside(width - sides.right),
		named: foot.key === undefined,
		ended: input.ended,
		locale: localeOf(input),
		marked: input.marked !== undefined,
		uprights: events.flatMap(({ day, place }) => (place ? [xOf(scaledIn(first, input, sides), day)] : []))
	};
	const panel = (row: Row) => panelOf(row, input, sides, lettering);
	const axisY = lineAbove(events, first.top, rowHeight, first.axisY);
	const panels = [{ ...panel(first), axisY }, ...others.map(panel)] as const;
	const across = sides.right - sides.left;
	const { from, to } = daysAcross(input);
	return {
		width,
		height,
		type,
		rowHeight,
		panels: isEmpty ? [withoutAxis(panels[0]), ...panels.slice(1).map(withoutAxis)] : panels,
		floor: floor - measures.bottom,
		xLabelY: floor - 6,
		legend: foot.key?.map((entry) => ({ ...entry, y: floor + entry.y })) ?? [],
		signs: foot
			.signsOf(drawnSigns(panels.flatMap(({ lines }) => lines)))
			.map((entry) => ({ ...entry, y: floor + entry.y })),
		xTicks: isEmpty
			? []
			: spaced(dayTicks(from, to, across / measures.xApart, localeOf(input)), across / (to - from), type),
		events,
		none: isEmpty ? input.none : '',
		alt: input.alt
	};
}

/** The days from the left edge to the right one: a single day stands between its neighbours. */
function daysAcross({ from, to }: ChartInput): Pick<ChartInput, 'from' | 'to'> {
	return from < to ? { from, to } : { from: shift(from, -1), to: shift(to, 1) };
}

function withoutAxis(panel: Panel): Panel {
	return { ...panel, axis: '', yTicks: [], base: undefined, level: undefined };
}

/** What is decided of a panel before the sides are known. */
interface Row extends Pick<Panel, 'axisY' | 'yTicks'> {
	readonly of: ChartPanel;
	readonly span: YDomain;
	readonly ends: readonly (End | undefined)[];
	readonly top: number;
	readonly bottom: number;
}

function localeOf({ language, digits }: ChartInput): Locale {
	return { language, digits };
}

/**
 * The panels from the top down: above the first one are what its axis counts and the labels of the events, below the last one
 * the days.
 */
function rowsOf(input: ChartInput, measures: Measures, height: number, rowHeight: number): readonly [Row, ...Row[]] {
	const { type, lowerPanel, bottom } = measures;
	const locale = localeOf(input);
	const axisRow = rowHeight + 4;
	const floor = height - bottom;
	const ceiling = floor - (input.lowerPanel ? Math.round(Math.min(lowerPanel, height * UNDER_PART)) : 0);
	const row = (of: ChartPanel, axisY: number, top: number, low: number): Row => {
		const span = yDomain(of, input.from, input.to, of === input ? input.level?.value : undefined);
		const most = Math.max((low - top) / measures.yApart, LEAST_TICKS);
		const yTicks = valueTicks(span.low, span.high, of, most, locale);
		return { of, axisY, top, bottom: low, span, yTicks, ends: endsOf(of, input, locale) };
	};
	const first = row(input, type + 2, HEAD + measures.rows * rowHeight, ceiling);
	return input.lowerPanel
		? [first, row(input.lowerPanel, ceiling + axisRow, ceiling + axisRow + type / 2, floor)]
		: [first];
}

/**
 * The last value that there is has its room beside a stretch that ends earlier, too: panning does not move the plot. On a
 * phone the years of ended lines take no room from it.
 */
function besideOf(
	input: ChartInput,
	rows: readonly Row[],
	{ narrow, named }: { readonly narrow: boolean; readonly named: boolean }
): MarginTexts {
	const all = linesOf(input).map(({ series }) => series);
	const beside = named ? all : (input.lowerPanel?.series ?? []);
	return {
		ticks: rows.flatMap(({ yTicks }) => yTicks),
		values: [
			...all.map(({ lastValue }) => lastValue),
			...rows.flatMap(({ ends }) => ends.map((end) => end?.value ?? ''))
		],
		names: narrow
			? beside.map(({ label }) => label)
			: widestNames(beside, input.to, { ended: input.ended, locale: localeOf(input) })
	};
}

/** The plot of a row, with its days and values. */
function scaledIn({ of, span, top, bottom }: Row, input: ChartInput, sides: Pick<Plot, 'left' | 'right'>): Scaled {
	const [low, high] = [project(span.low, of.scale), project(span.high, of.scale)];
	return { plot: { ...sides, top, bottom }, domain: { ...daysAcross(input), low, high } };
}

function panelOf(row: Row, input: ChartInput, sides: Pick<Plot, 'left' | 'right'>, lettering: Lettering): Panel {
	const { of, span, ends, axisY, yTicks } = row;
	const scaled = scaledIn(row, input, sides);
	const base = baseOf(of.kind);
	const lines = modelLines(of, ends, input, scaled, lettering);
	const level = of === input ? input.level : undefined;
	return {
		...scaled,
		axis: of.axis,
		axisY,
		yTicks,
		lines,
		level: level && modelLevel({ label: level.label, at: project(level.value, of.scale) }, scaled, lines, lettering),
		base: base === undefined || base < span.low || base > span.high ? undefined : project(base, of.scale)
	};
}
