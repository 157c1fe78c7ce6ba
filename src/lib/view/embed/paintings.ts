import type { ChartInput } from '#lib/chart/layout/chart-input.ts';

/** One painting of a widget's chart: the size it is modelled for, in pixels, which is the least room that it is shown in. */
export interface Painting {
	readonly name: string;
	readonly width: number;
	readonly height: number;
	/** The least room in which it is shown again, where a larger painting took over before; in pixels. */
	readonly again?: { readonly width: number; readonly height: number };
	/** Whether it leaves out the bands: there is no room to tell those of many lines apart. */
	readonly bare?: true;
}

/**
 * The paintings of a widget that is as high as it needs. Each is as wide as the narrowest room that it is shown in, so that
 * its letters are never drawn smaller than they are, and grows with the width until the next one takes over. All stay between
 * 200 and 420 pixels, so that one height is right in every column.
 */
const FLOWING: readonly Painting[] = [
	{ name: 'sidebar', width: 212, height: 220 },
	{ name: 'phone', width: 280, height: 250 },
	{ name: 'column', width: 440, height: 240 },
	{ name: 'page', width: 648, height: 270 },
	{ name: 'wide', width: 872, height: 335 }
];

/** The paintings of a widget that fills its frame: each is shown where the room that the words leave holds all of it. */
const FITTED: readonly Painting[] = [
	{ name: 'low', width: 212, height: 120 },
	{ name: 'square', width: 212, height: 200 },
	{ name: 'tall', width: 212, height: 320 },
	{ name: 'ribbon', width: 440, height: 120 },
	{ name: 'flat', width: 440, height: 200 },
	{ name: 'even', width: 440, height: 320, again: { width: 720, height: 440 } },
	{ name: 'broad', width: 720, height: 200 }
];

/** The same for a chart with a lower panel, which needs more height. */
const FITTED_DOUBLE: readonly Painting[] = [
	{ name: 'deep', width: 212, height: 240 },
	{ name: 'double', width: 440, height: 240 }
];

/** Fewer, for charts of so many lines that all of them would be a burden on a slow line. */
const FLOWING_FEW: readonly Painting[] = [
	{ name: 'small', width: 212, height: 220, bare: true },
	{ name: 'middle', width: 296, height: 260, bare: true },
	{ name: 'large', width: 616, height: 320 }
];
const FITTED_FEW: readonly Painting[] = [
	{ name: 'upright', width: 212, height: 180, bare: true },
	{ name: 'lengthy', width: 440, height: 130 },
	{ name: 'wider', width: 440, height: 260, bare: true }
];

/** Lines for which there are all paintings, and for which the largest has bands; one with a band counts twice. */
const [MANY, MOST] = [4, 8];

/**
 * The paintings of a widget's charts, for every width or, where it fills its frame, for every shape.
 *
 * @param charts - all that the widget has: what they weigh together counts
 * @example paintingsOf([chart], false).length // 5
 */
export function paintingsOf(charts: readonly ChartInput[], fill: boolean): readonly Painting[] {
	const lines = charts.flatMap(({ series }) => series);
	const weights = lines.map(({ points }) => (points.band ? 2 : 1));
	if (fill && charts.some(({ lowerPanel }) => lowerPanel)) return FITTED_DOUBLE;
	const weight = weights.reduce((sum: number, one) => sum + one, 0);
	if (weight <= MANY) return fill ? FITTED : FLOWING;
	const few = fill ? FITTED_FEW : FLOWING_FEW;
	return weight <= MOST ? few : few.map((painting) => ({ ...painting, bare: true }));
}

/** A chart without the spans of its sources. */
export function withoutBands(input: ChartInput): ChartInput {
	const series = input.series.map((line) => ({ ...line, points: line.points.with({ band: undefined }) }));
	return { ...input, series };
}
