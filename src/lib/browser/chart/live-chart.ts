import { toDay } from '#lib/series/day.ts';
import { linesOf, type ChartInput } from '#lib/chart/layout/chart-input.ts';
import { chartModel, type ChartModel } from '#lib/chart/layout/chart-model.ts';
import type { InteractiveChart } from '#lib/chart/data/interactive-chart.ts';
import { Drawing } from './chartjs.ts';
import type { Marker } from './overlay.ts';
import { isBrief, scaledPainting } from './painting.ts';
import { paletteOf, type Palette } from './palette.ts';
import type { DaySpan } from './zoom.ts';

/** The strip below a chart that fills its frame with the space above it, and the frames too low for it, in pixels. */
const [STRIP, LOW] = [52, 240];

/** No chart is lower than this, in pixels. */
const LEAST = 80;

/** What is done with a drawn chart: it stands on the chart, and follows each new drawing. */
export interface Interaction {
	/** Returns what is marked; called at each redraw. */
	readonly markers?: () => readonly Marker[];
	/** After each drawing, never before it: a canvas that writes has the page laid out first. */
	readonly follow: () => void;
	/** After the chart has another size or other colours. */
	readonly repaint?: (palette: Palette) => void;
	readonly remove: () => void;
}

/** A chart in the place of its painting, in the width that there is, over the span that the reader has come to. */
export class LiveChart {
	readonly host: HTMLElement;
	readonly data: InteractiveChart;
	readonly limits: DaySpan;
	readonly canvas = document.createElement('canvas');
	readonly #stop = new AbortController();
	readonly #sizes: ResizeObserver;
	readonly #uses: Interaction[] = [];
	/** The size of a painting that is drawn larger than it was made for, in pixels: the chart in its place moves nothing. */
	readonly #painted: { readonly width: number; readonly height: number } | undefined;
	#span: DaySpan;
	#model: ChartModel;
	#drawing: Drawing | undefined;
	#frame = 0;
	#soon: ReturnType<typeof setTimeout> | undefined;

	constructor(host: HTMLElement, data: InteractiveChart) {
		this.host = host;
		const input = isBrief(host, data.input) ? { ...data.input, signs: data.input.briefSigns } : data.input;
		this.data = { ...data, input };
		this.#span = { from: input.from, to: input.to };
		const first = Math.min(input.from, ...linesOf(input).flatMap(({ series }) => series.points.days[0] ?? []));
		this.limits = { from: Math.max(first, Math.min(input.from, data.first)), to: Math.max(input.to, data.last) };
		this.#painted = scaledPainting(host, chartModel(this.shown, host.clientWidth).height);
		host.classList.add('taken');
		host.insertBefore(this.canvas, host.querySelector('.strip'));
		this.#model = this.#modelled();
		this.#draw();
		this.#sizes = new ResizeObserver(() => this.#resize());
		this.#sizes.observe(host);
		const schemes = matchMedia('(prefers-color-scheme: dark)');
		schemes.addEventListener('change', () => this.#draw(), { signal: this.signal });
	}

	/** Aborted when the painting is put back. */
	get signal(): AbortSignal {
		return this.#stop.signal;
	}

	get span(): DaySpan {
		return this.#span;
	}

	get model(): ChartModel {
		return this.#model;
	}

	/** The reader's place, the last one where there are several. */
	get marked(): Marker | undefined {
		const markers = this.#markers();
		return markers[markers.length - 1];
	}

	/** What is drawn now: the input with the span in whole days. */
	get shown(): ChartInput {
		const { from, to } = this.#span;
		return { ...this.data.input, from: toDay(Math.round(from)), to: toDay(Math.round(to)) };
	}

	/** Puts the chart to a use. */
	use(use: Interaction): void {
		this.#uses.push(use);
		use.repaint?.(paletteOf(this.host));
		use.follow();
	}

	/**
	 * Shows another span once, however many are requested until then: with the frame, where a gesture is reported right before
	 * it, and else in the time that is left until the frame.
	 */
	show(span: DaySpan): void {
		this.#span = span;
		this.#frame ||= requestAnimationFrame(() => this.#remodel());
		this.#soon ??= setTimeout(() => this.#remodel());
	}

	/** Repaints the chart, for example when the markers have moved. */
	paint(): void {
		this.#drawing?.chart.draw();
	}

	/** Puts the painting back. */
	destroy(): void {
		this.#forget();
		this.#stop.abort();
		this.#sizes.disconnect();
		this.#drawing?.chart.destroy();
		for (const use of this.#uses) use.remove();
		this.canvas.remove();
		this.host.classList.remove('taken');
		this.host.dispatchEvent(new CustomEvent('chart:released'));
	}

	#resize(): void {
		const { width, height } = this.#model;
		const now = this.host.clientWidth;
		if (now !== 0 && (now !== width || (this.#room ?? height) !== height)) this.#remodel();
	}

	/**
	 * The height that there is, in pixels: in a frame that the chart has to fill, what the strip leaves of it; else that of the
	 * painting, while the width is its own. Undefined where the width alone decides.
	 */
	get #room(): number | undefined {
		const { host } = this;
		if (!host.closest('[data-fit]'))
			return host.clientWidth === this.#painted?.width ? this.#painted.height : undefined;
		return Math.max(host.clientHeight - (host.clientHeight < LOW ? 0 : STRIP), LEAST);
	}

	#modelled(): ChartModel {
		return chartModel(this.shown, this.host.clientWidth, this.#room);
	}

	/** Drops a pending request. */
	#forget(): void {
		cancelAnimationFrame(this.#frame);
		clearTimeout(this.#soon);
		this.#frame = 0;
		this.#soon = undefined;
	}

	#remodel(): void {
		this.#forget();
		this.#model = this.#modelled();
		if (this.#drawing?.fits(this.#model)) this.#drawing.show(this.#model);
		else this.#renew();
		this.#announce();
	}

	#draw(): void {
		this.#renew();
		this.#announce();
	}

	/** Draws the chart from nothing. */
	#renew(): void {
		this.#drawing?.chart.destroy();
		const palette = paletteOf(this.host);
		this.#drawing = new Drawing(this.canvas, this.#model, palette, () => this.#markers());
		for (const use of this.#uses) use.repaint?.(palette);
	}

	#announce(): void {
		for (const use of this.#uses) use.follow();
		const detail = {
			chart: this.#drawing?.chart,
			model: this.#model,
			putBack: () => this.destroy(),
			show: (from: number, to: number) => this.show({ from, to })
		};
		this.host.dispatchEvent(new CustomEvent('chart:drawn', { bubbles: true, detail }));
	}

	#markers(): Marker[] {
		return this.#uses.flatMap((use) => use.markers?.() ?? []);
	}
}
