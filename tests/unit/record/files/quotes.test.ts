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

	it('are read in any order of columns, every field in quotation marks', () => {
		const lines: string[][] = parse(goodText(POUND));
		const turned = lines.map((fields) => fields.map((field) => `"${field}"`).reverse()).join('\n');
		expect(read(setFile(POUND, `${turned}\n`)).quotes).toEqual(read().quotes);
	});
});
