import { m } from '#i18n/compiled/messages.js';
import { formatDay, formatMove, formatSigned, plain, textIn } from '#lib/format/index.ts';
import { isHomeRate, type SeriesInfo } from '#lib/record/index.ts';
import { priceChange, valueChange } from '#lib/series/index.ts';
import type { ChartPanel, ChartSeries } from '#lib/chart/layout/chart-input.ts';
import type { ChartPoint, ChartPoints } from '#lib/chart/layout/points.ts';
import { endValueText } from './line-of.ts';
import { premiumContext, type ViewContext } from '#lib/context/context.ts';
import type { DateRange } from './date-range.ts';
import { isOfChange } from './transform.ts';
import { countedPoints, extremesOf } from './title/span.ts';

/**
 * A chart for a reader who does not see it: what happened, its days, and of each line where it begins and ends and how much that is in
 * both readings, its lowest and its highest value, each with its day.
 *
 * @param lowerPanel - the panel below the first one
 * @param none - the sentence of a chart without any value in these days
 * @example altText(context, panel, undefined, { window, title, none }) // 'By October 2026 a dollar cost 294 times … Chart: old pounds per US dollar, 1 January 2011 to …. Market: from 47 (15 March 2011) to …'
 */
export function altText(
	context: ViewContext,
	first: ChartPanel,
	lowerPanel: ChartPanel | undefined,
	{ window, title, none }: { readonly window: DateRange; readonly title: string; readonly none: string }
): string {
	const { words, locale } = context;
	const { from, to } = window;
	const scale = (first.scale === 'linear' ? m.scale_linear : m.scale_log)({}, words);
	const below = lowerPanel ? linesBelow(premiumContext(context), lowerPanel, window) : [];
	const inputs = [...linesIn(context, first, window), ...below];
	const nothing = none === title ? '' : m.chart_alt_none({ none }, words);
	const lines = inputs.length === 0 ? nothing : inputs.join(' ');
	const days = { from: formatDay(from, 'day', locale), to: formatDay(to, 'day', locale) };
	return m.chart_alt({ title: plain(title), axis: first.axis, ...days, scale, lines }, words).trimEnd();
}

/** The lines of the lower panel below the name of its axis; a single line is called by it. */
function linesBelow(context: ViewContext, panel: ChartPanel, window: DateRange): readonly string[] {
	const [only, ...others] = panel.series;
	if (only === undefined || others.length > 0) return [`${panel.axis}:`, ...linesIn(context, panel, window)];
	return linesIn(context, { ...panel, series: [{ ...only, label: panel.axis.charAt(0).toUpperCase() + panel.axis.slice(1) }] }, window);
}

function linesIn(context: ViewContext, panel: ChartPanel, window: DateRange): readonly string[] {
	return panel.series.flatMap((line) => {
		const drawn = countedPoints(context, line, window);
		const [first, last] = [drawn.at(0), drawn.at(-1)];
		return first && last ? [lineText(context, panel, line, drawn, first, last)] : [];
	});
}

/** The name of a line, and how its values and days are written. */
function lineWords(context: ViewContext, { id, label }: ChartSeries) {
	const composed = context.series(id);
	return {
		info: composed.info,
		name: label || textIn(composed.info.name, context.words),
		textOf: ({ value }: ChartPoint) => endValueText(context, composed, value),
		dayOf: ({ day, precision }: ChartPoint) => formatDay(day, precision, context.locale)
	};
}

function lineText(
	context: ViewContext,
	panel: ChartPanel,
	line: ChartSeries,
	drawn: ChartPoints,
	first: ChartPoint,
	last: ChartPoint
): string {
	const { words } = context;
	const { info, name, textOf, dayOf } = lineWords(context, line);
	const inputs = { label: name, last: textOf(last), lastDay: dayOf(last) };
	const { low, high } = extremesOf(drawn, first);
	if (textOf(low) === textOf(high)) {
		if (dayOf(first) === dayOf(last)) return m.chart_alt_point(inputs, words);
		return (isOfChange(context) ? m.chart_alt_flat_changes : m.chart_alt_flat)(inputs, words);
	}
	const extremes = { low: textOf(low), lowDay: dayOf(low), high: textOf(high), highDay: dayOf(high) };
	const trend = trendOf(context, panel, info, first.value, last.value);
	return m.chart_alt_line({ ...inputs, first: textOf(first), firstDay: dayOf(first), trend, ...extremes }, words);
}

/**
 * The chart of the weeks around a day or a month for a reader who does not see it: what the page says of that day or month,
 * and of each line its lowest and its highest value.
 *
 * @param panel - the lines, as they are shown
 * @param title - what the day or the month had
 * @example weeksAlt(context, panel, weeks, '18,000 old pounds to the dollar, 6 December 2024') // '… Market: lowest 12,500 (…), highest 24,500 (8 December 2024).'
 */
export function weeksAlt(context: ViewContext, panel: ChartPanel, window: DateRange, title: string): string {
	const { words, locale } = context;
	const lines = panel.series.flatMap((line) => {
		const drawn = countedPoints(context, line, window);
		const first = drawn.at(0);
		return first ? [reachText(context, line, drawn, first)] : [];
	});
	const scale = (panel.scale === 'linear' ? m.scale_linear : m.scale_log)({}, words);
	const days = { from: formatDay(window.from, 'day', locale), to: formatDay(window.to, 'day', locale) };
	return m.chart_alt({ title: plain(title), axis: panel.axis, ...days, scale, lines: lines.join(' ') }, words);
}

function reachText(
	context: ViewContext,
	line: ChartSeries,
	drawn: ChartPoints,
	first: ChartPoint
): string {
	const { words } = context;
	const { name, textOf, dayOf } = lineWords(context, line);
	const { low, high } = extremesOf(drawn, first);
	if (drawn.at(-1)?.day === first.day) return m.chart_alt_point({ label: name, last: textOf(first), lastDay: dayOf(first) }, words);
	if (textOf(low) === textOf(high)) return m.chart_alt_flat({ label: name, last: textOf(high) }, words);
	const ends = { low: textOf(low), lowDay: dayOf(low), high: textOf(high), highDay: dayOf(high) };
	return m.chart_alt_reach({ label: name, ...ends }, words);
}

/** How much a line changed: a percentage in points, an amount in both readings if it has two. */
function trendOf(context: ViewContext, { kind }: ChartPanel, info: SeriesInfo, first: number, last: number): string {
	const { words, locale, query } = context;
	if (kind === 'percent' || info.quantity === 'percent' || first <= 0 || last <= 0) {
		const points = (last - first) * (kind === 'percent' ? 100 : 1);
		return m.chart_alt_points({ points: plain(formatSigned(points, locale)) }, words);
	}
	const ofValue = kind === 'dollars' || (kind === 'index' && query.reading === 'value');
	const [from, to] = ofValue ? [last, first] : [first, last];
	const risen = priceChange(from, to);
	const price = plain(formatMove(risen, locale));
	const value = plain(formatMove(valueChange(from, to), locale));
	if (info.quantity !== 'rate') return ofValue ? value : price;
	return (isHomeRate(context.record, info) ? m.chart_alt_readings : m.chart_alt_readings_each)({ price, value }, words);
}
