/** Finding things by what people type: words in many spellings, and days. */
export type { Entry, SearchIndex } from './entry.ts';
export { wordsOf } from './fold.ts';
export { namedDates } from './named-dates.ts';
export { nameIn, rank } from './rank.ts';
export { SYNONYMS } from './synonyms.ts';
