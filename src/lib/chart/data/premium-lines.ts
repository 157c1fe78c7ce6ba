import { m } from '#i18n/compiled/messages.js';
import { axisWords } from './axis-words.ts';
import { LINE_ROLES, type ChartPanel, type ChartSeries } from '#lib/chart/layout/chart-input.ts';
import { ChartPoints } from '#lib/chart/layout/points.ts';
import type { ChartDays, ChartLineSpec } from './chart-line-spec.ts';
import { lineOf, shownSeries } from './line-of.ts';
import { premiumContext, type ViewContext } from '#lib/context/context.ts';
import { pairOf } from '#lib/context/capabilities.ts';
import { isHomeRate } from '#lib/record/index.ts';
import { axisKindOf, premiumPoints, scaleOf } from './transform.ts';
import type { DateRange } from './date-range.ts';

/** The first over each of the others. A single one stands over the official rate, or the market over it when it is that. */
export function premiumLines(context: ViewContext, subjects: readonly ChartLineSpec[], window: DateRange): ChartSeries[] {
	const [first, ...others] = subjects;
	if (!first) return [];
	const seriesOf = (id: string) => shownSeries(context, context.series(id));
	const label = m.chart_label_premium({}, context.words);
	if (others.length < 2) {
		const pair = others[0] ? [first.id, others[0].id] : standingOver(context, first.id);
		const [market, over] = pair.map(seriesOf);
		const points = market && over ? premiumPoints(market, over) : ChartPoints.of([]);
		return [lineOf(context, { ...first, label }, points, window, false)];
	}
	return others.map((other) => {
		const over = m.chart_label_over({ label: other.label }, context.words);
		return lineOf(context, { ...other, label: over }, premiumPoints(seriesOf(first.id), seriesOf(other.id)), window, false);
	});
}

/** A rate and the official one, or the headline and the official one; nothing where the record lacks one of them. */
function standingOver({ record, series }: ViewContext, id: string): readonly string[] {
	const pair = pairOf(record, series(id).info);
	return pair ? [pair.market.id, pair.official.id] : [];
}

/**
 * The premium on a small panel of its own, where the context asks for it and the chart shows two rates of the pound: of the
 * first over the second, and never of the official rate over the market.
 *
 * @returns undefined where there is no such panel
 */
export function premiumPanel(
	context: ViewContext,
	subjects: readonly ChartLineSpec[],
	{ window, base }: ChartDays
): ChartPanel | undefined {
	const { query } = context;
	const infos = subjects.map(({ id }) => context.series(id).info);
	const [first, second] = subjects;
	const paired = subjects.length === 2 && infos.every((info) => isHomeRate(context.record, info));
	if (query.panel !== 'premium' || query.show !== 'rate' || !paired || !first || !second) return undefined;
	const pair = infos[0]?.market === 'official' ? [second, first] : [first, second];
	const premium = premiumContext(context);
	const lineRole = LINE_ROLES.find((one) => subjects.every((subject) => subject.lineRole !== one)) ?? 'third';
	return {
		series: premiumLines(premium, pair, window).map((line) => ({ ...line, lineRole })),
		kind: axisKindOf('premium'),
		scale: scaleOf(premium.query),
		axis: axisWords(premium, pair, base)
	};
}
