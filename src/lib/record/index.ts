/** What the data means: the files' rules, the record they make, and the series composed from its quotes. */
export * from './record.ts';
export { extentOn } from './extent.ts';
export { oncePerRecord } from './once-per-record.ts';
export * from './roles.ts';
export * from '#lib/record/files/rules/rules.ts';
export * from './vocabulary.ts';
export { compose, type Composed } from '#lib/record/compose/compose.ts';
export { countPublishers } from '#lib/record/compose/publishers.ts';
export { composedOn } from '#lib/record/compose/history.ts';
export { groupedBy, isOneSided, quoteValue, type ComposedPoint } from '#lib/record/compose/points.ts';
export { freshnessOn, habitOn, type SeriesFreshness } from '#lib/record/compose/freshness.ts';
export { countedUnit, composeRatio, ratioParts, ratioInfo } from '#lib/record/compose/ratio.ts';
export { LARGEST_FILE, type Files, type FileSource } from '#lib/record/files/descriptor.ts';
export { readRecord } from '#lib/record/files/read.ts';
export * from '#lib/record/exchange/exchange.ts';
export * from '#lib/record/exchange/leg.ts';
export * from '#lib/record/exchange/units.ts';
export * from '#lib/record/compose/quoted-side.ts';
