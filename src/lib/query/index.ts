/** What a reader asks to see, and how an address says it. */
export * from './query.ts';
export * from './limits.ts';
export type * from './problems.ts';
export type * from './claim-spec.ts';
export { NAMES, parseSpec, queryText, writeSpec } from './codec.ts';
export { Reader } from './reader.ts';
export * from './embed.ts';
export { parseBuilder, writeBuilder } from './builder.ts';
export {
	convertDefaults,
	convertFields,
	unitChoice,
	parseConvert,
	writeConvert,
	type ConvertDefaults,
	type ConvertSpec,
	type ParsedConvert
} from './convert.ts';
export * from './claim.ts';
