import { xOf } from '#lib/chart/layout/scales.ts';
import type { LiveChart, Interaction } from './live-chart.ts';

/** A tick is meant from so near, in pixels. */
const REACH = 8;

/** How far above the axis a name begins, in pixels. */
const ABOVE = 28;

/** Names the event whose tick is nearest to where the reader points, or to the point that the keys have led to. */
export class EventNames implements Interaction {
	readonly #chart: LiveChart;
	readonly #name = document.createElement('p');

	constructor(chart: LiveChart) {
		this.#chart = chart;
		this.#name.className = 'event-name';
		this.#name.hidden = true;
		chart.host.append(this.#name);
		const { canvas, host, signal } = chart;
		const point = ({ clientX }: PointerEvent) => this.#show(clientX - canvas.getBoundingClientRect().left);
		canvas.addEventListener('pointermove', point, { signal });
		canvas.addEventListener('pointerdown', point, { signal });
		canvas.addEventListener('pointerleave', () => this.#show(NaN), { signal });
		host.addEventListener('keyup', () => this.#show(chart.marked?.x ?? NaN), { signal });
		host.addEventListener('focus', () => this.#show(chart.marked?.x ?? NaN), { signal });
	}

	follow(): void {
		this.#name.hidden = true;
	}

	remove(): void {
		this.#name.remove();
	}

	/** @param x - in pixels from the left of the chart */
	#show(x: number): void {
		const { events, panels, floor, width } = this.#chart.model;
		const ticks = events.filter(({ place }) => !place).map(({ label, day }) => ({ label, at: xOf(panels[0], day) }));
		const near = ticks.filter(({ at }) => Math.abs(at - x) <= REACH);
		const [nearest] = near.sort((a, b) => Math.abs(a.at - x) - Math.abs(b.at - x));
		this.#name.hidden = nearest === undefined;
		if (!nearest) return;
		const { label, at } = nearest;
		this.#name.textContent = label;
		const { style } = this.#name;
		style.top = `${floor - ABOVE}px`;
		style.left = at < width / 2 ? `${at}px` : 'auto';
		style.right = at < width / 2 ? 'auto' : `${width - at}px`;
	}
}
