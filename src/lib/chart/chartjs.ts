import {
	Chart,
	LinearScale,
	LineController,
	LineElement,
	PointElement,
	type ChartDataset,
	type ScaleOptionsByType
} from 'chart.js';
import type { ChartModel, ModelLine } from '#lib/view/chart-model.ts';
import type { Stroke } from '#lib/view/strokes.ts';
import type { Tick } from '#lib/view/ticks.ts';
import { overlay, type Marker } from './overlay.ts';
import type { Palette } from './palette.ts';

Chart.register(LineController, LineElement, PointElement, LinearScale);

type Points = { x: number; y: number }[];

/**
 * Draws a model with Chart.js: the same lines, ticks and labels as the SVG, in the same places. The model has thinned the
 * lines, chosen the ticks and projected the axis, so both scales are linear and nothing is computed twice.
 *
 * @param markers - the reader's places, asked at each drawing
 */
export function drawChart(
	canvas: HTMLCanvasElement,
	model: ChartModel,
	palette: Palette,
	markers: () => readonly Marker[]
): Chart<'line', Points> {
	canvas.width = model.width;
	canvas.height = model.height;
	const { plot, domain } = model;
	return new Chart<'line', Points>(canvas, {
		type: 'line',
		data: { datasets: model.lines.flatMap((line) => datasets(line, palette)) },
		options: {
			animation: false,
			responsive: false,
			events: [],
			parsing: false,
			normalized: true,
			devicePixelRatio: globalThis.devicePixelRatio,
			layout: { padding: { top: plot.top, right: model.width - plot.right, bottom: 0, left: 0 }, autoPadding: false },
			scales: {
				x: {
					...scale(model.xTicks, domain.from, domain.to, model, palette),
					grid: { display: false },
					afterFit: (axis) => void (axis.height = model.height - plot.bottom)
				},
				y: {
					...scale(model.yTicks, domain.low, domain.high, model, palette),
					grid: { color: palette.hairline, drawTicks: false },
					afterFit: (axis) => void (axis.width = plot.left)
				}
			}
		},
		plugins: [overlay(model, palette, markers)]
	});
}

function scale(ticks: readonly Tick[], min: number, max: number, { type: size }: ChartModel, palette: Palette) {
	const labels = new Map(ticks.map(({ at, label }) => [at, label]));
	return {
		type: 'linear',
		min,
		max,
		border: { display: false },
		ticks: {
			color: palette.quiet,
			font: { family: palette.font, size, lineHeight: 1 },
			autoSkip: false,
			maxRotation: 0,
			padding: 8,
			callback: (value: string | number) => labels.get(Number(value)) ?? ''
		},
		afterBuildTicks: (axis: { ticks: { value: number }[] }) =>
			void (axis.ticks = ticks.map(({ at }) => ({ value: at })))
	} satisfies Partial<Record<keyof ScaleOptionsByType<'linear'>, unknown>> & { type: 'linear' };
}

function datasets({ strokes, alone, look }: ModelLine, palette: Palette): ChartDataset<'line', Points>[] {
	const base = {
		borderColor: palette[look],
		backgroundColor: palette[look],
		pointRadius: 0,
		borderJoinStyle: 'round'
	} as const;
	return [
		{ ...base, data: joined(strokes, 'observed'), borderWidth: look === 'official' ? 1.5 : 2 },
		{ ...base, data: joined(strokes, 'carried'), borderWidth: 1, borderDash: [2, 3] },
		{ ...base, data: alone.map(({ x, y }) => ({ x, y })), showLine: false, pointRadius: 1.5 }
	];
}

/** The strokes of one kind as one list, with a hole after each. */
function joined(strokes: readonly Stroke[], kind: Stroke['kind']): Points {
	return strokes
		.filter((stroke) => stroke.kind === kind)
		.flatMap(({ places }) => [
			...places.map(({ x, y }) => ({ x, y })),
			{ x: places[places.length - 1]?.x ?? NaN, y: NaN }
		]);
}
