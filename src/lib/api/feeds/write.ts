/** A feed as Atom (RFC 4287) and as JSON Feed 1.1. */
import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import { m } from '#i18n/compiled/messages.js';
import { pathIn } from '#i18n/language.ts';
import { LICENCE } from '#lib/api/v1/series-file.ts';
import type { Language } from '#lib/record/index.ts';
import { isoDay, type Day } from '#lib/series/index.ts';
import type { Feed, FeedEntry } from './feed.ts';

/** Where a feed stands, and for whom. */
export interface FeedPlace {
	/** Where readers meet the site. */
	readonly origin: string;
	readonly language: Language;
	/** The feed's own address in this form, without the language, with its query. */
	readonly self: string;
}

/** The year from which on an operator's domain is taken to be theirs, as RFC 4151 wants it. */
const TAGGED_SINCE = '2026';

/**
 * A feed as Atom.
 *
 * @example atomOf(feed, { origin, language: 'en', self: '/feed/moves.atom' }) // '<?xml version="1.0" encoding="utf-8"?><feed …'
 */
export function atomOf({ title, about, path, entries, updated }: Feed, place: FeedPlace): string {
	const { language, self } = place;
	const words = { locale: language };
	return generateAtomFeed({
		xml: { lang: language },
		id: addressIn(place, self),
		title: { value: title },
		subtitle: { value: about },
		updated: instant(updated),
		authors: [{ name: m.site_name({}, words), uri: addressIn(place, '/') }],
		links: [
			{ rel: 'self', type: 'application/atom+xml', href: addressIn(place, self) },
			{ rel: 'alternate', type: 'text/html', href: addressIn(place, path) },
			{ rel: 'license', href: LICENCE.address }
		],
		rights: { value: LICENCE.name },
		entries: entries.map((entry) => ({
			id: tagOf(entry, place),
			title: { value: entry.title },
			updated: instant(entry.updated),
			published: instant(entry.published),
			links: [{ rel: 'alternate', type: 'text/html', href: addressIn(place, entry.path) }],
			content: { type: 'html', value: entry.html }
		}))
	});
}

/**
 * A feed as JSON Feed.
 *
 * @returns the text of the file
 * @example JSON.parse(jsonFeedOf(feed, { origin, language: 'en', self: '/feed/moves.json' })).version // 'https://jsonfeed.org/version/1.1'
 */
export function jsonFeedOf({ title, about, path, entries }: Feed, place: FeedPlace): string {
	const { language, self } = place;
	const words = { locale: language };
	// The package leaves out an empty list, which the standard demands.
	return JSON.stringify(
		Object.assign(
			{ items: [] },
			generateJsonFeed({
				title,
				description: about,
				home_page_url: addressIn(place, path),
				feed_url: addressIn(place, self),
				language,
				authors: [{ name: m.site_name({}, words), url: addressIn(place, '/') }],
				items: entries.map((entry) => ({
					id: tagOf(entry, place),
					url: addressIn(place, entry.path),
					title: entry.title,
					content_html: entry.html,
					date_published: instant(entry.published),
					date_modified: instant(entry.updated)
				}))
			})
		)
	);
}

function addressIn({ origin, language }: FeedPlace, path: string): string {
	return origin + pathIn(path, language);
}

/** A name for good (RFC 4151), the same in every language: who follows two feeds sees an entry once. */
function tagOf({ id }: FeedEntry, { origin }: FeedPlace): string {
	return `tag:${new URL(origin).hostname},${TAGGED_SINCE}:${encodeURI(id)}`;
}

/** A day as an instant: its first in UTC, when it has begun in Damascus. */
function instant(day: Day): string {
	return `${isoDay(day)}T00:00:00Z`;
}
