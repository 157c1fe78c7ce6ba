import { textIn } from '#lib/format/index.ts';
import { m } from '#i18n/compiled/messages.js';
import { homeCurrency, type RateRecord, type SeriesInfo } from '#lib/record/index.ts';
import { isMissing } from '#lib/series/index.ts';
import { MOST_SERIES } from '#lib/query/index.ts';
import { infoOf } from './selection.ts';
import type { Form } from '#lib/view/parts/controls.ts';
import { seriesGroups } from '#lib/view/parts/series-groups.ts';
import { queryOf, type ViewContext } from '#lib/context/context.ts';

/** One series that is compared. */
export interface Chip {
	readonly id: string;
	readonly name: string;
	/** The comparison without it; undefined where only two are left. */
	readonly removeHref: string | undefined;
	/** The label of that link for screen readers. */
	readonly remove: string;
}

/** A series or a quotient that can be compared. */
export interface Candidate {
	readonly id: string;
	readonly name: string;
	readonly chosen: boolean;
}

export interface CandidateGroup {
	readonly title: string;
	readonly candidates: readonly Candidate[];
}

/** Choosing what is compared: what there is, what can be added, and everything as a list to tick. Links and forms alone. */
export interface Chooser {
	readonly chips: readonly Chip[];
	/** What can be added by its name; empty where there is no room for more. */
	readonly more: readonly Candidate[];
	readonly groups: readonly CandidateGroup[];
	/** How a series is named. */
	readonly hint: string;
	/** What a form keeps of the address, without and with what is compared now. */
	readonly keep: Form['keep'];
	readonly keepAll: Form['keep'];
}

const FEWEST = 2;

/** The chooser of a comparison: its chips in the order of the address. */
export function chooserOf(context: ViewContext): Chooser {
	const { query, words, defaults } = context;
	const chips = query.series.map((id) => {
		const { name } = context.series(id).info;
		const left = query.series.filter((one) => one !== id);
		return {
			id,
			name: textIn(name, words),
			removeHref: left.length < FEWEST ? undefined : queryOf(context, { series: left, page: defaults.page }),
			remove: m.compare_remove({ name: textIn(name, words) }, words)
		};
	});
	const groups = groupsOf(context);
	const keep = keptOf(context);
	return {
		chips,
		more:
			query.series.length < MOST_SERIES
				? groups.flatMap(({ candidates }) => candidates).filter(({ chosen }) => !chosen)
				: [],
		groups,
		hint: hintOf(context),
		keep,
		keepAll: [...keep, { name: 'series', value: query.series.join(',') }]
	};
}

/** How a series is named, with a wage at the headline as an example of a quotient. */
function hintOf({ record, words }: ViewContext): string {
	const { headline } = record.roles;
	const wage = [...record.series.values()].find(
		({ quantity, currency }) => quantity === 'wage' && currency === headline?.currency
	);
	if (!headline || !wage) return m.choose_hint_plain({}, words);
	return m.choose_hint({ example: `${wage.id}/${headline.id}` }, words);
}

/** The address without what is compared and which page of a table is shown, as the hidden fields of a form. */
function keptOf(context: ViewContext): Form['keep'] {
	const { series, page } = context.defaults;
	const kept = new URLSearchParams(queryOf(context, { series, page }));
	return [...kept].map(([name, value]) => ({ name, value }));
}

function groupsOf(context: ViewContext): readonly CandidateGroup[] {
	const { record, words, query } = context;
	const quotients = quotientIds(record);
	const all = [...new Set([...query.series.filter((id) => id.includes('/')), ...quotients])];
	const groups = seriesGroups(context).map(({ title, infos }) => ({ title, ids: infos.map(({ id }) => id) }));
	return [...groups, { title: m.choose_quotients({}, words), ids: all }].map(({ title, ids }) => ({
		title,
		candidates: ids.flatMap((id) => candidateOf(context, id))
	}));
}

/** How far the headline and other parallel markets stand from their bulletins, and every price and wage at the headline. */
function quotientIds(record: RateRecord): readonly string[] {
	const { headline, official } = record.roles;
	const all = [...record.series.values()];
	const home = homeCurrency(record);
	const paid = all.filter(
		({ quantity, currency }) => (quantity === 'price' || quantity === 'wage') && currency === home
	);
	return [
		...(headline && official ? [`${headline.id}/${official.id}`] : []),
		...all.filter(({ currency }) => currency !== home).flatMap((info) => overOfficial(info, all)),
		...(headline ? paid.map(({ id }) => `${id}/${headline.id}`) : [])
	];
}

/** A parallel rate over the steps of its bulletin; an official rate that follows the market day by day has no such gap. */
function overOfficial({ id, market, currency, per }: SeriesInfo, all: readonly SeriesInfo[]): readonly string[] {
	const official = all.find(
		(one) => one.market === 'official' && one.draw === 'step' && one.currency === currency && one.per === per
	);
	return market === 'parallel' && official ? [`${id}/${official.id}`] : [];
}

function candidateOf({ record, words, query }: ViewContext, id: string): Candidate[] {
	const info = infoOf(record, id);
	if (info === undefined || isMissing(info)) return [];
	return [{ id, name: textIn(info.name, words), chosen: query.series.includes(id) }];
}
