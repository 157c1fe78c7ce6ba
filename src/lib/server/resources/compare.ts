import { comparisonFile } from '#lib/api/v1/comparison-file.ts';
import { interactiveChartOf } from '#lib/chart/data/interactive-chart.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { pathTo } from '#lib/query/listed.ts';
import { FIELDS, MOST_SERIES, queryText, writeChartQuery, type ParameterProblem } from '#lib/query/index.ts';
import { comparedByDefault } from '#lib/record/index.ts';
import type { Site } from '#lib/server/site.ts';
import { comparePage } from '#lib/view/compare/compare-page.ts';
import { comparedIn } from '#lib/view/compare/compared.ts';
import { namesIn, typedIn } from '#lib/view/compare/names-in.ts';
import { seriesNamed } from '#lib/view/compare/named-series.ts';
import { comparisonPicture } from '#lib/view/pictures/comparison-picture.ts';
import { pictureQuery } from '#lib/view/pictures/social.ts';
import { chartForms, type ChartRequest } from './chart-forms.ts';
import { readContext, type ParsedRequest } from './context.ts';
import type { Resource, ResourceRequest } from './resource.ts';
import { savedJson } from './files/saved-file.ts';

/** A file with a mistake in its address is refused; a reader of the page is helped. */
const FILE = /\.\w+$/;
const SERIES = FIELDS.series.name;
/** Names after that are left out together, none looked up. */
const MOST_NAMES = 2 * MOST_SERIES;

/** A request for a comparison, with what was typed to be added to it. */
interface ComparisonRequest extends ChartRequest {
	readonly typed: string | undefined;
}

/** Reads the address of a comparison. On the page a name that cannot be read is one that no series has: the others stay. */
function readNames(request: ResourceRequest, site: Site): ParsedRequest {
	const parsed = readContext(request, site, { series: comparedByDefault(site.record) });
	if (FILE.test(request.url.pathname)) return parsed;
	const { context } = parsed;
	const names = namesIn(context, request.url.searchParams.getAll(SERIES));
	const others = parsed.problems.filter(({ name }) => name !== SERIES);
	if (names.length === 0) return { ...parsed, problems: others };
	const query = { ...context.query, series: names.slice(0, MOST_NAMES) };
	return { ...parsed, problems: [...others, ...leftOut(names.slice(MOST_NAMES))], context: { ...context, query } };
}

function leftOut(names: readonly string[]): readonly ParameterProblem[] {
	return names.length === 0 ? [] : [{ name: SERIES, given: names.join(', '), expected: 'full' }];
}

/** Parses a comparison request. Invalid parameters are reported and replaced by their defaults. */
function comparisonIn(parsed: ParsedRequest, { url }: ResourceRequest): ComparisonRequest {
	const { problems, ...compared } = comparedIn(parsed.context);
	const typed = typedIn(url.searchParams.getAll(SERIES));
	return { ...parsed, ...compared, problems: [...parsed.problems, ...problems], name: 'compare', typed };
}

/** Reads a request for the page: a name that means one series leads to the address with its id, which is what is shared. */
function readPage(request: ResourceRequest, site: Site): ComparisonRequest | Response {
	const parsed = readNames(request, site);
	const named = FILE.test(request.url.pathname) ? undefined : seriesNamed(parsed.context);
	if (!named) return comparisonIn(parsed, request);
	const others = [...request.url.searchParams].filter(([name]) => name !== SERIES);
	const location = request.url.pathname + queryText([...others, [SERIES, named.join(',')]]);
	return new Response(null, { status: 302, headers: { location } });
}

/**
 * One chart of a comparison with the quotes behind every point.
 *
 * @param part - its place among the charts, from 1
 * @returns the chart as JSON; 404 as JSON where there is no such chart
 */
function chartAnswer(request: ChartRequest, part: number): Response {
	const { context, comparison } = request;
	const chart = comparison.charts[part - 1];
	if (chart) return savedJson(request, interactiveChartOf(context, chart.subjects, chart.input), 'chart.json');
	return Response.json({ charts: comparison.charts.length }, { status: 404, headers: { 'cache-control': 'no-store' } });
}

/** A comparison: its page, its measures and ranking for programs, and the first of its charts. */
export const compare = {
	address: ADDRESSES.compare,
	read: readPage,
	page: (parsed) => {
		const { context, comparison } = parsed;
		return {
			page: comparePage(context, comparison, parsed),
			path: ADDRESSES.compare.path + writeChartQuery(context.query, context.defaults),
			picture: pathTo(ADDRESSES.compare, { ending: 'png' }) + pictureQuery(context, context.query.series)
		};
	},
	forms: chartForms((parsed) => parsed, {
		json: ({ context, comparison }) => comparisonFile(context, comparison),
		png: ({ context, comparison }) => comparisonPicture(context, comparison),
		chart: (request) => chartAnswer(request, 1)
	})
} satisfies Resource<typeof ADDRESSES.compare, ComparisonRequest>;

/** One of several charts of a comparison, by its place from 1: series in different units have a chart each. */
export const compareChart = {
	address: ADDRESSES.compareChart,
	read: (request, site) => ({ ...comparisonIn(readNames(request, site), request), part: Number(request.id) }),
	file: (request) => chartAnswer(request, request.part)
} satisfies Resource<typeof ADDRESSES.compareChart, ChartRequest & { readonly part: number }>;
