import { m } from '#i18n/compiled/messages.js';
import type { ViewContext } from '#lib/context/context.ts';
import { asOfBanner } from '#lib/view/parts/as-of-banner.ts';
import type { PageHead } from '#lib/view/parts/page-head.ts';
import { formatDay, textIn } from '#lib/format/index.ts';
import type { SeriesInfo } from '#lib/record/index.ts';
import { seriesGroups } from '#lib/view/parts/series-groups.ts';
import { LATEST, listDefaults, listPairs, writeList, type ParameterProblem, type ListQuery } from '#lib/query/index.ts';
import type { Form } from '#lib/view/parts/controls.ts';
import type { Entry } from '#lib/search/index.ts';
import { observationAmount } from '#lib/wording/change.ts';
import { shortChip, type FreshnessChip } from '#lib/wording/freshness.ts';
import { noticesOf } from '#lib/wording/problems/problems.ts';
import { seriesAt } from './found-series.ts';
import { searchIndex } from './index-of.ts';
import { LEXICON } from './lexicon.ts';
import { resultsOf } from './results.ts';

/** How many results a page has. */
const MOST = 30;

/** A search to begin with. */
export interface Suggestion {
	readonly text: string;
	readonly href: string;
}

/** A result of a search; a series with its last figure. */
export interface Found extends Pick<Entry, 'text' | 'hint' | 'path'> {
	readonly latest: { readonly value: string; readonly chip: FreshnessChip } | undefined;
}

/** The page of a search. */
export interface SearchPage extends PageHead {
	readonly q: string;
	/** What the search form keeps of the address. */
	readonly keep: Form['keep'];
	/** What was found, in words; blank where nothing was looked for. */
	readonly summary: string;
	readonly found: readonly Found[];
	/** Set where nothing was looked for or found: searches that find something. */
	readonly suggestions: readonly Suggestion[];
}

/** What a text finds, with searches to begin with where it finds nothing. */
export function searchPage(context: ViewContext, query: ListQuery, problems: readonly ParameterProblem[]): SearchPage {
	const { words } = context;
	const { q } = query;
	const defaults = listDefaults(context.defaults);
	const { found, hasAll } = resultsOf(searchIndex(context, 'all'), q, MOST, LEXICON);
	return {
		title: q === '' ? m.search_title({}, words) : m.search_title_of({ q }, words),
		description: m.search_description({}, words),
		notices: noticesOf(problems, words),
		asOf: asOfBanner(context, writeList({ ...query, ...LATEST }, defaults) || '?'),
		q,
		keep: listPairs({ ...query, q: '' }, defaults).map(([name, value]) => ({ name, value })),
		summary: summaryOf(context, q, found.length, hasAll),
		found: found.map(({ text, hint, path }) => ({ text, hint, path, latest: latestOf(context, path) })),
		suggestions:
			found.length > 0
				? []
				: suggestionsOf(context).map((text) => ({ text, href: writeList({ ...query, q: text }, defaults) }))
	};
}

/** The last figure of the series that a result leads to, and its age; undefined where it leads elsewhere. */
function latestOf(context: ViewContext, path: string): Found['latest'] {
	const info = context.record.series.get(seriesAt({ path }) ?? '');
	if (!info) return undefined;
	const composed = context.series(info.id);
	const last = composed.points.at(-1);
	if (!last) return undefined;
	return {
		value: observationAmount(context, { value: last.value, unit: info.unit }),
		chip: shortChip(context, composed)
	};
}

function summaryOf({ words }: ViewContext, q: string, count: number, hasAll: boolean): string {
	if (q.trim() === '') return '';
	if (count === 0) return m.search_none({ q }, words);
	return hasAll ? '' : m.search_some({ q }, words);
}

/** The first series of each group by its name, and the month of the day that is read. */
function suggestionsOf(context: ViewContext): readonly string[] {
	const isKnown = ({ id }: SeriesInfo) => context.series(id).points.length > 0;
	const firsts = seriesGroups(context).flatMap(({ infos }) => infos.find(isKnown) ?? []);
	const month = formatDay(context.day, 'month', context.locale);
	return [...firsts.map(({ name }) => textIn(name, context.words)), month];
}
