import { m } from '#i18n/compiled/messages.js';
import { formatNumber, textIn } from '#lib/format/index.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { pathTo } from '#lib/query/listed.ts';
import { FIELDS, listDefaults, listPairs, writeList, type ParameterProblem, type ListQuery } from '#lib/query/index.ts';
import type { SeriesInfo } from '#lib/record/index.ts';
import { rank, SYNONYMS } from '#lib/search/index.ts';
import { asOfBanner } from '#lib/view/parts/as-of-banner.ts';
import type { PageHead } from '#lib/view/parts/page-head.ts';
import type { Choice, Form } from '#lib/view/parts/controls.ts';
import { seriesGroups, type SeriesGroup } from '#lib/view/parts/series-groups.ts';
import { pathInContext } from '#lib/view/search/path-in-context.ts';
import { seriesEntry } from '#lib/view/search/series-entry.ts';
import { noticesOf } from '#lib/wording/problems/problems.ts';
import { indexRow, type IndexRow } from './index-row.ts';

/** Rows under one title; without one where they are not in groups. */
export interface IndexGroup {
	readonly title: string;
	readonly rows: readonly IndexRow[];
}

/** A series with its name alone. */
export interface IndexLink {
	readonly path: string;
	readonly name: string;
}

/** The index of all series. */
export interface IndexPage extends PageHead {
	readonly q: string;
	/** What the field that filters keeps of the address. */
	readonly keep: Form['keep'];
	readonly sorts: readonly Choice[];
	readonly groups: readonly IndexGroup[];
	/** Series that are named alone, until they are looked for or sorted. */
	readonly named: readonly IndexLink[];
	/** How many series there are, in words, or that none was found. */
	readonly count: string;
	/** The search of the whole record for the same words; blank where nothing is looked for. */
	readonly search: string;
}

type Sort = ListQuery['indexSort'];

/** The index of series as of the day: those that have every word of `q`, in groups or in another order. */
export function indexPage(context: ViewContext, query: ListQuery, problems: readonly ParameterProblem[]): IndexPage {
	const { words } = context;
	const defaults = listDefaults(context.defaults);
	const isShort = query.q === '' && query.indexSort === 'group';
	const groups = groupsOf(context, query, (info) => !isShort || !isBrief(context, info));
	const named = isShort ? namedOf(context) : [];
	const count = groups.reduce((sum, { rows }) => sum + rows.length, named.length);
	return {
		title: m.nav_series({}, words),
		description: m.series_index_intro({}, words),
		notices: noticesOf(problems, words),
		asOf: asOfBanner(context, writeList({ ...query, asOf: undefined }, defaults) || '?'),
		q: query.q,
		keep: listPairs({ ...query, q: '' }, defaults).map(([name, value]) => ({ name, value })),
		sorts: sortsOf(context, query),
		groups,
		named,
		count:
			count > 0
				? m.index_count({ count: formatNumber(count, context.locale) }, words)
				: m.index_none({ q: query.q }, words),
		search: query.q === '' ? '' : ADDRESSES.search.path + writeList({ ...query, indexSort: 'group' }, defaults)
	};
}

/** So many points show a trend. */
const FEWEST_POINTS = 3;

/** A reference rate, or a series of one or two figures. */
function isBrief(context: ViewContext, { id, market }: SeriesInfo): boolean {
	return market === 'reference' || context.series(id).points.length < FEWEST_POINTS;
}

function namedOf(context: ViewContext): readonly IndexLink[] {
	return seriesGroups(context)
		.flatMap(({ infos }) => infos)
		.filter((info) => isBrief(context, info) && context.series(info.id).points.length > 0)
		.map((info) => ({
			path: pathInContext(context, pathTo(ADDRESSES.series, info)),
			name: textIn(info.name, context.words)
		}));
}

function groupsOf(
	context: ViewContext,
	{ q, indexSort }: ListQuery,
	isWhole: (info: SeriesInfo) => boolean
): readonly IndexGroup[] {
	const groups = seriesGroups(context);
	const found = foundBy(context, groups, q);
	const rows = groups.map(({ title, infos }) => ({
		title,
		rows: infos.filter((info) => found.has(info.id) && isWhole(info)).flatMap((info) => indexRow(context, info))
	}));
	const filled = rows.filter((group) => group.rows.length > 0);
	if (indexSort === 'group' || filled.length === 0) return filled;
	const all = filled.flatMap((group) => group.rows);
	if (indexSort === 'name') return [{ title: '', rows: [...all].sort(byName(context)) }];
	return [{ title: '', rows: [...all].sort(ORDERS[indexSort]) }];
}

/** The ids of the series that a text finds; all of them for a blank text. */
function foundBy(context: ViewContext, groups: readonly SeriesGroup[], q: string): ReadonlySet<string> {
	const infos = groups.flatMap((group) => group.infos);
	if (q.trim() === '') return new Set(infos.map(({ id }) => id));
	const entries = infos.map((info) => ({ ...seriesEntry(context, info), path: info.id }));
	const { entries: found, hasAll } = rank({ entries, synonyms: SYNONYMS }, q);
	return new Set(hasAll ? found.map(({ path }) => path) : []);
}

const byName =
	({ language }: ViewContext) =>
	(a: IndexRow, b: IndexRow): number =>
		a.name.localeCompare(b.name, language);

/** What has no change comes last in either order. */
const byChange =
	(way: 1 | -1) =>
	({ by: a }: IndexRow, { by: b }: IndexRow): number => {
		if (a.change === undefined || b.change === undefined) return +(a.change === undefined) - +(b.change === undefined);
		return way * (a.change - b.change);
	};

const ORDERS: Readonly<Record<Exclude<Sort, 'group' | 'name'>, (a: IndexRow, b: IndexRow) => number>> = {
	new: (a, b) => b.by.last - a.by.last,
	old: (a, b) => a.by.last - b.by.last,
	high: byChange(-1),
	low: byChange(1),
	quotes: (a, b) => b.by.quotes - a.by.quotes
};

function sortsOf({ defaults, words }: ViewContext, query: ListQuery): readonly Choice[] {
	const texts: Readonly<Record<Sort, typeof m.index_sort_group>> = {
		group: m.index_sort_group,
		name: m.index_sort_name,
		new: m.index_sort_new,
		old: m.index_sort_old,
		high: m.index_sort_high,
		low: m.index_sort_low,
		quotes: m.index_sort_quotes
	};
	return FIELDS.indexSort.values.map((sort) => ({
		text: texts[sort]({}, words),
		href: writeList({ ...query, indexSort: sort }, listDefaults(defaults)) || '?',
		current: sort === query.indexSort
	}));
}
