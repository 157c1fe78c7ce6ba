import { paintChart } from '#lib/documents/pictures/paint.ts';
import { readCompared } from '#lib/server/resources/compare.ts';
import { seriesAnswer } from '#lib/server/resources/series.ts';
import { chartFile } from '#lib/view/pictures/chart-file.ts';
import type { RequestHandler } from './$types';

/** The charts of a comparison as a file of their own. */
export const GET: RequestHandler = ({ url, locals }) => {
	const asked = readCompared(url, locals.language, locals.site);
	if (asked instanceof Response) return asked;
	const body = paintChart(chartFile(asked.scene, asked.comparison), asked.scene.spec.theme);
	return seriesAnswer(asked, body, { ending: 'svg', type: 'image/svg+xml' });
};
