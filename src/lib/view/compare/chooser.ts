import { textIn } from '#lib/format/index.ts';
import { m } from '#i18n/compiled/messages.js';
import { homeCurrency, type RateRecord, type SeriesInfo } from '#lib/record/index.ts';
import { isMissing } from '#lib/series/index.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { pathTo } from '#lib/query/listed.ts';
import { MOST_SERIES, type ParameterProblem } from '#lib/query/index.ts';
import { readingsOf } from './names-in.ts';
import { seriesMeant, withName } from './named-series.ts';
import { infoOf } from './selection.ts';
import type { Form } from '#lib/view/parts/controls.ts';
import { seriesGroups } from '#lib/view/parts/series-groups.ts';
import { queryOf, type ViewContext } from '#lib/context/context.ts';
import type { LineRole } from '#lib/chart/layout/chart-input.ts';
import type { ChartLineSpec } from '#lib/chart/data/chart-line-spec.ts';

import { errorOf } from '#lib/wording/problems/problems.ts';
import { shortChip, type ShortChip } from '#lib/wording/freshness.ts';

/** One series that is compared. */
export interface Chip {
	readonly id: string;
	readonly name: string;
	/** Its name on the chart, for a phone. */
	readonly label: string;
	readonly lineRole: LineRole;
	/** How old its last figure is. */
	readonly age: ShortChip;
	/** The comparison without it; undefined where only two are left. */
	readonly removeHref: string | undefined;
	/** The label of that link for screen readers. */
	readonly remove: string;
}

/** A series or a ratio that can be compared. */
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
	/** The comparison with one more, `*` in the place of its id; undefined where there is no room for more. */
	readonly addHref: string | undefined;
	/** For each name that may mean several series, which these are. */
	readonly meant: readonly Meant[];
	/** Why what was typed to be added cannot be; undefined where nothing was, or it is asked which one is meant. */
	readonly fault: Fault | undefined;
	/** What was typed and is not added yet; blank where nothing was. */
	readonly typed: string;
	readonly groups: readonly CandidateGroup[];
	/** How a series is named. */
	readonly hint: string;
	/** What a form keeps of the address, without and with what is compared now. */
	readonly keep: Form['keep'];
	readonly keepAll: Form['keep'];
}

/** What a typed name may have meant, as links that add it. */
export interface Meant {
	/** As it was typed. */
	readonly given: string;
	/** Which of them it is, as a question. */
	readonly heading: string;
	readonly links: readonly { readonly text: string; readonly href: string }[];
}

/** What was wrong with a name that was typed. */
export interface Fault {
	/** The part of it that cannot be used. */
	readonly given: string;
	readonly text: string;
	/** Where to look instead, by its path in the base language. */
	readonly see: { readonly text: string; readonly path: string } | undefined;
}

const FEWEST = 2;
const MOST_MEANT = 8;
const PLACE_OF_ID = '*';

/**
 * The chooser of a comparison: its chips in the order of the address.
 *
 * @param subjects - what is compared
 * @param problems - what could not be used of the address
 * @param typed - what was typed to be added, as it is in the address
 */
export function chooserOf(
	context: ViewContext,
	subjects: readonly ChartLineSpec[],
	problems: readonly ParameterProblem[] = [],
	typed?: string
): Chooser {
	const { query } = context;
	const keep = otherFields(context);
	const addHref = query.series.length < MOST_SERIES ? hrefOf(context, [...query.series, PLACE_OF_ID]) : undefined;
	const meant = addHref === undefined ? [] : questionsOf(context, problems);
	const fault = faultOf(context, problems, typed, { meant, isFull: addHref === undefined });
	return {
		chips: subjects.map((subject) => chipOf(context, subject)),
		addHref,
		meant,
		fault,
		typed: fault || meant.length > 0 ? (typed ?? '') : '',
		groups: candidateGroups(context),
		hint: hintOf(context),
		keep,
		keepAll: [...keep, { name: 'series', value: query.series.join(',') }]
	};
}

function hrefOf(context: ViewContext, series: readonly string[]): string {
	return queryOf(context, { series, page: context.defaults.page });
}

