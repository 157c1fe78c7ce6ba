import type { PointDetail } from '#lib/chart/data/interactive-chart.ts';
import { compare, type Comparison } from './compare.ts';
import { moved, nearest, placeOf, pointOf, type At, type Cursor } from './cursor.ts';
import { DetailPanel, type Action } from './detail-panel.ts';
import type { LiveChart, Use } from './live-chart.ts';
import type { Marker } from './overlay.ts';
import { linesOf } from '#lib/chart/layout/chart-input.ts';

/** A press that moves less than this is a click, in pixels. */
const CLICK = 4;

/** The reader's place on a chart, and the point that they have pinned. */
export class Pointing implements Use {
	readonly #chart: LiveChart;
	readonly #panel: DetailPanel;
	readonly #measured: (from: number, to: number) => void;
	#cursor: Cursor | undefined;
	#pinned: Cursor | undefined;
	#pressed: { readonly x: number; readonly cursor: Cursor } | undefined;

	/** @param measured - told when the reader wants to see the days between the pinned point and theirs alone */
	constructor(chart: LiveChart, measured: (from: number, to: number) => void) {
		this.#chart = chart;
		this.#measured = measured;
		this.#panel = new DetailPanel(chart.host, chart.data.words, (action) => this.act(action));
		this.#listen();
		if (chart.host === document.activeElement) this.#cursor = this.#last();
	}

	/** The day that the reader is at: that of their point, else of the last one. */
	get day(): number {
		return this.#dayOf(this.#cursor ?? this.#last()) ?? this.#chart.span.to;
	}

	/** Leads along the points as a key says. */
	answers(key: string): boolean {
		const to = moved(this.#chart.shown, this.#cursor ?? this.#last(), key);
		if (key === 'Escape') this.act(this.#pinned ? 'unpin' : 'hide');
		else if (key === 'Enter' || key === ' ') this.act(this.#pinned ? 'unpin' : 'pin');
		else if (to) this.#move(to);
		else return false;
		return true;
	}

	markers(): readonly Marker[] {
		const { input } = this.#chart.data;
		return [this.#pinned, this.#cursor].flatMap((cursor) => {
			const place = cursor && this.#placeOf(cursor);
			const look = cursor && linesOf(input)[cursor.series]?.series.look;
			return place && look ? [{ ...place, look }] : [];
		});
	}

	/** Tells of the reader's point, beside it. */
	follow(): void {
		const cursor = this.#cursor;
		const place = cursor && this.#placeOf(cursor);
		const detail = cursor && this.#detailOf(cursor);
		if (cursor && place && detail)
			this.#panel.show(detail, this.#comparisons(cursor), place.x, this.#pinned !== undefined);
		else this.#panel.hide();
	}

	remove(): void {
		this.#panel.remove();
	}

	/** What a reader chooses in the panel or by a key. */
	act(action: Action | 'hide'): void {
		if (action === 'span') return this.#showSpan();
		this.#pinned = action === 'pin' ? (this.#cursor ?? this.#last()) : undefined;
		this.#move(action === 'hide' ? undefined : (this.#cursor ?? this.#last()));
	}

	#listen(): void {
		const { canvas, host, signal } = this.#chart;
		canvas.addEventListener('pointermove', (event) => this.#point(event), { signal });
		canvas.addEventListener('pointerdown', (event) => this.#press(event), { signal });
		canvas.addEventListener('pointerup', (event) => this.#release(event), { signal });
		host.addEventListener('pointerleave', (event) => this.#leave(event), { signal });
		host.addEventListener('focus', () => this.#cursor ?? this.#move(this.#last()), { signal });
	}

	/** @param only - the line to stay on */
	#nearest(event: PointerEvent, only?: number): Cursor | undefined {
		const { canvas, data, model } = this.#chart;
		const { left, top } = canvas.getBoundingClientRect();
		return nearest(data.input, model, { x: event.clientX - left, y: event.clientY - top }, only);
	}

	/** A drag stays on the line where it began: between two lines there is nothing to measure. */
	#point(event: PointerEvent): void {
		const pressed = this.#pressed;
		const isDrag = pressed && event.pointerType === 'mouse' && Math.abs(event.clientX - pressed.x) > CLICK;
		if (isDrag) this.#pinned = pressed.cursor;
		this.#move(this.#nearest(event, isDrag ? pressed.cursor.series : undefined));
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

	#showSpan(): void {
		const days = [this.#pinned, this.#cursor].flatMap((cursor) => (cursor && this.#dayOf(cursor)) ?? []);
		const [from, to] = [Math.min(...days), Math.max(...days)];
		this.#pinned = undefined;
		if (days.length === 2 && to > from) this.#measured(from, to);
	}

	#move(cursor: Cursor | undefined): void {
		this.#cursor = cursor;
		this.follow();
		this.#chart.paint();
	}

	#placeOf(cursor: Cursor): At | undefined {
		const { data, model, shown } = this.#chart;
		const day = this.#dayOf(cursor) ?? NaN;
		return day >= shown.from && day <= shown.to ? placeOf(data.input, model, cursor) : undefined;
	}

	#dayOf(cursor: Cursor): number | undefined {
		return pointOf(this.#chart.data.input, cursor)?.day;
	}

	#detailOf({ series, point }: Cursor): PointDetail | undefined {
		return this.#chart.data.details[series]?.[point];
	}

	/** The last point that is shown of the first line. */
	#last(): Cursor {
		const first = { series: 0, point: 0 };
		return moved(this.#chart.shown, first, 'End') ?? first;
	}

	/** Against the point before, and against the pinned one. */
	#comparisons(cursor: Cursor): Comparison[] {
		const { input, words } = this.#chart.data;
		const before = { ...cursor, point: cursor.point - 1 };
		const against = (other: Cursor) =>
			compare(input, words, other, cursor, `${words.against} ${this.#detailOf(other)?.day ?? ''}`);
		return [against(before), this.#pinned && against(this.#pinned)].flatMap((comparison) => comparison ?? []);
	}
}
