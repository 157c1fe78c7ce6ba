import type { ChartModel } from '#lib/chart/layout/chart-model.ts';

/** The thin line through a chosen day, and the shade over the days that are measured. */
export class Crosshair {
	readonly #line = document.createElement('i');
	readonly #shade = document.createElement('i');

	constructor(host: HTMLElement) {
		this.#line.className = 'crosshair';
		this.#shade.className = 'shade';
		host.append(this.#shade, this.#line);
	}

	/**
	 * @param x - of the chosen day, in pixels from the left of the chart; undefined where none is chosen
	 * @param from - of the day that is measured from; undefined where nothing is measured
	 */
	show({ panels }: ChartModel, x: number | undefined, from: number | undefined): void {
		const [first] = panels;
		const top = first.plot.top;
		const height = (panels[panels.length - 1] ?? first).plot.bottom - top;
		place(this.#line, x, 0, top, height);
		place(
			this.#shade,
			x === undefined || from === undefined ? undefined : Math.min(x, from),
			Math.abs((x ?? 0) - (from ?? 0)),
			top,
			height
		);
	}

	remove(): void {
		this.#line.remove();
		this.#shade.remove();
	}
}

function place({ style }: HTMLElement, left: number | undefined, width: number, top: number, height: number): void {
	style.display = left === undefined ? 'none' : 'block';
	style.left = `${left ?? 0}px`;
	style.width = `${width}px`;
	style.top = `${top}px`;
	style.height = `${height}px`;
}
