/** Which months have how many quotes: a calendar of one series, and a line about each. */
import { m } from '#i18n/compiled/messages.js';
import type { ViewContext } from '#lib/context/context.ts';
import { formatDay, formatNumber, formatYear, plain, textIn } from '#lib/format/index.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { pathTo } from '#lib/query/listed.ts';
import { queryText } from '#lib/query/index.ts';
import { leadingRate, ROLES, type SeriesInfo } from '#lib/record/index.ts';
import { groupedBy } from '#lib/record/compose/points.ts';
import { firstOfMonth } from '#lib/series/index.ts';
import { seriesGroups } from '#lib/view/parts/series-groups.ts';
import { pathInContext } from '#lib/view/search/path-in-context.ts';
import { monthRange, quotesByMonth, type QuoteCounts } from './quotes-by-month.ts';

/** How many quotes a month has: none, one, two to four, five and more. */
export type Level = 0 | 1 | 2 | 3;

/** A month or a year of a calendar; blank where it has no quote. */
export interface CalendarCell {
	readonly count: string;
	readonly level: Level;
}

/** A year that has quotes. */
export interface CalendarYear {
	readonly year: string;
	/** January to December. */
	readonly months: readonly CalendarCell[];
	/** Figures of the whole year. */
	readonly whole: CalendarCell;
}

/** The quotes of one series as a calendar, in words too. */
export interface CoverageCalendar {
	readonly name: string;
	/** The page of the series, without the language. */
	readonly path: string;
	readonly summary: string;
	/** The latest first; years without a quote are left out. */
	readonly years: readonly CalendarYear[];
	/** Whether any figure is of a whole year. */
	readonly hasWholeYears: boolean;
}

/** A series in the list of all. */
export interface CoverageRow {
	readonly id: string;
	readonly name: string;
	/** Its calendar, without the language. */
	readonly path: string;
	/** Whether this is the one that is shown. */
	readonly isShown: boolean;
	readonly quotes: string;
	/** Months with a quote among those from the first such month to the last: “171 of 341”. */
	readonly months: string;
	readonly span: string;
}

/** Series under one title. */
export interface CoverageGroup {
	readonly title: string;
	readonly rows: readonly CoverageRow[];
}

/** What the record covers. */
export interface Coverage {
	/** Undefined where the record has no quote yet. */
	readonly calendar: CoverageCalendar | undefined;
	/** The main series, for links above the calendar. */
	readonly main: readonly CoverageRow[];
	readonly groups: readonly CoverageGroup[];
}

/**
 * What the record covers, as of the context's day.
 *
 * @param id - the series whose calendar is shown; defaults to the headline
 * @example coverageOf(context, undefined).calendar?.years[0]?.year // '2026'
 */
export function coverageOf(context: ViewContext, id: string | undefined): Coverage {
	const { record, day } = context;
	const bySeries = groupedBy(record.quotes, ({ series }) => series);
	const countsOf = ({ id: one }: SeriesInfo) => quotesByMonth(bySeries.get(one) ?? [], day);
	const shown = record.series.get(id ?? '') ?? leadingRate(record);
	const rowsOf = (infos: readonly SeriesInfo[]) =>
		infos.flatMap((info) => rowOf(context, info, countsOf(info), info.id === shown?.id));
	const groups = seriesGroups(context).map(({ title, infos }) => ({ title, rows: rowsOf(infos) }));
	return {
		calendar: shown && calendarOf(context, shown, countsOf(shown)),
		main: rowsOf(ROLES.flatMap((role) => record.roles[role] ?? [])),
		groups: groups.filter(({ rows }) => rows.length > 0)
	};
}

/** The place of the calendar on the page. */
export const CALENDAR = 'coverage';

function rowOf(context: ViewContext, info: SeriesInfo, counts: QuoteCounts, isShown: boolean): CoverageRow[] {
	const { first, last, quotes, months } = counts;
	if (first === undefined || last === undefined) return [];
	const number = (value: number) => formatNumber(value, context.locale);
	const [begin, end] = monthRange(counts);
	return [
		{
			id: info.id,
			name: textIn(info.name, context.words),
			path: pathInContext(context, `${ADDRESSES.data.path}${queryText([['series', info.id]])}#${CALENDAR}`),
			isShown,
			quotes: number(quotes),
			months: m.data_months_of({ count: number(months.size), all: number(end - begin + 1) }, context.words),
			span: spanOf(context, first, last)
		}
	];
}

function spanOf({ locale }: ViewContext, first: number, last: number): string {
	const [from, to] = [first, last].map((month) => formatYear(yearOf(month), locale));
	return from === to ? `${from}` : `${from}–${to}`;
}

function calendarOf(context: ViewContext, info: SeriesInfo, counts: QuoteCounts): CoverageCalendar | undefined {
	const { first, last, months, years } = counts;
	if (first === undefined || last === undefined) return undefined;
	const quoted = new Set([...[...months.keys()].map(yearOf), ...years.keys()]);
	const cell = (count = 0): CalendarCell => ({
		count: count === 0 ? '' : plain(formatNumber(count, context.locale)),
		level: levelOf(count)
	});
	return {
		name: textIn(info.name, context.words),
		path: pathInContext(context, pathTo(ADDRESSES.series, info)),
		summary: summaryOf(context, counts, first, last),
		years: [...quoted]
			.sort((a, b) => b - a)
			.map((year) => ({
				year: formatYear(year, context.locale),
				months: MONTHS.map((month) => cell(months.get((year - 1970) * 12 + month))),
				whole: cell(years.get(year))
			})),
		hasWholeYears: years.size > 0
	};
}

const MONTHS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;

/** From so many quotes on a month is at the next level. */
const SEVERAL = 2;
const MANY = 5;

function levelOf(count: number): Level {
	if (count >= MANY) return 3;
	if (count >= SEVERAL) return 2;
	return count > 0 ? 1 : 0;
}

/** The calendar in words: how much there is, and which month has the most. */
function summaryOf(context: ViewContext, counts: QuoteCounts, first: number, last: number): string {
	const { locale, words } = context;
	const number = (value: number) => formatNumber(value, locale);
	const monthText = (month: number) => formatDay(firstOfMonth(month), 'month', locale);
	const [most] = [...counts.months].sort(([a, x], [b, y]) => y - x || b - a);
	const quotes = number(counts.quotes);
	if (!most) return m.data_summary_years({ quotes, span: spanOf(context, first, last) }, words);
	if (first === last) return m.data_summary_month({ quotes, month: monthText(first) }, words);
	const [begin, end] = monthRange(counts);
	const covered = { months: number(counts.months.size), all: number(end - begin + 1) };
	const summary = m.data_summary({ quotes, ...covered, first: monthText(begin), last: monthText(end) }, words);
	const [month, count] = most;
	if (count === 1) return summary;
	return `${summary} ${m.data_summary_busiest({ month: monthText(month), count: number(count) }, words)}`;
}

function yearOf(month: number): number {
	return 1970 + Math.floor(month / 12);
}
