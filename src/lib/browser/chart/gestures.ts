/** What a hand may do to a chart: two fingers and the wheel with Ctrl bring it closer; the page's own scrolling is left alone. */
import { shifted, zoomed, type DaySpan } from './zoom.ts';

/** What gestures need of a chart. */
export interface Zoomable {
	readonly span: () => DaySpan;
	readonly limits: DaySpan;
	/** The day at a place, in pixels from the left of the window. */
	readonly dayAt: (x: number) => number;
	readonly zoom: (span: DaySpan) => void;
}

const WHEEL_STEP = 0.0025;

/** Listens for pinches and for the wheel with Ctrl, which is also what a trackpad's pinch sends. */
export function listenForZoom(element: HTMLElement, chart: Zoomable, signal: AbortSignal): void {
	element.addEventListener(
		'wheel',
		(event) => {
			if (!event.ctrlKey) return;
			event.preventDefault();
			chart.zoom(zoomed(chart.span(), chart.dayAt(event.clientX), Math.exp(event.deltaY * WHEEL_STEP), chart.limits));
		},
		{ signal, passive: false }
	);
	listenForPinch(element, chart, signal);
}

function listenForPinch(element: HTMLElement, chart: Zoomable, signal: AbortSignal): void {
	const fingers = new Map<number, number>();
	let start: { readonly span: DaySpan; readonly apart: number; readonly day: number } | undefined;
	const middle = () => [...fingers.values()].reduce((sum, x) => sum + x, 0) / fingers.size;
	const apart = () => Math.max(...fingers.values()) - Math.min(...fingers.values());
	const lift = (event: PointerEvent) => {
		fingers.delete(event.pointerId);
		start = undefined;
	};
	element.addEventListener(
		'pointerdown',
		(event) => {
			if (event.pointerType === 'mouse') return;
			fingers.set(event.pointerId, event.clientX);
			if (fingers.size === 2) start = { span: chart.span(), apart: Math.max(apart(), 1), day: chart.dayAt(middle()) };
		},
		{ signal }
	);
	element.addEventListener(
		'pointermove',
		(event) => {
			if (!fingers.has(event.pointerId)) return;
			fingers.set(event.pointerId, event.clientX);
			if (!start || fingers.size !== 2) return;
			const closer = zoomed(start.span, start.day, start.apart / Math.max(apart(), 1), chart.limits);
			chart.zoom(closer);
			chart.zoom(shifted(closer, start.day - chart.dayAt(middle()), chart.limits));
		},
		{ signal }
	);
	for (const end of ['pointerup', 'pointercancel'] as const) element.addEventListener(end, lift, { signal });
}
