import { DatasetController, Element, type CoreChartOptions, type Scale } from 'chart.js';
import type { Position } from '#lib/chart/layout/scales.ts';

/** Draws the places of a dataset; both functions turn one of their coordinates into pixels. */
export type Draw = (ctx: CanvasRenderingContext2D, x: (day: number) => number, y: (value: number) => number) => void;

declare module 'chart.js' {
	interface ChartTypeRegistry {
		places: {
			chartOptions: CoreChartOptions<'places'>;
			datasetOptions: { yAxisID: string; hidden: boolean; draw: Draw };
			defaultDataPoint: Position;
			metaExtensions: object;
			parsedDataType: Position;
			scales: 'linear';
		};
	}
}

/** Chart.js asks which element stands for a place, though none is made. */
export class NoElement extends Element {
	static id = 'none';
}

/**
 * A dataset that draws its places itself. Chart.js has an element for each of thousands of corners and works all of them
 * out again in each frame of a pan; the model has done that already.
 */
export class PlacesController extends DatasetController<'places'> {
	static id = 'places';
	static defaults = { dataElementType: NoElement.id, datasetElementType: false };

	override addElements(): void {
		// There are none.
	}

	override buildOrUpdateElements(): void {
		// There are none.
	}

	/** @returns that places may reach over the plot: what does is cut off */
	protected override getMaxOverflow(): boolean {
		return true;
	}

	override draw(): void {
		const { xScale, yScale } = this.getMeta();
		const dataset = this.getDataset();
		if (dataset.type !== 'places' || !dataset.draw || !xScale || !yScale) return;
		dataset.draw(this.chart.ctx, pixelsOf(xScale), pixelsOf(yScale));
	}
}

/** A linear scale as a function: it is called thousands of times in each frame. */
function pixelsOf(scale: Scale): (value: number) => number {
	const start = scale.getPixelForValue(scale.min);
	const factor = (scale.getPixelForValue(scale.max) - start) / (scale.max - scale.min);
	return (value) => start + (value - scale.min) * factor;
}
