/** Answers that a browser shows and a reader can save under a descriptive name. */
import type { Workbook } from '#lib/api/workbook/workbook.ts';
import type { ViewContext } from '#lib/context/context.ts';
import type { Ending } from '#lib/query/endings.ts';
import { writeChartQuery, type ChartQuery } from '#lib/query/index.ts';
import { csv, type Cell } from '#lib/record/files/text/csv.ts';
import { writeWorkbook } from '#lib/server/spreadsheets/write-workbook.ts';

/** What is saved: its context, and what the file is named after. */
export interface SavedRequest {
	readonly context: ViewContext;
	readonly name: string;
}

/** A saved file's name may not be longer than file systems take, with its ending. */
const LONGEST_NAME = 120;

/** How a file is sent. */
interface FileKind {
	readonly ending: Ending;
	readonly type: string;
	/** What it may do as a document, as a Content-Security-Policy. */
	readonly policy?: string;
}

/**
 * A file with its name.
 *
 * @example saved(request, text, { ending: 'csv', type: CSV }) // named sarraf-syp-parallel-asof-2024-12-06.csv
 */
export function saved(
	{ context, name }: SavedRequest,
	body: string | Uint8Array<ArrayBuffer>,
	{ ending, type, policy }: FileKind
): Response {
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

/** A form for programs, as JSON. */
export function savedJson(request: SavedRequest, body: unknown, ending: Ending): Response {
	return saved(request, JSON.stringify(body), { ending, type: 'application/json' });
}

const CSV = 'text/csv; charset=utf-8; header=present';

/** A table for programs: commas, and no byte-order mark. */
export function savedTable(request: SavedRequest, cells: readonly (readonly Cell[])[]): Response {
	return saved(request, csv(cells), { ending: 'csv', type: CSV });
}

/** By it Excel knows UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

const SEPARATORS: Readonly<Record<ChartQuery['separator'], string>> = { comma: ',', semicolon: ';', tab: '\t' };

/** A table for Excel, which opens it by a double click: with a byte-order mark, separated as the address asks. */
export function savedExcelTable(request: SavedRequest, cells: readonly (readonly Cell[])[]): Response {
	const separator = SEPARATORS[request.context.query.separator];
	return saved(request, BYTE_ORDER_MARK + csv(cells, separator), { ending: 'excel.csv', type: CSV });
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A workbook for spreadsheets. */
export async function savedWorkbook(request: SavedRequest, workbook: Workbook): Promise<Response> {
	const bytes = await writeWorkbook(workbook);
	return saved(request, new Uint8Array(bytes), { ending: 'xlsx', type: XLSX });
}
