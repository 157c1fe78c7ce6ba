import { csv } from '#lib/record/files/csv.ts';
import { readSeries, seriesAnswer } from '#lib/server/resources/series.ts';
import { cellsOf, tablesOf } from '#lib/api/v1/table-of.ts';
import type { RequestHandler } from './$types';

/** The points of a series as a table for spreadsheets. */
export const GET: RequestHandler = ({ url, locals, params }) => {
	const asked = readSeries(url, locals.language, locals.site, params.id);
	if (asked instanceof Response) return asked;
	const body = csv(cellsOf(tablesOf(asked.scene, asked.comparison)));
	return seriesAnswer(asked, body, { ending: 'csv', type: 'text/csv; charset=utf-8; header=present' });
};
