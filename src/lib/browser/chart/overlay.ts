import type { Plugin } from 'chart.js';
import type { LineRole } from '#lib/chart/layout/chart-input.ts';
import type { ChartModel } from '#lib/chart/layout/chart-model.ts';
import type { Panel } from '#lib/chart/layout/panels.ts';
import { TICK } from '#lib/chart/layout/events.ts';
import type { Segment } from '#lib/chart/layout/labels/geometry.ts';
import { LEADER_OPACITY } from '#lib/chart/layout/labels/leader.ts';
import { xOf, yOf } from '#lib/chart/layout/scales.ts';
import type { Palette } from './palette.ts';
import { ALIGN, drawSigns, ring } from './signs.ts';

/** The point that the reader is at: pixels, and the colour of its line. */
export interface Marker {
	readonly x: number;
	readonly y: number;
	readonly lineRole: LineRole;
}

/** The dot at the end of a line, and the hole of an open one; in pixels. */
const [DOT, HOLE] = [3.5, 1.5];

/**
 * Draws what Chart.js has no word for: the axes' units, the events, the labels at the lines' ends, and the reader's places.
 *
 * @param modelNow - called at each redraw, as `markers` is
 */
export function overlay(
	modelNow: () => ChartModel,
	palette: Palette,
	markers: () => readonly Marker[]
): Plugin<'places'> {
	return {
		id: 'overlay',
		beforeDatasetsDraw({ ctx }) {
			ctx.save();
			for (const panel of modelNow().panels) {
				drawBase(ctx, panel, palette);
				drawLevel(ctx, panel, palette);
				drawBands(ctx, panel, palette);
			}
			ctx.restore();
		},
		afterDraw({ ctx }) {
			const model = modelNow();
			ctx.save();
			ctx.direction = 'ltr';
			ctx.textBaseline = 'alphabetic';
			drawEvents(ctx, model, palette);
			for (const panel of model.panels) drawPanel(ctx, model, panel, palette);
			drawNone(ctx, model, palette);
			for (const { lineRole, label, x, textX, anchor, y } of model.legend) {
				ctx.fillStyle = palette[lineRole];
				dot(ctx, x, y - model.type * 0.35, DOT);
				ctx.textAlign = ALIGN[anchor];
				ctx.fillText(label, textX, y);
			}
			drawSigns(ctx, model, palette);
			for (const marker of markers()) drawMarker(ctx, model, palette, marker);
			ctx.restore();
		}
	};
}

function drawBase(ctx: CanvasRenderingContext2D, panel: Panel, { quiet }: Palette): void {
	if (panel.base === undefined) return;
	ctx.strokeStyle = quiet;
	ctx.lineWidth = 1;
	const y = yOf(panel, panel.base);
	line(ctx, panel.plot.left, y, panel.plot.right, y);
}

/** The line of a level; its words stand above all lines. */
function drawLevel(ctx: CanvasRenderingContext2D, panel: Panel, { quiet }: Palette): void {
	if (!panel.level) return;
	ctx.strokeStyle = quiet;
	ctx.lineWidth = 1;
	ctx.setLineDash([12, 3, 2, 3]);
	const y = yOf(panel, panel.level.at);
	line(ctx, panel.plot.left, y, panel.plot.right, y);
	ctx.setLineDash([]);
}

function drawBands(ctx: CanvasRenderingContext2D, panel: Panel, palette: Palette): void {
	ctx.globalAlpha = 0.16;
	for (const { lineRole, bands } of panel.lines) {
		ctx.fillStyle = palette[lineRole];
		for (const band of bands) {
			ctx.beginPath();
			for (const { x, high } of band) ctx.lineTo(xOf(panel, x), yOf(panel, high));
			for (const { x, low } of [...band].reverse()) ctx.lineTo(xOf(panel, x), yOf(panel, low));
			ctx.fill();
		}
	}
	ctx.globalAlpha = 1;
}

/** What a panel's axis counts, and what stands on and beside its lines. */
function drawPanel(ctx: CanvasRenderingContext2D, model: ChartModel, panel: Panel, palette: Palette): void {
	drawDisputes(ctx, panel, palette);
	drawEnds(ctx, model, panel, palette);
	ctx.fillStyle = palette.ink;
	if (panel.axis !== '') ctx.fillText(panel.axis, panel.plot.left, panel.axisY);
	if (!panel.level) return;
	const { label, place } = panel.level;
	ctx.textAlign = ALIGN[place.anchor];
	halo(ctx, label, place.x, place.y, palette);
	ctx.textAlign = 'left';
}

