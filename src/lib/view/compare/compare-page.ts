import { m } from '#i18n/compiled/messages.js';
import { formatDay, say, textIn } from '#lib/format/index.ts';
import type { SeriesInfo } from '#lib/record/index.ts';
import { asOf, isMissing } from '#lib/series/index.ts';
import type { PageRequest } from '#lib/context/request.ts';
import { asOfBanner } from '#lib/view/parts/as-of-banner.ts';
import type { PageHead } from '#lib/view/parts/page-head.ts';
import type { ChartInput, LineRole } from '#lib/chart/layout/chart-input.ts';
import { titledLine } from '#lib/chart/data/title/chart-title.ts';
import { chooserOf, type Chooser } from './chooser.ts';
import { withName } from './named-series.ts';
import type { Comparison } from './comparison.ts';
import { comparisonName, comparisonTitle } from './comparison-name.ts';
import { controlsOf, type Choice, type Controls } from '#lib/view/parts/controls.ts';
import { chartWords, type ChartWords } from '#lib/view/parts/chart-sums.ts';
import { indexStart, type IndexStart } from '#lib/view/parts/index-start.ts';
import { measureTable, type MeasureTable } from './measure-table.ts';
import { baseInWords } from '#lib/wording/change.ts';
import { sharedTitle } from '#lib/wording/head-text.ts';
import { dayLabels } from '#lib/wording/problems/field-labels.ts';
import type { ParameterProblem } from '#lib/query/index.ts';
import { noticesOf } from '#lib/wording/problems/problems.ts';
import { presetsOf } from './presets.ts';
import { sourcesOfPoints } from '#lib/wording/publishers.ts';
import { rankingTable, type RankingTable } from './ranking-table.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { capabilitiesOfAll } from '#lib/context/capabilities.ts';
import { exportMenu, type ExportMenu } from '#lib/view/parts/reuse.ts';
import { pageCharts, shownPoints, type PageChart } from './page-charts.ts';

/** A line and its note. */
export interface LineNote {
	readonly label: string;
	readonly lineRole: LineRole;
	readonly text: string;
}

/** A request for a comparison. */
export interface CompareRequest extends PageRequest {
	/** What was typed to be added, beside what is compared already. */
	readonly typed?: string | undefined;
}

/** Two to six series side by side. */
export interface ComparePage extends PageHead {
	/** What happened, and to what; undefined where the series do not share one chart. */
	readonly sharedTitle: string | undefined;
	readonly name: string;
	readonly presets: readonly Choice[];
	readonly chooser: Chooser;
	readonly controls: Controls;
	/** Where an index begins before one of the series does. */
	readonly indexStart: IndexStart | undefined;
	readonly charts: readonly PageChart[];
	/** The words beside the chart, where all lines share one. */
	readonly chartWords: ChartWords | undefined;
	readonly source: string;
	readonly undrawn: readonly LineNote[];
	/** What is 100 of each line, where an index is shown. */
	readonly bases: readonly LineNote[];
	/** Where two rates or more are compared. */
	readonly ranking: RankingTable | undefined;
	readonly measures: MeasureTable;
	readonly method: readonly string[];
	readonly takeAway: ExportMenu;
}

/** The page of a comparison. */
export function comparePage(
	context: ViewContext,
	comparison: Comparison,
	{ problems, addressIn, typed }: CompareRequest
): ComparePage {
	const { words, locale } = context;
	const { subjects, window, undrawn, charts } = comparison;
	const [only] = charts.length === 1 ? charts : [];
	const infos = subjects.map(({ id }) => context.series(id).info);
	const name = comparisonName(context, subjects);
	const [from, to] = [window.from, window.to].map((at) => formatDay(at, 'day', locale));
	const presets = presetsOf(context);
	const chooser = chooserOf(context, subjects, problems, typed);
	return {
		title: comparisonTitle(context, subjects, presets.find(({ current }) => current)?.text),
		description: m.compare_description({ name, from: from ?? '', to: to ?? '' }, words),
		sharedTitle: only && sharedTitleOf(context, only.input, name),
		name,
		notices: noticesOf(noticed(context, problems, chooser), words, dayLabels(words)),
		asOf: asOfBanner(context),
		presets,
		chooser,
		controls: controlsOf(context, capabilitiesOfAll(context.record, infos)),
		indexStart: indexStart(context, subjects, comparison),
		charts: pageCharts(context, comparison),
		chartWords: only && !only.heading ? chartWords(only.input) : undefined,
		source: sourcesOfPoints(context, shownPoints(context, comparison)),
		undrawn: undrawn.map(({ subject, reason }) => ({ label: subject.label, lineRole: subject.lineRole, text: reason })),
		bases: context.query.show === 'index' ? basesOf(context, comparison) : [],
		ranking: rankingTable(context, comparison),
		measures: measureTable(context, comparison),
		method: methodOf(context, comparison),
		takeAway: exportMenu(
			context,
			{ infos, described: drawnSeries(context, comparison), window, addressIn },
			'#measures'
		)
	};
}

/**
 * What is wrong and is not named at the field. Where the usual ones are shown instead, the notice adds that, unless a question
 * has it.
 */
function noticed(
	context: ViewContext,
	problems: readonly ParameterProblem[],
	{ meant, fault }: Chooser
): readonly ParameterProblem[] {
	const isAsked = (name: string) => meant.some(({ given }) => given === name);
	const left = problems.filter(
		({ name, given, isReplaced }) =>
			name !== 'series' || (!isAsked(given) && (isReplaced === true || fault?.given !== given))
	);
	return left.map((problem) => withName(context, problem));
}

/** What happened, and to which series: a premium is of all of them, any other title about one. */
function sharedTitleOf(context: ViewContext, chart: ChartInput, name: string): string {
	const line = context.query.show === 'premium' ? undefined : titledLine(context, chart, chart);
	const { words } = context;
	return sharedTitle(chart.title, line ? textIn(context.series(line.id).info.name, words) : name, words);
}

/** The series that a sentence can describe: those drawn; of premiums only the market's over the official rate. */
function drawnSeries({ series, query, record }: ViewContext, { charts }: Comparison): readonly SeriesInfo[] {
	const drawn = charts.flatMap(({ input }) => input.series).map(({ id }) => series(id).info);
	const { headline, official } = record.roles;
	const isDefault = query.series.length === 2 && query.series[0] === headline?.id && query.series[1] === official?.id;
	return query.show === 'premium' && !isDefault ? [] : drawn;
}

/** The figure that is 100 of each line that is drawn, with its own day. */
function basesOf(context: ViewContext, { charts, base }: Comparison): LineNote[] {
	const drawn = charts.flatMap(({ subjects }) => subjects);
	return drawn.flatMap(({ id, label, lineRole }) => {
		const reading = asOf(context.series(id).series, base);
		return isMissing(reading) ? [] : [{ label, lineRole, text: baseInWords(context, reading, 'short') }];
	});
}

function methodOf({ words, series }: ViewContext, { subjects, charts }: Comparison): string[] {
	const divided = subjects.some(({ id }) => series(id).info.quantity === 'ratio');
	return [
		m.compare_method({}, words),
		...(charts.length > 1 ? [m.compare_method_units({}, words)] : []),
		...(divided ? [m.compare_method_ratio({}, words)] : []),
		say(m.changes_how, {}, words)
	];
}
