import type { Day } from '#lib/series/index.ts';

/** A rectangle in pixels from the top left corner. */
export interface Plot {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/** The span of both axes in the chart's own coordinates. */
export interface Domain {
	/** Days since 1970-01-01. */
	readonly from: Day;
	readonly to: Day;
	/** As the upright axis measures values: themselves, or their decimal logarithms. */
	readonly low: number;
	readonly high: number;
}

/** A plot, and what it spans. */
export interface Scaled {
	readonly plot: Plot;
	readonly domain: Domain;
}

/** Pixels from the left of a day. */
export function xOf({ plot, domain }: Scaled, x: number): number {
	return plot.left + ((x - domain.from) / (domain.to - domain.from)) * (plot.right - plot.left);
}

/** Pixels from the top of a value as the upright axis measures it. */
export function yOf({ plot, domain }: Scaled, y: number): number {
	return plot.bottom - ((y - domain.low) / (domain.high - domain.low)) * (plot.bottom - plot.top);
}

/** A place in the chart's own coordinates: a day, and a value as the upright axis measures it. */
export interface Position {
	readonly x: number;
	readonly y: number;
}
