import type { Locale } from '#lib/format/index.ts';
import { axisText } from './axis.ts';
import type { ChartPanel, ChartSeries } from './chart-input.ts';
import { dotsOf, type Dot } from './dots.ts';
import { spreadApart } from './labels.ts';
import { yOf, type Scaled, type Place } from './places.ts';
import type { ChartPoint } from './points.ts';
import { bandsOf, strokesOf, type Span, type Stroke, type Stretch } from './strokes.ts';
import { project } from './ticks.ts';

/** A line, as it is drawn. */
export interface ModelLine {
	readonly id: string;
	readonly look: ChartSeries['look'];
	readonly strokes: readonly Stroke[];
	readonly dots: readonly Dot[];
	/** The spans of the days' sources, in pieces. */
	readonly bands: readonly (readonly Span[])[];
	/** The last point, or where the value that is carried through all days begins; and what is written beside it. */
	readonly end:
		| (Place & {
				readonly isObserved: boolean;
				readonly label: string;
				readonly value: string;
				readonly labelY: number;
		  })
		| undefined;
}

/** The last point of a line that is shown, and its value in words. */
export interface End {
	readonly point: ChartPoint;
	readonly value: string;
}

/** The ends of a panel's lines; undefined for a line of which no point is shown. */
export function endsOf({ series, kind }: ChartPanel, { from, to }: Days, locale: Locale): readonly (End | undefined)[] {
	return series.map(({ points, decimals, carryDays }) => {
		const point = points.known(from, to, carryDays).at(-1);
		return point && { point, value: axisText(point.value, kind, decimals, locale) };
	});
}

type Days = Pick<Stretch, 'from' | 'to'>;

/** How a panel writes beside its lines. */
export interface Lettering {
	/** Height of a row of text, in pixels. */
	readonly rowHeight: number;
	/** A name as there is room for it; undefined where names stand elsewhere. */
	readonly nameOf: ((label: string) => string) | undefined;
}

/** The lines of a panel as they are drawn over some days. */
export function modelLines(
	of: ChartPanel,
	ends: readonly (End | undefined)[],
	{ from, to }: Days,
	scaled: Scaled,
	{ rowHeight, nameOf }: Lettering
): ModelLine[] {
	const stretch = { from, to, columns: scaled.plot.right - scaled.plot.left };
	const labels = labelHeights(of, ends, scaled, rowHeight, nameOf ? rowHeight : 0);
	return of.series.map((one, i) => {
		const end = ends[i];
		return {
			id: one.id,
			look: one.look,
			strokes: strokesOf(one, stretch, of.scale),
			dots: dotsOf(one, stretch, scaled, of.scale),
			bands: bandsIn(one, stretch, of),
			end: end && {
				isObserved: end.point.day >= from,
				x: Math.max(end.point.day, from),
				y: project(end.point.value, of.scale),
				label: nameOf?.(one.label) ?? '',
				value: end.value,
				labelY: labels[i] ?? 0
			}
		};
	});
}

function bandsIn(one: ChartSeries, { from, to }: Stretch, { scale }: ChartPanel): Span[][] {
	return one.draw === 'line' ? bandsOf({ ...one, points: one.points.within(from, to) }, scale) : [];
}

/**
 * Where the labels of the lines' ends stand; a line without an end takes no room.
 *
 * @param named - how high a name below each value is, in pixels
 */
function labelHeights(
	{ scale }: ChartPanel,
	ends: readonly (End | undefined)[],
	scaled: Scaled,
	rowHeight: number,
	named: number
): number[] {
	const heights = ends.map((end) => end && yOf(scaled, project(end.point.value, scale)));
	const wanted = heights.filter((height) => height !== undefined);
	const placed = spreadApart(wanted, rowHeight + named + 4, scaled.plot.top, scaled.plot.bottom - named);
	let next = 0;
	return heights.map((height) => (height === undefined ? 0 : (placed[next++] ?? 0)));
}
