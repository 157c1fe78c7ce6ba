import type { ChartInput } from '#lib/chart/layout/chart-input.ts';

/** One painting of a widget's chart: the size it is modelled for. The style sheet shows the one that fits. */
export interface Painting {
	readonly name: string;
	readonly width: number;
	readonly height: number;
	/** Whether it leaves out the bands: there is no room to tell those of many lines apart. */
	readonly bare?: true;
}

/**
 * The paintings of a widget that is as high as it needs. Each grows with the width until the next one takes over, and all
 * stay between 200 and 420 pixels, so that one height is right in every column.
 */
const FLOWING: readonly Painting[] = [
	{ name: 'sidebar', width: 224, height: 236 },
	{ name: 'phone', width: 332, height: 272 },
	{ name: 'column', width: 520, height: 330 },
	{ name: 'page', width: 740, height: 360 },
	{ name: 'wide', width: 960, height: 400 }
];

/** The paintings of a widget that fills its frame, by the width and the shape of the room that its words leave. */
const FITTED: readonly Painting[] = [
	{ name: 'tall', width: 280, height: 380 },
	{ name: 'square', width: 300, height: 270 },
	{ name: 'low', width: 300, height: 180 },
	{ name: 'even', width: 560, height: 420 },
	{ name: 'flat', width: 600, height: 280 },
	{ name: 'strip', width: 760, height: 240 }
];

/** Fewer, for charts of so many lines that five or six paintings of them would be a burden on a slow line. */
const FLOWING_FEW: readonly Painting[] = [
	{ name: 'small', width: 290, height: 260, bare: true },
	{ name: 'middle', width: 500, height: 330, bare: true },
	{ name: 'large', width: 800, height: 380 }
];
const FITTED_FEW: readonly Painting[] = [
	{ name: 'upright', width: 290, height: 300, bare: true },
	{ name: 'wider', width: 560, height: 340, bare: true },
	{ name: 'lengthy', width: 760, height: 240 }
];

/** Lines for which there are all paintings, and for which the largest has bands; one with a band counts twice. */
const [MANY, MOST] = [4, 8];

/**
 * The paintings of a widget's charts, for every width or, where it fills its frame, for every shape.
 *
 * @param charts - all that the widget has: what they weigh together counts
 * @example paintingsOf([chart], false).length // 5
 */
export function paintingsOf(charts: readonly ChartInput[], fit: boolean): readonly Painting[] {
	const lines = charts.flatMap(({ series }) => series);
	const weights = lines.map(({ points }) => (points.band ? 2 : 1));
	const weight = weights.reduce((sum: number, one) => sum + one, 0);
	if (weight <= MANY) return fit ? FITTED : FLOWING;
	const few = fit ? FITTED_FEW : FLOWING_FEW;
	return weight <= MOST ? few : few.map((painting) => ({ ...painting, bare: true }));
}

/** A chart without the spans of its sources. */
export function withoutBands(input: ChartInput): ChartInput {
	const series = input.series.map((line) => ({ ...line, points: line.points.with({ band: undefined }) }));
	return { ...input, series };
}
