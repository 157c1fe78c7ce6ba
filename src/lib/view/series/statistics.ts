import { m } from '#i18n/compiled/messages.js';
import { formatAmount, formatDay, formatNumber } from '#lib/format/index.ts';
import type { Composed } from '#lib/record/index.ts';
import { isMissing, lastIndexUpTo, measuresOf, precisionAt, summary, within, type Day } from '#lib/series/index.ts';
import { shownSeries } from '#lib/chart/data/line-of.ts';
import { measureCells, measureName, type MeasureName } from '#lib/view/parts/measures.ts';
import { termsOf, type LinkedTerm } from '#lib/view/parts/term-link.ts';
import { markedBase } from '#lib/wording/base-note.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { unitOf } from '#lib/context/unit.ts';
import type { DateRange } from '#lib/chart/data/date-range.ts';

/** One measure: its name, and its value or the reason why there is none. */
export interface Measure {
	readonly name: string;
	readonly value: string;
}

export interface Statistics {
	readonly span: string;
	readonly measures: readonly Measure[];
	/** The terms that explain them. */
	readonly terms: readonly LinkedTerm[];
}

const OF_RATES: readonly MeasureName[] = ['price', 'value', 'annual', 'drawdown', 'volatility', 'halving'];
const OF_OTHERS: readonly MeasureName[] = ['price'];

/** The measures of a series within a window; rates have two readings, other quantities one. */
export function statistics(context: ViewContext, composed: Composed, { from, to }: DateRange): Statistics | undefined {
	const { info } = composed;
	const series = within(shownSeries(context, composed), from, to);
	const figures = summary(series);
	if (isMissing(figures)) return undefined;
	const { words, locale } = context;
	const { count, first, last, low, high, median } = figures;
	const measures = measuresOf(series);
	const cells = measureCells(context, info, series, measures);
	const dayOf = (day: Day) => formatDay(day, precisionAt(series, lastIndexUpTo(series.days, day)), locale, 'short');
	const amount = (value: number) => formatAmount(value, unitOf(context, info).decimals, locale);
	const dated = ({ value, day }: typeof low) => m.stats_at({ value: amount(value), day: dayOf(day) }, words);
	const inputs = ({ value, note }: { value: string; note: string }) => (value === '' ? note : value);
	const moves = count < 2 ? [] : info.quantity === 'rate' ? OF_RATES : OF_OTHERS;
	return {
		span: m.stats_span(
			{ from: dayOf(first.day), to: dayOf(last.day), count, shown: formatNumber(count, locale) },
			words
		),
		measures: [
			{
				name: m.stats_first({}, words),
				value: isMissing(measures.change) ? dated(first) : markedBase(context, info, measures.change, dated(first))
			},
			{ name: m.stats_last({}, words), value: dated(last) },
			{ name: m.stats_low({}, words), value: dated(low) },
			{ name: m.stats_high({}, words), value: dated(high) },
			{ name: m.stats_median({}, words), value: amount(median) },
			...moves.map((name) => ({
				name: measureName(context, name, [info]),
				// A fall has days of its own; the others are of the whole span, which is named above.
				value:
					name === 'drawdown' && cells[name].value !== ''
						? m.stats_at({ value: cells[name].value, day: cells[name].note }, words)
						: inputs(cells[name])
			}))
		],
		terms: termsOf(moves)
	};
}
