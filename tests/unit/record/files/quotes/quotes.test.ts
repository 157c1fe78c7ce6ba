/** What reading quotes row by row, file by file, must not change. */
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { readRecord } from '#lib/record/index.ts';
import {
	addRow,
	changedFiles,
	goodText,
	replaceText,
	setCells,
	setFile,
	TODAY,
	type Change
} from '#tests/support/record/record.ts';

const POUND = 'quotes/pound.csv';
const MORE = 'quotes/more.csv';
const [HEADER = '', ...ROWS] = goodText(POUND).trimEnd().split('\n');

function read(...changes: readonly Change[]) {
	const result = readRecord(changedFiles(...changes), 'v', TODAY);
	if ('problems' in result) return { problems: result.problems };
	return { quotes: result.record.quotes, problems: [] };
}

const fileOf = (rows: readonly string[]) => `${[HEADER, ...rows].join('\n')}\n`;

/** The quotes of the pound in two files, every other one in each. */
const inTwoFiles: Change = (files) => {
	setFile(POUND, fileOf(ROWS.filter((_, i) => i % 2 === 0)))(files);
	setFile(MORE, fileOf(ROWS.filter((_, i) => i % 2 === 1)))(files);
	replaceText('datapackage.json', `"path":"${POUND}"`, `"path":"${POUND}"},{"path":"${MORE}"`)(files);
};

describe('quotes', () => {
	it('are the same ones whether a series is in one file or in two', () => {
		const [one, two] = [read(), read(inTwoFiles)];
		expect(two.problems).toEqual([]);
		expect(new Set(two.quotes)).toEqual(new Set(one.quotes));
	});

	it('are held against the one before by day, also where that is in another file', () => {
		const { problems } = read(
			inTwoFiles,
			setCells(MORE, 3, { bid: '', ask: '', mid: '1800000', use: 'point', why_en: '', why_ar: '' })
		);
		expect(problems).toMatchObject([{ file: MORE, line: 3, column: 'mid', rule: 'step' }]);
	});

	it('are different ones where a decimal differs, and the same where the digits alone do', () => {
		const figures = (mid: string) => addRow(POUND, 8, { mid });
		expect(read(figures('11900.0000001')).problems).toEqual([]);
		expect(read(figures('11900.0')).problems).toMatchObject([
			{ file: POUND, line: 9, rule: 'duplicate', found: 'the same as line 8' }
		]);
	});

	it.each([
		['series', 'nothing', 'unknown-key'],
		['place', 'nowhere', 'unknown-key'],
		['unit', 'nothing', 'unknown-key'],
		['source', 'nobody', 'unknown-key'],
		['why_en', 'In English alone.', 'translation'],
		['why_ar', 'بالعربية فقط.', 'translation'],
		['note_en', 'In English alone.', 'translation'],
		['note_ar', 'بالعربية فقط.', 'translation']
	] as const)('are checked one by one: a wrong %s where all else is as in the row above', (column, cell, rule) => {
		const { problems } = read(addRow(POUND, 8, { mid: '11900.0000001', [column]: cell }));
		expect(problems).toContainEqual(expect.objectContaining({ file: POUND, line: 9, rule }));
	});

	it('are reported each, where one after the other has the same mistake', () => {
		const { problems } = read(
			addRow(POUND, 8, { mid: '11900.0000001', source: 'nobody' }),
			addRow(POUND, 8, { mid: '11900.0000002', source: 'nobody' })
		);
		expect(problems).toMatchObject([
			{ line: 9, column: 'source', rule: 'unknown-key' },
			{ line: 10, column: 'source', rule: 'unknown-key' }
		]);
	});

	it('are read in any order of columns, every field in quotation marks', () => {
		const lines: string[][] = parse(goodText(POUND));
		const turned = lines.map((fields) => fields.map((field) => `"${field}"`).reverse()).join('\n');
		expect(read(setFile(POUND, `${turned}\n`)).quotes).toEqual(read().quotes);
	});
});
