import { homeRates, oncePerRecord, quoteValue } from '#lib/record/index.ts';
import type { Day } from '#lib/series/index.ts';

/**
 * The first day that has a page: that of the first usable quote of a home rate.
 *
 * @returns undefined in a record without one
 * @example isoDay(firstQuoteDay(record)) // '1989-07-01'
 */
export const firstQuoteDay = oncePerRecord((record): Day | undefined => {
	const ids = new Set(homeRates(record).map(({ id }) => id));
	return record.quotes
		.filter((quote) => ids.has(quote.series ?? '') && quote.context === undefined && quoteValue(quote) !== undefined)
		.map(({ date }) => date)
		.reduce<Day | undefined>((first, day) => (first === undefined || day < first ? day : first), undefined);
});
