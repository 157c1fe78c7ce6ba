import type { ViewContext } from '#lib/context/context.ts';
import { pathIn } from '#i18n/language.ts';
import type { Locale } from '#lib/format/index.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { leadingRate, type SeriesInfo } from '#lib/record/index.ts';
import type { Entry, SearchIndex } from '#lib/search/index.ts';
import { isoDay } from '#lib/series/index.ts';
import { seriesGroups } from '#lib/view/parts/series-groups.ts';
import { pathInContext } from './path-in-context.ts';
import { pageEntries, wordEntries } from './page-entries.ts';
import { claimEntries, comparisonEntries, eventEntries, placeEntries, storyEntries } from './record-entries.ts';
import { seriesEntry } from './series-entry.ts';

/** So many points has what is suggested. */
const FEWEST_POINTS = 4;

/** The rank of the events that every chart names. */
const MAIN = 1;

/** Every series that has an observation by the day, in the order of the index of series; suggested without reference rates. */
export function seriesEntries(context: ViewContext, extent: Extent): readonly Entry[] {
	const all = allSeries(context);
	const infos = extent === 'all' ? all : all.filter((info) => isSuggested(context, info));
	return infos.filter(({ id }) => context.series(id).points.length > 0).map((info) => seriesEntry(context, info));
}

/** Every series of the record, also what has no observation by the day. */
export function recordedEntries(context: ViewContext): readonly Entry[] {
	return allSeries(context).map((info) => seriesEntry(context, info));
}

function allSeries(context: ViewContext): readonly SeriesInfo[] {
	return seriesGroups(context).flatMap(({ infos }) => infos);
}

/** Rates of feeds and of bureaus abroad, markets that ended and rarely published series are found, but not suggested. */
function isSuggested(context: ViewContext, { id, market, ended }: SeriesInfo): boolean {
	if (market === 'reference' || market === 'bureaus' || ended !== undefined) return false;
	return context.series(id).points.length >= FEWEST_POINTS;
}

/** What can be found: everything, or what a search box suggests, which is small enough to be sent to it. */
type Extent = 'all' | 'suggested';

function entriesOf(context: ViewContext, extent: Extent): readonly Entry[] {
	return [
		...seriesEntries(context, extent),
		...placeEntries(context),
		...pageEntries(context),
		...wordEntries(context),
		...storyEntries(context),
		...comparisonEntries(context),
		...eventEntries(context, extent === 'all' ? undefined : MAIN),
		...(extent === 'all' ? claimEntries(context) : [])
	];
}

/**
 * What can be found as of the day.
 *
 * @param extent - all of it, or what a search box suggests: of the events the main ones, and no claims
 */
export function searchIndex(context: ViewContext, extent: Extent): SearchIndex {
	const leading = leadingRate(context.record);
	const first = leading && context.series(leading.id).points[0]?.day;
	const entries = entriesOf(context, extent).map((entry) => ({ ...entry, path: pathInContext(context, entry.path) }));
	return {
		entries,
		first: isoDay(first ?? context.day),
		last: isoDay(context.day),
		paths: pathsOf(context),
		locale: context.locale
	};
}

/** An entry's own day replaces the day that the page is read as of. */
function pathsOf(context: ViewContext): SearchIndex['paths'] {
	const latest = { ...context, query: { ...context.query, asOf: undefined } };
	return {
		day: pathInContext(latest, ADDRESSES.day.path),
		month: pathInContext(latest, ADDRESSES.month.path),
		year: pathInContext(context, `${ADDRESSES.front.path}?from=[id]-01-01&to=[id]-12-31#chart`)
	};
}

/** The same index with addresses that a browser can go to, in the language and the digits of its reader. */
export function addressed(index: SearchIndex): SearchIndex {
	const { day, month, year } = index.paths;
	const link = (path: string) => linkIn(index.locale, path);
	const entries = index.entries.map((entry) => ({ ...entry, path: link(entry.path) }));
	return { ...index, entries, paths: { day: link(day), month: link(month), year: link(year) } };
}

function linkIn({ language, digits }: Locale, path: string): string {
	const href = pathIn(path, language);
	if (digits === 'latn') return href;
	const [address = '', place] = href.split('#', 2);
	return `${address}${address.includes('?') ? '&' : '?'}digits=${digits}${place === undefined ? '' : `#${place}`}`;
}
