import { lastIndexUpTo } from '#lib/series/search.ts';
import { linesOf, type ChartInput, type PanelLine } from '#lib/chart/layout/chart-input.ts';
import type { ChartModel } from '#lib/chart/layout/chart-model.ts';
import { xOf, yOf } from '#lib/chart/layout/scales.ts';
import type { ChartPoint, IndexRange } from '#lib/chart/layout/points.ts';
import { project } from '#lib/chart/layout/axis.ts';

/** A point of the chart: which of the lines of all panels, and which of its points. */
export interface Cursor {
	readonly series: number;
	readonly point: number;
}

/** A place on the chart, in pixels from its top left corner. */
export interface At {
	readonly x: number;
	readonly y: number;
}

/** The point that a cursor stands at; undefined where there is none. */
export function pointOf(input: ChartInput, { series, point }: Cursor): ChartPoint | undefined {
	return linesOf(input)[series]?.series.points.at(point);
}

/** Where a point stands. */
export function placeOf(input: ChartInput, model: ChartModel, cursor: Cursor): At | undefined {
	const line = linesOf(input)[cursor.series];
	const found = pointOf(input, cursor);
	return line && found && placeOn(line, model, found);
}

function placeOn({ panel, of }: PanelLine, { panels }: ChartModel, { day, value }: ChartPoint): At {
	const drawn = panels[panel] ?? panels[0];
	return { x: xOf(drawn, day), y: yOf(drawn, project(value, of.scale)) };
}

/** So much further is a pixel across than one up or down: a finger need not be exact. */
const ACROSS = 4;

/**
 * The shown point nearest to a place on the chart: nearest in time first.
 */
export function nearest(input: ChartInput, model: ChartModel, { x, y }: At): Cursor | undefined {
	let best: Cursor | undefined;
	let least = Infinity;
	const [{ plot, domain }] = model.panels;
	const day = domain.from + ((x - plot.left) / (plot.right - plot.left)) * (domain.to - domain.from);
	linesOf(input).forEach((line, series) => {
		const { points } = line.series;
		/** Whether a point may be nearer, and so may those beyond it. */
		const tries = (point: number) => {
			const found = points.at(point);
			if (!found) return false;
			const place = placeOn(line, model, found);
			const across = Math.abs(place.x - x) * ACROSS;
			if (across > least) return false;
			const distance = Math.hypot(across, place.y - y);
			if (distance < least) [best, least] = [{ series, point }, distance];
			return true;
		};
		const { first, last } = shownOf(line, domain);
		const middle = Math.min(Math.max(lastIndexUpTo(points.days, day), first - 1), last);
		for (let i = middle; i >= first && tries(i); i--);
		for (let i = middle + 1; i <= last && tries(i); i++);
	});
	return best;
}

function shownOf({ series }: PanelLine, { from, to }: Pick<ChartInput, 'from' | 'to'>): IndexRange {
	return series.points.range(from, to);
}

/**
 * Where a key leads: along the shown points, to the first and the last one, or to another line on the nearest day.
 *
 * @returns undefined for keys that lead nowhere
 */
export function moved(input: ChartInput, { series, point }: Cursor, key: string): Cursor | undefined {
	const line = linesOf(input)[series];
	if (!line) return undefined;
	const { first, last } = shownOf(line, input);
	const within = (index: number) => ({ series, point: Math.max(Math.min(Math.max(index, first), last), 0) });
	if (key === 'ArrowLeft') return within(point - 1);
	if (key === 'ArrowRight') return within(point + 1);
	if (key === 'PageUp') return within(point - 10);
	if (key === 'PageDown') return within(point + 10);
	if (key === 'Home') return within(first);
	if (key === 'End') return within(last);
	const by = { ArrowUp: -1, ArrowDown: 1 }[key];
	return by === undefined ? undefined : toOther(input, series, by, line.series.points.at(point)?.day ?? input.to);
}

/** The point of the line before or after, around the ends, on the nearest day; a line of which nothing is shown is passed. */
function toOther(input: ChartInput, series: number, by: number, day: number): Cursor | undefined {
	const lines = linesOf(input);
	for (let step = 1; step <= lines.length; step++) {
		const other = (series + by * step + lines.length * step) % lines.length;
		const line = lines[other];
		if (!line) return undefined;
		const { first, last } = shownOf(line, input);
		if (last < first) continue;
		const { days } = line.series.points;
		const before = Math.min(Math.max(lastIndexUpTo(days, day), first), last);
		const after = Math.min(before + 1, last);
		const away = (point: number) => Math.abs((days[point] ?? NaN) - day);
		return { series: other, point: away(after) < away(before) ? after : before };
	}
	return undefined;
}
