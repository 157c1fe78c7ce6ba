/** Reads where the two painters of the chart put things: the server's SVG from the page, Chart.js from its own instance. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Chart } from 'chart.js';
import type { ChartModel } from '#lib/chart/layout/chart-model.ts';
import { LEADER_OPACITY } from '#lib/chart/layout/labels/leader.ts';
import { FINE } from '#lib/chart/paint/path.ts';
import { cornersOf, dotsOf } from '#tests/support/outline.ts';

/** A text that a canvas wrote, in pixels from the top left of the chart. */
export interface Written {
	readonly text: string;
	readonly x: number;
	readonly y: number;
	readonly anchor: string;
	/** False where `y` is not the line on which the letters stand. */
	readonly onLine: boolean;
}

declare global {
	interface Window {
		/** The last `chart:drawn`, and how many there were. */
		drawn?: {
			readonly chart: Chart<'places', { x: number; y: number }[]>;
			readonly model: ChartModel;
			readonly putBack: () => void;
		};
		draws: number;
		written: Written[];
		/** Both ends of each leader that a canvas drew. */
		led: (readonly [number, number])[];
	}
}

/** Everything of a chart that has a place, in pixels from its top left corner. */
export interface Places {
	readonly width: number;
	readonly height: number;
	/** For each line: its open dots, its other ones, its strokes between quotes, across gaps, and those that are carried. */
	readonly lines: readonly (readonly (readonly (readonly [number, number])[])[])[];
	readonly xTicks: readonly (readonly [string, number])[];
	readonly yTicks: readonly (readonly [string, number])[];
	readonly texts: readonly Written[];
	/** Where each leader begins and ends. */
	readonly leaders: readonly (readonly [number, number])[];
}

/** Makes a page keep what its chart tells and writes; before the page is opened. */
export async function watchChart(page: Page): Promise<void> {
	await page.addInitScript((opacity) => {
		window.draws = 0;
		window.written = [];
		window.led = [];
		document.addEventListener('chart:drawn', (event) => {
			if (event instanceof CustomEvent) window.drawn = event.detail;
			window.draws++;
		});
		const prototype = CanvasRenderingContext2D.prototype;
		const write = prototype.fillText;
		prototype.fillText = function (text, x, y, ...rest) {
			const place = this.getTransform().transformPoint({ x, y });
			const ratio = devicePixelRatio;
			const anchor = { left: 'start', start: 'start', center: 'middle', right: 'end', end: 'end' }[this.textAlign];
			const onLine = this.textBaseline === 'alphabetic';
			window.written.push({ text, x: place.x / ratio, y: place.y / ratio, anchor, onLine });
			write.call(this, text, x, y, ...rest);
		};
		for (const move of ['moveTo', 'lineTo'] as const) {
			const draw = prototype[move];
			prototype[move] = function (x, y) {
				const place = this.getTransform().transformPoint({ x, y });
				if (Math.abs(this.globalAlpha - opacity) < 0.01)
					window.led.push([place.x / devicePixelRatio, place.y / devicePixelRatio]);
				draw.call(this, x, y);
			};
		}
	}, LEADER_OPACITY);
}

/** Gives a chart the focus as soon as it can take it: its script comes after the page. */
export async function focusOn(host: Locator): Promise<void> {
	await expect(host).toHaveAttribute('tabindex', '0');
	await host.focus();
}

/** How often the chart has been redrawn. */
export function drawsOf(page: Page): Promise<number> {
	return page.evaluate(() => window.draws);
}

