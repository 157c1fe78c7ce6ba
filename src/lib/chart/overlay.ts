import type { Plugin } from 'chart.js';
import type { Look } from '#lib/view/chart-input.ts';
import { xOf, yOf, type ChartModel } from '#lib/view/chart-model.ts';
import type { Palette } from './palette.ts';

/** The point that the reader is at: pixels, and the colour of its line. */
export interface Marker {
	readonly x: number;
	readonly y: number;
	readonly look: Look;
}

const DOT = 3.5;

/**
 * Draws what Chart.js has no word for: the axis' unit, the events, the labels at the lines' ends, and the reader's place.
 *
 * @param markers - asked at each drawing
 */
export function overlay(model: ChartModel, palette: Palette, markers: () => readonly Marker[]): Plugin<'line'> {
	return {
		id: 'overlay',
		beforeDatasetsDraw({ ctx }) {
			ctx.save();
			drawBase(ctx, model, palette);
			drawBands(ctx, model, palette);
			ctx.restore();
		},
		afterDraw({ ctx }) {
			ctx.save();
			ctx.direction = 'ltr';
			ctx.textBaseline = 'alphabetic';
			drawEvents(ctx, model, palette);
			drawMarks(ctx, model, palette);
			drawEnds(ctx, model, palette);
			for (const marker of markers()) drawMarker(ctx, model, palette, marker);
			ctx.restore();
		}
	};
}

function drawBase(ctx: CanvasRenderingContext2D, model: ChartModel, { quiet }: Palette): void {
	if (model.base === undefined) return;
	ctx.strokeStyle = quiet;
	ctx.lineWidth = 1;
	line(ctx, model.plot.left, yOf(model, model.base), model.plot.right, yOf(model, model.base));
}

function drawBands(ctx: CanvasRenderingContext2D, model: ChartModel, palette: Palette): void {
	ctx.globalAlpha = 0.16;
	for (const { look, bands } of model.lines) {
		ctx.fillStyle = palette[look];
		for (const band of bands) {
			ctx.beginPath();
			for (const { x, high } of band) ctx.lineTo(xOf(model, x), yOf(model, high));
			for (const { x, low } of [...band].reverse()) ctx.lineTo(xOf(model, x), yOf(model, low));
			ctx.fill();
		}
	}
}

function drawMarks(ctx: CanvasRenderingContext2D, model: ChartModel, palette: Palette): void {
	ctx.lineWidth = 1;
	for (const { look, marks } of model.lines) {
		ctx.strokeStyle = palette[look];
		ctx.fillStyle = palette.ground;
		for (const { x, y, kind } of marks) {
			ctx.beginPath();
			ctx.arc(xOf(model, x), yOf(model, y), kind === 'coarse' ? 2.5 : 4, 0, 2 * Math.PI);
			if (kind === 'coarse') ctx.fill();
			ctx.stroke();
		}
	}
}

function write(ctx: CanvasRenderingContext2D, { type }: ChartModel, { font }: Palette, weight = 400): void {
	ctx.font = `${weight} ${type}px ${font}`;
}

function drawEvents(ctx: CanvasRenderingContext2D, model: ChartModel, palette: Palette): void {
	const { plot, events, rowHeight, type } = model;
	write(ctx, model, palette);
	ctx.strokeStyle = palette.quiet;
	ctx.lineWidth = 1;
	ctx.setLineDash([1, 3]);
	for (const { day, place } of events) {
		line(
			ctx,
			xOf(model, day),
			place ? plot.top - place.row * rowHeight - type : plot.top,
			xOf(model, day),
			plot.bottom
		);
	}
	ctx.setLineDash([]);
	for (const { label, place } of events) {
		if (!place) continue;
		ctx.textAlign = place.anchor === 'start' ? 'left' : 'right';
		halo(ctx, label, place.x, plot.top - place.row * rowHeight - 3, palette);
	}
	ctx.textAlign = 'left';
	ctx.fillStyle = palette.quiet;
	ctx.fillText(model.axis, plot.left, type + 2);
}

/** A text with the ground's colour around it, so that a line behind it does not cross the letters. */
function halo(ctx: CanvasRenderingContext2D, text: string, x: number, y: number, { ground, quiet }: Palette): void {
	ctx.save();
	ctx.lineJoin = 'round';
	ctx.lineWidth = 4;
	ctx.strokeStyle = ground;
	ctx.strokeText(text, x, y);
	ctx.fillStyle = quiet;
	ctx.fillText(text, x, y);
	ctx.restore();
}

function drawEnds(ctx: CanvasRenderingContext2D, model: ChartModel, palette: Palette): void {
	for (const { end, look } of model.lines) {
		if (!end) continue;
		ctx.fillStyle = palette[look];
		dot(ctx, xOf(model, end.x), yOf(model, end.y), DOT);
		const x = model.plot.right + 6;
		write(ctx, model, palette, 650);
		ctx.fillText(end.value, x, end.labelY);
		write(ctx, model, palette);
		ctx.fillText(end.label, x, end.labelY + model.rowHeight);
	}
}

function drawMarker(ctx: CanvasRenderingContext2D, { plot }: ChartModel, palette: Palette, marker: Marker): void {
	ctx.strokeStyle = palette.quiet;
	ctx.lineWidth = 1;
	line(ctx, marker.x, plot.top, marker.x, plot.bottom);
	ctx.fillStyle = palette.ground;
	dot(ctx, marker.x, marker.y, DOT + 3);
	ctx.fillStyle = palette[marker.look];
	dot(ctx, marker.x, marker.y, DOT + 1);
}

function line(ctx: CanvasRenderingContext2D, x1: number, y1: number, x2: number, y2: number): void {
	ctx.beginPath();
	ctx.moveTo(x1, y1);
	ctx.lineTo(x2, y2);
	ctx.stroke();
}

function dot(ctx: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
	ctx.beginPath();
	ctx.arc(x, y, radius, 0, 2 * Math.PI);
	ctx.fill();
}
