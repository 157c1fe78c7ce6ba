import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from '#lib/record/files/text/csv.ts';

/** What the decision on formulas tells programs to do with a cell. */
const read = (cell: string) => cell.replace(/^'(?='*[=+\-@\t\r])/, '');

it.each([
	[[['day', 'value']], 'day,value\r\n'],
	[[['2024-12-06', 18000]], '2024-12-06,18000\r\n'],
	[[['a, b', 'c']], '"a, b",c\r\n'],
	[[['he said "no"']], '"he said ""no"""\r\n'],
	[[['two\nlines', 'cr\r']], '"two\nlines","cr\r"\r\n'],
	[[[undefined, 0, '']], ',0,\r\n'],
	[[], '']
])('%j', (rows, text) => {
	expect(csv(rows)).toBe(text);
});

it.each([
	[';', 'a;b,c', '"a;b,c";1\r\n'],
	[';', 'a,b', 'a,b;1\r\n'],
	['\t', 'a b', 'a b\t1\r\n']
])('cells are separated by %j, and quoted where they hold it', (separator, cell, text) => {
	expect(csv([[cell, 1]], separator)).toBe(text);
});

describe('what a spreadsheet would take for a formula is shown as it is', () => {
	it.each([
		['a channel', '@lira_today', "'@lira_today"],
		['a formula', '=1+1', "'=1+1"],
		['a sign and words', '+963 11', "'+963 11"],
		['a dash', '– and -', '– and -'],
		['a hyphen', '-', "'-"],
		['a tab', '\tx', "'\tx"],
		['an apostrophe that is not ours', "'@lira", "''@lira"],
		['an apostrophe before a word', "'abc", "'abc"],
		['a sign within', 'a@b', 'a@b'],
		['a number below zero, as text', '-1.5', '-1.5'],
		['a number with its sign', '+22.4', '+22.4'],
		['a number with an exponent', '-1e-7', '-1e-7'],
		['two numbers', '-1-2', "'-1-2"]
	])('%s', (_, cell, written) => {
		expect(csv([[cell]])).toBe(`${written}\r\n`);
		expect(read(written)).toBe(cell);
	});

	it('and numbers stay numbers', () => {
		expect(csv([[-0.183, -1e-7]])).toBe('-0.183,-1e-7\r\n');
	});
});

it('a reader of RFC 4180 reads back what was written, but for the apostrophe', () => {
	const cell = fc.oneof(fc.string(), fc.stringMatching(/^'{0,2}[=+\-@\t\r]?[a-z0-9.]{0,3}$/));
	const row = fc.array(cell, { minLength: 2, maxLength: 5 });
	fc.assert(
		fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
			const parsed: string[][] = parse(csv(rows), { relax_column_count: true, record_delimiter: '\r\n' });
			expect(parsed.map((cells) => cells.map(read))).toEqual(rows);
		})
	);
});
