import { m } from '#i18n/compiled/messages.js';
import { pluralForm } from '#lib/format/index.ts';
import type { Day } from '#lib/series/index.ts';
import type { PointDetail, StripWords } from '#lib/chart/layout/day-strip.ts';
import { linesOf, type ChartInput, type SentInput } from '#lib/chart/layout/chart-input.ts';
import { chartInputOf, firstOf } from './chart-input-of.ts';
import type { ChartLineSpec } from './chart-line-spec.ts';
import { pointDetail, stripWords } from './point-detail.ts';
import { premiumContext, type ViewContext } from '#lib/context/context.ts';
import { dateRangeOf } from './date-range.ts';

/** The texts of an interactive chart itself. */
export interface ChartWords extends StripWords {
	readonly price: string;
	readonly value: string;
	/** A difference of percentages; `{}` stands for how many. */
	readonly points: string;
	/** Why a line cannot be measured. */
	readonly unmeasured: string;
	/** So many days, `{}`, by the form that their number takes in the language. */
	readonly days: Readonly<Record<string, string>>;
	readonly sources: string;
	readonly pin: string;
	readonly unpin: string;
	readonly span: string;
	readonly from: string;
	readonly to: string;
}

/** A chart with what stands behind each of its points: what a browser fetches when a reader touches the chart. */
export interface InteractiveChart<Input = ChartInput> {
	readonly input: Input;
	/** The days between which the chart can be moved. */
	readonly first: Day;
	readonly last: Day;
	readonly words: ChartWords;
	/** For each series, for each of its points. */
	readonly details: readonly (readonly PointDetail[])[];
}

/** An interactive chart as a browser receives it. */
export type SentChart = InteractiveChart<SentInput>;

/**
 * A chart with the quotes behind every point.
 *
 * @param input - the chart of these series; defaults to the standard one
 */
export function interactiveChartOf(
	context: ViewContext,
	subjects: readonly ChartLineSpec[],
	input = chartInputOf(context, subjects)
): InteractiveChart {
	const details = linesOf(input).map(({ panel, series: { id, points } }) => {
		const composed = context.series(id);
		const panelContext = panel === 0 ? context : premiumContext(context);
		const behind = new Map(composed.points.map((point) => [point.day, point]));
		return Array.from(points, (point) => pointDetail(panelContext, composed, point, behind.get(point.day)));
	});
	const first = dateRangeOf(
		{ range: 'all', from: undefined, to: undefined },
		firstOf(context, subjects),
		context.day
	).from;
	const strip = stripWords(context, input.series, input.strip?.none);
	return { input, first, last: context.day, words: chartWords(context.words, strip), details };
}

/** The texts of an interactive chart itself, in the page’s language. */
export function chartWords(words: ViewContext['words'], strip: StripWords): ChartWords {
	return {
		...strip,
		price: m.compare_price({}, words),
		value: m.compare_value({}, words),
		points: m.chart_alt_points({ points: '{}' }, words),
		unmeasured: m.measure_unable({}, words),
		days: daysWords(words),
		sources: m.strip_sources({}, words),
		pin: m.point_pin({}, words),
		unpin: m.point_unpin({}, words),
		span: m.point_span({}, words),
		from: m.brush_from({}, words),
		to: m.brush_to({}, words)
	};
}

/** A number of each form that a language may have. */
const NUMBERS = [0, 1, 2, 3, 11, 100];

function daysWords(words: ViewContext['words']): Readonly<Record<string, string>> {
	return Object.fromEntries(
		NUMBERS.map((count) => [pluralForm(count, words.locale), m.strip_days({ count, shown: '{}' }, words)])
	);
}
