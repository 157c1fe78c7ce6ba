/** Queries, and how an address writes them. */
export * from './query.ts';
export * from './limits.ts';
export type * from './problems.ts';
export type * from './claim-query.ts';
export { FIELDS, LONGEST_SENTENCE } from './fields/table.ts';
export { defaultsOf, namesOf, readValues, unknownParameters } from './fields/read.ts';
export { textsOf } from './fields/write.ts';
export { parseChartQuery, windowFault, writeChartQuery, type ChartGroup } from './codec.ts';
export { queryText } from './query-text.ts';
export * from './vintage.ts';
export * from './widgets.ts';
export * from './embed.ts';
export { parseBuilder, writeBuilder } from './builder.ts';
export {
	convertDefaults,
	convertFields,
	unitChoice,
	parseConvert,
	writeConvert,
	type ConvertDefaults,
	type ConvertQuery
} from './convert.ts';
export * from './claim.ts';
export { listDefaults, listPairs, parseList, writeList, type ListQuery } from './list.ts';
