import { m } from '#i18n/compiled/messages.js';
import { textIn } from '#lib/format/index.ts';
import { ADDRESSES, pathTo } from '#lib/query/addresses.ts';
import { LONGEST_SENTENCE } from '#lib/query/fields/table.ts';
import { nearest } from '#lib/query/nearest.ts';
import type { RateRecord } from '#lib/record/index.ts';
import type { Scene } from '#lib/context/context.ts';
import { navigation } from './navigation.ts';

/** A page that somebody may have meant. */
export interface NearPage {
	/** Without the language. */
	readonly path: string;
	readonly text: string;
}

/**
 * The pages whose name is near the last part of an address that is not there: series, stories, claims and events by their
 * ids, and the pages of the head.
 *
 * @param path - without the language
 * @returns at most three, the nearest first
 * @example nearPages('/series/syp-paralel', record, words)[0] // { path: '/series/syp-parallel', text: 'Parallel market, Damascus' }
 */
export function nearPages(path: string, record: RateRecord, words: Scene['words']): readonly NearPage[] {
	const typed = typedIn(path);
	return nearest(typed, candidates(record, words), ({ key }) => key).map(({ path: to, text }) => ({ path: to, text }));
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
export function searchFor(path: string, words: Scene['words']): NearPage | undefined {
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

function candidates({ series, stories, claims, events }: RateRecord, words: Scene['words']): readonly Candidate[] {
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
