import { Brush } from './brush.ts';
import { listenForZoom } from './gestures.ts';
import type { LiveChart, Interaction } from './live-chart.ts';
import type { Palette } from './palette.ts';
import { zoomedByKey, type DaySpan } from './zoom.ts';

/** A span that a gesture has chosen becomes the page's address when the hand has rested so long, in milliseconds. */
const REST = 700;

/** What brings a chart closer: the strip below it, the wheel, two fingers and keys. */
export class ZoomTool implements Interaction {
	readonly #chart: LiveChart;
	readonly #brush: Brush;
	#rest: ReturnType<typeof setTimeout> | undefined;

	constructor(chart: LiveChart) {
		this.#chart = chart;
		const { canvas, data, limits, signal } = chart;
		this.#brush = new Brush(canvas, data.input, limits, data.words, (span, done) => this.zoom(span, done));
		listenForZoom(
			canvas,
			{
				span: () => chart.span,
				limits,
				dayAt: (x: number) => this.#dayAt(x),
				zoom: (span: DaySpan) => this.zoom(span)
			},
			signal
		);
	}

	/** @param done - whether the reader has let go */
	zoom(span: DaySpan, done = false): void {
		clearTimeout(this.#rest);
		this.#chart.show(span);
		if (done) this.#announce();
		else this.#rest = setTimeout(() => this.#announce(), REST);
	}

	/** Zooms around a day by a key. */
	answers(key: string, day: number): boolean {
		const span = zoomedByKey(key, this.#chart.span, day, this.#chart.limits);
		if (span) this.zoom(span);
		return span !== undefined;
	}

	follow(): void {
		this.#brush.move(this.#chart.span);
	}

	repaint(palette: Palette): void {
		this.#brush.paint(palette, this.#chart.model.width);
	}

	remove(): void {
		clearTimeout(this.#rest);
		this.#brush.remove();
	}

	/** Tells the page which span the reader has come to, so that its address can hold it. */
	#announce(): void {
		clearTimeout(this.#rest);
		const { from, to } = this.#chart.shown;
		this.#chart.host.dispatchEvent(new CustomEvent('chart:span', { bubbles: true, detail: { from, to } }));
	}

	/** The day at a place of the requested span, which may not be painted yet. */
	#dayAt(clientX: number): number {
		const { model, canvas, span } = this.#chart;
		const { left, right } = model.panels[0].plot;
		const x = clientX - canvas.getBoundingClientRect().left;
		return span.from + ((x - left) / (right - left)) * (span.to - span.from);
	}
}
