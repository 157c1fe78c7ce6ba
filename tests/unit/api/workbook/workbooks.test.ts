import { describe, expect, it } from 'vitest';
import { chartWorkbook } from '#lib/api/workbook/chart-workbook.ts';
import { monthsWorkbook } from '#lib/api/workbook/months-workbook.ts';
import { recordWorkbook } from '#lib/api/workbook/record-workbook.ts';
import { sheetOf, type Sheet, type SheetCell, type Workbook } from '#lib/api/workbook/workbook.ts';
import { lineSpecsOf } from '#lib/chart/data/chart-line-specs.ts';
import type { ViewContext } from '#lib/context/context.ts';
import type { ChartQuery } from '#lib/query/index.ts';
import type { Language } from '#lib/record/index.ts';
import { day } from '#lib/series/index.ts';
import { comparisonOf } from '#lib/view/compare/comparison.ts';
import { monthRows } from '#lib/view/month/month-rows.ts';
import { record } from '#tests/support/record/real.ts';
import { context } from '#tests/support/view/context.ts';

const ADDRESS = 'https://sarraf.example/page';
const SEED = { asOf: day('2024-12-06'), from: day('2024-12-06') } as const;

function workbookOf(query: Partial<ChartQuery>, ids: readonly string[], language: Language = 'en'): Workbook {
	const made: ViewContext = context(query, language);
	return chartWorkbook(made, comparisonOf(made, lineSpecsOf(made, ids)), ADDRESS);
}

function sheetAt({ sheets }: Workbook, at: number): Sheet {
	const found = sheets[at];
	if (!found) throw new RangeError(`there is no sheet ${at}`);
	return found;
}

const headings = ({ columns }: Sheet) => columns.map(({ heading }) => heading);
const column = ({ columns, rows }: Sheet, name: string): readonly SheetCell[] => {
	const at = columns.findIndex(({ heading }) => heading === name);
	return rows.map((row) => row[at]);
};

describe('the workbook of a series', () => {
	const book = workbookOf(SEED, ['syp-parallel']);

	it('has its values, in the unit of the address, with their publishers and addresses', () => {
		const values = sheetAt(book, 0);
		expect(headings(values)).toEqual([
			'Date',
			'old pounds per US dollar',
			'Lowest',
			'Highest',
			'Number of quotes',
			'Publishers',
			'Source addresses'
		]);
		expect(values.rows.at(-1)?.slice(0, 5)).toEqual([
			{ day: day('2024-12-06'), precision: 'day' },
			18_000,
			17_000,
			19_000,
			3
		]);
		expect(String(values.rows.at(-1)?.[6]).split(' ')).toHaveLength(3);
		expect(
			column(sheetAt(workbookOf({ ...SEED, unit: 'new' }, ['syp-parallel']), 0), 'new pounds per US dollar').at(-1)
		).toBe(180);
	});

	it('has every quote as it was published, those that are no point with the reason', () => {
		const quotes = sheetAt(book, 1);
		expect(column(quotes, 'Series').every((name) => name === 'Parallel market, Damascus')).toBe(true);
		expect(column(quotes, 'Mid')).toContain(18_000);
		expect(column(quotes, 'Buying price')).toContain(17_500);
		expect(column(quotes, 'Selling price')).toContain(19_000);
		expect(column(quotes, 'Unit').every((unit) => unit === 'old pounds')).toBe(true);
		expect(column(quotes, 'Source address').every((address) => /^https?:/.test(String(address)))).toBe(true);
		const all = sheetAt(workbookOf({ range: 'all' }, ['syp-parallel']), 1);
		const reasons = column(all, 'Why it is not in the series').filter((reason) => reason !== '');
		const expected = record.quotes.filter(
			({ series, context, date }) => series === 'syp-parallel' && context !== undefined && date >= day('1989-07-01')
		);
		expect(reasons).toHaveLength(expected.length);
	});

	it('says what it is: address, day, method, licence and version', () => {
		const lines = new Map(sheetAt(book, 2).rows.map(([name, text]) => [String(name), String(text)]));
		expect(lines.get('As a page')).toBe(ADDRESS);
		expect(lines.get('As of')).toBe('6 December 2024');
		expect(lines.get('Licence')).toBe('CC-BY-4.0, https://creativecommons.org/licenses/by/4.0/');
		expect(lines.get('Version of the record')).toBe(record.version);
		expect(lines.has('Method')).toBe(true);
	});

	it('is in Arabic from right to left', () => {
		const arabic = workbookOf(SEED, ['syp-parallel'], 'ar');
		expect([book.rightToLeft, arabic.rightToLeft]).toEqual([false, true]);
		expect(arabic.sheets.map(({ name }) => name)).toEqual(['القيم', 'الأسعار المنشورة', 'عن هذا الملف']);
	});

	it('has what the address shows beside the value', () => {
		const values = sheetAt(workbookOf({ ...SEED, show: 'week' }, ['syp-parallel']), 0);
		expect(
			Number(column(values, 'change in a week').at(-1) ?? column(values, headings(values)[4] ?? '').at(-1))
		).toBeCloseTo(18_000 / 14_700 - 1, 10);
	});
});

