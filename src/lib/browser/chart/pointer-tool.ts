import { linesOf } from '#lib/chart/layout/chart-input.ts';
import { restingDay } from '#lib/chart/layout/day-strip.ts';
import { xOf } from '#lib/chart/layout/scales.ts';
import { toDay } from '#lib/series/day.ts';
import { lastIndexUpTo } from '#lib/series/search.ts';
import { Crosshair } from './crosshair.ts';
import { moved, nearest, placeOf, pointOf, type At, type Cursor } from './cursor.ts';
import type { LiveChart, Interaction } from './live-chart.ts';
import type { Marker } from './overlay.ts';
import { Strip, type Action } from './strip.ts';
import { viewOf } from './strip-view.ts';

/** A press that moves less than this is a click, in pixels. */
const CLICK = 4;

/** The reader's place on a chart, and the point that they have pinned. */
export class PointerTool implements Interaction {
	readonly #chart: LiveChart;
	readonly #strip: Strip;
	readonly #crosshair: Crosshair;
	readonly #measured: (from: number, to: number) => void;
	#isNew = true;
	/** In the strip: the chosen day, and the one that is measured from. */
	#inStrip: readonly (number | undefined)[] = [];
	#cursor: Cursor | undefined;
	#pinned: Cursor | undefined;
	#pressed: { readonly x: number; readonly cursor: Cursor } | undefined;

	/** @param measured - called when the reader zooms to the days between the pinned point and theirs */
	constructor(chart: LiveChart, measured: (from: number, to: number) => void) {
		this.#chart = chart;
		this.#measured = measured;
		this.#strip = new Strip(chart.host, chart.data.words, (action) => this.act(action));
		this.#crosshair = new Crosshair(chart.host);
		this.#listen();
		if (chart.host === document.activeElement) this.#cursor = this.#last();
	}

	/** The day of the reader's point, else of the last one. */
	get day(): number {
		return this.#dayOf(this.#cursor ?? this.#last()) ?? this.#chart.span.to;
	}

	/** Moves along the points by a key. */
	answers(key: string): boolean {
		const to = moved(this.#chart.shown, this.#cursor ?? this.#last(), key);
		if (key === 'Escape') this.act(this.#pinned ? 'unpin' : 'hide');
		else if (key === 'Enter' || key === ' ') this.act(this.#pinned ? 'unpin' : 'pin');
		else if (to) this.#move(to, true);
		else return false;
		return true;
	}

	/** The points of both ends of what is measured, or of the chosen day: of each line that has one of its own there. */
	markers(): readonly Marker[] {
		const { input } = this.#chart.data;
		const days = [this.#pinned, this.#cursor].flatMap((cursor) => (cursor && this.#dayOf(cursor)) ?? []);
		return days.flatMap((day) =>
			linesOf(input).flatMap(({ series: { points, lineRole } }, series) => {
				const point = lastIndexUpTo(points.days, day);
				const place = points.days[point] === day && this.#placeOf({ series, point });
				return place ? [{ ...place, lineRole }] : [];
			})
		);
	}

	/** Shows the chosen day, or without one that of the chart at rest. Readers who use the keyboard hear it at once. */
	follow(isAnnounced = this.#isNew && this.#cursor !== undefined): void {
		this.#isNew = false;
		const { data, model, span } = this.#chart;
		const [day, from] = [this.#cursor, this.#pinned].map((cursor) => cursor && this.#dayOf(cursor));
		const [x, start] = [day, from].map((at) => (at === undefined ? undefined : this.#xOf(at)));
		this.#crosshair.show(model, x, start);
		const days = [day ?? restingDay(data.input.series, toDay(Math.round(span.to))), from] as const;
		// A chart that is moved below the reader's place says the same of it.
		if (!isAnnounced && days.every((one, i) => one === this.#inStrip[i])) return;
		this.#inStrip = days;
		this.#strip.show(viewOf(data, ...days), from !== undefined, isAnnounced);
	}

	remove(): void {
		this.#strip.remove();
		this.#crosshair.remove();
	}

	/** What a reader chooses in the strip or by a key. */
	act(action: Action | 'hide'): void {
		if (action === 'span') return this.#showSpan();
		this.#pinned = action === 'pin' ? (this.#cursor ?? this.#last()) : undefined;
		this.#move(action === 'hide' ? undefined : (this.#cursor ?? this.#last()), true);
	}

	#listen(): void {
		const { canvas, host, signal } = this.#chart;
		canvas.addEventListener('pointermove', (event) => this.#point(event), { signal });
		canvas.addEventListener('pointerdown', (event) => this.#press(event), { signal });
		canvas.addEventListener('pointerup', (event) => this.#release(event), { signal });
		host.addEventListener('pointerleave', (event) => this.#leave(event), { signal });
		host.addEventListener('focus', () => this.#cursor ?? this.#move(this.#last(), true), { signal });
	}

	#nearest(event: PointerEvent): Cursor | undefined {
		const { canvas, data, model } = this.#chart;
		const { left, top } = canvas.getBoundingClientRect();
		return nearest(data.input, model, { x: event.clientX - left, y: event.clientY - top });
	}

	/** A drag measures each line between both days, on whichever line it ends. */
	#point(event: PointerEvent): void {
		const pressed = this.#pressed;
		const isDrag = pressed && event.pointerType === 'mouse' && Math.abs(event.clientX - pressed.x) > CLICK;
		if (isDrag) this.#pinned = pressed.cursor;
		this.#move(this.#nearest(event));
	}

	#press(event: PointerEvent): void {
		const cursor = this.#nearest(event);
		this.#pressed = cursor && { x: event.clientX, cursor };
		this.#move(cursor, true);
	}

	/** A click pins a point, or lets the pinned one go; after a drag the span between both ends stays measured. */
	#release(event: PointerEvent): void {
		const pressed = this.#pressed;
		this.#pressed = undefined;
		if (!pressed || Math.abs(event.clientX - pressed.x) > CLICK || event.pointerType !== 'mouse') return;
		this.#pinned = this.#pinned ? undefined : pressed.cursor;
		this.#move(pressed.cursor, true);
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

	#move(cursor: Cursor | undefined, isAnnounced = false): void {
		this.#cursor = cursor;
		this.follow(isAnnounced);
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

	/** Where a day stands, in pixels; undefined where it is not shown. */
	#xOf(day: number): number | undefined {
		const { model, shown } = this.#chart;
		return day >= shown.from && day <= shown.to ? xOf(model.panels[0], day) : undefined;
	}

	/** The last point that is shown of the first line. */
	#last(): Cursor {
		const first = { series: 0, point: 0 };
		return moved(this.#chart.shown, first, 'End') ?? first;
	}
}
