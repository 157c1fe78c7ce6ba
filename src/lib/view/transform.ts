import {
	changes,
	dayAt,
	drawdowns,
	length,
	precisionAt,
	premiums,
	toDay,
	valueAt,
	type Series,
	type Unit
} from '#lib/series/index.ts';
import type { Scale, Show, Spec } from '#lib/spec/index.ts';
import type { ChartPoint } from './chart-input.ts';

/** What an upright axis counts. */
export type AxisKind = 'amount' | 'percent' | 'index' | 'dollars';

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

/** Series that a transformation takes: the one that is shown, and the two whose premium is told. */
export interface Sources {
	readonly series: Series;
	readonly market: Series;
	readonly official: Series;
}

/**
 * The points of a series as they are shown.
 *
 * @param base - place of the point that an index begins at
 * @returns pounds per dollar as they stand (`rate`), dollars for 10,000 old pounds (`value`), an index, or fractions
 * @example transformed({ show: 'week', reading: 'value' }, sources, 0).at(-1)?.value // -0.1833
 */
export function transformed(
	{ show, reading }: Pick<Spec, 'show' | 'reading'>,
	sources: Sources,
	base: number
): ChartPoint[] {
	const { series } = sources;
	if (show === 'premium') return premiumPoints(sources);
	if (show === 'rate') return pointsOf(series, (_, i) => valueAt(series, i));
	if (show === 'value') return pointsOf(series, (_, i) => inDollars(valueAt(series, i), series.unit));
	if (show === 'drawdown') return pointsOf(series, (depths, i) => depths[i] ?? NaN, drawdowns(series));
	if (show === 'index') {
		const first = length(series) > 0 ? valueAt(series, Math.min(base, length(series) - 1)) : NaN;
		return pointsOf(
			series,
			(_, i) => 100 * (reading === 'price' ? valueAt(series, i) / first : first / valueAt(series, i))
		);
	}
	return pointsOf(series, (moves, i) => moves[i] ?? NaN, changes(series, show)[reading]);
}

/**
 * What `VALUED_POUNDS` old pounds are worth.
 *
 * @param value - pounds per dollar, in a unit of the pound
 * @example inDollars(18000, sypOld) // 0.5556
 */
export function inDollars(value: number, unit: Unit): number {
	return (VALUED_POUNDS * unit.perBase) / OLD_PER_NEW / value;
}

function pointsOf(
	series: Series,
	valueOf: (column: Float64Array, index: number) => number,
	column = series.values
): ChartPoint[] {
	return Array.from({ length: length(series) }, (_, i) => ({
		day: dayAt(series, i),
		precision: precisionAt(series, i),
		value: valueOf(column, i)
	})).filter(({ value }) => Number.isFinite(value));
}

function premiumPoints({ market, official }: Sources): ChartPoint[] {
	const { days, premiums: values } = premiums(market, official);
	return Array.from(days, (_, i) => i).flatMap((i): ChartPoint[] => {
		const [day, value] = [days[i], values[i]];
		return day === undefined || value === undefined ? [] : [{ day: toDay(day), value, precision: 'day' }];
	});
}
