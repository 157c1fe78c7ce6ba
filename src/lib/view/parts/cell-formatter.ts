import { m } from '#i18n/compiled/messages.js';
import type { ViewContext } from '#lib/context/context.ts';
import { unitOf } from '#lib/context/unit.ts';
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
import type { SeriesInfo } from '#lib/record/index.ts';
import {
	isMissing,
	lastIndexUpTo,
	missing,
	precisionAt,
	type Annualised,
	type Change,
	type Day,
	type Drawdown,
	type Missing,
	type Observation,
	type Series
} from '#lib/series/index.ts';

/** A measure in words. */
export interface MeasureCell {
	/** Blank where there is none. */
	readonly value: string;
	/** The reason why there is none; else its days, blank where they are those of the whole series. */
	readonly note: string;
}

/** Writes what is measured of one series, and why something is missing. */
export class CellFormatter {
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

	/** A change in one of its readings. */
	move(change: Change | Missing, reading: 'price' | 'value'): MeasureCell {
		return isMissing(change) ? this.missing(change) : this.whole(formatMove(change[reading], this.#context.locale));
	}

	/** The change of a year at the same pace: of a rate in both readings. */
	annualised(annualised: Annualised | Missing): MeasureCell {
		const { locale, words } = this.#context;
		if (isMissing(annualised)) return this.missing(annualised, say(m.measure_under_90, {}, words));
		const price = formatChange(annualised.price, locale);
		if (this.#info.quantity !== 'rate') return this.whole(price);
		return this.whole(m.title_moves({ price, value: formatChange(annualised.value, locale) }, words));
	}

	/** The worst fall, with its days. */
	drawdown(drawdown: Drawdown | Missing, change: Change | Missing): MeasureCell {
		if (isMissing(drawdown)) return this.missing(drawdown);
		if (isMissing(change)) return this.missing(missing('base-missing'));
		if (drawdown.depth === 0) return this.none(m.measure_no_fall({}, this.#context.words));
		return {
			value: formatChange(drawdown.depth, this.#context.locale),
			note: this.days(drawdown.peak, drawdown.trough)
		};
	}

	/** @param change - of the same days: where there is none, that is why */
	volatility(volatility: number | Missing, change: Change | Missing): MeasureCell {
		const { locale, words } = this.#context;
		if (!isMissing(volatility)) return this.whole(formatPercent(volatility, locale));
		return this.missing(isMissing(change) ? change : volatility, say(m.measure_under_20, {}, words));
	}

	/** @param halving - in days */
	halving(halving: number | Missing): MeasureCell {
		if (isMissing(halving)) return this.missing(halving);
		const { locale, words } = this.#context;
		const inputs = { count: Math.round(halving), shown: formatNumber(halving, locale) };
		return this.whole(m.stats_days(inputs, words));
	}

	/** From one day to another, each as exactly as it is known. */
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
