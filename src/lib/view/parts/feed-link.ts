/** The ways to what feed readers and calendars subscribe to. */
import { m } from '#i18n/compiled/messages.js';
import type { Words } from '#lib/format/index.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { pathTo } from '#lib/query/listed.ts';
import { FIELDS, queryText } from '#lib/query/index.ts';
import { leadingRate, type PublishedNumber, type RateRecord, type SeriesInfo } from '#lib/record/index.ts';
import { publishedPercentInWords } from '#lib/wording/percent.ts';

/** A feed as pages lead to it. */
export interface FeedLink {
	/** Without the language. */
	readonly path: string;
	readonly text: string;
	/** Its media type. */
	readonly type: string;
}

/** The move in percent that a feed waits for where its address names none. */
export const USUAL_MOVE: PublishedNumber = { value: 5, digits: '5' };

const ATOM = 'application/atom+xml';

/**
 * The feed of a series: of its moves; of its new data where it is a percentage, which has no moves.
 *
 * @example seriesFeed(parallel, en).path // '/feed/moves.atom?series=syp-parallel'
 */
export function seriesFeed({ id, quantity }: SeriesInfo, words: Words): FeedLink {
	const still = quantity === 'percent';
	return {
		path:
			pathTo(still ? ADDRESSES.dataFeed : ADDRESSES.moveFeed, { ending: 'atom' }) +
			queryText([[FIELDS.seriesId.name, id]]),
		text: still ? m.feed_follow_data({}, words) : movesText(words),
		type: ATOM
	};
}

function movesText(words: Words): string {
	const locale = { language: words.locale, digits: words.digits ?? 'latn' };
	return m.feed_follow_moves({ size: publishedPercentInWords(USUAL_MOVE, { locale, words }) }, words);
}

/** The feed of everything that enters the record. */
export function newDataFeed(words: Words): FeedLink {
	return { path: pathTo(ADDRESSES.dataFeed, { ending: 'atom' }), text: m.feed_follow_data({}, words), type: ATOM };
}

/** The feeds of the front page: the moves of its rate, and everything new. */
export function frontFeeds(record: RateRecord, words: Words): readonly FeedLink[] {
	const rate = leadingRate(record);
	return [...(rate ? [seriesFeed(rate, words)] : []), newDataFeed(words)];
}

/** The feed of corrections. */
export function correctionsFeed(words: Words): FeedLink {
	const path = pathTo(ADDRESSES.correctionFeed, { ending: 'atom' });
	return { path, text: m.feed_follow_corrections({}, words), type: ATOM };
}

/** The calendar of events. */
export function eventsCalendar(words: Words): FeedLink {
	const path = pathTo(ADDRESSES.calendar, { ending: 'ics' });
	return { path, text: m.feed_follow_events({}, words), type: 'text/calendar' };
}
