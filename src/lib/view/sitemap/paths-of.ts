/** The addresses of the list written out with what the record has, for what visits all of them. */
import { firstQuoteDay } from '#lib/context/first-day.ts';
import { ADDRESSES, type Address } from '#lib/query/addresses.ts';
import { pathTo } from '#lib/query/listed.ts';
import type { RateRecord } from '#lib/record/index.ts';
import { isoDay, startOf, type Day } from '#lib/series/index.ts';

/** What stands for `[id]` in an address, from the record as of a day. */
const IDS: readonly (readonly [Address, (record: RateRecord, today: Day) => readonly string[]])[] = [
	[ADDRESSES.series, ({ series }) => [...series.keys()]],
	[ADDRESSES.apiSeries, ({ series }) => [...series.keys()]],
	[ADDRESSES.claim, ({ claims }, today) => claims.filter(({ date }) => date <= today).map(({ id }) => id)],
	[ADDRESSES.story, ({ stories }, today) => stories.filter(({ date }) => date <= today).map(({ id }) => id)],
	[ADDRESSES.day, (record, today) => quotedDays(record, today).map(isoDay)],
	[ADDRESSES.month, (record, today) => quotedMonths(record, today).map((month) => isoDay(month).slice(0, 7))]
];

/**
 * The paths of an address in the base language: its own, or one for each id that the record has for it.
 *
 * @param today - the last day that has a page
 * @returns none where the record knows no ids for it
 * @example pathsOf(ADDRESSES.claim, record, day('2026-11-28')) // ['/check/seed-week', …]
 */
export function pathsOf(address: Address, record: RateRecord, today: Day): readonly string[] {
	if (!address.path.includes('[')) return [address.path];
	const [, ids] = IDS.find(([one]) => one.path === address.path) ?? [];
	return ids?.(record, today).map((id) => pathTo(address, { id })) ?? [];
}

/** The days from the first page on for which something was published, the first one first. */
function quotedDays(record: RateRecord, today: Day): readonly Day[] {
	const first = firstQuoteDay(record) ?? today;
	const dated = record.quotes.filter(({ date, precision }) => precision === 'day' && date >= first && date <= today);
	return [...new Set(dated.map(({ date }) => date))].sort((a, b) => a - b);
}

/** The first days of the months for which something was published, in the same order. */
function quotedMonths(record: RateRecord, today: Day): readonly Day[] {
	const first = startOf(firstQuoteDay(record) ?? today, 'month');
	const dated = record.quotes.filter(({ date, precision }) => precision !== 'year' && date <= today);
	return [...new Set(dated.map(({ date }) => startOf(date, 'month')))]
		.filter((month) => month >= first)
		.sort((a, b) => a - b);
}
