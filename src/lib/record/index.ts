/** What the data means: the files' rules, the record they make, and the series composed from its quotes. */
export * from './record.ts';
export * from './rules.ts';
export * from './vocabulary.ts';
export { compose, isOneSided, quoteValue, type Composed, type ComposedPoint } from './compose.ts';
export { countedUnit, divide, legsOf, quotientInfo } from './quotient.ts';
export { LARGEST_FILE, readRecord, type Files } from './read.ts';
export * from './exchange.ts';
export * from './exchange-leg.ts';
export * from './exchange-units.ts';
export * from './quoted-side.ts';
