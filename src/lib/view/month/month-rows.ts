import type { ViewContext } from '#lib/context/context.ts';
import { unitOf } from '#lib/context/unit.ts';
import { dateRangeOf, type DateRange } from '#lib/chart/data/date-range.ts';
import type { NamedUnit, SeriesInfo } from '#lib/record/index.ts';
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

/** What a rate was in a month, as the table by which books are closed has it: values in one unit. */
export interface MonthRow {
	readonly first: Day;
	readonly info: SeriesInfo;
	readonly unit: NamedUnit;
	/** The last value by the end of the month, no older than its series allows; undefined where there is none. */
	readonly end: MonthValue | undefined;
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
	const { series } = context.series(info.id);
	const end = shift(startOfNext(first, 'month'), -1);
	const last = end < context.day ? end : context.day;
	const unit = unitOf(context, info);
	const valued = (value: number, day: Day, precision: Precision): MonthValue => ({
		value: restateValue(value, info.unit, unit),
		day,
		precision
	});
	const found = asOf(series, last);
	const figures = monthFigures(context, info, { first, last });
	return {
		first,
		info,
		unit,
		end: isMissing(found) ? undefined : valued(found.value, found.observed, found.precision),
		median: figures && restateValue(figures.median, info.unit, unit),
		lowest: figures && valued(figures.lowest.value, figures.lowest.day, 'day'),
		highest: figures && valued(figures.highest.value, figures.highest.day, 'day'),
		count: figures?.count ?? 0
	};
}
