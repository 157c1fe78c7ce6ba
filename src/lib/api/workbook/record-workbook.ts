/** The whole record as a workbook: every value, every quote, every series, and how they were made. */
import { m } from '#i18n/compiled/messages.js';
import { isRightToLeft } from '#i18n/language.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { unitOf, unitText } from '#lib/context/unit.ts';
import { say, textIn } from '#lib/format/index.ts';
import { clean } from '#lib/format/number.ts';
import type { ComposedPoint, SeriesInfo } from '#lib/record/index.ts';
import { restateValue } from '#lib/series/index.ts';
import { aboutSheet, recordMethod } from './about-sheet.ts';
import { quotesSheet } from './quotes-sheet.ts';
import { sheetOf, WIDTHS, type ColumnOf, type Sheet, type Workbook } from './workbook.ts';

/**
 * The record as it is seen on the context's day.
 *
 * @param address - of the page that lists its series, whole
 * @returns four sheets: values, quotes, series, and what the file is
 * @example recordWorkbook(context, 'https://sarraf.example/series').sheets.length // 4
 */
export function recordWorkbook(context: ViewContext, address: string): Workbook {
	const { record, words, day, language } = context;
	const names = new Map([...record.series.values()].map(({ id, name }) => [id, textIn(name, words)]));
	const quotes = record.quotes
		.filter(({ date }) => date <= day)
		.map((quote) => ({ series: names.get(quote.series ?? '') ?? '', quote }));
	const title = m.sheet_record({}, words);
	return {
		sheets: [
			valuesSheet(context),
			quotesSheet(context, quotes),
			seriesSheet(context),
			aboutSheet(context, { title, address, method: [...recordMethod(context), say(m.compare_method, {}, words)] })
		],
		rightToLeft: isRightToLeft(language)
	};
}

interface ValueRow {
	readonly info: SeriesInfo;
	readonly point: ComposedPoint;
}

function valuesSheet(context: ViewContext): Sheet {
	const { record, words } = context;
	const rows = [...record.series.values()].flatMap((info) =>
		context.series(info.id).points.map((point): ValueRow => ({ info, point }))
	);
	const number = (heading: string, of: (point: ComposedPoint) => number): ColumnOf<ValueRow> => ({
		heading,
		width: WIDTHS.number,
		of: ({ info, point }) => clean(restateValue(of(point), info.unit, unitOf(context, info)))
	});
	const columns: readonly ColumnOf<ValueRow>[] = [
		{ heading: m.sheet_series({}, words), width: WIDTHS.name, of: ({ info }) => textIn(info.name, words) },
		{ heading: m.sheet_date({}, words), width: WIDTHS.date, of: ({ point }) => point },
		number(m.table_value({}, words), ({ value }) => value),
		number(m.month_lowest({}, words), ({ low }) => low),
		number(m.month_highest({}, words), ({ high }) => high),
		{ heading: m.sheet_unit({}, words), width: WIDTHS.name, of: ({ info }) => unitText(context, info) },
		{ heading: m.sheet_quote_count({}, words), width: WIDTHS.number, of: ({ point }) => point.quotes.length }
	];
	return sheetOf(m.sheet_values({}, words), columns, rows);
}

function seriesSheet(context: ViewContext): Sheet {
	const { record, words } = context;
	const columns: readonly ColumnOf<SeriesInfo>[] = [
		{ heading: m.sheet_series({}, words), width: WIDTHS.name, of: ({ name }) => textIn(name, words) },
		{ heading: m.sheet_id({}, words), width: WIDTHS.name, of: ({ id }) => id },
		{ heading: m.sheet_unit({}, words), width: WIDTHS.name, of: (info) => unitText(context, info) },
		{ heading: m.sheet_carried({}, words), width: WIDTHS.number, of: ({ carryDays }) => carryDays },
		{ heading: m.sheet_remarks({}, words), width: WIDTHS.text, of: ({ note }) => textIn(note, words) }
	];
	return sheetOf(m.sheet_series({}, words), columns, [...record.series.values()]);
}