describe('the workbook of a comparison', () => {
	const values = sheetAt(workbookOf({ ...SEED, from: day('2024-12-01') }, ['syp-parallel', 'syp-official']), 0);

	it('has a row for each day, and the columns of each series under its name', () => {
		expect(headings(values)[1]).toBe('Parallel market, Damascus: old pounds per US dollar');
		expect(headings(values)[7]).toBe('Official rate, Central Bank of Syria: old pounds per US dollar');
		const days = column(values, 'Date').map((date) => (typeof date === 'object' ? date.day : undefined));
		expect(days).toEqual([...new Set(days)].sort());
	});

	it('has nothing for a series on a day on which it has no value', () => {
		expect(values.rows.some(([, market, , , , , , official]) => market !== undefined && official === undefined)).toBe(
			true
		);
	});
});

it('the workbook of the months has a row for each month and market', () => {
	const made = context({ from: day('2024-12-01'), to: day('2024-12-31') });
	const info = record.series.get('syp-parallel');
	const rows = monthRows(made, info ? [info] : []);
	const [table] = monthsWorkbook(made, rows, ADDRESS).sheets;
	expect(table?.rows).toEqual([
		[
			{ day: day('2024-12-01'), precision: 'month' },
			'Parallel market, Damascus',
			'old pounds',
			13_300,
			{ day: day('2024-12-31'), precision: 'day' },
			14_750,
			11_250,
			{ day: day('2024-12-16'), precision: 'day' },
			24_500,
			{ day: day('2024-12-08'), precision: 'day' },
			13
		]
	]);
	expect(monthsWorkbook(context({}, 'ar'), [], ADDRESS).rightToLeft).toBe(true);
});

describe('the workbook of the record', () => {
	const made = context({ asOf: day('2024-12-06') });
	const book = recordWorkbook(made, ADDRESS);

	it('has every value and every quote by the day, and every series', () => {
		const points = [...record.series.keys()].flatMap((id) => made.series(id).points);
		expect(sheetAt(book, 0).rows).toHaveLength(points.length);
		expect(sheetAt(book, 1).rows).toHaveLength(record.quotes.filter(({ date }) => date <= day('2024-12-06')).length);
		expect(sheetAt(book, 2).rows).toHaveLength(record.series.size);
	});

	it('has each value in its unit', () => {
		const last = sheetAt(book, 0)
			.rows.filter(([name]) => name === 'Parallel market, Damascus')
			.at(-1);
		expect(last?.slice(2, 7)).toEqual([18_000, 17_000, 19_000, 'old pounds per US dollar', 3]);
	});

	it('is in Arabic from right to left', () => {
		expect([book.rightToLeft, recordWorkbook(context({}, 'ar'), ADDRESS).rightToLeft]).toEqual([false, true]);
	});
});

it('the name of a sheet is one that spreadsheets take', () => {
	expect(sheetOf('a/b: what is [here]? and more than thirty', [], []).name).toBe('a b  what is  here   and more t');
});
