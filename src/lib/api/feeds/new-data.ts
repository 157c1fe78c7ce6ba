/** The feed of new data: an entry for each day on which quotes entered the record. */
import { m } from '#i18n/compiled/messages.js';
import { pathIn } from '#i18n/language.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { formatDay, formatNumber, textIn } from '#lib/format/index.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { pathTo } from '#lib/query/listed.ts';
import type { Quote, SeriesInfo } from '#lib/record/index.ts';
import { groupedBy } from '#lib/record/compose/points.ts';
import { isoDay, type Day } from '#lib/series/index.ts';
import { feedOf, type Feed, type FeedEntry } from './feed.ts';
import { link, list } from './html.ts';

/**
 * What entered the record, by the day on which it did.
 *
 * @param info - the one series that is followed; undefined for all
 * @param origin - where readers meet the site: entries lead to the pages of their series
 * @example dataFeed(context, parallel, origin).entries[0]?.id // 'data/syp-parallel/2026-11-29'
 */
export function dataFeed(context: ViewContext, info: SeriesInfo | undefined, origin: string): Feed {
	const { record, words } = context;
	const byDay = groupedBy(
		record.quotes.filter(({ series }) => (info ? series === info.id : series !== undefined)),
		({ recorded }) => recorded
	);
	const days = [...byDay].sort(([a], [b]) => a - b);
	return feedOf(
		context,
		{
			title: info ? m.feed_data_of({ name: textIn(info.name, words) }, words) : m.feed_data_title({}, words),
			about: m.feed_data_about({}, words),
			path: info ? pathTo(ADDRESSES.series, info) : ADDRESSES.releases.path
		},
		days.map(([day, quotes]) => entryOf(context, info, day, quotes, origin))
	);
}

function entryOf(
	context: ViewContext,
	info: SeriesInfo | undefined,
	recorded: Day,
	quotes: readonly Quote[],
	origin: string
): FeedEntry {
	const { locale, words } = context;
	const count = formatNumber(quotes.length, locale);
	const lines = [...groupedBy(quotes, ({ series = '' }) => series)].map(([id, ofSeries]) =>
		lineOf(context, id, ofSeries, origin)
	);
	return {
		id: ['data', ...(info ? [info.id] : []), isoDay(recorded)].join('/'),
		title: m.feed_data_entry({ day: formatDay(recorded, 'day', locale), count }, words),
		html: list(lines),
		path: info ? pathTo(ADDRESSES.series, info) : ADDRESSES.allSeries.path,
		published: recorded,
		updated: recorded
	};
}

/** How many quotes of a series there are, and of which days. */
function lineOf(context: ViewContext, id: string, quotes: readonly Quote[], origin: string): string {
	const { record, locale, words, language } = context;
	const href = origin + pathIn(pathTo(ADDRESSES.series, { id }), language);
	const span = spanInWords(context, quotes);
	const name = textIn(record.series.get(id)?.name, words);
	const inputs = { name, span, count: formatNumber(quotes.length, locale) };
	return link(href, m.feed_data_line(inputs, words));
}

/** The days of which quotes are: one, or the first and the last. */
function spanInWords({ locale, words }: ViewContext, quotes: readonly Quote[]): string {
	const ascending = quotes.toSorted((a, b) => a.date - b.date);
	const days = ascending.map(({ date, precision }) => formatDay(date, precision, locale));
	const [from = '', to = from] = [days[0], days.at(-1)];
	return from === to ? from : m.feed_span({ from, to }, words);
}
