import { m } from '#i18n/compiled/messages.js';
import { formatAmount, formatDay, textIn } from '#lib/format/index.ts';
import type { Composed, ComposedPoint, Quote } from '#lib/record/index.ts';
import { restateValue } from '#lib/series/index.ts';
import type { Sort } from '#lib/query/index.ts';
import { pageOf, type Pages } from '#lib/view/parts/pages.ts';
import { moreQuotes, quoteLine, quoteLines, type QuoteLine } from '#lib/wording/quote.ts';
import { queryOf, type ViewContext } from '#lib/context/context.ts';
import { atInterval } from '#lib/context/interval.ts';
import { pointsWithin, type DateRange } from '#lib/chart/data/date-range.ts';

/** One quote with all that was published of it. */
export interface FullQuote extends QuoteLine {
	/** Blank where there is none; the rest of a long list has no note. */
	readonly note?: string;
}

export interface PointRow {
	readonly id: string;
	readonly day: string;
	/** The page as of this day, which cites the point. */
	readonly href: string;
	readonly value: string;
	/** That the value is from before the window and carried into it; blank where it is not. */
	readonly mark: string;
	readonly quotes: readonly FullQuote[];
}

/** A quote that is no point, with the reason. */
export interface ContextRow extends FullQuote {
	readonly id: string;
	readonly day: string;
	readonly reason: string;
}

/** The points of a series, a page at a time, and the quotes that are none. */
export interface PointTable {
	readonly rows: readonly PointRow[];
	readonly pages: Pages;
	/** The last of them. */
	readonly context: readonly ContextRow[];
	/** That there are more; none where all are listed. */
	readonly moreContext: readonly QuoteLine[];
}

/** How many quotes that are no points are listed. */
const LISTED = 100;

const ORDERS: Readonly<Record<Sort, (a: ComposedPoint, b: ComposedPoint) => number>> = {
	new: (a, b) => b.day - a.day,
	old: (a, b) => a.day - b.day,
	high: (a, b) => b.value - a.value || b.day - a.day,
	low: (a, b) => a.value - b.value || b.day - a.day
};

/** A page of the points within a window and the one that is carried into it, in the order that the address asks for. */
export function pointTable(context: ViewContext, composed: Composed, window: DateRange): PointTable {
	const { from, to } = window;
	const { sort, interval } = context.query;
	const points = atInterval(pointsWithin(composed.points, window, composed.info.carryDays), interval);
	const { rows, pages } = pageOf(context, [...points].sort(ORDERS[sort]), '#points');
	const beside = composed.context.filter(({ date }) => date >= from && date <= to);
	return {
		rows: rows.map((point) => rowOf(context, composed, point, point.day < from)),
		pages,
		context: beside.slice(-LISTED).map((quote, i) => contextRow(context, quote, i)),
		moreContext: moreQuotes(context, beside.slice(0, -LISTED))
	};
}

function rowOf(
	context: ViewContext,
	{ info }: Composed,
	{ day, precision, value, quotes }: ComposedPoint,
	isCarried: boolean
): PointRow {
	const { unit: chosen, locale, words } = context;
	const unit = info.unit.currency === chosen.currency ? chosen : info.unit;
	return {
		id: String(day),
		day: formatDay(day, precision, locale, 'short'),
		href: `${queryOf(context, { asOf: day, from: undefined, to: undefined, range: context.defaults.range, page: context.defaults.page })}#cite`,
		value: formatAmount(restateValue(value, info.unit, unit), unit.decimals, locale),
		mark: isCarried ? m.point_carried({}, words) : '',
		quotes: quoteLines<FullQuote>(context, quotes, (quote) => fullQuote(context, quote))
	};
}

/** A quote that is no point of its series, with the reason. */
export function contextRow(context: ViewContext, quote: Quote, index: number): ContextRow {
	const { locale, words } = context;
	const day = formatDay(quote.date, quote.precision, locale, 'short');
	return { ...fullQuote(context, quote), id: String(index), day, reason: textIn(quote.context, words) };
}

function fullQuote(context: ViewContext, quote: Quote): FullQuote {
	const line = quoteLine(context, quote);
	const place = quote.place.id === 'national' ? '' : quote.place.name[context.language];
	const text = place === '' ? line.text : m.quote_place({ text: line.text, place }, context.words);
	return { ...line, text, note: textIn(quote.note, context.words) };
}
