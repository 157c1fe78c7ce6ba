import { lineSpecsOf } from '#lib/chart/data/chart-line-specs.ts';
import { capabilitiesOfAll, inOwnReading } from '#lib/context/capabilities.ts';
import type { ViewContext } from '#lib/context/context.ts';
import type { ParameterProblem } from '#lib/query/index.ts';
import { comparedByDefault } from '#lib/record/index.ts';
import { comparisonOf, type Comparison } from './comparison.ts';
import { nameProblem } from './named-series.ts';
import { selectionOf } from './selection.ts';

/** What a context compares, and which requested series could not be compared. */
export interface Compared {
	readonly context: ViewContext;
	readonly comparison: Comparison;
	readonly problems: readonly ParameterProblem[];
}

/** Compares what a context's query names; invalid names are reported and replaced by the default. */
export function comparedIn(whole: ViewContext): Compared {
	const { record, query, defaults } = whole;
	const { ids, problems } = selectionOf(record, query.series, comparedByDefault(record));
	const able = capabilitiesOfAll(
		record,
		ids.map((id) => whole.series(id).info)
	);
	const chosen = inOwnReading({ ...whole, query: { ...query, series: ids } }, able);
	const { transforms: shows } = able;
	const cannot = shows.includes(query.show) ? [] : [{ name: 'show', given: query.show, expected: shows }];
	const show = cannot.length > 0 ? defaults.show : query.show;
	const context = { ...chosen, query: { ...chosen.query, show } };
	const named = problems.map((problem) => nameProblem(whole, problem));
	return { context, comparison: comparisonOf(context, lineSpecsOf(context, ids)), problems: [...named, ...cannot] };
}
