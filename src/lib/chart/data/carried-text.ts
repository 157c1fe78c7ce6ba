import { m } from '#i18n/compiled/messages.js';
import { formatDay } from '#lib/format/index.ts';
import type { ChartPanel, ChartSeries } from '#lib/chart/layout/chart-input.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { valueText } from './line-of.ts';
import type { DateRange } from './date-range.ts';

/**
 * Of each line that has no quote in the window and is carried through it: its value and the day that it is from.
 *
 * @example carriedTexts(context, panel, window) // ['Market: no quote in this period. The dashed line is the last one before it, 13,800 from 5 October 2026.']
 */
export function carriedTexts(context: ViewContext, { series }: ChartPanel, window: DateRange): readonly string[] {
	return series.flatMap((line) => textOf(context, line, window) ?? []);
}

function textOf(context: ViewContext, { id, label, points, carryDays }: ChartSeries, window: DateRange): string | undefined {
	const composed = context.series(id);
	const known = points.known(window.from, window.to, carryDays);
	const first = known.at(0);
	if (!first || first.day >= window.from || known.length > 1) return undefined;
	const day = formatDay(first.day, first.precision, context.locale);
	const value = valueText(context, composed, first.value);
	return m.chart_carried({ name: label || composed.info.name[context.language], value, day }, context.words);
}
