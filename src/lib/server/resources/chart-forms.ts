/** The forms of a chart that a series and a comparison share, and how each is sent. */
import { csv } from '#lib/record/files/csv.ts';
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

/** The endings that the list of addresses gives a series and a comparison. */
type ChartEnding = Exclude<EndingOf<(typeof ADDRESSES)['series' | 'compare']>, 'md'>;

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
		csv: form(table),
		json: form((request) => savedJson(request, own.json(request), 'json')),
		svg: form(drawing),
		png: form((request) => picture(request, own.png(request))),
		'chart.json': form(own.chart),
		'offline.html': form(offlineFile)
	};
}

/** A table for spreadsheets: a row for each day, columns for each series. */
function table(request: ChartRequest): Response {
	const text = csv(cellsOf(tablesOf(request.context, request.comparison)));
	return saved(request, text, { ending: 'csv', type: 'text/csv; charset=utf-8; header=present' });
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
	const { context, comparison, addressIn, today } = request;
	const page = offlinePage(
		context,
		comparison,
		addressIn(context.language, writeChartQuery(context.query, context.defaults)),
		today
	);
	const html = writeOffline(page);
	const policy = widgetPolicy(html);
	return saved(request, html, { ending: 'offline.html', type: 'text/html; charset=utf-8', policy });
}

/** A form for programs, as JSON. */
export function savedJson(request: ChartRequest, body: unknown, ending: ChartEnding): Response {
	return saved(request, JSON.stringify(body), { ending, type: 'application/json' });
}

/** A saved file's name may not be longer than file systems take, with its ending. */
const LONGEST_NAME = 120;

/** How a file is sent. */
interface FileKind {
	readonly ending: ChartEnding;
	readonly type: string;
	/** What it may do as a document, as a Content-Security-Policy. */
	readonly policy?: string;
}

/** An answer that a browser shows and a reader can save under a name that says what is in it: `sarraf-syp-parallel-asof-2024-12-06.csv`. */
function saved({ context, name }: ChartRequest, body: string, { ending, type, policy }: FileKind): Response {
	const chosen = writeChartQuery(context.query, context.defaults)
		.slice(1)
		.replaceAll(/[^a-z0-9-]+/g, '-');
	const file = ['sarraf', name, ...(chosen === '' ? [] : [chosen])].join('-').slice(0, LONGEST_NAME);
	return new Response(body, {
		headers: {
			'content-type': type,
			'content-disposition': `inline; filename="${file}.${ending}"`,
			...(policy === undefined ? {} : { 'content-security-policy': policy })
		}
	});
}
