/** The table by which books are closed. */
import { monthCells, monthsFile } from '#lib/api/v1/months-file.ts';
import { monthsWorkbook } from '#lib/api/workbook/months-workbook.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { FIELDS, writeChartQuery, type ParameterProblem } from '#lib/query/index.ts';
import { comparedByDefault, homeRates, type RateRecord, type SeriesInfo } from '#lib/record/index.ts';
import type { Site } from '#lib/server/site.ts';
import { monthRows } from '#lib/view/month/month-rows.ts';
import { monthsPage } from '#lib/view/month/months-page.ts';
import { leadingPictureQuery } from '#lib/view/pictures/social.ts';
import { readContext, type ParsedRequest } from '../context.ts';
import type { Form, Resource, ResourceRequest } from '../resource.ts';
import { savedExcelTable, savedJson, savedTable, savedWorkbook } from './saved-file.ts';

/** What a request for the months asks for: the rates of its table. */
interface MonthsRequest extends ParsedRequest {
	readonly infos: readonly SeriesInfo[];
	readonly name: string;
}

/** Reads a request for the months: the last year of the headline and the official rate, by default. */
function readMonths(request: ResourceRequest, site: Site): MonthsRequest {
	const usual = comparedByDefault(site.record);
	const parsed = readContext(request, site, { series: usual, range: '1y' });
	const { record, query } = parsed.context;
	const problems = notHomeRates(record, query.series);
	const series = problems.length > 0 ? usual : query.series;
	return {
		...parsed,
		context: { ...parsed.context, query: { ...query, series } },
		problems: [...parsed.problems, ...problems],
		infos: series.flatMap((id) => record.series.get(id) ?? []),
		name: 'months'
	};
}

function notHomeRates(record: RateRecord, requested: readonly string[]): readonly ParameterProblem[] {
	const known = homeRates(record).map(({ id }) => id);
	if (requested.every((id) => known.includes(id))) return [];
	return [{ name: FIELDS.series.name, given: requested.join(), expected: known }];
}

const rowsOf = ({ context, infos }: MonthsRequest) => monthRows(context, infos);

const workbook: Form<MonthsRequest> = (parsed) => {
	const { context, addressIn } = parsed;
	const address = addressIn(context.language, writeChartQuery(context.query, context.defaults));
	return savedWorkbook(parsed, monthsWorkbook(context, rowsOf(parsed), address));
};

/** Month by month: month end, median, lowest and highest of the days quoted. */
export const months = {
	address: ADDRESSES.months,
	read: readMonths,
	page: (parsed) => {
		const { context, infos } = parsed;
		return {
			page: monthsPage(context, infos, parsed),
			path: ADDRESSES.months.path + writeChartQuery(context.query, context.defaults),
			picture: ADDRESSES.picture.path + leadingPictureQuery(context)
		};
	},
	forms: {
		xlsx: workbook,
		csv: (parsed) => savedTable(parsed, monthCells(rowsOf(parsed))),
		'excel.csv': (parsed) => savedExcelTable(parsed, monthCells(rowsOf(parsed))),
		json: (parsed) => savedJson(parsed, monthsFile(parsed.context, rowsOf(parsed)), 'json')
	}
} satisfies Resource<typeof ADDRESSES.months, MonthsRequest>;
