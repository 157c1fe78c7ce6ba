import type { Locale } from '#lib/format/index.ts';
import { axisText } from './axis.ts';
import type { ChartPanel, ChartSeries } from './chart-input.ts';
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
	/** Points that stand alone, too far from any other to be joined. */
	readonly alone: readonly Place[];
	/** The spans of the days' sources, in pieces. */
	readonly bands: readonly (readonly Span[])[];
	/** Points that are not what a plain point is, where there is room to say so. */
	readonly marks: readonly Mark[];
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

/** A point dated to its month or year, or one that another source disputes. */
export interface Mark extends Place {
	readonly kind: 'coarse' | 'disputed';
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
		const strokes = strokesOf(one, stretch, of.scale);
		const end = ends[i];
		return {
			id: one.id,
			look: one.look,
			strokes: strokes.filter(({ places }) => places.length > 1),
			bands: bandsIn(one, stretch, of),
			marks: marksOf(one, stretch, of),
			alone: strokes.filter(({ places }) => places.length === 1).flatMap(({ places }) => places),
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

/** Points are marked where each has at least so many pixels to itself. */
const ROOM = 6;

function marksOf({ points }: ChartSeries, { from, to, columns }: Stretch, { scale, kind }: ChartPanel): Mark[] {
	const shown = points.within(from, to);
	if (kind === 'percent' || shown.length * ROOM > columns) return [];
	return [...shown].flatMap(({ day, value, precision, disputed }): Mark[] => {
		const place = { x: day, y: project(value, scale) };
		if (disputed) return [{ ...place, kind: 'disputed' }];
		return precision === 'day' ? [] : [{ ...place, kind: 'coarse' }];
	});
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
