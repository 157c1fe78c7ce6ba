import { readCompared } from '#lib/server/resources/compare.ts';
import { seriesAnswer } from '#lib/server/resources/series.ts';
import { comparisonFile } from '#lib/api/v1/comparison-file.ts';
import type { RequestHandler } from './$types';

/** What is compared, with every quote behind each point, the measures and the ranking, for programs. */
export const GET: RequestHandler = ({ url, locals }) => {
	const asked = readCompared(url, locals.language, locals.site);
	if (asked instanceof Response) return asked;
	const body = JSON.stringify(comparisonFile(asked.scene, asked.comparison));
	return seriesAnswer(asked, body, { ending: 'json', type: 'application/json' });
};
