import { writeChartQuery } from '#lib/query/index.ts';
import type { ChartInput } from '#lib/chart/layout/chart-input.ts';
import { pointsWithin } from '#lib/chart/data/date-range.ts';
import type { ComposedPoint } from '#lib/record/index.ts';
import type { Comparison } from './comparison.ts';
import type { ViewContext } from '#lib/context/context.ts';

/** One of the charts, and where the quotes behind its points are fetched. */
export interface PageChart {
	readonly heading: string;
	readonly input: ChartInput;
	readonly data: string;
}

/** Each chart is fetched by its place among them, so that its labels and colours are those of the whole comparison. */
export function pageCharts({ query, defaults }: ViewContext, { charts }: Comparison): PageChart[] {
	const search = writeChartQuery(query, defaults);
	return charts.map(({ heading, input }, part) => ({
		heading,
		input,
		data: `compare${part === 0 ? '' : `.${part + 1}`}.chart.json${search}`
	}));
}

/** The points that the charts show, with the quotes behind them. */
export function shownPoints(context: ViewContext, { subjects, window }: Comparison): readonly ComposedPoint[] {
	return subjects
		.map(({ id }) => context.series(id))
		.flatMap(({ points, info }) => pointsWithin(points, window, info.carryDays));
}
