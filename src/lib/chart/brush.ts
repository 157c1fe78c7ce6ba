/** The strip under the chart: the whole line small, and two handles for the span that is shown. */
import type { ChartInput } from '#lib/view/chart-input.ts';
import type { ChartWords } from '#lib/view/interactive-chart.ts';
import { project } from '#lib/view/ticks.ts';
import type { Palette } from './palette.ts';
import { LEAST_DAYS, type Span } from './zoom.ts';

const HEIGHT = 44;

/** Two sliders over a small picture of the whole; each can be dragged, touched and moved by keys. */
export class Brush {
	readonly #chart: HTMLElement;
	readonly #input: ChartInput;
	readonly #limits: Span;
	readonly #strip = document.createElement('div');
	readonly #canvas = document.createElement('canvas');
	readonly #handles: readonly [HTMLInputElement, HTMLInputElement];

	/**
	 * @param chart - the strip comes right after it
	 * @param change - told of each new span, and whether the reader has let go
	 */
	constructor(
		chart: HTMLElement,
		input: ChartInput,
		limits: Span,
		words: ChartWords,
		change: (span: Span, done: boolean) => void
	) {
		this.#chart = chart;
		this.#input = input;
		this.#limits = limits;
		this.#strip.className = 'brush';
		this.#handles = [this.#handle(words.from), this.#handle(words.to)];
		this.#strip.append(this.#canvas, ...this.#handles);
		chart.after(this.#strip);
		for (const handle of this.#handles) {
			handle.addEventListener('input', () => change(this.#span(handle), false));
			handle.addEventListener('change', () => change(this.#span(handle), true));
			handle.addEventListener('keydown', (event) => event.stopPropagation());
			handle.addEventListener('pointermove', (event) => event.stopPropagation());
			handle.addEventListener('pointerdown', (event) => event.stopPropagation());
		}
	}

	/** Draws the strip in the width that there is, with the shown span bright. */
	draw({ from, to }: Span, palette: Palette): void {
		const [first, last] = this.#handles;
		first.value = String(Math.round(from));
		last.value = String(Math.round(to));
		const width = this.#chart.clientWidth;
		const scale = globalThis.devicePixelRatio;
		this.#canvas.width = width * scale;
		this.#canvas.height = HEIGHT * scale;
		const context = this.#canvas.getContext('2d');
		if (!context) return;
		context.scale(scale, scale);
		const xOf = (day: number) => ((day - this.#limits.from) / (this.#limits.to - this.#limits.from)) * width;
		context.fillStyle = palette.soft;
		context.fillRect(xOf(from), 0, xOf(to) - xOf(from), HEIGHT);
		for (const { look, points } of this.#input.series) drawLine(context, points, xOf, this.#input, palette[look]);
	}

	remove(): void {
		this.#strip.remove();
	}

	#handle(label: string): HTMLInputElement {
		const handle = document.createElement('input');
		handle.type = 'range';
		handle.min = String(this.#limits.from);
		handle.max = String(this.#limits.to);
		handle.setAttribute('aria-label', label);
		return handle;
	}

	/** The span that the handles say; the one that moves does not pass the other. */
	#span(moving: HTMLInputElement): Span {
		const [first, last] = this.#handles;
		const [from, to] = [Number(first.value), Number(last.value)];
		if (to - from >= LEAST_DAYS) return { from, to };
		return moving === first ? { from: to - LEAST_DAYS, to } : { from, to: from + LEAST_DAYS };
	}
}

function drawLine(
	context: CanvasRenderingContext2D,
	points: ChartInput['series'][number]['points'],
	xOf: (day: number) => number,
	{ scale }: ChartInput,
	colour: string
): void {
	const heights = points.map(({ value }) => project(value, scale));
	const [low, high] = heights.reduce(([a, b], y) => [Math.min(a, y), Math.max(b, y)], [Infinity, -Infinity]);
	context.strokeStyle = colour;
	context.beginPath();
	points.forEach(({ day }, i) =>
		context.lineTo(xOf(day), HEIGHT - 4 - (((heights[i] ?? low) - low) / (high - low || 1)) * (HEIGHT - 8))
	);
	context.stroke();
}
