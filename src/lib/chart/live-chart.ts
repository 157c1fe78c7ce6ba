import type { Chart } from 'chart.js';
import { toDay } from '#lib/series/day.ts';
import type { ChartInput } from '#lib/view/chart-input.ts';
import { chartModel, type ChartModel } from '#lib/view/chart-model.ts';
import type { InteractiveChart } from '#lib/view/interactive-chart.ts';
import type { Brush } from './brush.ts';
import { drawChart } from './chartjs.ts';
import { compare, type Comparison } from './compare.ts';
import { moved, nearest, placeOf, type Cursor } from './cursor.ts';
import { DetailPanel } from './detail-panel.ts';
import type { Marker } from './overlay.ts';
import { paletteOf } from './palette.ts';
import { zoomedByKey, type Span } from './zoom.ts';

/** A span that a gesture has chosen becomes the page's address when the hand has rested so long, in milliseconds. */
const REST = 700;

/** A press that moves less than this is a click, in pixels. */
const CLICK = 4;

/** A chart in use: the reader's place on it, the point they have pinned, and the span they have come closer to. */
export class LiveChart {
	readonly #host: HTMLElement;
	readonly #data: InteractiveChart;
	readonly #limits: Span;
	readonly #canvas = document.createElement('canvas');
	readonly #panel: DetailPanel;
	readonly #stop = new AbortController();
	readonly #sizes: ResizeObserver;
	#span: Span;
	#model: ChartModel;
	#brush: Brush | undefined;
	#chart: Chart<'line', { x: number; y: number }[]> | undefined;
	#cursor: Cursor | undefined;
	#pinned: Cursor | undefined;
	#pressed: { readonly x: number; readonly cursor: Cursor } | undefined;
	#rest: ReturnType<typeof setTimeout> | undefined;

