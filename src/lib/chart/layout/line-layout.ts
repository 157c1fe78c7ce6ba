import { project } from './axis.ts';
import type { ChartPanel, ChartSeries } from './chart-input.ts';
import { dotsOf, type Dot } from './dots.ts';
import type { EndLabel } from './labels/end-label.ts';
import { endLabels, type End } from './labels/end-labels.ts';
import type { Lettering } from './labels/lettering.ts';
import type { Position, Scaled } from './scales.ts';
import { simplified, simplifiedBand } from './simplified.ts';
import { bandsOf, segmentsOf, type BandSpan, type LineSegment, type PlotRange } from './segments.ts';

/** A line, as it is drawn. */
export interface ModelLine {
	readonly id: string;
	readonly lineRole: ChartSeries['lineRole'];
	readonly segments: readonly LineSegment[];
	readonly dots: readonly Dot[];
	/** The spans of the days' sources, in pieces. */
	readonly bands: readonly (readonly BandSpan[])[];
	/** The last point, or where the value that is carried through all days begins; and what is written of it. */
	readonly end: LineEnd | undefined;
}

/** Where a line ends. */
export interface LineEnd extends Position {
	/** Whether its point is one of the days that are shown, and has a dot: open for a figure of a month or a year. */
	readonly isObserved: boolean;
	readonly isOpen: boolean;
	readonly text: EndLabel;
}

/** The lines of a panel as they are drawn over some days. */
export function modelLines(
	of: ChartPanel,
	ends: readonly (End | undefined)[],
	{ from, to }: Pick<PlotRange, 'from' | 'to'>,
	scaled: Scaled,
	lettering: Lettering
): ModelLine[] {
	const range = { from, to, columns: scaled.plot.right - scaled.plot.left };
	const drawn = of.series.map((one) => ({
		id: one.id,
		lineRole: one.lineRole,
		segments: segmentsOf(one, range, of.scale).map(({ kind, places }) => ({
			kind,
			places: simplified(places, scaled)
		})),
		dots: dotsOf(one, range, scaled, of.scale),
		bands: bandsIn(one, range, of).map((band) => simplifiedBand(band, scaled))
	}));
	const ended = drawn.flatMap(({ segments }, i) => {
		const series = of.series[i];
		return series ? [{ series, segments, end: ends[i] }] : [];
	});
	const texts = endLabels(ended, scaled, (value) => project(value, of.scale), lettering);
	return drawn.map((line, i): ModelLine => {
		const [end, text] = [ends[i], texts[i]];
		if (!end || !text) return { ...line, end: undefined };
		const { day, value, precision } = end.point;
		const [isObserved, isOpen] = [day >= from, precision !== 'day'];
		return { ...line, end: { x: Math.max(day, from), y: project(value, of.scale), isObserved, isOpen, text } };
	});
}

function bandsIn(one: ChartSeries, { from, to }: PlotRange, { scale }: ChartPanel): BandSpan[][] {
	return one.draw === 'line' ? bandsOf({ ...one, points: one.points.within(from, to) }, scale) : [];
}
