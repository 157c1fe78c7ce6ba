import { m } from '#i18n/compiled/messages.js';
import { firstQuoteDay } from '#lib/context/first-day.ts';
import { formatDay, textIn } from '#lib/format/index.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { pathTo } from '#lib/query/listed.ts';
import { LONGEST_SENTENCE } from '#lib/query/fields/table.ts';
import { nearest } from '#lib/query/nearest.ts';
import type { RateRecord } from '#lib/record/index.ts';
import { namedDates } from '#lib/search/index.ts';
import { isoDay, type Day } from '#lib/series/index.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { navigation } from './navigation.ts';

/** A page that somebody may have meant. */
export interface NearPage {
	/** Without the language. */
	readonly path: string;
	readonly text: string;
}

/** What the site had at the time of the request. */
interface Known {
	readonly record: RateRecord;
	/** The latest day that has a page. */
	readonly today: Day;
}

/**
 * The pages that an address which is not there may have meant: the day or month that its last part names in another
 * spelling, then series, stories, claims, events and the pages of the head whose name is near.
 *
 * @param path - without the language
 * @returns at most three whose name is near, the nearest first, after the days
 * @example nearPages('/series/syp-paralel', site, words)[0] // { path: '/series/syp-parallel', text: 'Parallel market, Damascus' }
 * @example nearPages('/day/2024-12-6', site, words)[0] // { path: '/day/2024-12-06', text: '6 December 2024' }
 */
export function nearPages(path: string, known: Known, words: ViewContext['words']): readonly NearPage[] {
	const typed = typedIn(path);
	const named = nearest(typed, candidates(known.record, words), ({ key }) => key);
	return [...nearDays(typed, known, words), ...named.map(({ path: to, text }) => ({ path: to, text }))];
}

/**
 * The page of today, or of this month, in the place of one that has not come yet.
 *
 * @param path - of a day or a month that lies ahead, without the language
 * @example latestPage('/day/2999-01-01', site, words) // { path: '/day/2026-11-23', text: '23 November 2026' }
 */
export function latestPage(path: string, { today }: Pick<Known, 'today'>, words: ViewContext['words']): NearPage {
	const kind = path.startsWith(ADDRESSES.month.path.replace('[id]', '')) ? 'month' : 'day';
	return pageOfDay(kind, today, words);
}

function pageOfDay(kind: 'day' | 'month', from: Day, words: ViewContext['words']): NearPage {
	const id = isoDay(from).slice(0, kind === 'day' ? undefined : 'yyyy-mm'.length);
	const text = formatDay(from, kind, { language: words.locale, digits: 'latn' });
	return { path: pathTo(ADDRESSES[kind], { id }), text };
}

/** The pages of the days and months in a text that contains nothing else. */
function nearDays(typed: string, { record, today }: Known, words: ViewContext['words']): readonly NearPage[] {
	const { dates, alone } = namedDates(typed, firstQuoteDay(record) ?? today, today);
	return dates.flatMap(({ kind, from }) => {
		return !alone || kind === 'year' ? [] : [pageOfDay(kind, from, words)];
	});
}

/** The last part of a path, without an ending. What cannot be decoded was refused before it came here. */
function typedIn(path: string): string {
	return decodeURIComponent(path.split('/').filter(Boolean).at(-1)?.replace(/\..*$/, '') ?? '');
}

/**
 * The search for the words of an address that is not there.
 *
 * @param path - without the language
 * @returns undefined where it has none
 * @example searchFor('/lebanon-pound', words) // { path: '/search?q=lebanon+pound', text: 'Search for “lebanon pound”' }
 */
export function searchFor(path: string, words: ViewContext['words']): NearPage | undefined {
	const q = typedIn(path)
		.replaceAll(/[-_+]+/g, ' ')
		.trim()
		.slice(0, LONGEST_SENTENCE);
	if (q === '') return undefined;
	return { path: `${ADDRESSES.search.path}?${new URLSearchParams({ q })}`, text: m.error_search({ q }, words) };
}

interface Candidate extends NearPage {
	/** What is compared with what was typed. */
	readonly key: string;
}

function candidates(
	{ series, stories, claims, events }: RateRecord,
	words: ViewContext['words']
): readonly Candidate[] {
	const { row, events: timeline, more } = navigation('', words);
	const page = (key: string, path: string, text: string): Candidate => ({ key, path, text });
	return [
		...[...row, timeline, ...more].map(({ path, text }) => page(path.slice(1), path, text)),
		...[...series.values()].map(({ id, name }) => page(id, pathTo(ADDRESSES.series, { id }), textIn(name, words))),
		...stories.map(({ id, title }) => page(id, pathTo(ADDRESSES.story, { id }), textIn(title, words))),
		...claims.map(({ id, text }) => page(id, pathTo(ADDRESSES.claim, { id }), textIn(text, words))),
		...events.map(({ id, title }) => page(id, `${ADDRESSES.events.path}#${id}`, textIn(title, words)))
	];
}
