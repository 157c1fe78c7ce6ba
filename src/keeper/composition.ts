/** How the value of a series on a day came about. */
import {
	compose,
	isOneSided,
	quoteValue,
	type Composed,
	type ComposedPoint,
	type Quote,
	type RateRecord,
	type SeriesInfo
} from '#lib/record/index.ts';
import { isoDay, lastIndexUpTo, type Day } from '#lib/series/index.ts';

/** A quote of the series that is no part of the value, and why. */
export interface LeftOut {
	readonly quote: Quote;
	readonly reason: string;
}

/** A value and everything that it was made of. */
export interface Composition {
	readonly info: SeriesInfo;
	readonly point: ComposedPoint;
	/** Days from the observation to the requested day. */
	readonly age: number;
	/** Whether the series still carries the value on that day. */
	readonly isCarried: boolean;
	/** Quotes of the observed day, or of its month or year, that are no part of the value. */
	readonly leftOut: readonly LeftOut[];
}

/**
 * Explains the value of a series as of a day, from the quotes dated on or before it.
 *
 * @returns undefined where nothing was observed by that day
 * @example compositionOf(record, parallel, day('2024-12-08')).point.quotes // the quotes behind the value
 */
export function compositionOf(record: RateRecord, info: SeriesInfo, day: Day): Composition | undefined {
	const composed = compose(info, record.quotes, day);
	const point = composed.points[lastIndexUpTo(composed.series.days, day)];
	if (!point) return undefined;
	const age = day - point.day;
	const near = record.quotes.filter((quote) => quote.series === info.id && quote.date <= day && isNear(quote, point));
	return {
		info,
		point,
		age,
		isCarried: age <= info.carryDays,
		leftOut: near
			.filter((quote) => !point.quotes.includes(quote))
			.map((quote) => ({ quote, reason: reasonOf(quote, point, composed) }))
	};
}

/** Whether a quote is of the point's day; or of its month or year, where either is no exacter than that. */
function isNear(quote: Quote, point: ComposedPoint): boolean {
	const [a, b] = [isoDay(quote.date), isoDay(point.day)];
	const precisions = [quote.precision, point.precision];
	const length = precisions.includes('year') ? 4 : precisions.includes('month') ? 7 : 10;
	return a.slice(0, length) === b.slice(0, length);
}

function reasonOf(quote: Quote, point: ComposedPoint, { points }: Composed): string {
	if (quote.context) return `context: ${quote.context.en}`;
	if (quoteValue(quote) === undefined) return `a range of a ${quote.precision}, which has no mid`;
	if (points.some(({ quotes }) => quotes.includes(quote))) return `a point of its own on ${isoDay(quote.date)}`;
	if (quote.precision !== 'day') return `a figure of the ${quote.precision}, in which something finer was published`;
	return isOneSided(quote) && !point.oneSided ? 'one-sided, on a day with two-sided quotes' : 'not counted';
}
