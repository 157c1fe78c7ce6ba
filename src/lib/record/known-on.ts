/** The record as it was known on a past day. */
import type { Day } from '#lib/series/index.ts';
import type { RateRecord } from './record.ts';

/**
 * The first day of which is known what the record held: that on which its first quotes were recorded.
 *
 * @returns undefined for a record without quotes
 * @example isoDay(historyBegins(record)) // '2026-11-23'
 */
export function historyBegins({ quotes, corrections }: RateRecord): Day | undefined {
	const all = [...quotes, ...corrections.map(({ replaced }) => replaced)];
	return all.reduce<Day | undefined>(
		(first, { recorded }) => (first === undefined || recorded < first ? recorded : first),
		undefined
	);
}

/**
 * The record at the end of a day: without quotes that were recorded later, and without later corrections, so that a quote
 * that was replaced since counts again. Events, claims and stories have no such day and stay.
 *
 * @example knownOn(record, day('2026-11-24')).quotes.length // 3044
 */
export function knownOn(record: RateRecord, day: Day): RateRecord {
	const later = record.corrections.filter((correction) => correction.day > day);
	const replacing = new Set(later.map(({ by }) => by));
	const standing = record.quotes.filter((quote) => quote.recorded <= day && !replacing.has(quote));
	const again = later.map(({ replaced }) => replaced).filter(({ recorded }) => recorded <= day);
	return {
		...record,
		quotes: [...standing, ...again],
		corrections: record.corrections.filter((correction) => correction.day <= day)
	};
}
