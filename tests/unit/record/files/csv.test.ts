import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { csv } from '#lib/record/files/csv.ts';

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

it('a reader of RFC 4180 reads back what was written', () => {
	const row = fc.array(fc.string(), { minLength: 2, maxLength: 5 });
	fc.assert(
		fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
			expect(parse(csv(rows), { relax_column_count: true, record_delimiter: '\r\n' })).toEqual(rows);
		})
	);
});
