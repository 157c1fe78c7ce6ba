import type { InferOutput } from 'valibot';
import { m } from '#i18n/compiled/messages.js';
import { pathIn } from '#i18n/language.ts';
import { lineSpecOf } from '#lib/chart/data/chart-line-spec.ts';
import { capabilitiesOf, inOwnReading } from '#lib/context/capabilities.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { unitOf } from '#lib/context/unit.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { pathTo } from '#lib/query/listed.ts';
import { defaultsOf, parseChartQuery, readValues, writeChartQuery, type ParameterProblem } from '#lib/query/index.ts';
import type { ComposedPoint, SeriesInfo } from '#lib/record/index.ts';
import { isoDay } from '#lib/series/index.ts';
import { comparisonOf } from '#lib/view/compare/comparison.ts';
import { points as schema } from '../schema/index.ts';
import { tablesOf, type SeriesTable, type TableRow } from '../v1/table-of.ts';
import { digitsOf } from './digits.ts';
import { allOf, contextFor, headOf, operation, type ApiRequest } from './operation.ts';
import { resampled } from './resampled.ts';

type Answer = InferOutput<typeof schema>;
type PointRow = Answer['points'][number];

/** The points of a series: all of them, or one for each calendar period. */
export const points = operation({
	id: 'getSeries',
	address: ADDRESSES.apiSeries,
	schema,
	rows: 'points',
	line: ['day', 'value'],
	example: { id: 'syp-parallel', query: '?from=2024-11-01&to=2024-12-06&interval=week&statistic=median' },
	answer(request) {
		const { record, id, parameters, today, defaults } = request;
		const info = record.series.get(id);
		if (!info) return { missing: unknownText(request), parameter: { name: 'id', given: id } };
		const read = parseChartQuery(parameters, today, allOf(defaults), ['api-chart'], ['api-chart', 'api-series']);
		const { values, problems } = readValues(['api-series'], parameters, defaultsOf(['api-series']));
		const asked = inOwnReading(contextFor(request, read.query), capabilitiesOf(record, info));
		const context = fromTheFirst(asked, info);
		const wrong = [...read.problems, ...problems, ...cannotShow(context, info)];
		if (wrong.length > 0) return { problems: wrong };
		const [table] = tablesOf(context, comparisonOf(context, [lineSpecOf(context, info)]));
		if (!table) return { missing: unknownText(request) };
		const { apiInterval: interval, statistic } = values;
		const rows = rowsOf(context, info, table);
		const within = rows.filter(({ carried }) => !carried);
		return {
			answer: {
				...headOf(request),
				...aboutOf(info, table),
				interval,
				statistic: interval === 'all' ? null : statistic,
				points: interval === 'all' ? rows : resampled(within, interval, statistic)
			},
			cite: pathTo(ADDRESSES.series, info) + writeChartQuery(read.query, defaults)
		};
	}
});

function unknownText({ id, origin, language }: ApiRequest): string {
	const address = origin + pathIn(ADDRESSES.apiSeriesList.path, language);
	return m.series_unknown({ id, address }, { locale: language });
}

/** The start of a span; defaults to the first observation, however far back. */
function fromTheFirst(context: ViewContext, { id }: SeriesInfo): ViewContext {
	const { from, to = context.day } = context.query;
	const first = context.series(id).points[0]?.day;
	if (from !== undefined || first === undefined || first > to) return context;
	return { ...context, query: { ...context.query, from: first } };
}

function cannotShow({ record, query }: ViewContext, info: SeriesInfo): readonly ParameterProblem[] {
	const { transforms } = capabilitiesOf(record, info);
	return transforms.includes(query.show) ? [] : [{ name: 'show', given: query.show, expected: transforms }];
}

function aboutOf(info: SeriesInfo, table: SeriesTable): Pick<Answer, 'series' | 'from' | 'to' | 'displayed'> {
	const { id, name, per, currency, market, quantity, carryDays } = info;
	return {
		series: { id, name, unit: table.unit, per, currency, market, quantity, carry_days: carryDays },
		from: isoDay(table.from),
		to: isoDay(table.to),
		displayed: table.displayed ?? null
	};
}

function rowsOf(context: ViewContext, info: SeriesInfo, { rows, from }: SeriesTable): PointRow[] {
	const behind = new Map(context.series(info.id).points.map((point) => [point.day, point]));
	const unit = unitOf(context, info);
	const digits = (point: ComposedPoint | undefined) => (point ? digitsOf(point, info.unit, unit) : null);
	return rows.map((row) => ({ ...pointOf(row), digits: digits(behind.get(row.day)), carried: row.day < from }));
}

function pointOf(row: TableRow): Omit<PointRow, 'digits' | 'carried'> {
	return {
		day: isoDay(row.day),
		precision: row.precision,
		value: row.value ?? null,
		low: row.low ?? null,
		high: row.high ?? null,
		displayed: row.displayed ?? null,
		observations: row.value === undefined ? 0 : 1,
		publishers: [...row.publishers]
	};
}
