import { m } from '#i18n/compiled/messages.js';
import { isRightToLeft } from '#i18n/language.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { say, textIn } from '#lib/format/index.ts';
import type { MonthRow, MonthValue } from '#lib/view/month/month-rows.ts';
import { aboutSheet, recordMethod } from './about-sheet.ts';
import { sheetOf, WIDTHS, type ColumnOf, type SheetCell, type Workbook } from './workbook.ts';

/**
 * The table of the months as a workbook.
 *
 * @param address - of the page that shows the same, whole
 * @example monthsWorkbook(context, rows, 'https://sarraf.example/months').sheets.length // 2
 */
export function monthsWorkbook(context: ViewContext, rows: readonly MonthRow[], address: string): Workbook {
	const { words, language } = context;
	const method = [say(m.months_method, {}, words), say(m.month_method, {}, words), ...recordMethod(context)];
	return {
		sheets: [
			sheetOf(m.months_title({}, words), columnsOf(context), rows),
			aboutSheet(context, { title: m.months_title({}, words), address, method })
		],
		rightToLeft: isRightToLeft(language)
	};
}

function columnsOf({ words }: ViewContext): readonly ColumnOf<MonthRow>[] {
	const dateOf = (found: MonthValue | undefined): SheetCell => found && { day: found.day, precision: found.precision };
	const number = (heading: string, of: (row: MonthRow) => number | undefined) => ({
		heading,
		width: WIDTHS.number,
		of
	});
	const date = (of: (row: MonthRow) => SheetCell) => ({ heading: m.sheet_date({}, words), width: WIDTHS.date, of });
	const text = (heading: string, width: number, of: (row: MonthRow) => string) => ({ heading, width, of });
	return [
		{
			heading: m.months_month({}, words),
			width: WIDTHS.date,
			of: ({ first }) => ({ day: first, precision: 'month' })
		},
		text(m.day_col_market({}, words), WIDTHS.name, ({ info }) => textIn(info.name, words)),
		text(m.sheet_unit({}, words), WIDTHS.word, ({ unit }) => textIn(unit.name, words)),
		number(m.months_end({}, words), ({ end }) => end?.value),
		date(({ end }) => dateOf(end)),
		number(m.month_median({}, words), ({ median }) => median),
		number(m.month_lowest({}, words), ({ lowest }) => lowest?.value),
		date(({ lowest }) => dateOf(lowest)),
		number(m.month_highest({}, words), ({ highest }) => highest?.value),
		date(({ highest }) => dateOf(highest)),
		number(m.month_count({}, words), ({ count }) => count)
	];
}
