import type { Composed } from '#lib/record/index.ts';
import { restate, type Series } from '#lib/series/index.ts';
import { axisText, endText } from '#lib/chart/layout/axis.ts';
import type { ChartSeries } from '#lib/chart/layout/chart-input.ts';
import type { ChartPoints } from '#lib/chart/layout/points.ts';
import type { ChartLineSpec } from './chart-line-spec.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { axisKindOf, isOfChange, scaleOf } from './transform.ts';
import { unitOf } from '#lib/context/unit.ts';
import type { DateRange } from './date-range.ts';

/**
 * A line of a chart.
 *
 * @param points - as they are shown
 * @param stepped - whether a series that holds its value is drawn so; a change or a premium is not held
 */
export function lineOf(
	context: ViewContext,
	{ id, lineRole, label }: ChartLineSpec,
	points: ChartPoints,
	window: DateRange,
	stepped: boolean
): ChartSeries {
	const composed = context.series(id);
	const { draw, carryDays } = composed.info;
	const isChange = isOfChange(context);
	const last = points.within(-Infinity, window.to).at(-1);
	return {
		id,
		lineRole,
		label,
		draw: isChange ? 'change' : stepped ? draw : 'line',
		carryDays: isChange ? 0 : carryDays,
		points,
		lastValue: last ? endValueText(context, composed, last.value) : '',
		decimals: unitOf(context, composed.info).decimals
	};
}

/** A series in the unit that the reader has chosen, where it is the pound's; else in its own. */
export function shownSeries(context: ViewContext, { series, info }: Composed): Series {
	return restate(series, unitOf(context, info));
}

/** A shown value as it is written at the end of its line. */
export function endValueText(context: ViewContext, { info }: Composed, value: number): string {
	const axis = { kind: axisKindOf(context.query.show), scale: scaleOf(context.query) };
	return endText(value, axis, unitOf(context, info).decimals, context.locale);
}

/** A shown value in words, in the unit of what is shown. */
export function valueText(context: ViewContext, { info }: Composed, value: number): string {
	return axisText(value, axisKindOf(context.query.show), unitOf(context, info).decimals, context.locale);
}