/** The text shown instead of a chart that has no data. */
function drawNone(ctx: CanvasRenderingContext2D, model: ChartModel, palette: Palette): void {
	if (model.none === '') return;
	write(ctx, model, palette);
	ctx.textAlign = 'center';
	ctx.fillStyle = palette.quiet;
	ctx.fillText(model.none, model.width / 2, model.height / 2);
	ctx.textAlign = 'left';
}

/** Rings around what another source disputes. */
function drawDisputes(ctx: CanvasRenderingContext2D, panel: Panel, palette: Palette): void {
	for (const { lineRole, dots } of panel.lines) {
		ctx.strokeStyle = palette[lineRole];
		for (const { x, y, disputed } of dots) if (disputed) ring(ctx, xOf(panel, x), yOf(panel, y));
	}
}

function write(ctx: CanvasRenderingContext2D, { type }: ChartModel, { font }: Palette, weight = 400): void {
	ctx.font = `${weight} ${type}px ${font}`;
}

function drawEvents(ctx: CanvasRenderingContext2D, model: ChartModel, palette: Palette): void {
	const { panels, events, floor } = model;
	write(ctx, model, palette);
	ctx.strokeStyle = palette.quiet;
	ctx.lineWidth = 1;
	ctx.setLineDash([1, 3]);
	for (const { x, top, bottom } of model.eventLines) line(ctx, x, top, x, bottom);
	ctx.setLineDash([]);
	ctx.fillStyle = palette.quiet;
	ctx.lineWidth = 1.5;
	for (const { day, label, place } of events) {
		const x = xOf(panels[0], day);
		if (!place) {
			line(ctx, x, floor, x, floor + TICK);
			continue;
		}
		ctx.textAlign = ALIGN[place.anchor];
		ctx.fillText(label, place.x, place.y);
	}
	ctx.textAlign = 'left';
}

function drawEnds(ctx: CanvasRenderingContext2D, model: ChartModel, panel: Panel, palette: Palette): void {
	for (const { end, lineRole } of panel.lines) {
		if (!end) continue;
		ctx.fillStyle = palette[lineRole];
		if (end.isObserved) dot(ctx, xOf(panel, end.x), yOf(panel, end.y), DOT);
		if (end.isObserved && end.isOpen) {
			ctx.fillStyle = palette.ground;
			dot(ctx, xOf(panel, end.x), yOf(panel, end.y), HOLE);
			ctx.fillStyle = palette[lineRole];
		}
		const { x, y, value, name, anchor, isInside, leader } = end.text;
		if (leader) drawLeader(ctx, leader, palette[lineRole]);
		ctx.textAlign = ALIGN[anchor];
		const put = isInside ? halo : plain;
		write(ctx, model, palette, 650);
		put(ctx, value, x, y, palette);
		write(ctx, model, palette);
		put(ctx, name, x, y + model.rowHeight, palette);
	}
	ctx.textAlign = 'left';
}

/** The thin line from the end of a line to a label that does not stand right by it. */
function drawLeader(ctx: CanvasRenderingContext2D, { from, to }: Segment, colour: string): void {
	ctx.globalAlpha = LEADER_OPACITY;
	ctx.strokeStyle = colour;
	ctx.lineWidth = 1;
	line(ctx, from.x, from.y, to.x, to.y);
	ctx.globalAlpha = 1;
}

function plain(ctx: CanvasRenderingContext2D, text: string, x: number, y: number): void {
	if (text !== '') ctx.fillText(text, x, y);
}

/** A text with the ground's colour around it: the lines of the axis do not cross the letters. */
function halo(ctx: CanvasRenderingContext2D, text: string, x: number, y: number, { ground }: Palette): void {
	ctx.lineJoin = 'round';
	ctx.lineWidth = 4;
	ctx.strokeStyle = ground;
	ctx.strokeText(text, x, y);
	plain(ctx, text, x, y);
}

function drawMarker(ctx: CanvasRenderingContext2D, { panels }: ChartModel, palette: Palette, marker: Marker): void {
	ctx.strokeStyle = palette.quiet;
	ctx.lineWidth = 1;
	for (const { plot } of panels) line(ctx, marker.x, plot.top, marker.x, plot.bottom);
	ctx.fillStyle = palette.ground;
	dot(ctx, marker.x, marker.y, DOT + 3);
	ctx.fillStyle = palette[marker.lineRole];
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
