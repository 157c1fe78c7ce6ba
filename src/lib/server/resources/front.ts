/** The front page, the table of its chart, and what it shows as files. */
import { rateLines } from '#lib/api/v1/rate-lines.ts';
import { interactiveChartOf } from '#lib/chart/data/interactive-chart.ts';
import { lineSpecOf } from '#lib/chart/data/chart-line-spec.ts';
import { chartQuery, type ViewContext } from '#lib/context/context.ts';
import { inUnitInUse } from '#lib/context/unit.ts';
import { paintSocial } from '#lib/documents/pictures/paint.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { convertDefaults, parseConvert, writeChartQuery, type ParameterProblem } from '#lib/query/index.ts';
import { exchangeUnits, leadingRate } from '#lib/record/index.ts';
import { pictureAnswer } from '#lib/server/pictures/answer.ts';
import { dayTable } from '#lib/view/front/day-table.ts';
import { CONVERTER_FIELDS } from '#lib/view/front/converter.ts';
import { frontPage } from '#lib/view/front/front-page.ts';
import { frontSubjects } from '#lib/view/front/subjects.ts';
import { shortStory } from '#lib/view/stories/short-story.ts';
import { takeLatest } from '#lib/view/offline/latest.ts';
import { seriesPicture } from '#lib/view/pictures/series-picture.ts';
import { pictureQuery } from '#lib/view/pictures/social.ts';
import { readContext, type ParsedRequest } from './context.ts';
import type { Site } from '#lib/server/site.ts';
import type { Resource, ResourceRequest } from './resource.ts';
import { readSeries, type SeriesRequest } from './series.ts';

/** The picture of both rates, for pages that are about them. */
export function ratesPicture(context: ViewContext): string {
	return ADDRESSES.picture.path + pictureQuery(context);
}

/** Reads the front page's address: the queries of its chart and of its converter. */
function readFront(request: ResourceRequest, site: Site): ParsedRequest {
	const { record, today, settings } = site;
	const defaults = convertDefaults(record, settings.defaults);
	const units = exchangeUnits(record).map(({ id }) => id);
	const parsed = readContext(request, site, { fromUnit: defaults.fromUnit });
	const typed = parseConvert(request.url.searchParams, units, today, defaults, 'front', ['chart']);
	const { amount, fromUnit } = typed.query;
	const isTyped = ({ name }: ParameterProblem) => CONVERTER_FIELDS.includes(name);
	return {
		...parsed,
		problems: [...parsed.problems.filter((problem) => !isTyped(problem)), ...typed.problems.filter(isTyped)],
		context: inUnitInUse({ ...parsed.context, query: { ...parsed.context.query, amount, fromUnit } })
	};
}

/** The front page. */
export const front = {
	address: ADDRESSES.front,
	read: readFront,
	page: (parsed) => {
		const { context } = parsed;
		return {
			page: frontPage(context, parsed),
			story: shortStory(context),
			path: ADDRESSES.front.path + writeChartQuery(context.query, context.defaults),
			chart: ADDRESSES.frontChart.path + chartQuery(context),
			picture: ratesPicture(context)
		};
	}
} satisfies Resource<typeof ADDRESSES.front, ParsedRequest>;

/** The figures of the front page's chart. */
export const table = {
	address: ADDRESSES.table,
	read: readContext,
	page: (parsed) => {
		const context = inUnitInUse(parsed.context);
		const path = ADDRESSES.table.path + writeChartQuery(context.query, context.defaults);
		return { page: dayTable(context, parsed), path, picture: ratesPicture(context) };
	}
} satisfies Resource<typeof ADDRESSES.table, ParsedRequest>;

/** The front page's chart with the quotes behind every point: fetched when a reader touches the chart. */
export const frontChart = {
	address: ADDRESSES.frontChart,
	read: readContext,
	file: (parsed) => {
		const context = inUnitInUse(parsed.context);
		return Response.json(interactiveChartOf(context, frontSubjects(context)));
	}
} satisfies Resource<typeof ADDRESSES.frontChart, ParsedRequest>;

/** The front page as the picture of a shared address: the leading rate, and the lines of the page. */
export const picture = {
	address: ADDRESSES.picture,
	read: (request, site) => readSeries({ ...request, id: leadingRate(site.record)?.id ?? '' }, site),
	file: ({ context, info }) => {
		const lines = frontSubjects(context);
		const picture = seriesPicture(context, info, lines.length > 0 ? lines : [lineSpecOf(context, info)]);
		const svg = paintSocial(picture, context.query.theme);
		return pictureAnswer(svg, context.query.w);
	}
} satisfies Resource<typeof ADDRESSES.picture, SeriesRequest>;

/** The dollar's last rate in each market, a line each, for programs and terminals. */
export const lines = {
	address: ADDRESSES.rateLines,
	read: readContext,
	file: ({ context }) => {
		const headers = { 'content-type': 'text/plain; charset=utf-8' };
		return new Response(rateLines(context), { headers });
	}
} satisfies Resource<typeof ADDRESSES.rateLines, ParsedRequest>;

/** The newest figures, for offline use: the last rates, and what the converter needs. */
export const latest = {
	address: ADDRESSES.latest,
	read: readContext,
	file: ({ context }) => Response.json(takeLatest(context))
} satisfies Resource<typeof ADDRESSES.latest, ParsedRequest>;
