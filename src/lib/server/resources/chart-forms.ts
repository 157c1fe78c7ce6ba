/** The forms of a chart that a series and a comparison share, and how each is sent. */
import { chartWorkbook } from '#lib/api/workbook/chart-workbook.ts';
import { cellsOf, tablesOf } from '#lib/api/v1/table-of.ts';
import { paintChart, paintSocial } from '#lib/documents/pictures/paint.ts';
import { writeOffline } from '#lib/documents/write-offline.ts';
import type { ADDRESSES, EndingOf } from '#lib/query/addresses.ts';
import { writeChartQuery } from '#lib/query/index.ts';
import { pictureAnswer } from '#lib/server/pictures/answer.ts';
import type { Comparison } from '#lib/view/compare/comparison.ts';
import { offlinePage } from '#lib/view/offline/offline-page.ts';
import { chartFile } from '#lib/view/pictures/chart-file.ts';
import type { Picture } from '#lib/view/pictures/picture.ts';
import type { ParsedRequest } from './context.ts';
import { widgetPolicy } from './document-policy.ts';
import type { Form, Requested } from './resource.ts';
import { saved, savedExcelTable, savedJson, savedTable, savedWorkbook } from './files/saved-file.ts';

/** What a chart's file is made from. */
export interface ChartRequest extends ParsedRequest {
	readonly comparison: Comparison;
	/** What the file is named after. */
	readonly name: string;
}

/** What a series and a comparison have each in its own way. */
interface OwnForms {
	readonly json: (request: ChartRequest) => unknown;
	readonly png: (request: ChartRequest) => Picture;
	readonly chart: (request: ChartRequest) => Response;
}

/** The endings that the list of addresses gives a comparison; a series has these, too. */
type ChartEnding = Exclude<EndingOf<(typeof ADDRESSES)['compare']>, 'md'>;

/**
 * The forms of a chart.
 *
 * @param chartOf - the charts of what was read
 */
export function chartForms<Read extends Requested>(
	chartOf: (read: Read) => ChartRequest,
	own: OwnForms
): Readonly<Record<ChartEnding, Form<Read>>> {
	const form =
		(answer: (request: ChartRequest) => ReturnType<Form<Read>>): Form<Read> =>
		(read) =>
			answer(chartOf(read));
	return {
		xlsx: form(workbook),
		csv: form((request) => savedTable(request, tableOf(request))),
		'excel.csv': form((request) => savedExcelTable(request, tableOf(request))),
		json: form((request) => savedJson(request, own.json(request), 'json')),
		svg: form(drawing),
		png: form((request) => picture(request, own.png(request))),
		'chart.json': form(own.chart),
		'offline.html': form(offlineFile)
	};
}

/** A table for spreadsheets: a row for each day, columns for each series. */
function tableOf({ context, comparison }: ChartRequest): ReturnType<typeof cellsOf> {
	return cellsOf(tablesOf(context, comparison));
}

/** The values with every quote behind them, for spreadsheets. */
function workbook(request: ChartRequest): Promise<Response> {
	return savedWorkbook(request, chartWorkbook(request.context, request.comparison, pageAddress(request)));
}

/** The address of the page, whole. */
function pageAddress({ context, addressIn }: ChartRequest): string {
	return addressIn(context.language, writeChartQuery(context.query, context.defaults));
}

/** The charts as a file of their own. */
function drawing(request: ChartRequest): Response {
	const { context, comparison } = request;
	const svg = paintChart(chartFile(context, comparison), context.query.theme);
	return saved(request, svg, { ending: 'svg', type: 'image/svg+xml' });
}

/** The picture of a shared address. */
function picture({ context: { query } }: ChartRequest, contents: Picture): Response {
	return pictureAnswer(paintSocial(contents, query.theme), query.w);
}

/** One file that needs no network. */
function offlineFile(request: ChartRequest): Response {
	const { context, comparison, today } = request;
	const page = offlinePage(context, comparison, pageAddress(request), today);
	const html = writeOffline(page);
	const policy = widgetPolicy(html);
	return saved(request, html, { ending: 'offline.html', type: 'text/html; charset=utf-8', policy });
}
