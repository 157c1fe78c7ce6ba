import { readCompared } from '#lib/server/resources/compare.ts';
import { csv } from '#lib/record/files/csv.ts';
import { seriesAnswer } from '#lib/server/resources/series.ts';
import { cellsOf, tablesOf } from '#lib/api/v1/table-of.ts';
import type { RequestHandler } from './$types';

/** What is compared as one table for spreadsheets: a row for each day, columns for each series. */
export const GET: RequestHandler = ({ url, locals }) => {
	const asked = readCompared(url, locals.language, locals.site);
	if (asked instanceof Response) return asked;
	const body = csv(cellsOf(tablesOf(asked.scene, asked.comparison)));
	return seriesAnswer(asked, body, { ending: 'csv', type: 'text/csv; charset=utf-8; header=present' });
};
