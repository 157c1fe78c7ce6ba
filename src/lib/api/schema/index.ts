/** What the API answers, operation by operation: for its document, its types and its client. */
export { check } from './check.ts';
export { conversion } from './conversion.ts';
export { claims, events, places, quotes, releases, seriesList, sources } from './lists.ts';
export { problem, type Problem } from './problem.ts';
export { comparison, points, rate } from './rates.ts';
