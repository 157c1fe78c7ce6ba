import { parse } from 'valibot';
import { unitOf } from '#lib/context/unit.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { parseChartQuery, writeChartQuery } from '#lib/query/index.ts';
import { comparedByDefault } from '#lib/record/index.ts';
import { comparedIn } from '#lib/view/compare/compared.ts';
import { comparison as schema } from '../schema/index.ts';
import { comparisonFile } from '../v1/comparison-file.ts';
import { snakeKeys } from '../writing/snake-keys.ts';
import { allOf, contextFor, operation } from './operation.ts';

const GROUPS = ['api-chart', 'api-compare'] as const;

/** Two to six series: the measures of each, and which moved most. */
export const comparison = operation({
	id: 'compare',
	address: ADDRESSES.apiCompare,
	schema,
	rows: 'compared',
	line: ['id', 'measures_change_price', 'measures_change_value'],
	example: { query: '?series=syp-parallel,lbp-parallel&from=2019-01-01&to=2024-12-06&asof=2024-12-06' },
	answer(request) {
		const { record, parameters, today, defaults } = request;
		const chartDefaults = { ...allOf(defaults), series: comparedByDefault(record) };
		const read = parseChartQuery(parameters, today, chartDefaults, GROUPS);
		const { context, comparison, problems } = comparedIn(contextFor(request, read.query));
		const wrong = [...read.problems, ...problems];
		if (wrong.length > 0) return { problems: wrong };
		const file = comparisonFile(context, comparison);
		const compared = file.compared.map(({ series, measures }) => {
			const { info } = context.series(series.id);
			return { id: info.id, name: info.name, unit: unitOf(context, info).id, per: info.per, measures };
		});
		return {
			answer: parse(schema, snakeKeys({ ...file, compared })),
			cite: ADDRESSES.compare.path + writeChartQuery(context.query, { ...defaults, series: comparedByDefault(record) })
		};
	}
});
