import type { ChartModel } from '#lib/chart/layout/chart-model.ts';
import type { Sign } from '#lib/chart/layout/chart-input.ts';
import { TICK } from '#lib/chart/layout/events.ts';
import { SIGN_WIDTH } from '#lib/chart/layout/signs.ts';
import type { Palette } from './palette.ts';
import { SEGMENT_PENS, stroked } from './strokes.ts';

/** Text anchors in the terms of a canvas. */
export const ALIGN = { start: 'left', middle: 'center', end: 'right' } as const;

/** What the signs on the lines stand for, below the chart. */
export function drawSigns(ctx: CanvasRenderingContext2D, { signs, type }: ChartModel, palette: Palette): void {
	ctx.fillStyle = ctx.strokeStyle = palette.quiet;
	for (const { sign, label, x, textX, anchor, y } of signs) {
		ctx.textAlign = ALIGN[anchor];
		ctx.fillText(label, textX, y);
		drawSign(ctx, sign, x, y - type * 0.35, palette);
	}
	ctx.textAlign = 'left';
}

/** The signs that are a piece of a line. */
const PENS = { ...SEGMENT_PENS, published: SEGMENT_PENS.observed };

function drawSign(ctx: CanvasRenderingContext2D, sign: Sign, x: number, y: number, { ground, quiet }: Palette): void {
	const end = x + SIGN_WIDTH[sign];
	const middle = (x + end) / 2;
	if (sign === 'published' || sign === 'gap' || sign === 'carried') {
		const piece = [
			{ x, y },
			{ x: end, y }
		];
		stroked([piece], { colour: quiet, ...PENS[sign] })(ctx, asIs, asIs);
	}
	if (sign === 'event') tick(ctx, middle, y);
	if (sign === 'disputed') ring(ctx, middle, y);
	if (sign === 'published' || sign === 'disputed') disc(ctx, middle, y, 1.8);
	if (sign !== 'coarse') return;
	disc(ctx, middle, y, 2.6);
	ctx.fillStyle = ground;
	disc(ctx, middle, y, 1.5);
	ctx.fillStyle = quiet;
}

/** Places in pixels. */
const asIs = (pixels: number): number => pixels;

/** The ring around a figure that another source disputes. */
export function ring(ctx: CanvasRenderingContext2D, x: number, y: number): void {
	ctx.lineWidth = 1;
	ctx.beginPath();
	ctx.arc(x, y, 4, 0, 2 * Math.PI);
	ctx.stroke();
}

/** The tick of an event that has no name, as on the axis of days. */
function tick(ctx: CanvasRenderingContext2D, x: number, y: number): void {
	ctx.lineWidth = 1;
	ctx.beginPath();
	ctx.moveTo(x, y - 2);
	ctx.lineTo(x, y - 2 + TICK);
	ctx.stroke();
}

function disc(ctx: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
	ctx.beginPath();
	ctx.arc(x, y, radius, 0, 2 * Math.PI);
	ctx.fill();
}
