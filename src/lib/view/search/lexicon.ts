import { m } from '#i18n/compiled/messages.js';
import { formatDay } from '#lib/format/day.ts';
import type { Entry, SearchIndex } from '#lib/search/index.ts';
// From the files themselves, so that what comes first carries nothing of them.
import { namedDates, type NamedDate } from '#lib/search/named-dates.ts';
import { SYNONYMS } from '#lib/search/synonyms.ts';
import { day, isoDay } from '#lib/series/day.ts';
import type { DatesFound, Lexicon } from './results.ts';

/** Everything that is known of words and days. A browser fetches it with the first letter that is typed. */
export const LEXICON: Lexicon = { synonyms: SYNONYMS, datesIn };

/** The pages of the days, months and years that a text names. */
function datesIn(index: SearchIndex, text: string): DatesFound {
	const { dates, alone } = namedDates(text, day(index.first), day(index.last));
	return { entries: dates.map((date) => dateEntry(date, index)), alone };
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
