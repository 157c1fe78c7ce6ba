/** The strip under the chart: the whole line small, and two handles for the span that is shown. */
import type { ChartInput, ChartSeries } from '#lib/chart/layout/chart-input.ts';
import type { ChartWords } from '#lib/chart/data/interactive-chart.ts';
import { sampledIndices } from '#lib/chart/layout/downsample.ts';
import { joinedDays } from '#lib/chart/layout/segments.ts';
import { project, type AxisScale } from '#lib/chart/layout/axis.ts';
import type { Palette } from './palette.ts';
import { LEAST_DAYS, type DaySpan } from './zoom.ts';

const HEIGHT = 44;
/** How long a point is drawn at least that no line leads to, in pixels: a lesser one is taken for dirt. */
const LEAST_DASH = 4;

/** Two sliders over a small picture of the whole; each can be dragged, touched and moved by keys. */
export class Brush {
	readonly #input: ChartInput;
	readonly #limits: DaySpan;
	readonly #strip = document.createElement('div');
	readonly #canvas = document.createElement('canvas');
	/** The span, behind the line: the line is drawn once, however the span moves. */
	readonly #shade = document.createElement('i');
	readonly #handles: readonly [HTMLInputElement, HTMLInputElement];

	/**
	 * @param chart - the strip comes right after it
	 * @param change - called with each new span, and whether the reader has let go
	 */
	constructor(
		chart: HTMLElement,
		input: ChartInput,
		limits: DaySpan,
		words: ChartWords,
		change: (span: DaySpan, done: boolean) => void
	) {
		this.#input = input;
		this.#limits = limits;
		this.#strip.className = 'brush';
		this.#handles = [this.#handle(words.from), this.#handle(words.to)];
		this.#strip.append(this.#shade, this.#canvas, ...this.#handles);
		chart.after(this.#strip);
		for (const handle of this.#handles) {
			handle.addEventListener('input', () => change(this.#span(handle), false));
			handle.addEventListener('change', () => change(this.#span(handle), true));
			handle.addEventListener('keydown', (event) => event.stopPropagation());
			handle.addEventListener('pointermove', (event) => event.stopPropagation());
			handle.addEventListener('pointerdown', (event) => event.stopPropagation());
		}
	}

	/** Draws the whole line in a width. */
	paint(palette: Palette, width: number): void {
		const context = sized(this.#canvas, width);
		if (!context) return;
		const { series, scale } = this.#input;
		for (const line of series) drawLine(context, line, this.#limits, { width, scale }, palette[line.lineRole]);
	}

	/** Moves the handles, and the shade between them. */
	move({ from, to }: DaySpan): void {
		const [first, last] = this.#handles;
		first.value = String(Math.round(from));
		last.value = String(Math.round(to));
		const limits = this.#limits;
		const part = (days: number) => `${(100 * days) / (limits.to - limits.from)}%`;
		this.#shade.style.left = part(from - limits.from);
		this.#shade.style.width = part(to - from);
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

	/** The span between the handles; a moving handle does not pass the other. */
	#span(moving: HTMLInputElement): DaySpan {
		const [first, last] = this.#handles;
		const [from, to] = [Number(first.value), Number(last.value)];
		if (to - from >= LEAST_DAYS) return { from, to };
		return moving === first ? { from: to - LEAST_DAYS, to } : { from, to: from + LEAST_DAYS };
	}
}

/** A canvas in a width, in the pixels of the screen. */
function sized(canvas: HTMLCanvasElement, width: number): CanvasRenderingContext2D | null {
	const ratio = globalThis.devicePixelRatio;
	canvas.width = width * ratio;
	canvas.height = HEIGHT * ratio;
	const context = canvas.getContext('2d');
	context?.scale(ratio, ratio);
	return context;
}

/** Draws a line where it is known: not across what is longer than any line crosses. A point without a neighbour is as long as its value is carried. */
function drawLine(
	context: CanvasRenderingContext2D,
	line: Pick<ChartSeries, 'points' | 'draw' | 'carryDays'>,
	{ from, to }: DaySpan,
	{ width, scale }: { readonly width: number; readonly scale: AxisScale },
	colour: string
): void {
	const { points } = line;
	const { days, values } = points;
	const [range, apart] = [{ first: 0, last: points.length - 1 }, joinedDays(line)];
	const sampled = sampledIndices(points, range, apart, { from, to, columns: width });
	const heights = sampled.map((i) => project(values[i] ?? NaN, scale));
	const [low, high] = heights.reduce(([a, b], y) => [Math.min(a, y), Math.max(b, y)], [Infinity, -Infinity]);
	const isFar = (point: number) => (days[point] ?? Infinity) - (days[point - 1] ?? -Infinity) > apart;
	const dash = Math.max((apart / (to - from)) * width, LEAST_DASH);
	context.strokeStyle = colour;
	context.lineCap = 'round';
	context.beginPath();
	sampled.forEach((point, i) => {
		const day = days[point] ?? NaN;
		const x = ((day - from) / (to - from)) * width;
		const y = HEIGHT - 4 - (((heights[i] ?? low) - low) / (high - low || 1)) * (HEIGHT - 8);
		if (isFar(point)) {
			context.moveTo(x, y);
			if (isFar(point + 1)) context.lineTo(Math.min(x + dash, width), y);
		}
		context.lineTo(x, y);
	});
	context.stroke();
}
