import type { Language } from '#lib/record/index.ts';
import { takeLatest, type LatestRates } from '#lib/view/offline/latest.ts';
import { readLatest } from '#lib/view/offline/read-latest.ts';
import { day } from '#lib/series/index.ts';
import { DEFAULTS, parseChartQuery } from '#lib/query/index.ts';
import { viewContext, type ViewContext } from '#lib/context/context.ts';
import { record } from '#tests/support/record/real.ts';

/** The newest figures of the published record, as they come out of the file, and the context that they were taken from. */

const TODAY = day('2026-11-23');
export const NOON = Date.UTC(2026, 10, 23, 9);

export function wholeContext(language: Language = 'en'): ViewContext {
	return viewContext(record, parseChartQuery(new URLSearchParams(), TODAY, DEFAULTS).query, TODAY, language, DEFAULTS);
}

export const FILE = JSON.stringify(takeLatest(wholeContext()));
const latest: LatestRates = JSON.parse(FILE);
export const newest = readLatest(latest);

export const visit = (language: Language, now = NOON) =>
	({ language, digits: 'latn', defaults: DEFAULTS, now }) as const;
