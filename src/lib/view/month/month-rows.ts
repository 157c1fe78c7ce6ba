import type { ViewContext } from '#lib/context/context.ts';
import { unitOf } from '#lib/context/unit.ts';
import { dateRangeOf, type DateRange } from '#lib/chart/data/date-range.ts';
import type { ComposedPoint, NamedUnit, SeriesInfo, Source } from '#lib/record/index.ts';
import {
	asOf,
	isMissing,
	restateValue,
	shift,
	startOf,
	startOfNext,
	type Day,
	type Precision
} from '#lib/series/index.ts';
import { monthFigures } from './month-figures.ts';

/** A value, and the day, month or year of which it is. */
export interface MonthValue {
	readonly value: number;
	readonly day: Day;
	readonly precision: Precision;
}

/** The value with which a month ends. */
export interface MonthEnd extends MonthValue {
	/** Whether it is from an earlier month, or, as a yearly figure, from an earlier year. */
	readonly isCarried: boolean;
	/** Of the quotes behind it, each once. */
	readonly sources: readonly Source[];
}

/** What a rate was in a month, as the table by which books are closed has it: values in one unit. */
export interface MonthRow {
	readonly first: Day;
	readonly info: SeriesInfo;
	readonly unit: NamedUnit;
	/** The last value by the end of the month, no older than its series allows; undefined where there is none. */
	readonly end: MonthEnd | undefined;
	/** Of the days that were quoted; undefined where none was. */
	readonly median: number | undefined;
	readonly lowest: MonthValue | undefined;
	readonly highest: MonthValue | undefined;
	/** How many days were quoted. */
	readonly count: number;
}

/**
 * The months of some rates within the window of an address, by ascending months; of each month the rates in the order given.
 * A month in which a rate was not quoted has the value that is carried into its end.
 *
 * @example monthRows(context, [parallel]).at(-1) // { first: 2026-11-01, end: { value: 13800, day: 2026-10-05, … }, count: 0, … }
 */
export function monthRows(context: ViewContext, infos: readonly SeriesInfo[]): readonly MonthRow[] {
	return monthsIn(monthWindow(context, infos)).flatMap((first) => infos.map((info) => rowOf(context, info, first)));
}

/**
 * The days of the table: those of the address, from the first observation of these rates.
 *
 * @example isoDay(monthWindow({ ...context, query: { ...query, range: '1y' } }, [parallel]).from) // '2025-11-23'
 */
export function monthWindow(context: ViewContext, infos: readonly SeriesInfo[]): DateRange {
	const firsts = infos.flatMap(({ id }) => context.series(id).points[0]?.day ?? []);
	const [first = context.day] = firsts.sort((a, b) => a - b);
	return dateRangeOf(context.query, first, context.day);
}

function monthsIn({ from, to }: DateRange): readonly Day[] {
	const months: Day[] = [];
	for (let first = startOf(from, 'month'); first <= to; first = startOfNext(first, 'month')) months.push(first);
	return months;
}

function rowOf(context: ViewContext, info: SeriesInfo, first: Day): MonthRow {
	const end = shift(startOfNext(first, 'month'), -1);
	const last = end < context.day ? end : context.day;
	const unit = unitOf(context, info);
	const restate = (value: number) => restateValue(value, info.unit, unit);
	const onDay = ({ value, day }: ComposedPoint): MonthValue => ({ value: restate(value), day, precision: 'day' });
	const point = pointAt(context, info, last);
	const figures = monthFigures(context, info, { first, last });
	return {
		first,
		info,
		unit,
		end: point && { ...endOf(point, first), value: restate(point.value) },
		median: figures && restate(figures.median),
		lowest: figures && onDay(figures.lowest),
		highest: figures && onDay(figures.highest),
		count: figures?.count ?? 0
	};
}

/** The point that stands for a rate on a day; undefined where there is none, or it is too old. */
function pointAt(context: ViewContext, { id }: SeriesInfo, day: Day): ComposedPoint | undefined {
	const { series, points } = context.series(id);
	const found = asOf(series, day);
	return isMissing(found) ? undefined : points[found.index];
}

/** A point as the end of a month that begins on a day. */
function endOf({ value, day, precision, quotes }: ComposedPoint, first: Day): MonthEnd {
	const period = precision === 'year' ? 'year' : 'month';
	const isCarried = startOf(day, period) < startOf(first, period);
	const sources = [...new Map(quotes.map(({ source }) => [source.id, source])).values()];
	return { value, day, precision, isCarried, sources };
}
