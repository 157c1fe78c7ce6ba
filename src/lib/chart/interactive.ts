/** The interactive painter: takes the place of the painted chart, in the width that there is. */
import type { Chart } from 'chart.js';
import { chartModel, type ChartModel } from '#lib/view/chart-model.ts';
import type { InteractiveChart } from '#lib/view/chart-of.ts';
import { drawChart } from './chartjs.ts';
import { moved, nearest, placeOf, type Cursor } from './cursor.ts';
import { DetailPanel } from './detail-panel.ts';
import { paletteOf } from './palette.ts';

/**
 * Fetches the chart's points and quotes and draws the chart with Chart.js in the place of the painted one.
 *
 * @param host - the element with the painted chart; `data-chart` is the address of its points
 * @returns a function that puts the painted chart back
 * @throws when the points cannot be fetched: the painted chart is untouched
 */
export async function takeOver(host: HTMLElement): Promise<() => void> {
	const response = await fetch(host.dataset.chart ?? '');
	if (!response.ok) throw new Error(`the points of the chart: ${response.status}`);
	const data: InteractiveChart = await response.json();
	const view = new View(host, data);
	return () => view.destroy();
}

class View {
	readonly #host: HTMLElement;
	readonly #data: InteractiveChart;
	readonly #canvas = document.createElement('canvas');
	readonly #panel: DetailPanel;
	readonly #stop = new AbortController();
	readonly #sizes: ResizeObserver;
	#model: ChartModel;
	#chart: Chart<'line', { x: number; y: number }[]> | undefined;
	#cursor: Cursor | undefined;

	constructor(host: HTMLElement, data: InteractiveChart) {
		this.#host = host;
		this.#data = data;
		this.#model = chartModel(data.input, host.clientWidth);
		host.classList.add('taken');
		host.append(this.#canvas);
		this.#panel = new DetailPanel(host);
		this.#draw();
		this.#listen();
		this.#sizes = new ResizeObserver(() => this.#resize());
		this.#sizes.observe(host);
		if (host === document.activeElement) this.#move(this.#last());
	}

	destroy(): void {
		this.#stop.abort();
		this.#sizes.disconnect();
		this.#chart?.destroy();
		this.#host.classList.remove('taken');
		this.#host.querySelectorAll('canvas, .detail, .live').forEach((element) => element.remove());
	}

	#draw(): void {
		this.#chart?.destroy();
		this.#chart = drawChart(this.#canvas, this.#model, paletteOf(this.#host), () => this.#marker());
		this.#host.dispatchEvent(
			new CustomEvent('chart:drawn', { bubbles: true, detail: { chart: this.#chart, model: this.#model } })
		);
	}

	#resize(): void {
		const width = this.#host.clientWidth;
		if (width === 0 || width === this.#model.width) return;
		this.#model = chartModel(this.#data.input, width);
		this.#draw();
		this.#move(this.#cursor);
	}

	#listen(): void {
		const { signal } = this.#stop;
		const host = this.#host;
		host.addEventListener('pointermove', (event) => this.#point(event), { signal });
		host.addEventListener('pointerdown', (event) => this.#point(event), { signal });
		host.addEventListener('pointerleave', (event) => event.pointerType === 'mouse' && this.#move(undefined), {
			signal
		});
		host.addEventListener('focus', () => this.#cursor ?? this.#move(this.#last()), { signal });
		host.addEventListener('keydown', (event) => this.#key(event), { signal });
		matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.#draw(), { signal });
	}

	#point(event: PointerEvent): void {
		if (this.#panel.holds(event.target)) return;
		const { left, top } = this.#canvas.getBoundingClientRect();
		this.#move(nearest(this.#data.input, this.#model, event.clientX - left, event.clientY - top));
	}

	#key(event: KeyboardEvent): void {
		if (event.ctrlKey || event.metaKey || event.altKey) return;
		if (event.key === 'Escape') return this.#move(undefined);
		const to = moved(this.#data.input, this.#cursor ?? this.#last(), event.key);
		if (!to) return;
		event.preventDefault();
		this.#move(to);
	}

	#last(): Cursor {
		return { series: 0, point: (this.#data.input.series[0]?.points.length ?? 1) - 1 };
	}

	#marker() {
		const place = this.#cursor && placeOf(this.#data.input, this.#model, this.#cursor);
		const look = this.#cursor && this.#data.input.series[this.#cursor.series]?.look;
		return place && look && { ...place, look };
	}

	#move(cursor: Cursor | undefined): void {
		this.#cursor = cursor;
		const place = this.#marker();
		const detail = cursor && this.#data.details[cursor.series]?.[cursor.point];
		if (place && detail) this.#panel.show(detail, place.x);
		else this.#panel.hide();
		this.#chart?.draw();
	}
}
