/** How much a record has by a day. */
import { lastIndexUpTo, type Day } from '#lib/series/index.ts';
import { oncePerRecord } from './once-per-record.ts';
import type { Quote, RateRecord } from './record.ts';

/** The days of all quotes, and those of the first quote of each source, ascending. */
const daysOf = oncePerRecord(({ quotes }) => {
	const first = new Map<string, Quote>();
	for (const quote of quotes) {
		const known = first.get(quote.source.id);
		if (!known || quote.date < known.date) first.set(quote.source.id, quote);
	}
	return { quotes: sorted(quotes), sources: sorted([...first.values()]) };
});

function sorted(quotes: readonly Quote[]): Int32Array {
	return Int32Array.from(quotes, ({ date }) => date).sort();
}

/**
 * How many quotes a record has, and how many sources published them.
 *
 * @param asOf - leaves out quotes dated after this day; none are left out where it is undefined
 * @example extentOn(record, undefined) // { quotes: 7654, sources: 812 }
 */
export function extentOn(
	record: RateRecord,
	asOf: Day | undefined
): { readonly quotes: number; readonly sources: number } {
	const { quotes, sources } = daysOf(record);
	const upTo = (days: Int32Array) => (asOf === undefined ? days.length : lastIndexUpTo(days, asOf) + 1);
	return { quotes: upTo(quotes), sources: upTo(sources) };
}
