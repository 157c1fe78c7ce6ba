import { m } from '#i18n/compiled/messages.js';
import { dateRangeOf, type DateRange } from '#lib/chart/data/date-range.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { unitText } from '#lib/context/unit.ts';
import { formatNumber, formatYear, textIn } from '#lib/format/index.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { pathTo } from '#lib/query/listed.ts';
import { leadingRate, sideOf, type Composed, type ComposedPoint, type SeriesInfo } from '#lib/record/index.ts';
import { changeOver, isMissing, isoDay, type Change, type Day } from '#lib/series/index.ts';
import { pathInContext } from '#lib/view/search/path-in-context.ts';
import { sidesApart } from '#lib/wording/base-note.ts';
import { observationAmount, moveCells } from '#lib/wording/change.ts';
import { shortChip, type FreshnessChip } from '#lib/wording/freshness.ts';
import { sparkline } from './sparkline.ts';

/** A series in the index: what it is, what it was last, and what became of it. */
export interface IndexRow {
	/** Where its page is, without the language. */
	readonly path: string;
	readonly name: string;
	readonly value: string;
	/** The unit, and the side where one alone was published. */
	readonly unit: string;
	readonly chip: FreshnessChip;
	/** The change over a year, of a rate in both readings by their names; blank where there is none. */
	readonly price: string;
	readonly worth: string;
	/** What price the change is counted from, where it is another side than it ends at; else blank. */
	readonly side: string;
	/** The path of its sparkline; blank where it would have fewer than five places. */
	readonly spark: string;
	/** “1990–2026”. */
	readonly span: string;
	readonly quotes: string;
	/** Both in a line of their own, where there is no room for their columns: “1990–2026, 399 quotes”. */
	readonly counted: string;
	/** What rows are sorted by. */
	readonly by: { readonly last: Day; readonly change: number | undefined; readonly quotes: number };
}

/** The row of a series as of the day; none where it has no value yet. */
export function indexRow(context: ViewContext, info: SeriesInfo): IndexRow[] {
	const composed = context.series(info.id);
	const { points } = composed;
	const [first, last] = [points[0], points.at(-1)];
	if (!first || !last) return [];
	const change = yearOf(context, composed);
	const count = points.reduce((sum, point) => sum + point.quotes.length, 0);
	const [span, quotes] = [spanOf(context, first.day, last.day), formatNumber(count, context.locale)];
	return [
		{
			path: pathInContext(context, pathTo(ADDRESSES.series, info)),
			name: textIn(info.name, context.words),
			value: observationAmount(context, { value: last.value, unit: info.unit }),
			unit: unitWithSide(context, info, last),
			chip: shortChip(context, composed),
			...moveOf(context, info, change),
			spark: sparkOf(context, composed),
			span,
			quotes,
			counted: m.index_counted({ kind: countedAs(info), span, count, shown: quotes }, context.words),
			by: { last: last.day, change: change?.price, quotes: count }
		}
	];
}

/** What was published of it: quotes of a rate or a price, figures of all else. */
function countedAs({ quantity }: SeriesInfo): 'quotes' | 'figures' {
	return quantity === 'rate' || quantity === 'price' ? 'quotes' : 'figures';
}

/** A percentage has no change in per cent; what is too old has none either. */
function yearOf(context: ViewContext, { info, series }: Composed): Change | undefined {
	if (info.quantity === 'percent') return undefined;
	const change = changeOver(series, context.day, 'year');
	return isMissing(change) ? undefined : change;
}

function moveOf(context: ViewContext, info: SeriesInfo, change: Change | undefined) {
	if (!change) return { price: '', worth: '', side: '' };
	const { price, value } = moveCells(context, change);
	if (info.quantity !== 'rate') return { price, worth: '', side: '' };
	const sides = sidesApart(context, info, change);
	return {
		price: m.index_price({ change: price }, context.words),
		worth: m.index_worth({ change: value }, context.words),
		side: sides ? m.index_from_side({ side: sides.from }, context.words) : ''
	};
}

function unitWithSide(context: ViewContext, info: SeriesInfo, point: ComposedPoint): string {
	const unit = unitText(context, info);
	const { found } = sideOf(point, 'mid', info.unit);
	if (found === 'mid') return unit;
	return (found === 'bid' ? m.index_bid : m.index_ask)({ unit }, context.words);
}

/** A line of fewer places would be a few dots, which show no trend. */
const FEWEST = 5;

function sparkOf(context: ViewContext, { series }: Composed): string {
	return sparkline(series, sparkWindow(context), FEWEST);
}

/** The same days for all series, so that their lines can be compared: those that a chart shows by default. */
function sparkWindow(context: ViewContext): DateRange {
	const leading = leadingRate(context.record);
	const first = leading && context.series(leading.id).points[0]?.day;
	return dateRangeOf({ ...context.defaults, from: undefined, to: undefined }, first ?? context.day, context.day);
}

function spanOf({ locale }: ViewContext, first: Day, last: Day): string {
	const [from, to] = [first, last].map((day) => formatYear(Number(isoDay(day).slice(0, 4)), locale));
	return from === to ? `${from}` : `${from}–${to}`;
}
