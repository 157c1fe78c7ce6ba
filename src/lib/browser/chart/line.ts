import { LineElement, type ChartArea, type LineOptions } from 'chart.js';

/** So many points are one path. */
const PIECE = 32;

/**
 * Chart.js's line, drawn piece by piece: a browser takes far longer for one path of thousands of corners than for the same
 * corners in many short ones. Neighbouring pieces share two points, so that the corner between them is drawn, too.
 */
export class PiecewiseLine extends LineElement {
	static override id = 'piecewise';

	declare readonly options: LineOptions;

	override draw(ctx: CanvasRenderingContext2D, area?: ChartArea): void {
		const { borderDash, borderWidth, borderColor, borderJoinStyle } = this.options;
		if (borderDash.length > 0) return super.draw(ctx, area);
		if (!borderWidth) return;
		ctx.save();
		ctx.strokeStyle = String(borderColor);
		ctx.lineWidth = borderWidth;
		ctx.lineJoin = borderJoinStyle;
		for (const { start, end } of this.segments)
			for (let at = start; at < end; at += PIECE) {
				ctx.beginPath();
				this.pathSegment(ctx, { start: at, end: Math.min(at + PIECE + 1, end), loop: false }, {});
				ctx.stroke();
			}
		ctx.restore();
	}
}
