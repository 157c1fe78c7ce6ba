import type { Position } from '#lib/chart/layout/scales.ts';
import type { SegmentKind } from '#lib/chart/layout/segments.ts';
import type { Draw } from './places-controller.ts';

/** How a line is stroked; lengths in pixels. */
export interface Pen {
	readonly colour: string;
	readonly width: number;
	readonly join?: CanvasLineJoin;
	readonly dash?: readonly number[];
	readonly cap?: CanvasLineCap;
}

/** How the segments of a line are stroked, on the chart and in its key. */
export const SEGMENT_PENS = {
	observed: { width: 2 },
	gap: { width: 1.4, dash: [0.1, 3.5], cap: 'round' },
	carried: { width: 1.4, dash: [5, 3] }
} as const satisfies Record<SegmentKind, Omit<Pen, 'colour'>>;

/** So many corners are one path. */
const PIECE = 32;

/**
 * Strokes lines piece by piece: a browser takes far longer for one path of thousands of corners than for the same corners in
 * many short ones. Neighbouring pieces share two places, so that the corner between them is drawn, too. Dashes go through.
 */
export function stroked(lines: readonly (readonly Position[])[], pen: Pen): Draw {
	const { colour, width, join = 'miter', dash = [], cap = 'butt' } = pen;
	const piece = dash.length > 0 ? Infinity : PIECE;
	return (ctx, x, y) => {
		ctx.strokeStyle = colour;
		ctx.lineWidth = width;
		ctx.lineJoin = join;
		ctx.lineCap = cap;
		ctx.setLineDash([...dash]);
		for (const places of lines)
			for (let first = 0; first < places.length - 1; first += piece) {
				ctx.beginPath();
				for (const place of places.slice(first, first + piece + 2)) ctx.lineTo(x(place.x), y(place.y));
				ctx.stroke();
			}
		ctx.setLineDash([]);
	};
}

/** How dots are drawn; lengths in pixels. */
export interface Disc {
	readonly radius: number;
	readonly fill: string;
	/** Its edge, where it has one. */
	readonly edge?: { readonly colour: string; readonly width: number };
}

/** Draws dots. */
export function dotted(dots: readonly Position[], { radius, fill, edge }: Disc): Draw {
	return (ctx, x, y) => {
		ctx.beginPath();
		for (const dot of dots) {
			const [left, top] = [x(dot.x), y(dot.y)];
			ctx.moveTo(left + radius, top);
			ctx.arc(left, top, radius, 0, 2 * Math.PI);
		}
		ctx.fillStyle = fill;
		ctx.fill();
		if (!edge) return;
		ctx.strokeStyle = edge.colour;
		ctx.lineWidth = edge.width;
		ctx.stroke();
	};
}