/** The places in the painted chart, which must be visible. */
export async function paintedPlaces(painting: Locator): Promise<Places> {
	const { scale, outlines, ...places } = await painting.evaluate((svg) => {
		if (!(svg instanceof SVGSVGElement)) throw new Error('no SVG');
		const box = svg.getBoundingClientRect();
		const scale = box.width / svg.viewBox.baseVal.width;
		const number = (element: Element, name: string) => Number(element.getAttribute(name)) * scale;
		const outline = (element: Element) => element.getAttribute('d') ?? '';
		const outlinesOf = (line: Element, kind: string) => [...line.querySelectorAll(`path.${kind}`)].map(outline);
		const textOf = (element: Element) => element.textContent ?? '';
		const grid = [...svg.querySelectorAll('path.grid')].flatMap((path) =>
			[...outline(path).matchAll(/ ([\d.]+)H/g)].map(([, y]) => Number(y) * scale)
		);
		return {
			width: box.width,
			height: box.height,
			scale,
			outlines: [...svg.querySelectorAll(':scope > g:not(.sign)')].map((line) => ({
				dots: ['coarse', 'dot'].map((kind) => outlinesOf(line, kind)),
				observed: outlinesOf(line, 'observed'),
				gap: outlinesOf(line, 'gap'),
				carried: outlinesOf(line, 'carried')
			})),
			xTicks: [...svg.querySelectorAll('text.x')].map((text) => [textOf(text), number(text, 'x')] as const),
			yTicks: [...svg.querySelectorAll('text.y')].map((text, i) => [textOf(text), grid[i] ?? NaN] as const),
			texts: [...svg.querySelectorAll('text')].map((text) => ({
				text: textOf(text),
				x: number(text, 'x'),
				y: number(text, 'y'),
				anchor: getComputedStyle(text).textAnchor,
				onLine: true
			})),
			leaders: [...svg.querySelectorAll('path.leader')].flatMap((path) =>
				[...outline(path).matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map(
					([, x, y]) => [Number(x) * scale, Number(y) * scale] as const
				)
			)
		};
	});
	/** Dots and dotted outlines are in pixels, the others in parts of one. */
	const scaled = (paths: readonly string[], of: (outline: string) => [number, number][], parts = 1) =>
		paths.flatMap(of).map(([x, y]): [number, number] => [(x * scale) / parts, (y * scale) / parts]);
	return {
		...places,
		lines: outlines.map(({ dots, observed, gap, carried }) => [
			...dots.map((one) => scaled(one, dotsOf)),
			scaled(observed, cornersOf, FINE),
			scaled(gap, cornersOf),
			scaled(carried, cornersOf, FINE)
		])
	};
}

/** The places in the chart as Chart.js has drawn it. */
export function drawnPlaces(page: Page): Promise<Places> {
	return page.evaluate(() => {
		const chart = window.drawn?.chart;
		const { x, ...upright } = chart?.scales ?? {};
		if (!chart || !x) throw new Error('nothing was drawn');
		const box = chart.canvas.getBoundingClientRect();
		const places = chart.data.datasets.map(({ data, yAxisID = '' }) =>
			data
				.filter((point) => !Number.isNaN(point.y))
				.map((point) => [x.getPixelForValue(point.x), upright[yAxisID]?.getPixelForValue(point.y) ?? NaN] as const)
		);
		const ticksOf = (scale: typeof x) =>
			scale.ticks.map(({ label, value }) => [String(label), scale.getPixelForValue(value)] as const);
		window.written = [];
		window.led = [];
		chart.draw();
		return {
			width: box.width,
			height: box.height,
			lines: Array.from({ length: places.length / 5 }, (_, i) => places.slice(i * 5, i * 5 + 5)),
			xTicks: ticksOf(x),
			yTicks: Object.values(upright).flatMap(ticksOf),
			texts: window.written,
			leaders: window.led
		};
	});
}

/** How many pixels of the canvas have about the colour that the page calls by a name. */
export function pixelsOf(page: Page, name: 'market' | 'official'): Promise<number> {
	return page.evaluate((variable) => {
		const canvas = document.querySelector('canvas');
		const context = canvas?.getContext('2d');
		if (!canvas || !context) throw new Error('no canvas');
		const colour = getComputedStyle(canvas).getPropertyValue(`--${variable}`).trim();
		const wanted = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
		const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
		let count = 0;
		for (let i = 0; i < data.length; i += 4) {
			if (data[i + 3] === 255 && wanted.every((part, k) => Math.abs((data[i + k] ?? 0) - part) < 12)) count++;
		}
		return count;
	}, name);
}
