import { axisTitle } from './axis.ts';
import { linesOf, type ChartInput, type ChartPanel } from './chart-input.ts';
import { widestNames } from './labels/end-names.ts';
import { eventLines, type EventLine } from './event-lines.ts';
import { lineAbove, modelEvents, type ModelEvent } from './events.ts';
import { footOf, type Foot } from './foot.ts';
import type { LegendEntry } from './legend.ts';
import { daysAcross, localeOf, panelOf, rowsOf, scaledIn, withoutAxis, type Panel, type Row } from './panels.ts';
import { xOf } from './scales.ts';
import { drawnSigns, type SignEntry } from './signs.ts';
import { marginsOf, measuresOf, NARROW, roomBeside, type MarginTexts, type Measures } from './sizes.ts';
import { widthOf } from './text-width.ts';
import { dayTicks, spaced, type Tick } from './ticks.ts';

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
	/** From the names of events down. */
	readonly eventLines: readonly EventLine[];
	/** A sentence in the place of axes, events and lines; blank where there is something to show. */
	readonly none: string;
	/** Height of one row of labels. */
	readonly rowHeight: number;
	readonly alt: string;
}

/**
 * Decides everything that can be seen of a chart at a width.
 *
 * @param input - the lines of each panel, events and words
 * @param width - in pixels
 * @param tall - the height in pixels; defaults to the height that goes with the width
 * @example chartModel(input, 328).panels[0].yTicks.map((tick) => tick.label) // ['100', '1,000', '10,000']
 */
export function chartModel(input: ChartInput, width: number, tall?: number): ChartModel {
	const measures = measuresOf(width, tall);
	const { type } = measures;
	const rowHeight = Math.round(type * 1.4);
	const narrow = width < NARROW;
	const foot = footOf(input, width, { narrow, type, rowHeight }, tall);
	const height = tall ?? measures.height + (input.lowerPanel ? measures.lowerPanel : 0) + foot.height;
	const floor = height - foot.height;
	const rows = rowsOf(input, measures, floor, rowHeight);
	const sides = marginsOf(besideOf(input, rows, { narrow, named: foot.key === undefined }), width, measures);
	const [first, ...others] = rows;
	const isEmpty = rows.every(({ ends }) => ends.every((end) => end === undefined));
	const title = (of: ChartPanel) => axisTitle(of, input, width - sides.left, type);
	const names = { count: measures.rows, height: rowHeight, type, taken: Math.ceil(widthOf(title(input), type)) };
	const events = isEmpty ? [] : modelEvents(input.events, scaledIn(first, input, sides), names);
	const lettering = {
		type,
		rowHeight,
		room: roomBeside(width - sides.right),
		named: foot.key === undefined,
		ended: input.ended,
		locale: localeOf(input),
		marked: input.marked,
		uprights: events.flatMap(({ day, place }) => (place ? [xOf(scaledIn(first, input, sides), day)] : []))
	};
	const panel = (row: Row) => ({ ...panelOf(row, input, sides, lettering), axis: title(row.of) });
	const axisY = lineAbove(events, first.top, rowHeight, first.axisY);
	const panels = [{ ...panel(first), axisY }, ...others.map(panel)] as const;
	return {
		width,
		height,
		type,
		rowHeight,
		panels: isEmpty ? [withoutAxis(panels[0]), ...panels.slice(1).map(withoutAxis)] : panels,
		floor: floor - measures.bottom,
		xLabelY: floor - 6,
		legend: foot.key?.map((entry) => ({ ...entry, y: floor + entry.y })) ?? [],
		signs: signsIn(foot, panels, events, floor),
		xTicks: isEmpty ? [] : ticksIn(input, sides.right - sides.left, measures),
		events,
		eventLines: eventLines(events, panels, lettering),
		none: isEmpty ? input.none : '',
		alt: input.alt
	};
}

/** What the signs that are seen stand for, from the top of the chart. */
function signsIn(
	{ signsOf }: Foot,
	panels: readonly Panel[],
	events: readonly ModelEvent[],
	floor: number
): readonly SignEntry[] {
	const lines = panels.flatMap((panel) => panel.lines);
	return signsOf(drawnSigns(lines, events)).map((entry) => ({ ...entry, y: floor + entry.y }));
}

/** The days below the plots, which are so many pixels wide. */
function ticksIn(
	input: ChartInput,
	across: number,
	{ xApart, type }: Pick<Measures, 'xApart' | 'type'>
): readonly Tick[] {
	const { from, to } = daysAcross(input);
	return spaced(dayTicks(from, to, across / xApart, localeOf(input)), across / (to - from), type);
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
		names: widestNames(beside, input.to, { ended: input.ended, locale: localeOf(input), withEnded: !narrow })
	};
}
