/** A series, or a comparison of several, as a workbook: its values, every quote behind them, and how they were made. */
import { m } from '#i18n/compiled/messages.js';
import { isRightToLeft } from '#i18n/language.ts';
import { pointsWithin } from '#lib/chart/data/date-range.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { unitText } from '#lib/context/unit.ts';
import { say, textIn } from '#lib/format/index.ts';
import type { Day } from '#lib/series/index.ts';
import type { Comparison } from '#lib/view/compare/comparison.ts';
import { choiceText } from '#lib/wording/choices.ts';
import { tablesOf, type SeriesTable, type TableRow } from '../v1/table-of.ts';
import { aboutSheet, recordMethod } from './about-sheet.ts';
import { quotesSheet, type SeriesQuote } from './quotes-sheet.ts';
import { sheetOf, WIDTHS, type ColumnOf, type Sheet, type Workbook } from './workbook.ts';

/**
 * The workbook of a chart: within its window, in its unit and language.
 *
 * @param address - of the page that shows the same, whole
 * @returns three sheets: values, quotes, and what the file is
 * @throws {RangeError} when the context's query shows what a series cannot
 * @example chartWorkbook(context, comparison, 'https://sarraf.example/series/syp-parallel').sheets[0]?.rows.at(-1)
 * // [{ day: 2024-12-06, precision: 'day' }, 18000, 17000, 19000, 3, 'Enab Baladi; …', 'https://…']
 */
export function chartWorkbook(context: ViewContext, comparison: Comparison, address: string): Workbook {
	const tables = tablesOf(context, comparison);
	const title = comparison.subjects.map(({ id }) => nameOf(context, id)).join(' · ');
	return {
		sheets: [
			valuesSheet(context, tables),
			quotesSheet(context, quotesOf(context, comparison)),
			aboutSheet(context, { title, address, method: methodOf(context) })
		],
		rightToLeft: isRightToLeft(context.language)
	};
}

function nameOf(context: ViewContext, id: string): string {
	return textIn(context.series(id).info.name, context.words);
}

function methodOf(context: ViewContext): readonly string[] {
	return [...recordMethod(context), say(m.compare_method, {}, context.words)];
}

/** A day of the table, with the row of each series that has one. */
interface DayRow {
	readonly day: Day;
	readonly rows: readonly (TableRow | undefined)[];
}

function valuesSheet(context: ViewContext, tables: readonly SeriesTable[]): Sheet {
	const byDay = tables.map(({ rows }) => new Map(rows.map((row) => [row.day, row])));
	const days = [...new Set(tables.flatMap(({ rows }) => rows.map(({ day }) => day)))].sort((a, b) => a - b);
	const rows = days.map((day): DayRow => ({ day, rows: byDay.map((found) => found.get(day)) }));
	const columns = tables.flatMap((table, i) =>
		valueColumns(context, table, tables.length > 1).map(({ of, ...column }): ColumnOf<DayRow> => ({
			...column,
			of: (dayRow) => {
				const row = dayRow.rows[i];
				return row && of(row);
			}
		}))
	);
	const date: ColumnOf<DayRow> = {
		heading: m.sheet_date({}, context.words),
		width: WIDTHS.date,
		of: ({ day, rows }) => ({ day, precision: rows.find((row) => row !== undefined)?.precision ?? 'day' })
	};
	return sheetOf(m.sheet_values({}, context.words), [date, ...columns], rows);
}

/** The columns of a series; where there are several, each names its series. */
function valueColumns(context: ViewContext, table: SeriesTable, named: boolean): readonly ColumnOf<TableRow>[] {
	const { words, query } = context;
	const { info } = context.series(table.id);
	const heading = (text: string) => (named ? `${textIn(info.name, words)}: ${text}` : text);
	const number = (text: string, of: (row: TableRow) => number | undefined) => ({
		heading: heading(text),
		width: WIDTHS.number,
		of
	});
	const derived =
		table.displayed === undefined ? [] : [number(choiceText('show', query.show, words), (row) => row.displayed)];
	return [
		number(unitText(context, info), ({ value }) => value),
		number(m.month_lowest({}, words), ({ low }) => low),
		number(m.month_highest({}, words), ({ high }) => high),
		...derived,
		number(m.sheet_quote_count({}, words), ({ quotes }) => quotes),
		{ heading: heading(m.sheet_publishers({}, words)), width: WIDTHS.name, of: (row) => row.publishers.join('; ') },
		{ heading: heading(m.sheet_addresses({}, words)), width: WIDTHS.text, of: (row) => row.addresses.join(' ') }
	];
}

/** Every quote of the window, each once: those behind the points, and those beside them with the reason. */
function quotesOf(context: ViewContext, { subjects, window }: Comparison): readonly SeriesQuote[] {
	const rows = subjects.flatMap(({ id }) => {
		const { points, context: beside, info } = context.series(id);
		const within = pointsWithin(points, window, info.carryDays).flatMap(({ quotes }) => quotes);
		const others = beside.filter(({ date }) => date >= window.from && date <= window.to);
		return [...within, ...others].map((quote) => ({ series: textIn(info.name, context.words), quote }));
	});
	const once = new Map(rows.map((row) => [row.quote, row]));
	return [...once.values()].sort((a, b) => a.quote.date - b.quote.date);
}
