import { m } from '#i18n/compiled/messages.js';
import { formatDay } from '#lib/format/day.ts';
import { namedDates, rank, type Entry, type NamedDate, type SearchIndex } from '#lib/search/index.ts';
import { day, isoDay } from '#lib/series/day.ts';

/** What a text finds, the best first. */
export interface Results {
	readonly found: readonly Entry[];
	/** Whether the entries have every word that was typed; without one that has, those with some of them are given. */
	readonly hasAll: boolean;
}

/**
 * What a text finds in an index: the days that it names, and the entries that have its words. A date that is all of the text
 * comes first, one beside other words after what has those words too.
 *
 * @param most - how many are given
 * @example resultsOf(index, 'December 2024', 8).found[0]?.text // 'December 2024'
 */
export function resultsOf(index: SearchIndex, text: string, most: number): Results {
	const { dates, alone } = namedDates(text, day(index.first), day(index.last));
	const days = dates.map((date) => dateEntry(date, index));
	const { entries, hasAll } = rank(index, text);
	const found = alone || !hasAll ? [...days, ...entries] : [...entries, ...days];
	return { found: found.slice(0, most), hasAll: hasAll || (alone && days.length > 0) };
}

function dateEntry({ kind, from }: NamedDate, { paths, locale }: SearchIndex): Entry {
	const words = { locale: locale.language };
	const year = isoDay(from).slice(0, 4);
	const ids = { day: isoDay(from), month: isoDay(from).slice(0, 7), year };
	const hints = { day: m.search_day, month: m.search_month, year: m.search_year_chart };
	return {
		text: formatDay(from, kind, locale),
		hint: hints[kind]({}, words),
		path: paths[kind].replaceAll('[id]', ids[kind]),
		words: '',
		rank: 1
	};
}
