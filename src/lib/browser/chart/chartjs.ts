import { Chart, LinearScale, type ChartDataset, type ChartOptions, type ScaleOptionsByType } from 'chart.js';
import type { ChartModel } from '#lib/chart/layout/chart-model.ts';
import type { Dot } from '#lib/chart/layout/dots.ts';
import type { ModelLine } from '#lib/chart/layout/line-layout.ts';
import type { Position } from '#lib/chart/layout/scales.ts';
import type { LineSegment } from '#lib/chart/layout/segments.ts';
import type { Tick } from '#lib/chart/layout/ticks.ts';
import { overlay, type Marker } from './overlay.ts';
import type { Palette } from './palette.ts';
import { NoElement, PlacesController, type Draw } from './places-controller.ts';
import { dotted, SEGMENT_PENS, stroked, type Disc, type Pen } from './strokes.ts';

Chart.register(PlacesController, NoElement, LinearScale);

type Places = Position[];

/**
 * A model as Chart.js draws it: the same lines, ticks and labels as the SVG, in the same places. The model has thinned the
 * lines, chosen the ticks and projected the axes, so all scales are linear and nothing is computed twice.
 */
export class Drawing {
	readonly chart: Chart<'places', Places>;
	readonly #palette: Palette;
	#model: ChartModel;

