/** The panels of a chart: one plot below the other, each with its axis, its lines and its level. */
import type { Locale } from '#lib/format/index.ts';
import { shift } from '#lib/series/day.ts';
import { baseOf, project } from './axis.ts';
import type { ChartInput, ChartPanel } from './chart-input.ts';
import { endsOf, type End } from './labels/end-labels.ts';
import type { Lettering } from './labels/lettering.ts';
import { modelLevel, type ModelLevel } from './level.ts';
import { modelLines, type ModelLine } from './line-layout.ts';
import { yOf, type Plot, type Scaled } from './scales.ts';
import type { Measures } from './sizes.ts';
import { valueTicks, type Tick } from './ticks.ts';
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

/** What is decided of a panel before the sides are known. */
export interface Row extends Pick<Panel, 'axisY' | 'yTicks'> {
	readonly of: ChartPanel;
	readonly span: YDomain;
	readonly ends: readonly (End | undefined)[];
	readonly top: number;
	readonly bottom: number;
}

/** Above the top row, in pixels. */
const HEAD = 3;

/** A panel so low that fewer labels would have their usual room still has so many: a single one shows no distance. */
const LEAST_TICKS = 3;

/** A panel below the first one takes at most this part of the height. */
const UNDER_PART = 0.3;

/** The language and the digits of a chart. */
export function localeOf({ language, digits }: ChartInput): Locale {
	return { language, digits };
}

/**
 * The panels from the top down: above the first one are what its axis counts and the labels of the events, below the last one
 * the days.
 */
export function rowsOf(
	input: ChartInput,
	measures: Measures,
	height: number,
	rowHeight: number
): readonly [Row, ...Row[]] {
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

/** The plot of a row, with its days and values. */
export function scaledIn(
	{ of, span, top, bottom }: Row,
	input: ChartInput,
	sides: Pick<Plot, 'left' | 'right'>
): Scaled {
	const [low, high] = [project(span.low, of.scale), project(span.high, of.scale)];
	return { plot: { ...sides, top, bottom }, domain: { ...daysAcross(input), low, high } };
}

/** A row with its axis, its lines and its level. */
export function panelOf(
	row: Row,
	input: ChartInput,
	sides: Pick<Plot, 'left' | 'right'>,
	lettering: Omit<Lettering, 'grid'>
): Panel {
	const { of, span, ends, axisY, yTicks } = row;
	const scaled = scaledIn(row, input, sides);
	const base = baseOf(of.kind);
	const letters = { ...lettering, grid: yTicks.map(({ at }) => yOf(scaled, at)) };
	const lines = modelLines(of, ends, input, scaled, letters);
	const level = of === input ? input.level : undefined;
	return {
		...scaled,
		axis: of.axis,
		axisY,
		yTicks,
		lines,
		level: level && modelLevel({ label: level.label, at: project(level.value, of.scale) }, scaled, lines, letters),
		base: base === undefined || base < span.low || base > span.high ? undefined : project(base, of.scale)
	};
}

/** A panel that shows nothing. */
export function withoutAxis(panel: Panel): Panel {
	return { ...panel, axis: '', yTicks: [], base: undefined, level: undefined };
}

/** The days from the left edge to the right one: a single day stands between its neighbours. */
export function daysAcross({ from, to }: ChartInput): Pick<ChartInput, 'from' | 'to'> {
	return from < to ? { from, to } : { from: shift(from, -1), to: shift(to, 1) };
}
