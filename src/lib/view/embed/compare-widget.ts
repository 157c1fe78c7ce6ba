import { pathIn } from '#i18n/language.ts';
import { m } from '#i18n/compiled/messages.js';
import type { EmbedQuery } from '#lib/query/index.ts';
import { choiceText } from '#lib/wording/choices.ts';
import { pageCharts, shownPoints, type PageChart } from '#lib/view/compare/page-charts.ts';
import type { Comparison } from '#lib/view/compare/comparison.ts';
import { comparisonName } from '#lib/view/compare/comparison-name.ts';
import type { MeasureCell } from '#lib/view/parts/cell-formatter.ts';
import type { MeasureName } from '#lib/view/parts/measures.ts';
import { measureTable, type MeasureHead } from '#lib/view/compare/measure-table.ts';
import { sourcesOfPoints } from '#lib/wording/publishers.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { freshnessChip, type FreshnessChip } from '#lib/wording/freshness.ts';
import { widgetFrame, type WidgetModel } from './widget.ts';

/** One series of a comparison, and what is measured of it. */
export interface CompareLine extends MeasureHead {
	/** One for each of the measures. A figure's own day, or why there is none, is in its note. */
	readonly cells: readonly MeasureCell[];
}

/** Two to six series side by side: their charts, and of each the last value and the change in both readings. */
export interface CompareWidget extends WidgetModel {
	readonly charts: readonly PageChart[];
	/** The name of the first line and the age of its last value; undefined where the charts end before it, and of a premium. */
	readonly chip: FreshnessChip | undefined;
	/** What is measured, in words. */
	readonly measures: readonly string[];
	readonly lines: readonly CompareLine[];
	/** What is compared and cannot be drawn now, and why. */
	readonly undrawn: readonly string[];
}

/** The measures that matter most: a widget has no room for the others. */
const MEASURES: readonly MeasureName[] = ['last', 'price', 'value'];

/**
 * What a comparison shows, in words that stay right when its figures change.
 *
 * @example compareTitle(context, comparison) // 'Parallel market and official rate'
 */
export function compareTitle(context: ViewContext, { subjects }: Comparison): string {
	const { query, words } = context;
	const name = comparisonName(context, subjects);
	return query.show === 'rate'
		? name
		: m.embed_title_show({ name, show: choiceText('show', query.show, words) }, words);
}

/**
 * The widget of a comparison.
 *
 * @param origin - where readers meet the site, without a path
 * @example compareWidget(context, comparison, embed, 'https://sarraf.example').lines.map(({ label }) => label) // ['market', 'official']
 */
export function compareWidget(
	context: ViewContext,
	comparison: Comparison,
	embed: EmbedQuery,
	origin: string
): CompareWidget {
	const { language } = context;
	const text = sourcesOfPoints(context, shownPoints(context, comparison));
	const { heads, rows } = measureTable(context, comparison, MEASURES);
	return {
		...widgetFrame(context, {
			embed,
			title: compareTitle(context, comparison),
			origin,
			text
		}),
		charts: pageCharts(context, comparison).map((chart) => ({
			...chart,
			data: pathIn(`/${chart.data}`, language)
		})),
		chip: chipOf(context, comparison),
		measures: rows.map(({ name }) => name),
		lines: heads.map((head, i) => {
			return { ...head, cells: rows.flatMap(({ cells }) => cells[i] ?? []) };
		}),
		undrawn: comparison.undrawn.map(({ subject, reason }) => `${subject.label}: ${reason}`)
	};
}

/**
 * The name and the age of the first line that is drawn, where the last value of its series is shown; those of all are in the
 * table. A premium is of two rates, so the age of one says too little.
 */
function chipOf(context: ViewContext, { charts: [chart], subjects }: Comparison): FreshnessChip | undefined {
	const line = chart?.input.series[0];
	if (!chart || !line || context.query.show === 'premium') return undefined;
	const composed = context.series(line.id);
	const last = line.points.known(chart.input.from, chart.input.to, line.carryDays).at(-1);
	if (!last || last.day !== composed.points.at(-1)?.day) return undefined;
	const { freshness, text } = freshnessChip(context, composed);
	const name = subjects.find(({ id }) => id === line.id)?.label ?? line.label;
	return { freshness, text: m.title_each({ name, text }, context.words) };
}
