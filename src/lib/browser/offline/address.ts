import { languages, pathIn, splitPath } from '#i18n/language.ts';
import { HEALTH, NAMED_OFFLINE, READY } from '#lib/query/addresses.ts';
import { endingOf } from '#lib/query/endings.ts';
import { kindAt } from '#lib/query/listed.ts';
import { isTracker } from '#lib/query/trackers.ts';
import { LATEST } from './shell.ts';

/**
 * What an address is to the worker: a page, the data of a page's chart, the newest figures, a part of the program whose
 * address changes with its content, or nothing of its business.
 */
export type Kind = 'page' | 'chart' | 'latest' | 'part' | 'other';

/** The one picture that every page names; it changes with the program, as the worker does. */
export const ICON = '/favicon.svg';

/**
 * The kind of an address of this site. Widgets, the API and files to take away are left to the network: other people's
 * pages ask for them, and a file that is saved must be the newest.
 *
 * @param path of the address, from its slash
 * @example kindOf('/ar/series/syp-parallel') // 'page'
 * @example kindOf('/embed/rate') // 'other'
 */
export function kindOf(path: string): Kind {
	if (/^\/_app\/immutable\/.*\.(?:js|css)$/.test(path) || path === ICON) return 'part';
	if (path === LATEST) return 'latest';
	const own = splitPath(path).path;
	if (endingOf(own) === 'chart.json') return 'chart';
	const isPage = kindAt(own) === 'page' && !own.includes('.') && own !== HEALTH.path && own !== READY.path;
	return isPage ? 'page' : 'other';
}

/**
 * The one address under which an answer is stored: whole, with its query, but without the place on the page and without what
 * trackers add; names in one order, so that two ways to write an address share one answer.
 *
 * @example rowKey(new URL('https://sarraf.example/?unit=new&fbclid=x&asof=2024-12-06#chart')) // 'https://sarraf.example/?asof=2024-12-06&unit=new'
 */
export function storeKey({ origin, pathname, searchParams }: URL): string {
	const parameters = [...searchParams]
		.filter(([name]) => !isTracker(name))
		.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
	return `${origin}${pathname}${parameters.length === 0 ? '' : `?${new URLSearchParams(parameters).toString()}`}`;
}

/** Everything that the worker fetches when it is installed, apart from the scripts of these pages. */
export const SHELL: readonly string[] = [
	...languages.map((one) => pathIn(NAMED_OFFLINE.offline.path, one)),
	LATEST,
	ICON
];

/**
 * The scripts that a document of ours begins with.
 *
 * @example scriptsOf('<script type="module" src="/_app/immutable/assets/page-x.js">') // ['/_app/immutable/assets/page-x.js']
 */
export function scriptsOf(html: string): readonly string[] {
	return [...html.matchAll(/<script[^>]*\ssrc="(\/[^"]+)"/g)].flatMap(([, src]) => src ?? []);
}