	constructor(host: HTMLElement, data: InteractiveChart) {
		this.#host = host;
		this.#data = data;
		const { input } = data;
		this.#span = { from: input.from, to: input.to };
		const first = Math.min(input.from, ...input.series.flatMap(({ points }) => points[0]?.day ?? []));
		this.#limits = { from: Math.max(first, Math.min(input.from, data.first)), to: Math.max(input.to, data.last) };
		this.#model = chartModel(input, host.clientWidth);
		host.classList.add('taken');
		host.append(this.#canvas);
		this.#panel = new DetailPanel(host, data.words, (action) => this.#act(action));
		this.#draw();
		this.#listen();
		this.#sizes = new ResizeObserver(() => this.#resize());
		this.#sizes.observe(host);
		if (host === document.activeElement) this.#move(this.#last());
		void this.#addZoom();
	}

	/** What brings the chart closer comes after it: nobody waits for the strip and the gestures. */
	async #addZoom(): Promise<void> {
		const [{ Brush }, { listenForZoom }] = await Promise.all([import('./brush.ts'), import('./gestures.ts')]);
		if (this.#stop.signal.aborted) return;
		const { input, words } = this.#data;
		this.#brush = new Brush(this.#canvas, input, this.#limits, words, (span, done) => this.#zoom(span, done));
		this.#brush.draw(this.#span, paletteOf(this.#host));
		const chart = {
			span: () => this.#span,
			limits: this.#limits,
			dayAt: (x: number) => this.#dayAt(x),
			zoom: (span: Span) => this.#zoom(span)
		};
		listenForZoom(this.#canvas, chart, this.#stop.signal);
	}

	destroy(): void {
		clearTimeout(this.#rest);
		this.#stop.abort();
		this.#sizes.disconnect();
		this.#chart?.destroy();
		this.#brush?.remove();
		this.#panel.remove();
		this.#canvas.remove();
		this.#host.classList.remove('taken');
		this.#host.dispatchEvent(new CustomEvent('chart:released'));
	}

	#draw(): void {
		this.#chart?.destroy();
		const palette = paletteOf(this.#host);
		this.#chart = drawChart(this.#canvas, this.#model, palette, () => this.#markers());
		this.#brush?.draw(this.#span, palette);
		const detail = {
			chart: this.#chart,
			model: this.#model,
			putBack: () => this.destroy(),
			show: (from: number, to: number) => this.#zoom({ from, to })
		};
		this.#host.dispatchEvent(new CustomEvent('chart:drawn', { bubbles: true, detail }));
	}

	#remodel(): void {
		const { input } = this.#data;
		this.#model = chartModel({ ...input, ...this.#days() }, this.#host.clientWidth);
		this.#draw();
		this.#move(this.#cursor);
	}

	#resize(): void {
		const width = this.#host.clientWidth;
		if (width !== 0 && width !== this.#model.width) this.#remodel();
	}

	#zoom(span: Span, done = false): void {
		clearTimeout(this.#rest);
		this.#span = span;
		this.#remodel();
		if (done) this.#tell();
		else this.#rest = setTimeout(() => this.#tell(), REST);
	}

	/** Tells the page which span the reader has come to, so that its address can hold it. */
	#tell(): void {
		clearTimeout(this.#rest);
		const detail = { from: Math.round(this.#span.from), to: Math.round(this.#span.to) };
		this.#host.dispatchEvent(new CustomEvent('chart:span', { bubbles: true, detail }));
	}

	#listen(): void {
		const { signal } = this.#stop;
		const host = this.#host;
		const canvas = this.#canvas;
		canvas.addEventListener('pointermove', (event) => this.#point(event), { signal });
		canvas.addEventListener('pointerdown', (event) => this.#press(event), { signal });
		canvas.addEventListener('pointerup', (event) => this.#release(event), { signal });
		host.addEventListener('pointerleave', (event) => this.#leave(event), { signal });
		host.addEventListener('focus', () => this.#cursor ?? this.#move(this.#last()), { signal });
		host.addEventListener('keydown', (event) => this.#key(event), { signal });
		matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.#draw(), { signal });
	}

	#dayAt(clientX: number): number {
		const { plot, domain } = this.#model;
		const x = clientX - this.#canvas.getBoundingClientRect().left;
		return domain.from + ((x - plot.left) / (plot.right - plot.left)) * (domain.to - domain.from);
	}

	#nearest(event: PointerEvent): Cursor | undefined {
		const { left, top } = this.#canvas.getBoundingClientRect();
		return nearest(this.#data.input, this.#model, event.clientX - left, event.clientY - top);
	}

	#point(event: PointerEvent): void {
		const pressed = this.#pressed;
		if (pressed && event.pointerType === 'mouse' && Math.abs(event.clientX - pressed.x) > CLICK)
			this.#pinned = pressed.cursor;
		this.#move(this.#nearest(event));
	}

	#press(event: PointerEvent): void {
		const cursor = this.#nearest(event);
		this.#pressed = cursor && { x: event.clientX, cursor };
		this.#move(cursor);
	}

	/** A click pins a point, or lets the pinned one go; after a drag the span between both ends stays measured. */
	#release(event: PointerEvent): void {
		const pressed = this.#pressed;
		this.#pressed = undefined;
		if (!pressed || Math.abs(event.clientX - pressed.x) > CLICK || event.pointerType !== 'mouse') return;
		this.#pinned = this.#pinned ? undefined : pressed.cursor;
		this.#move(pressed.cursor);
	}

	#leave(event: PointerEvent): void {
		this.#pressed = undefined;
		if (event.pointerType === 'mouse' && !this.#pinned) this.#move(undefined);
	}

	#key(event: KeyboardEvent): void {
		if (event.ctrlKey || event.metaKey || event.altKey || event.target !== this.#host) return;
		if (!this.#answers(event.key)) return;
		event.preventDefault();
	}

	#answers(key: string): boolean {
		const { input } = this.#data;
		const cursor = this.#cursor ?? this.#last();
		const span = zoomedByKey(
			key,
			this.#span,
			input.series[cursor.series]?.points[cursor.point]?.day ?? this.#span.to,
			this.#limits
		);
		const to = moved({ ...input, ...this.#days() }, cursor, key);
		if (key === 'Escape') this.#act(this.#pinned ? 'unpin' : 'hide');
		else if (key === 'Enter' || key === ' ') this.#act(this.#pinned ? 'unpin' : 'pin');
		else if (span) this.#zoom(span);
		else if (to) this.#move(to);
		else return false;
		return true;
	}

	/** The span in whole days. */
	#days(): Pick<ChartInput, 'from' | 'to'> {
		return { from: toDay(Math.round(this.#span.from)), to: toDay(Math.round(this.#span.to)) };
	}

	/** What a reader chooses in the panel. */
	#act(action: 'pin' | 'unpin' | 'hide' | 'span'): void {
		if (action === 'span') return this.#showSpan();
		this.#pinned = action === 'pin' ? (this.#cursor ?? this.#last()) : undefined;
		this.#move(action === 'hide' ? undefined : (this.#cursor ?? this.#last()));
	}

	#showSpan(): void {
		const days = [this.#pinned, this.#cursor].flatMap((cursor) => this.#dayOf(cursor) ?? []);
		const [from, to] = [Math.min(...days), Math.max(...days)];
		this.#pinned = undefined;
		if (days.length === 2 && to > from) this.#zoom({ from, to }, true);
	}

	#dayOf(cursor: Cursor | undefined): number | undefined {
		return cursor && this.#data.input.series[cursor.series]?.points[cursor.point]?.day;
	}

	#last(): Cursor {
		const points = this.#data.input.series[0]?.points ?? [];
		const last = points.filter(({ day }) => day <= this.#span.to).length - 1;
		return { series: 0, point: Math.max(0, last) };
	}

	#markers(): Marker[] {
		return [this.#pinned, this.#cursor].flatMap((cursor) => {
			const place = cursor && placeOf(this.#data.input, this.#model, cursor);
			const look = cursor && this.#data.input.series[cursor.series]?.look;
			return place && look ? [{ ...place, look }] : [];
		});
	}

	#move(cursor: Cursor | undefined): void {
		this.#cursor = cursor;
		const place = cursor && placeOf(this.#data.input, this.#model, cursor);
		const detail = cursor && this.#data.details[cursor.series]?.[cursor.point];
		if (cursor && place && detail)
			this.#panel.show(detail, this.#comparisons(cursor), place.x, this.#pinned !== undefined);
		else this.#panel.hide();
		this.#chart?.draw();
	}

	/** Against the point before, and against the pinned one. */
	#comparisons(cursor: Cursor): Comparison[] {
		const { input, words, details } = this.#data;
		const before = { ...cursor, point: cursor.point - 1 };
		const titleOf = ({ series, point }: Cursor) => details[series]?.[point]?.day ?? '';
		const pinned = this.#pinned;
		return [
			compare(input, words, before, cursor, `${words.against} ${titleOf(before)}`),
			pinned && compare(input, words, pinned, cursor, `${words.against} ${titleOf(pinned)}`)
		].flatMap((comparison) => comparison ?? []);
	}
}
