import { readSeries, seriesAnswer } from '#lib/server/resources/series.ts';
import { seriesFile } from '#lib/api/v1/series-file.ts';
import type { RequestHandler } from './$types';

/** A series with every quote behind each point, for programs. */
export const GET: RequestHandler = ({ url, locals, params }) => {
	const asked = readSeries(url, locals.language, locals.site, params.id);
	if (asked instanceof Response) return asked;
	const body = JSON.stringify(seriesFile(asked.scene, asked.comparison));
	return seriesAnswer(asked, body, { ending: 'json', type: 'application/json' });
};
