import { readSeries, seriesAnswer } from '#lib/server/resources/series.ts';
import { interactiveChartOf } from '#lib/chart/data/interactive-chart.ts';
import type { RequestHandler } from './$types';

/** The chart of a series with the quotes behind every point: fetched when a reader touches the chart. */
export const GET: RequestHandler = ({ url, locals, params }) => {
	const asked = readSeries(url, locals.language, locals.site, params.id);
	if (asked instanceof Response) return asked;
	const body = JSON.stringify(interactiveChartOf(asked.scene, asked.comparison.subjects));
	return seriesAnswer(asked, body, { ending: 'chart.json', type: 'application/json' });
};
