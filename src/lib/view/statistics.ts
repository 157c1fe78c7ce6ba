import { m } from '#i18n/compiled/messages.js';
import {
	formatAmount,
	formatChange,
	formatDay,
	formatMultiple,
	formatNumber,
	formatPercent
} from '#lib/format/index.ts';
import type { Composed, NamedUnit } from '#lib/record/index.ts';
import {
	annualised,
	changeBetween,
	drawdown,
	halvingTime,
	isMissing,
	lastIndexUpTo,
	length,
	precisionAt,
	readingAt,
	restate,
	slice,
	summary,
	volatility,
	type Change,
	type Day,
	type Series
} from '#lib/series/index.ts';
import type { Scene } from './scene.ts';
import type { Window } from './window.ts';

/** One measure: its name, and its value or the reason why there is none. */
export interface Measure {
	readonly name: string;
	readonly value: string;
}

export interface Statistics {
	readonly span: string;
	readonly measures: readonly Measure[];
}

/** The measures of a series within a window; rates have two readings, other quantities one. */
export function statistics(scene: Scene, composed: Composed, { from, to }: Window): Statistics | undefined {
	const { info } = composed;
	const unit = info.unit.currency === scene.unit.currency ? scene.unit : info.unit;
	const whole = info.unit.currency === unit.currency ? restate(composed.series, unit) : composed.series;
	const series = slice(whole, from, to);
	const figures = summary(series);
	if (isMissing(figures)) return undefined;
	const { words, locale } = scene;
	const at = new Teller(scene, series, unit);
	const { count, first, last, low, high, median } = figures;
	const span = m.stats_span(
		{ from: at.day(first.day), to: at.day(last.day), count: formatNumber(count, locale) },
		words
	);
	const levels = [
		{ name: m.stats_first({}, words), value: at.dated(first) },
		{ name: m.stats_last({}, words), value: at.dated(last) },
		{ name: m.stats_low({}, words), value: at.dated(low) },
		{ name: m.stats_high({}, words), value: at.dated(high) },
		{ name: m.stats_median({}, words), value: at.amount(median) }
	];
	if (info.quantity === 'percent' || count < 2) return { span, measures: levels };
	const change = changeBetween(readingAt(series, 0, first.day), readingAt(series, length(series) - 1, last.day));
	if (isMissing(change)) return { span, measures: levels };
	const moves =
		info.quantity === 'rate'
			? rateMeasures(scene, at, series, change)
			: [{ name: m.stats_change({}, words), value: formatChange(change.price, locale) }];
	return { span, measures: [...levels, ...moves] };
}

/** Tells values and days of one series. */
class Teller {
	readonly #scene: Scene;
	readonly #series: Series;
	readonly #unit: NamedUnit;

	constructor(scene: Scene, series: Series, unit: NamedUnit) {
		this.#scene = scene;
		this.#series = series;
		this.#unit = unit;
	}

	amount(value: number): string {
		return formatAmount(value, this.#unit.decimals, this.#scene.locale);
	}

	day(day: Day): string {
		const index = lastIndexUpTo(this.#series.days, day);
		return formatDay(day, index < 0 ? 'day' : precisionAt(this.#series, index), this.#scene.locale, 'short');
	}

	dated({ value, day }: { value: number; day: Day }): string {
		return m.stats_at({ value: this.amount(value), day: this.day(day) }, this.#scene.words);
	}
}

function rateMeasures({ words, locale }: Scene, at: Teller, series: Series, change: Change): Measure[] {
	const short = m.stats_short({}, words);
	const year = annualised(change);
	const fall = drawdown(series);
	const swings = volatility(series);
	const halved = halvingTime(change);
	return [
		{ name: m.stats_price({}, words), value: formatChange(change.price, locale) },
		{ name: m.stats_value({}, words), value: formatChange(change.value, locale) },
		{ name: m.stats_multiple({}, words), value: formatMultiple(change.multiple, locale) },
		{
			name: m.stats_annual({}, words),
			value: isMissing(year)
				? short
				: m.stats_pair({ a: formatChange(year.price, locale), b: formatChange(year.value, locale) }, words)
		},
		{
			name: m.stats_drawdown({}, words),
			value: isMissing(fall)
				? short
				: m.stats_between(
						{ value: formatChange(fall.depth, locale), from: at.day(fall.peak), to: at.day(fall.trough) },
						words
					)
		},
		{ name: m.stats_volatility({}, words), value: isMissing(swings) ? short : formatPercent(swings, locale) },
		{
			name: m.stats_halving({}, words),
			value: isMissing(halved)
				? m.stats_not_falling({}, words)
				: m.stats_days({ count: formatNumber(halved, locale) }, words)
		}
	];
}
