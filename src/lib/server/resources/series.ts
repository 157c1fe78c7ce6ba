import { m } from '#i18n/compiled/messages.js';
import { blockText, datasetOf } from '#lib/api/discovery/dataset.ts';
import { seriesFile } from '#lib/api/v1/series-file.ts';
import { interactiveChartOf } from '#lib/chart/data/interactive-chart.ts';
import { lineSpecOf } from '#lib/chart/data/chart-line-spec.ts';
import { capabilitiesOf, inOwnReading } from '#lib/context/capabilities.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { pathTo } from '#lib/query/listed.ts';
import { listDefaults, writeList, writeChartQuery, type ParameterProblem } from '#lib/query/index.ts';
import type { SeriesInfo } from '#lib/record/index.ts';
import type { Site } from '#lib/server/site.ts';
import { comparisonOf } from '#lib/view/compare/comparison.ts';
import { seriesPicture } from '#lib/view/pictures/series-picture.ts';
import { pictureQuery } from '#lib/view/pictures/social.ts';
import { indexPage } from '#lib/view/series/index-page.ts';
import { seriesPage } from '#lib/view/series/series-page.ts';
import { chartForms, type ChartRequest } from './chart-forms.ts';
import { addressesOf, readList, readContext, type ParsedRequest, type ListRequest } from './context.ts';
import { refusal } from './representations.ts';
import type { Resource, ResourceRequest } from './resource.ts';
import { priceForms } from './files/price-forms.ts';
import { savedJson } from './files/saved-file.ts';

/** A request for a series. */
export interface SeriesRequest extends ParsedRequest {
	readonly info: SeriesInfo;
}

/** Reads a request for a series: a value that it cannot show is an invalid parameter, replaced by the default. */
export function readSeries(request: ResourceRequest, site: Site): SeriesRequest | Response {
	const parsed = readContext(request, site);
	const info = parsed.context.record.series.get(request.id);
	if (!info) return unknownSeries(request, site);
	return { ...withinReach(parsed, info), info };
}

/**
 * A request whose chart shows a series: in its own reading, and with the default in place of a measure that it cannot show,
 * which is a bad parameter.
 */
export function withinReach(parsed: ParsedRequest, info: SeriesInfo): ParsedRequest {
	const cannot = cannotShow(parsed.context, info);
	const context = inOwnReading(parsed.context, capabilitiesOf(parsed.context.record, info));
	const { query, defaults } = context;
	const inForce = cannot.length > 0 ? { ...query, show: defaults.show } : query;
	return { ...parsed, context: { ...context, query: inForce }, problems: [...parsed.problems, ...cannot] };
}

function unknownSeries({ language, id }: ResourceRequest, { origin }: Site): Response {
	const address = addressesOf(origin, ADDRESSES.allSeries.path)(language, '');
	return refusal(404, m.series_unknown({ id, address }, { locale: language }));
}

/** A series of prices has no premium, one of percentages no index. */
export function cannotShow({ query, record }: ViewContext, info: SeriesInfo): readonly ParameterProblem[] {
	const { transforms: shows } = capabilitiesOf(record, info);
	return shows.includes(query.show) ? [] : [{ name: 'show', given: query.show, expected: shows }];
}

function chartOfSeries({ context, info, ...parsed }: SeriesRequest): ChartRequest {
	return { ...parsed, context, comparison: comparisonOf(context, [lineSpecOf(context, info)]), name: info.id };
}

/** A series: its page, every quote behind each point for programs, and its chart. */
export const series = {
	address: ADDRESSES.series,
	read: readSeries,
	page: (parsed, site) => {
		const { context, info } = parsed;
		const query = writeChartQuery(context.query, context.defaults);
		const page = seriesPage(context, info, parsed);
		return {
			page,
			dataset: blockText(datasetOf(context, info, page.description, site.origin)),
			path: pathTo(ADDRESSES.series, info) + query,
			chart:
				pathTo(ADDRESSES.series, { id: info.id, ending: 'chart.json' }) +
				writeChartQuery(context.query, context.defaults, ['chart']),
			picture: pathTo(ADDRESSES.series, { id: info.id, ending: 'png' }) + pictureQuery(context, [info.id])
		};
	},
	forms: {
		...chartForms(chartOfSeries, {
			json: ({ context, comparison }) => seriesFile(context, comparison),
			png: ({ context, name, comparison }) => seriesPicture(context, context.series(name).info, comparison.subjects),
			chart: (request) =>
				savedJson(request, interactiveChartOf(request.context, request.comparison.subjects), 'chart.json')
		}),
		...priceForms
	}
} satisfies Resource<typeof ADDRESSES.series, SeriesRequest>;

/** The index of all series. */
export const allSeries = {
	address: ADDRESSES.allSeries,
	read: readList,
	page: ({ context, query, problems }) => ({
		page: indexPage(context, query, problems),
		path: ADDRESSES.allSeries.path + writeList(query, listDefaults(context.defaults))
	})
} satisfies Resource<typeof ADDRESSES.allSeries, ListRequest>;
