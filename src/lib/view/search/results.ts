import { m } from '#i18n/compiled/messages.js';
import { formatDay, formatYear, type Locale } from '#lib/format/index.ts';
import { namedDates, rank, type Entry, type NamedDate, type SearchIndex } from '#lib/search/index.ts';
import { day, isoDay } from '#lib/series/index.ts';

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
 * @example resultsOf(index, 'December 2024', en, 8).found[0]?.text // 'December 2024'
 */
export function resultsOf(index: SearchIndex, text: string, locale: Locale, most: number): Results {
	const { dates, alone } = namedDates(text, day(index.first), day(index.last));
	const days = dates.map((date) => dateEntry(date, index, locale));
	const { entries, hasAll } = rank(index, text);
	const found = alone || !hasAll ? [...days, ...entries] : [...entries, ...days];
	return { found: found.slice(0, most), hasAll: hasAll || (alone && days.length > 0) };
}

function dateEntry({ kind, from, to }: NamedDate, { last }: SearchIndex, locale: Locale): Entry {
	const words = { locale: locale.language };
	const end = isoDay(to) < last ? isoDay(to) : last;
	const text = kind === 'year' ? formatYear(Number(isoDay(from).slice(0, 4)), locale) : formatDay(from, kind, locale);
	const hints = { day: m.search_day, month: m.search_month, year: m.search_year_chart };
	const paths = {
		day: `/day/${end}`,
		month: `/month/${isoDay(from).slice(0, 7)}`,
		year: `/?from=${isoDay(from)}&to=${end}#chart`
	};
	return { text, hint: hints[kind]({}, words), path: paths[kind], words: '', rank: 1 };
}
