/** A feed before it is written in one of its forms. */
import type { ViewContext } from '#lib/context/context.ts';
import type { RateRecord } from '#lib/record/index.ts';
import { toDay, type Day } from '#lib/series/index.ts';

/** Something that happened, as feed readers show it. */
export interface FeedEntry {
	/** Names it for good among all entries of the site. */
	readonly id: string;
	readonly title: string;
	/** Its content, as HTML. */
	readonly html: string;
	/** The page about it, without the language. */
	readonly path: string;
	/** The day on which it happened. */
	readonly published: Day;
	/** The day on which its content was last recorded. */
	readonly updated: Day;
}

/** What a feed is about, and its entries. */
export interface Feed {
	readonly title: string;
	readonly about: string;
	/** The page about the same, without the language. */
	readonly path: string;
	/** The newest first. */
	readonly entries: readonly FeedEntry[];
	readonly updated: Day;
}

/** So many entries does a feed have at most: readers keep what they have seen. */
const MOST_ENTRIES = 50;

/**
 * A feed of the newest of some entries.
 *
 * @param entries - in any order; of one day the last comes first
 * @example feedOf(context, { title: 'Corrections', about: '', path: '/corrections' }, entries).entries[0].published // the latest day
 */
export function feedOf(
	{ record }: Pick<ViewContext, 'record'>,
	head: Pick<Feed, 'title' | 'about' | 'path'>,
	entries: readonly FeedEntry[]
): Feed {
	const newest = [...entries]
		.reverse()
		.sort((a, b) => b.published - a.published)
		.slice(0, MOST_ENTRIES);
	const updated = newest.length > 0 ? latestOf(newest.map((entry) => entry.updated)) : lastRecorded(record);
	return { ...head, entries: newest, updated };
}

/**
 * The latest of some days; the first of 1970 where there is none.
 *
 * @example isoDay(latestOf([day('2024-12-06'), day('2024-11-29')])) // '2024-12-06'
 */
export function latestOf(days: readonly Day[]): Day {
	return days.reduce((latest, day) => (day > latest ? day : latest), toDay(0));
}

/** The day on which the record last changed. */
function lastRecorded({ quotes, corrections }: RateRecord): Day {
	return latestOf([...quotes.map(({ recorded }) => recorded), ...corrections.map(({ day }) => day)]);
}
