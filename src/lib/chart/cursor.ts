import type { ChartInput } from '#lib/view/chart-input.ts';
import { xOf, yOf, type ChartModel } from '#lib/view/chart-model.ts';
import { project } from '#lib/view/ticks.ts';

/** A point of the chart: which series, and which of its points. */
export interface Cursor {
	readonly series: number;
	readonly point: number;
}

/** Where a point stands, in pixels. */
export function placeOf(
	input: ChartInput,
	model: ChartModel,
	{ series, point }: Cursor
): { x: number; y: number } | undefined {
	const found = input.series[series]?.points[point];
	return found && { x: xOf(model, found.day), y: yOf(model, project(found.value, input.scale)) };
}

/** The point nearest to a place on the chart: nearest in time first, so that a finger need not be exact. */
export function nearest(input: ChartInput, model: ChartModel, x: number, y: number): Cursor | undefined {
	let best: Cursor | undefined;
	let least = Infinity;
	input.series.forEach(({ points }, series) =>
		points.forEach((_, point) => {
			const place = placeOf(input, model, { series, point });
			if (!place || place.x < model.plot.left) return;
			const distance = Math.hypot((place.x - x) * 4, place.y - y);
			if (distance < least) [best, least] = [{ series, point }, distance];
		})
	);
	return best;
}

/**
 * Where a key leads: along the points, to the first and the last one, or to the other series on the nearest day.
 *
 * @returns undefined for keys that lead nowhere
 */
export function moved(input: ChartInput, { series, point }: Cursor, key: string): Cursor | undefined {
	const points = input.series[series]?.points ?? [];
	const first = points.findIndex(({ day }) => day >= input.from);
	const within = (index: number) => ({ series, point: Math.min(Math.max(index, first), points.length - 1) });
	if (key === 'ArrowLeft') return within(point - 1);
	if (key === 'ArrowRight') return within(point + 1);
	if (key === 'PageUp') return within(point - 10);
	if (key === 'PageDown') return within(point + 10);
	if (key === 'Home') return within(first);
	if (key === 'End') return within(points.length - 1);
	return key === 'ArrowUp' || key === 'ArrowDown' ? toOther(input, series, points[point]?.day ?? input.to) : undefined;
}

function toOther(input: ChartInput, series: number, day: number): Cursor | undefined {
	const other = (series + 1) % input.series.length;
	const days = input.series[other]?.points.map((point) => Math.abs(point.day - day)) ?? [];
	return days.length === 0 ? undefined : { series: other, point: days.indexOf(Math.min(...days)) };
}