function chipOf(context: ViewContext, { id, lineRole, label }: ChartLineSpec): Chip {
	const composed = context.series(id);
	const name = textIn(composed.info.name, context.words);
	const left = context.query.series.filter((one) => one !== id);
	return {
		id,
		name,
		label: label || name,
		lineRole,
		age: shortChip(context, composed),
		removeHref: left.length < FEWEST ? undefined : hrefOf(context, left),
		remove: m.compare_remove({ name }, context.words)
	};
}

/**
 * Which series the names mean that can mean several, and that the usual ones are shown where nothing else is left. A link keeps
 * the other names, as far as there is room: they are asked about next.
 */
function questionsOf(context: ViewContext, problems: readonly ParameterProblem[]): readonly Meant[] {
	const { query, words } = context;
	const unknown = problems.filter(({ name, expected }) => name === 'series' && expected === 'listed');
	const asked = unknown
		.map(({ given, isReplaced }) => ({ given, isReplaced, ids: seriesMeant(context, given) }))
		.filter(({ ids }) => ids.length > 0);
	return asked.map(({ given, isReplaced, ids }) => {
		const others = asked.map((one) => one.given).filter((one) => one !== given);
		const links = ids.slice(0, MOST_MEANT).map((id) => ({
			text: textIn(context.series(id).info.name, words),
			href: hrefOf(context, [...query.series, id, ...others].slice(0, MOST_SERIES))
		}));
		const heading = [m.choose_meant({ given }, words), ...(isReplaced ? [m.shown_default({}, words)] : [])].join(' ');
		return { given, heading, links };
	});
}

/** What was wrong with what was typed: that there is no room for it, that no series is called so, or why it cannot be used. */
function faultOf(
	context: ViewContext,
	problems: readonly ParameterProblem[],
	typed: string | undefined,
	{ meant, isFull }: { readonly meant: readonly Meant[]; readonly isFull: boolean }
): Fault | undefined {
	const readings = readingsOf(typed ?? '');
	const problem = problems.find(({ name, given }) => name === 'series' && readings.includes(given));
	if (!problem || meant.some(({ given }) => given === problem.given)) return undefined;
	const { given, expected } = problem;
	const { words } = context;
	if (expected !== 'listed')
		return { given, text: errorOf(withName(context, problem), words), see: seeOf(context, problem) };
	const text = isFull ? errorOf({ ...problem, expected: 'full' }, words) : m.choose_unknown({ given }, words);
	return { given, text, see: undefined };
}

/** The series to look at for a place that has none of its own. */
function seeOf({ record, words }: ViewContext, { expected }: ParameterProblem): Fault['see'] {
	const { headline } = record.roles;
	if (!headline || typeof expected !== 'object' || !('place' in expected)) return undefined;
	const text = m.choose_see({ series: textIn(headline.name, words) }, words);
	return { text, path: pathTo(ADDRESSES.series, headline) };
}

/** How a series is named, with a wage at the headline as an example of a ratio. */
function hintOf({ record, words }: ViewContext): string {
	const { headline } = record.roles;
	const wage = [...record.series.values()].find(
		({ quantity, currency }) => quantity === 'wage' && currency === headline?.currency
	);
	if (!headline || !wage) return m.choose_hint_plain({}, words);
	return m.choose_hint({ example: `${wage.id}/${headline.id}` }, words);
}

/** The address without what is compared and which page of a table is shown, as the hidden fields of a form. */
function otherFields(context: ViewContext): Form['keep'] {
	const { series, page } = context.defaults;
	const parameters = new URLSearchParams(queryOf(context, { series, page }));
	return [...parameters].map(([name, value]) => ({ name, value }));
}

/** Everything that can be compared, in groups. */
export function candidateGroups(context: ViewContext): readonly CandidateGroup[] {
	const { record, words, query } = context;
	const ratios = ratioIds(record);
	const all = [...new Set([...query.series.filter((id) => id.includes('/')), ...ratios])];
	const groups = seriesGroups(context).map(({ title, infos }) => ({ title, ids: infos.map(({ id }) => id) }));
	return [...groups, { title: m.choose_ratios({}, words), ids: all }].map(({ title, ids }) => ({
		title,
		candidates: ids.flatMap((id) => candidateOf(context, id))
	}));
}

/** How far the headline and other parallel markets stand from their bulletins, and every price and wage at the headline. */
function ratioIds(record: RateRecord): readonly string[] {
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
