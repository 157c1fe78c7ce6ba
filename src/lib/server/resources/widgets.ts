/** The widgets as documents: the frame, too, reports problems of an address. */
import {
	writeChart,
	writeCompare,
	writeConvert,
	writeProblem,
	writeRate,
	type WidgetHead
} from '#lib/documents/embed/write-widget.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import type { Widget } from '#lib/query/index.ts';
import type { SeriesInfo } from '#lib/record/index.ts';
import type { Site } from '#lib/server/site.ts';
import { compareWidget } from '#lib/view/embed/compare-widget.ts';
import { convertWidget } from '#lib/view/embed/convert-widget.ts';
import type { NamedWidget } from '#lib/view/embed/embeddable.ts';
import { widgetProblem } from '#lib/view/embed/widget-problem.ts';
import { chartWidget, rateWidget } from '#lib/view/embed/widget.ts';
import { widgetAnswer, widgetHead } from './embed-document.ts';
import {
	readCompareWidget,
	readConvertWidget,
	readSeriesWidget,
	type CompareWidgetRequest,
	type ConvertWidgetRequest,
	type SeriesWidgetRequest,
	type WidgetRequest
} from './embed.ts';
import type { Form, Resource, ResourceRequest } from './resource.ts';

/** Shows the problems of a widget's address in its place. */
export function refuseWidget(
	{ embed, problems }: Pick<WidgetRequest, 'embed' | 'problems'>,
	{ origin }: Site
): Response {
	return widgetAnswer(writeProblem(widgetProblem(embed, problems, origin)), 400);
}

/** Writes what was read as a document, and answers with it. */
const written =
	<Read extends WidgetRequest>(write: (read: Read, origin: string, head: WidgetHead) => string): Form<Read> =>
	(read, { origin }) => {
		const html = write(read, origin, widgetHead(read, origin));
		return widgetAnswer(html, read.problems.length > 0 ? 400 : 200);
	};

/** A widget of one series, which the record has. */
interface OneSeriesRequest extends SeriesWidgetRequest {
	readonly info: SeriesInfo;
}

/** Reads the address of a widget of one series. */
const readOne =
	(widget: 'rate' | 'chart') =>
	(request: ResourceRequest, site: Site): OneSeriesRequest | Response => {
		const parsed = readSeriesWidget(named(widget, request), site);
		return parsed.info ? { ...parsed, info: parsed.info } : refuseWidget(parsed, site);
	};

function named<Name extends Widget>(widget: Name, { url, language }: ResourceRequest): NamedWidget<Name> {
	return { widget, language, parameters: url.searchParams };
}

/** The rate card for other people's pages. */
export const rate = {
	address: ADDRESSES.rateWidget,
	read: readOne('rate'),
	refuse: refuseWidget,
	file: written(({ context, info, embed }, origin, head) => writeRate(rateWidget(context, info, embed, origin), head))
} satisfies Resource<typeof ADDRESSES.rateWidget, OneSeriesRequest>;

/** A chart of one series for other people's pages. */
export const chart = {
	address: ADDRESSES.chartWidget,
	read: readOne('chart'),
	refuse: refuseWidget,
	file: written(({ context, info, embed }, origin, head) => writeChart(chartWidget(context, info, embed, origin), head))
} satisfies Resource<typeof ADDRESSES.chartWidget, OneSeriesRequest>;

/** Two to six series side by side for other people's pages. */
export const compare = {
	address: ADDRESSES.compareWidget,
	read: (request, site) => readCompareWidget(named('compare', request), site),
	refuse: refuseWidget,
	file: written(({ context, comparison, embed }, origin, head) =>
		writeCompare(compareWidget(context, comparison, embed, origin), head)
	)
} satisfies Resource<typeof ADDRESSES.compareWidget, CompareWidgetRequest>;

const converter = written<ConvertWidgetRequest>((parsed, origin, head) =>
	writeConvert(convertWidget(parsed.context, parsed, parsed.embed, origin), head)
);

/** A converter for other people's pages: the form shows what was typed wrong, where it can be corrected. */
export const convert = {
	address: ADDRESSES.convertWidget,
	read: (request, site) => readConvertWidget(named('convert', request), site),
	refuse: converter,
	file: converter
} satisfies Resource<typeof ADDRESSES.convertWidget, ConvertWidgetRequest>;
