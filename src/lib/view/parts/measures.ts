import { m } from '#i18n/compiled/messages.js';
import {
	formatAmount,
	formatChange,
	formatDay,
	formatMove,
	formatNumber,
	formatPercent,
	formatSigned,
	say
} from '#lib/format/index.ts';
import { anchorCurrency, homeCurrency, type SeriesInfo } from '#lib/record/index.ts';
import {
	isMissing,
	lastIndexUpTo,
	missing,
	precisionAt,
	type Change,
	type Day,
	type Measures,
	type Missing,
	type Observation,
	type Series
} from '#lib/series/index.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { unitOf } from '#lib/context/unit.ts';

/** A measure in words. */
export interface MeasureCell {
	/** Blank where there is none. */
	readonly value: string;
	/** The reason why there is none; else its days, blank where they are those of the whole series. */
	readonly note: string;
}

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
	const { words, locale } = context;
	const format = new CellFormatter(context, info, series);
	const { first, last } = measures;
	if (info.quantity === 'percent') return percentCells(format, first, last, m.measure_no_ratio({}, words));
	const { change, annualised, drawdown, volatility, halving } = measures;
	const isRate = info.quantity === 'rate';
	const ofCurrency = (measured: () => MeasureCell) =>
		isRate ? measured() : format.none(m.measure_not_currency({}, words));
	const moved = (text: (change: Change) => string) =>
		isMissing(change) ? format.missing(change) : format.whole(text(change));
	return {
		first: format.reading(first),
		last: format.reading(last),
		price: moved(({ price }) => formatMove(price, locale)),
		value: ofCurrency(() => moved(({ value }) => formatMove(value, locale))),
		annual: isMissing(annualised)
			? format.missing(annualised, say(m.measure_under_90, {}, words))
			: format.whole(
					isRate
						? m.title_moves(
								{ price: formatChange(annualised.price, locale), value: formatChange(annualised.value, locale) },
								words
							)
						: formatChange(annualised.price, locale)
				),
		drawdown: ofCurrency(() =>
			isMissing(drawdown) || isMissing(change)
				? format.missing(isMissing(drawdown) ? drawdown : missing('base-missing'))
				: drawdown.depth === 0
					? format.none(m.measure_no_fall({}, words))
					: { value: formatChange(drawdown.depth, locale), note: format.days(drawdown.peak, drawdown.trough) }
		),
		volatility: isMissing(volatility)
			? format.missing(isMissing(change) ? change : volatility, say(m.measure_under_20, {}, words))
			: format.whole(formatPercent(volatility, locale)),
		halving: ofCurrency(() =>
			isMissing(halving)
				? format.missing(halving)
				: format.whole(m.stats_days({ count: Math.round(halving), shown: formatNumber(halving, locale) }, words))
		)
	};
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

/** Formats values and days of one series, and why something is missing. */
class CellFormatter {
	readonly #context: ViewContext;
	readonly #info: SeriesInfo;
	readonly #series: Series;

	constructor(context: ViewContext, info: SeriesInfo, series: Series) {
		this.#context = context;
		this.#info = info;
		this.#series = series;
	}

	reading(reading: Observation | Missing): MeasureCell {
		if (isMissing(reading)) return this.missing(reading);
		const { decimals } = unitOf(this.#context, this.#info);
		return { value: formatAmount(reading.value, decimals, this.#context.locale), note: this.#day(reading.observed) };
	}

	/** By how many percentage points a percentage changed. */
	points(first: Observation | Missing, last: Observation | Missing): MeasureCell {
		if (isMissing(first)) return this.missing(first);
		if (isMissing(last)) return this.missing(last);
		if (first.index === last.index) return this.missing(missing('base-missing'));
		const points = formatSigned(last.value - first.value, this.#context.locale);
		return this.whole(m.chart_alt_points({ points }, this.#context.words));
	}

	days(from: Day, to: Day): string {
		return m.from_to({ from: this.#day(from), to: this.#day(to) }, this.#context.words);
	}

	/** A measure of all days of the series. */
	whole(value: string): MeasureCell {
		return { value, note: '' };
	}

	none(note: string): MeasureCell {
		return { value: '', note };
	}

	/** @param short - what is too short, where that is the reason */
	missing({ missing: why }: Missing, short: string = m.stats_short({}, this.#context.words)): MeasureCell {
		const { words } = this.#context;
		if (why === 'not-observed') return this.none(m.undrawn_none({}, words));
		if (why === 'base-missing') return this.none(m.measure_single({}, words));
		if (why === 'not-rising') return this.none(m.stats_not_falling({}, words));
		return this.none(why === 'not-positive' ? m.measure_no_ratio({}, words) : short);
	}

	#day(day: Day): string {
		const index = lastIndexUpTo(this.#series.days, day);
		const precision = index < 0 ? 'day' : precisionAt(this.#series, index);
		return formatDay(day, precision, this.#context.locale, 'short');
	}
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
