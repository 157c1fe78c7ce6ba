import { m } from '#i18n/compiled/messages.js';
import type { ViewContext } from '#lib/context/context.ts';
import { anchorCurrency, homeCurrency, type SeriesInfo } from '#lib/record/index.ts';
import {
	isMissing,
	type Change,
	type Measures,
	type Missing,
	type Observation,
	type Series
} from '#lib/series/index.ts';
import { markedBase } from '#lib/wording/base-note.ts';
import { CellFormatter, type MeasureCell } from './cell-formatter.ts';

/** What is measured of a series, in the order of the page. */
export const MEASURES = ['first', 'last', 'price', 'value', 'annual', 'drawdown', 'volatility', 'halving'] as const;

export type MeasureName = (typeof MEASURES)[number];

/**
 * The measures of a series in words. A currency has two readings, its worst fall and its halving time; of prices, wages and
 * ratios have none.
 *
 * @param series - within the span that is measured, in the unit in which it is shown
 */
export function measureCells(
	context: ViewContext,
	info: SeriesInfo,
	series: Series,
	measures: Measures
): Readonly<Record<MeasureName, MeasureCell>> {
	const { words } = context;
	const format = new CellFormatter(context, info, series);
	const { first, last, change, annualised, drawdown, volatility, halving } = measures;
	if (info.quantity === 'percent') return percentCells(format, first, last, m.measure_no_ratio({}, words));
	const common = {
		first: markedCell(context, info, change, format.reading(first)),
		last: format.reading(last),
		price: format.move(change, 'price'),
		annual: format.annualised(annualised),
		volatility: format.volatility(volatility, change)
	};
	const none = format.none(m.measure_not_currency({}, words));
	if (info.quantity !== 'rate') return { ...common, value: none, drawdown: none, halving: none };
	return {
		...common,
		value: format.move(change, 'value'),
		drawdown: format.drawdown(drawdown, change),
		halving: format.halving(halving)
	};
}

/** The first figure, with which price it is where the last one is another. */
function markedCell(context: ViewContext, info: SeriesInfo, change: Change | Missing, cell: MeasureCell): MeasureCell {
	return isMissing(change) ? cell : { ...cell, note: markedBase(context, info, change, cell.note) };
}

/**
 * From which day to which a series is measured.
 *
 * @returns blank where it has fewer than two figures
 * @example measuredDays(context, info, series, measuresOf(series)) // '6 Dec 2024 → 5 Oct 2026'
 */
export function measuredDays(
	context: ViewContext,
	info: SeriesInfo,
	series: Series,
	{ first, last }: Pick<Measures, 'first' | 'last'>
): string {
	if (isMissing(first) || isMissing(last) || first.index === last.index) return '';
	return new CellFormatter(context, info, series).days(first.observed, last.observed);
}

/** The measures of percentages, of which no ratio is taken: what they changed by is percentage points. */
function percentCells(
	format: CellFormatter,
	first: Observation | Missing,
	last: Observation | Missing,
	noRatio: string
): Readonly<Record<MeasureName, MeasureCell>> {
	const none = format.none(noRatio);
	const ratios = { value: none, annual: none, drawdown: none, volatility: none, halving: none };
	return { first: format.reading(first), last: format.reading(last), price: format.points(first, last), ...ratios };
}

/**
 * What a measure is called: of the dollar and the pound where all series are the pound's, else in general.
 *
 * @param infos - the series that are measured together
 */
export function measureName({ words, record }: ViewContext, name: MeasureName, infos: readonly SeriesInfo[]): string {
	const dollars = infos.every(({ quantity, per }) => quantity === 'rate' && per === anchorCurrency(record));
	const pounds = infos.every(({ quantity, currency }) => quantity === 'rate' && currency === homeCurrency(record));
	const rates = infos.some(({ quantity }) => quantity === 'rate');
	const names = {
		first: m.stats_first,
		last: m.stats_last,
		price: dollars ? m.stats_price : m.stats_change,
		value: pounds ? m.stats_value : m.measure_value,
		annual: rates ? m.stats_annual : m.measure_annual,
		drawdown: pounds ? m.stats_drawdown : m.measure_drawdown,
		volatility: m.stats_volatility,
		halving: pounds ? m.stats_halving : m.measure_halving
	};
	return names[name]({}, words);
}
