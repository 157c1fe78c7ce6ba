import {
	changes,
	drawdowns,
	isMissing,
	lastIndexUpTo,
	premiums,
	rebase,
	type Day,
	type Series,
	type Unit
} from '#lib/series/index.ts';
import type { Show, ChartQuery } from '#lib/query/index.ts';
import type { AxisKind, AxisScale } from '#lib/chart/layout/axis.ts';
import { ChartPoints } from '#lib/chart/layout/points.ts';

/** What is counted when a show is drawn. */
export function axisKindOf(show: Show): AxisKind {
	if (show === 'rate') return 'amount';
	if (show === 'value') return 'dollars';
	return show === 'index' ? 'index' : 'percent';
}

/** Whether changes over a period are shown, which have no earlier price to be a multiple of and are of their own day alone. */
export function isOfChange({ query: { show } }: { readonly query: Pick<ChartQuery, 'show'> }): boolean {
	return isChange(show);
}

/** Whether a show is changes, over the period that it names. */
export function isChange(show: Show): show is 'week' | 'month' | 'year' {
	return show === 'week' || show === 'month' || show === 'year';
}

/**
 * A percentage may be below zero, so its axis always has even steps. A fall is measured by what is left: of
 * a pound that lost 99% and of one that lost 99.9% the one bought ten times as much.
 */
export function scaleOf({ show, scale }: Pick<ChartQuery, 'show' | 'scale'>): AxisScale {
	if (show === 'drawdown') return 'left';
	return axisKindOf(show) === 'percent' ? 'linear' : scale;
}

/** The pound's value is given for this many old pounds: 212.77 dollars at 47, 0.72 at 13,800. */
export const VALUED_POUNDS = 10_000;

/** Old pounds in a new one, which is the base unit of the pound. */
export const OLD_PER_NEW = 100;

/**
 * How much of a unit a value is given for: the same worth of old and of new pounds, and as much of other units as they have
 * decimals.
 *
 * @example valuedAmount(oldPounds) // 10_000
 * @example valuedAmount(newPounds) // 100
 */
export function valuedAmount({ decimals }: Pick<Unit, 'decimals'>): number {
	return VALUED_POUNDS / 10 ** decimals;
}

/**
 * What that much of a unit is worth.
 *
 * @param value - units per dollar
 * @example inDollars(18000, sypOld) // 0.5556
 */
export function inDollars(value: number, unit: Pick<Unit, 'decimals'>): number {
	return valuedAmount(unit) / value;
}

/**
 * The points of a series as they are shown; premiums, which take two series, apart.
 *
 * @param base - the day on which an index is 100
 * @returns pounds per dollar as they stand (`rate`), dollars for 10,000 old pounds (`value`), an index, or fractions; no
 * points of an index whose base day has no value
 * @example transformed({ show: 'week', reading: 'value' }, parallel, base).at(-1)?.value // -0.1833
 */
export function transformed(
	{ show, reading }: { readonly show: Exclude<Show, 'premium'>; readonly reading: ChartQuery['reading'] },
	series: Series,
	base: Day
): ChartPoints {
	if (show === 'rate') return pointsOf(series, series.values);
	if (show === 'value')
		return pointsOf(
			series,
			series.values.map((value) => inDollars(value, series.unit))
		);
	if (show === 'drawdown') return pointsOf(series, drawdowns(series));
	if (show !== 'index') return pointsOf(series, changes(series, show)[reading]);
	const rebased = rebase(series, base, reading);
	return isMissing(rebased) ? ChartPoints.of([]) : pointsOf(series, rebased.series.values);
}

/** A column over the days of a series, without the days on which it has no value. */
function pointsOf({ days, precisions }: Series, values: Float64Array): ChartPoints {
	if (values.every(Number.isFinite)) return new ChartPoints({ days, values, precisions });
	const isValued = (_: number, i: number) => Number.isFinite(values[i]);
	return new ChartPoints({
		days: days.filter(isValued),
		values: values.filter(isValued),
		precisions: precisions.filter(isValued)
	});
}

/** How far one series stands above another, a fraction, on each day on which either was observed, as exactly as that is known. */
export function premiumPoints(market: Series, official: Series): ChartPoints {
	const { days, premiums: values } = premiums(market, official);
	const precisions = days.map((day) => Math.max(precisionOn(market, day), precisionOn(official, day)));
	return new ChartPoints({ days, values, precisions: Uint8Array.from(precisions) });
}

/** How exactly the observation of a day is dated, as the code of its precision; that of a day where there is none. */
function precisionOn({ days, precisions }: Series, day: number): number {
	const index = lastIndexUpTo(days, day);
	return days[index] === day ? (precisions[index] ?? 0) : 0;
}