	/** @param markers - returns the reader's places; called at each redraw */
	constructor(canvas: HTMLCanvasElement, model: ChartModel, palette: Palette, markers: () => readonly Marker[]) {
		this.#model = model;
		this.#palette = palette;
		canvas.width = model.width;
		canvas.height = model.height;
		this.chart = new Chart<'places', Places>(canvas, {
			type: 'places',
			data: { datasets: datasetsOf(model, palette) },
			options: this.#options(),
			plugins: [overlay(() => this.#model, palette, markers)]
		});
	}

	/** Whether a model can be shown by what there is: it has the same size. */
	fits({ width, height }: ChartModel): boolean {
		return width === this.#model.width && height === this.#model.height;
	}

	/** Shows another range of the same lines, in the same size. */
	show(model: ChartModel): void {
		this.#model = model;
		const { data, options } = this.chart;
		datasetsOf(model, this.#palette).forEach((dataset, i) => {
			const known = data.datasets[i];
			if (known) Object.assign(known, dataset);
		});
		for (const [id, bounds] of Object.entries(boundsOf(model))) Object.assign(options.scales?.[id] ?? {}, bounds);
		this.chart.update('none');
	}

	#options(): ChartOptions<'places'> {
		const model = () => this.#model;
		const { type: size, xLabelY } = this.#model;
		const shared = { size, palette: this.#palette, padding: 8 };
		/** Chart.js counts to the top of the letters, the model to the line that they stand on. */
		const below = xLabelY - this.#model.floor - size * 0.85;
		const bounds = boundsOf(this.#model);
		const upright = this.#model.panels.map((_, i) => [
			idOf(i),
			{
				...scale(() => model().panels[i]?.yTicks ?? [], shared),
				...bounds[idOf(i)],
				grid: { color: this.#palette.hairline, drawTicks: false },
				stack: 'panels',
				stackWeight: heightOf(this.#model, i),
				weight: -i,
				afterFit: (axis: { width: number }) => void (axis.width = model().panels[0].plot.left)
			}
		]);
		return {
			animation: false,
			responsive: false,
			events: [],
			parsing: false,
			normalized: true,
			devicePixelRatio: globalThis.devicePixelRatio,
			layout: { padding: () => paddingOf(model()), autoPadding: false },
			scales: {
				x: {
					...scale(() => model().xTicks, { ...shared, padding: below }),
					...bounds.x,
					grid: { display: false, drawTicks: false },
					afterFit(axis) {
						axis.height = model().height - model().floor;
						// A wide label at the first day is no reason to move the plot: the model has made what room there is.
						axis.paddingLeft = axis.paddingRight = 0;
					}
				},
				...Object.fromEntries(upright)
			}
		};
	}
}

/** The name of a panel's upright scale. */
function idOf(panel: number): string {
	return `y${panel}`;
}

/** The scale of a panel reaches down to the next panel: what lies between them belongs to it. */
function heightOf(model: ChartModel, panel: number): number {
	const [here, next] = [model.panels[panel], model.panels[panel + 1]];
	return here ? (next?.plot.top ?? model.floor) - here.plot.top : 0;
}

function paddingOf({ panels: [{ plot }], width }: ChartModel) {
	return { top: plot.top, right: width - plot.right, bottom: 0, left: 0 };
}

/** What each scale spans. */
function boundsOf(model: ChartModel): Readonly<Record<string, { readonly min: number; readonly max: number }>> {
	const upright = model.panels.map(({ plot, domain }, i) => {
		const { low, high } = domain;
		const part = heightOf(model, i) / (plot.bottom - plot.top);
		return [idOf(i), { min: high - (high - low) * part, max: high }] as const;
	});
	const [{ domain }] = model.panels;
	return { x: { min: domain.from, max: domain.to }, ...Object.fromEntries(upright) };
}

interface TickLook {
	/** Of the type, in pixels. */
	readonly size: number;
	readonly palette: Palette;
	/** Between the plot and the labels, in pixels. */
	readonly padding: number;
}

function scale(ticksOf: () => readonly Tick[], { size, palette, padding }: TickLook) {
	return {
		type: 'linear',
		border: { display: false },
		ticks: {
			color: palette.quiet,
			font: { family: palette.font, size, lineHeight: 1 },
			autoSkip: false,
			// How wide labels are is known to the model: Chart.js need not measure them all.
			sampleSize: 1,
			maxRotation: 0,
			padding,
			callback: (value: string | number) => ticksOf().find(({ at }) => at === value)?.label ?? ''
		},
		afterBuildTicks: (axis: { ticks: { value: number }[] }) =>
			void (axis.ticks = ticksOf().map(({ at }) => ({ value: at })))
	} satisfies Partial<Record<keyof ScaleOptionsByType<'linear'>, unknown>> & { type: 'linear' };
}

function datasetsOf({ panels }: ChartModel, palette: Palette): ChartDataset<'places', Places>[] {
	return panels.flatMap(({ lines }, i) => lines.flatMap((line) => datasets(line, idOf(i), palette)));
}

/** A line of more places has corners too close to be seen: round ones take most of the time that it takes to draw. */
const MANY = 1500;

/** The datasets of one line; those that come first are drawn above the others. */
function datasets(
	{ segments, dots, lineRole }: ModelLine,
	yAxisID: string,
	palette: Palette
): ChartDataset<'places', Places>[] {
	const colour = palette[lineRole];
	const dataset = (data: Places, draw: Draw) =>
		({ type: 'places', yAxisID, data, draw, hidden: data.length === 0 }) as const;
	const discs = (kind: Dot['kind'], disc: Disc) => {
		const places = dots.filter((dot) => dot.kind === kind);
		return dataset(places, dotted(places, disc));
	};
	const lines = (kind: LineSegment['kind'], pen: (count: number) => Pen) => {
		const strokes = segments.filter((segment) => segment.kind === kind).map(({ places }) => places);
		const places = strokes.flat();
		return dataset(places, stroked(strokes, pen(places.length)));
	};
	return [
		discs('coarse', { radius: 2.05, fill: palette.ground, edge: { colour, width: 1.1 } }),
		discs('day', { radius: 1.8, fill: colour }),
		lines('observed', (count) => ({
			colour,
			join: count > MANY ? 'bevel' : 'round',
			width: lineRole === 'official' ? 1.5 : SEGMENT_PENS.observed.width
		})),
		lines('gap', () => ({ colour, ...SEGMENT_PENS.gap })),
		lines('carried', () => ({ colour, ...SEGMENT_PENS.carried }))
	];
}
