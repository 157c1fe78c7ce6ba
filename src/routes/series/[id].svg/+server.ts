import { paintChart } from '#lib/documents/pictures/paint.ts';
import { readSeries, seriesAnswer } from '#lib/server/resources/series.ts';
import { chartFile } from '#lib/view/pictures/chart-file.ts';
import type { RequestHandler } from './$types';

/** The chart of a series as a file of its own. */
export const GET: RequestHandler = ({ url, locals, params }) => {
	const asked = readSeries(url, locals.language, locals.site, params.id);
	if (asked instanceof Response) return asked;
	const body = paintChart(chartFile(asked.scene, asked.comparison), asked.scene.spec.theme);
	return seriesAnswer(asked, body, { ending: 'svg', type: 'image/svg+xml' });
};
