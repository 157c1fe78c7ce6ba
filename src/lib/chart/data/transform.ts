import { changes, dayAt, drawdowns, isMissing, length, precisionAt, premiums, rebase, toDay, type Day, type Series, type Unit } from '#lib/series/index.ts';
import type { Scale, Show, Spec } from '#lib/query/index.ts';
import type { ChartPoint } from '#lib/chart/layout/chart-input.ts';
import type { AxisKind } from '#lib/chart/layout/axis.ts';

/** What is counted when a show is drawn. */
export function axisKindOf(show: Show): AxisKind {
	if (show === 'rate') return 'amount';
	if (show === 'value') return 'dollars';
	return show === 'index' ? 'index' : 'percent';
}

/** A per cent may be below zero, so its axis has even steps whatever was asked. */
export function scaleOf({ show, scale }: Pick<Spec, 'show' | 'scale'>): Scale {
	return axisKindOf(show) === 'percent' ? 'linear' : scale;
}

/** The pound's value is told for so many old pounds: 212.77 dollars at 47, 0.72 at 13,800. */
export const VALUED_POUNDS = 10_000;

/** Old pounds in a new one, which is the base unit of the pound. */
export const OLD_PER_NEW = 100;

/**
 * How much of a unit a value is told for: the same worth of old and of new pounds, and as much of other units as they have
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
	{ show, reading }: { readonly show: Exclude<Show, 'premium'>; readonly reading: Spec['reading'] },
	series: Series,
	base: Day
): ChartPoint[] {
	if (show === 'rate') return pointsOf(series, series.values);
	if (show === 'value')
		return pointsOf(
			series,
			series.values.map((value) => inDollars(value, series.unit))
		);
	if (show === 'drawdown') return pointsOf(series, drawdowns(series));
	if (show !== 'index') return pointsOf(series, changes(series, show)[reading]);
	const rebased = rebase(series, base, reading);
	return isMissing(rebased) ? [] : pointsOf(series, rebased.series.values);
}

function pointsOf(series: Series, column: Float64Array): ChartPoint[] {
	return Array.from({ length: length(series) }, (_, i) => ({
		day: dayAt(series, i),
		precision: precisionAt(series, i),
		value: column[i] ?? NaN
	})).filter(({ value }) => Number.isFinite(value));
}

/** How far one series stands above another, a fraction, on each day on which either was observed. */
export function premiumPoints(market: Series, official: Series): ChartPoint[] {
	const { days, premiums: values } = premiums(market, official);
	return Array.from(days, (_, i) => i).flatMap((i): ChartPoint[] => {
		const [day, value] = [days[i], values[i]];
		return day === undefined || value === undefined ? [] : [{ day: toDay(day), value, precision: 'day' }];
	});
}
