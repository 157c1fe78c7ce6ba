import { m } from '#i18n/compiled/messages.js';
import { unitAfter, unitsInUse } from '#lib/context/unit.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { formatAmount, formatDay, formatNumber } from '#lib/format/index.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { pathTo } from '#lib/query/listed.ts';
import { loneSide, type Composed, type ComposedPoint, type SeriesInfo } from '#lib/record/index.ts';
import {
	asOf,
	isMissing,
	isoDay,
	restateValue,
	startOf,
	type Day,
	type Precision,
	type Observation
} from '#lib/series/index.ts';
import { dayPath, monthPath } from '#lib/view/parts/day-link.ts';
import { daysEarlier } from '#lib/wording/age.ts';
import { rateName } from '#lib/wording/level-clause.ts';
import { quoteLines, type QuoteLine } from '#lib/wording/quote.ts';
import type { OnDay } from './on-day.ts';

/** What a rate of a day is: published on that day, carried to it, or a figure of its month or year. */
export type RateKind = 'published' | 'carried' | 'imprecise';

/** An observation before or after a day. */
export interface Neighbour {
	readonly amount: string;
	readonly day: string;
	/** The page of its day, or of its month where the day is not known; without the language. */
	readonly path: string;
}

/** What one rate was on a day. */
export interface DayRate {
	readonly id: string;
	readonly name: string;
	/** Its series as of that day, without the language. */
	readonly path: string;
	/** Undefined when the record has no rate for the day; the status gives the reason. */
	readonly kind: RateKind | undefined;
	/** How exactly its observation is dated. */
	readonly precision: Precision;
	/** In each unit that there was on that day; empty where there is no rate. */
	readonly amounts: readonly { readonly amount: string; readonly unit: string }[];
	/** The day, the month or the year that it is of, where that is over; blank where it is not. */
	readonly from: string;
	/** Whether it was published that day, else from when it is. */
	readonly status: string;
	/** How it was composed from its quotes, and its side of the price; blank if neither needs a mention. */
	readonly composition: string;
	readonly quotes: readonly QuoteLine[];
	readonly before: Neighbour | undefined;
	readonly after: Neighbour | undefined;
}

/**
 * What a rate was on a day, as it was known on that day, and the observations beside it.
 *
 * @example dayRate(onDay(context, day('2024-12-06')), parallel).amounts // [{ amount: '18,000', unit: 'old pounds' }]
 */
export function dayRate({ context, then, day }: OnDay, info: SeriesInfo): DayRate {
	const composed = then.series(info.id);
	const found = asOf(composed.series, day);
	const reading = isMissing(found) ? found.last : found;
	const point = reading && composed.points[reading.index];
	const isRate = point !== undefined && !isMissing(found);
	const later = context.series(info.id).points.find((one) => one.day > day);
	const earlier = composed.points.filter((one) => one.day < day).at(-1);
	return {
		id: info.id,
		name: rateName(context, info, point ? [point] : []),
		path: `${pathTo(ADDRESSES.series, info)}?asof=${isoDay(day)}`,
		kind: isRate && reading ? kindOf(reading) : undefined,
		precision: reading?.precision ?? 'day',
		from:
			isRate && reading && !isWithin(reading, day)
				? formatDay(reading.observed, reading.precision, context.locale)
				: '',
		amounts: isRate ? amountsOn(context, point.value, info, day) : [],
		status: reading ? statusOf(context, info, { reading, day, isStale: !isRate }) : m.day_not_yet({}, context.words),
		composition: isRate ? madeOf(context, composed, point) : '',
		quotes: isRate ? quoteLines(context, point.quotes) : [],
		// A rate that is carried to the day is the one before it.
		before: isRate && earlier && earlier.day < point.day ? neighbour(context, info, earlier) : undefined,
		after: later && neighbour(context, info, later)
	};
}

function kindOf({ age, precision }: Observation): RateKind {
	if (precision !== 'day') return 'imprecise';
	return age === 0 ? 'published' : 'carried';
}

function amountsOn(context: ViewContext, value: number, info: SeriesInfo, day: Day): DayRate['amounts'] {
	return unitsInUse({ ...context, day })
		.flatMap((unit) => unit ?? [])
		.map((unit) => {
			const amount = formatAmount(restateValue(value, info.unit, unit), unit.decimals, context.locale);
			return { amount, unit: unitAfter(amount, unit, context.words) };
		});
}

/** A value in the first unit that there was on a day. */
function amountOn(context: ViewContext, value: number, info: SeriesInfo, day: Day): string {
	return amountsOn(context, value, info, day)[0]?.amount ?? '';
}

interface Status {
	readonly reading: Observation;
	readonly day: Day;
	readonly isStale: boolean;
}

/** From when a rate is: of the day itself, of an earlier one, or of a month or a year whose day is not known. */
function statusOf(context: ViewContext, info: SeriesInfo, { reading, day, isStale }: Status): string {
	const { locale, words } = context;
	const { observed, precision, age, value } = reading;
	const from = formatDay(observed, precision, locale);
	if (isStale) {
		const [first] = amountsOn(context, value, info, observed);
		const amount = first ? `${first.amount} ${first.unit}` : '';
		return m.day_too_old({ amount, day: from, age: daysEarlier(context, age) }, words);
	}
	if (precision !== 'day') return impreciseStatus(context, { from, precision, isOver: !isWithin(reading, day) });
	if (age === 0) return m.day_published({}, words);
	return m.day_carried({ day: from, age: daysEarlier(context, age) }, words);
}

/** Whether a rate is of a day, or of its month or year. */
export function isWithin({ observed, precision }: Observation, day: Day): boolean {
	return startOf(day, precision) === startOf(observed, precision);
}

interface Imprecise {
	/** Its month or its year. */
	readonly from: string;
	readonly precision: Precision;
	readonly isOver: boolean;
}

function impreciseStatus({ words }: ViewContext, { from, precision, isOver }: Imprecise): string {
	if (isOver) return m.day_period_carried({ day: from }, words);
	return (precision === 'month' ? m.day_of_month : m.day_of_year)({ day: from }, words);
}

function madeOf(context: ViewContext, { info }: Composed, point: ComposedPoint): string {
	const { words, locale } = context;
	const { day, quotes, low, high } = point;
	const count = quotes.length;
	const ends = { low: amountOn(context, low, info, day), high: amountOn(context, high, info, day) };
	const median = count > 1 ? [m.rate_median({ count, shown: formatNumber(count, locale), ...ends }, words)] : [];
	const side = loneSide(point);
	const sided = side ? [SIDE_TEXT[side]({ market: info.market }, words)] : [];
	return [...median, ...sided].join(' · ');
}

/** The words beside a value of which one side alone was published. */
const SIDE_TEXT = { bid: m.day_bid, ask: m.day_ask, mixed: m.day_one_sided };

function neighbour(context: ViewContext, info: SeriesInfo, { day, precision, value }: ComposedPoint): Neighbour {
	return {
		amount: amountOn(context, value, info, day),
		day: formatDay(day, precision, context.locale, 'short'),
		path: (precision === 'day' ? dayPath : monthPath)(context, day)
	};
}
