import { toDay } from '#lib/series/day.ts';
import { linesOf, type ChartInput } from '#lib/view/chart-input.ts';
import { chartModel, type ChartModel } from '#lib/view/chart-model.ts';
import type { InteractiveChart } from '#lib/view/interactive-chart.ts';
import { Drawing } from './chartjs.ts';
import type { Marker } from './overlay.ts';
import { paletteOf, type Palette } from './palette.ts';
import type { Span } from './zoom.ts';

/** What is done with a drawn chart: it stands on the chart, and follows each new drawing. */
export interface Use {
	/** What is marked, asked at each drawing. */
	readonly markers?: () => readonly Marker[];
	/** Before the chart is painted: `model` is what is going to be seen. */
	readonly follow: () => void;
	/** After the chart has another size or other colours. */
	readonly repaint?: (palette: Palette) => void;
	readonly remove: () => void;
}

/** A chart in the place of its painting, in the width that there is, over the span that the reader has come to. */
export class LiveChart {
	readonly host: HTMLElement;
	readonly data: InteractiveChart;
	readonly limits: Span;
	readonly canvas = document.createElement('canvas');
	readonly #stop = new AbortController();
	readonly #sizes: ResizeObserver;
	readonly #uses: Use[] = [];
	#span: Span;
	#model: ChartModel;
	#drawing: Drawing | undefined;
	#frame = 0;

	constructor(host: HTMLElement, data: InteractiveChart) {
		this.host = host;
		this.data = data;
		const { input } = data;
		this.#span = { from: input.from, to: input.to };
		const first = Math.min(input.from, ...linesOf(input).flatMap(({ series }) => series.points[0]?.day ?? []));
		this.limits = { from: Math.max(first, Math.min(input.from, data.first)), to: Math.max(input.to, data.last) };
		this.#model = chartModel(input, host.clientWidth);
		host.classList.add('taken');
		host.append(this.canvas);
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

	get span(): Span {
		return this.#span;
	}

	get model(): ChartModel {
		return this.#model;
	}

	/** What is drawn now: the input with the span in whole days. */
	get shown(): ChartInput {
		const { from, to } = this.#span;
		return { ...this.data.input, from: toDay(Math.round(from)), to: toDay(Math.round(to)) };
	}

	/** Puts the chart to a use. */
	use(use: Use): void {
		this.#uses.push(use);
		use.repaint?.(paletteOf(this.host));
		use.follow();
	}

	/** Shows another span with the next frame, however many are asked for until then. */
	show(span: Span): void {
		this.#span = span;
		this.#frame ||= requestAnimationFrame(() => this.#remodel());
	}

	/** Paints the chart anew, as where the markers have moved. */
	paint(): void {
		this.#drawing?.chart.draw();
	}

	/** Puts the painting back. */
	destroy(): void {
		cancelAnimationFrame(this.#frame);
		this.#stop.abort();
		this.#sizes.disconnect();
		this.#drawing?.chart.destroy();
		for (const use of this.#uses) use.remove();
		this.canvas.remove();
		this.host.classList.remove('taken');
		this.host.dispatchEvent(new CustomEvent('chart:released'));
	}

	#resize(): void {
		const width = this.host.clientWidth;
		if (width !== 0 && width !== this.#model.width) this.#remodel();
	}

	#remodel(): void {
		cancelAnimationFrame(this.#frame);
		this.#frame = 0;
		this.#model = chartModel(this.shown, this.host.clientWidth);
		for (const use of this.#uses) use.follow();
		if (!this.#drawing?.fits(this.#model)) return this.#draw();
		this.#drawing.show(this.#model);
		this.#tell();
	}

	/** Draws the chart from nothing. */
	#draw(): void {
		this.#drawing?.chart.destroy();
		const palette = paletteOf(this.host);
		this.#drawing = new Drawing(this.canvas, this.#model, palette, () => this.#markers());
		for (const use of this.#uses) use.repaint?.(palette);
		this.#tell();
	}

	#tell(): void {
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
