import { m } from '#i18n/compiled/messages.js';
import { formatAmount, formatDay, plain, textIn } from '#lib/format/index.ts';
import type { Composed, ComposedPoint, Quote } from '#lib/record/index.ts';
import { restateValue, type Day } from '#lib/series/index.ts';
import { linesOf, type ChartInput, type SentInput } from '#lib/chart/layout/chart-input.ts';
import type { ChartPoint } from '#lib/chart/layout/points.ts';
import { chartOf, firstOf } from './chart-of.ts';
import type { Subject } from './subject.ts';
import { valueText } from './line-of.ts';
import { premiumScene, type Scene } from '#lib/context/context.ts';
import { quoteLine, type QuoteLine } from '#lib/wording/quote.ts';
import { windowOf } from './window.ts';

/** What is told of a point when a reader touches it. */
export interface PointDetail {
	/** Whose point it is, and its day. */
	readonly title: string;
	readonly day: string;
	/** What is shown, then the value in both units, the chosen one first. */
	readonly values: readonly string[];
	readonly quotes: readonly QuoteLine[];
}

/** What an interactive chart says by itself. */
export interface ChartWords {
	readonly against: string;
	readonly price: string;
	readonly value: string;
	/** A difference of percentages; `{}` stands for how many. */
	readonly points: string;
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
 * @param input - the chart of these series; the usual one unless told
 */
export function interactiveChartOf(
	scene: Scene,
	subjects: readonly Subject[],
	input = chartOf(scene, subjects)
): InteractiveChart {
	const details = linesOf(input).map(({ panel, series: { id, label, points } }) => {
		const composed = scene.series(id);
		const asked = panel === 0 ? scene : premiumScene(scene);
		const behind = new Map(composed.points.map((point) => [point.day, point]));
		return Array.from(points, (point) =>
			detailOf(asked, composed, point, behind.get(point.day), label || textIn(composed.info.name, scene.words))
		);
	});
	const first = windowOf(
		{ range: 'all', from: undefined, to: undefined },
		firstOf(scene, subjects),
		scene.day
	).from;
	return { input, first, last: scene.day, words: chartWords(scene.words), details };
}

/** What an interactive chart says by itself, in the page’s language. */
export function chartWords(words: Scene['words']): ChartWords {
	return {
		against: m.compare_against({}, words),
		price: m.compare_price({}, words),
		value: m.compare_value({}, words),
		points: m.chart_alt_points({ points: '{}' }, words),
		pin: m.point_pin({}, words),
		unpin: m.point_unpin({}, words),
		span: m.point_span({}, words),
		from: m.brush_from({}, words),
		to: m.brush_to({}, words)
	};
}

function detailOf(
	scene: Scene,
	composed: Composed,
	point: ChartPoint,
	behind: ComposedPoint | undefined,
	label: string
): PointDetail {
	const { locale, words, spec } = scene;
	const title = m.list_and({ a: label, b: formatDay(point.day, point.precision, locale) }, words);
	const shown = spec.show === 'rate' ? [] : [valueText(scene, composed, point.value)];
	const quotes: readonly Quote[] = behind?.quotes ?? [];
	return {
		title,
		day: formatDay(point.day, point.precision, locale, 'short'),
		values: [...shown, ...(behind ? bothUnits(scene, composed, behind.value) : [])],
		quotes: quotes.map((quote) => quoteLine(scene, quote))
	};
}

/** A value in both units of the home currency, others in their own. */
function bothUnits({ unit, otherUnit, locale, words }: Scene, { info }: Composed, value: number): string[] {
	const units = info.unit.currency === unit.currency ? [unit, ...(otherUnit ? [otherUnit] : [])] : [info.unit];
	return units.map(
		(to) => `${plain(formatAmount(restateValue(value, info.unit, to), to.decimals, locale))} ${textIn(to.name, words)}`
	);
}
