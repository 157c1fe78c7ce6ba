import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addRows, canonicalBytes, changeRows, openSheet } from '#lib/record/files/text/sheet.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const added = (text: string, ...rows: Readonly<Record<string, string>>[]) => decode(addRows(encode(text), rows));
const changed = (text: string, line: number, cells: Readonly<Record<string, string>>) =>
	decode(changeRows(encode(text), new Map([[line, cells]])));

describe('adding rows', () => {
	it.each([
		['by its first column', 'id,name\na,A\nc,C\n', { id: 'b', name: 'B' }, 'id,name\na,A\nb,B\nc,C\n'],
		[
			'by day, behind those of the same day',
			'id,date\nz,2024-01-01\nb,2024-01-02\n',
			{ id: 'a', date: '2024-01-01' },
			'id,date\nz,2024-01-01\na,2024-01-01\nb,2024-01-02\n'
		],
		['first', 'id,name\nb,B\n', { id: 'a' }, 'id,name\na,\nb,B\n'],
		['last where the file has no order', 'id,name\nc,C\na,A\n', { id: 'b', name: 'B' }, 'id,name\nc,C\na,A\nb,B\n'],
		['to a file without rows', 'id,name\n', { id: 'a', name: 'A' }, 'id,name\na,A\n'],
		[
			'with the line end of the file',
			'\uFEFFid,name\r\na,"A, B"\r\n\r\n',
			{ id: 'b', name: 'B, "C"' },
			'\uFEFFid,name\r\na,"A, B"\r\n\r\nb,"B, ""C"""\r\n'
		],
		['behind a row without a line end', 'id,name\na,A', { id: 'b', name: 'B' }, 'id,name\na,A\nb,B\n'],
		[
			'beside rows of several lines',
			'id,name\na,"A\nA"\nc,C\n',
			{ id: 'b', name: 'B' },
			'id,name\na,"A\nA"\nb,B\nc,C\n'
		]
	])('%s', (_, before, row, after) => {
		expect(added(before, row)).toBe(after);
	});

	it('keeps several of one day in the order in which they are given', () => {
		const rows = [
			{ date: '2024-01-01', id: 'x' },
			{ date: '2023-12-31', id: 'y' },
			{ date: '2024-01-01', id: 'w' }
		];
		expect(added('date,id\n', ...rows)).toBe('date,id\n2023-12-31,y\n2024-01-01,x\n2024-01-01,w\n');
	});

	it('refuses a column that the file does not have', () => {
		expect(() => added('id,name\n', { id: 'a', nmae: 'A' })).toThrow('the file has no column "nmae": it has id, name');
	});
});

describe('changing a row', () => {
	it.each([
		['one cell', 'id,name\na,A\nb,B\n', 3, { name: 'Z' }, 'id,name\na,A\nb,Z\n'],
		['the row alone is written anew', 'id,name\n"a",A\n"b",B\n', 3, { name: 'Z' }, 'id,name\n"a",A\nb,Z\n'],
		['nothing where the cell is the same', 'id,name\n"a",A\n', 2, { name: 'A' }, 'id,name\n"a",A\n'],
		['blank lines behind it stay', 'id,name\r\na,A\r\n\r\nb,B\r\n', 2, { name: 'Z' }, 'id,name\r\na,Z\r\n\r\nb,B\r\n'],
		['a row of several lines', 'id,name\na,"A\n\nA"\nb,B\n', 2, { name: 'Z' }, 'id,name\na,Z\nb,B\n']
	])('%s', (_, before, line, cells, after) => {
		expect(changed(before, line, cells)).toBe(after);
	});

	it('refuses a line in which no row begins', () => {
		expect(() => changed('id,name\na,"A\nA"\n', 3, { name: 'Z' })).toThrow('no row begins in line 3');
	});

	it('refuses a file that cannot be read', () => {
		expect(() => changed('id;name\na;A\n', 2, { name: 'Z' })).toThrow(
			'the file cannot be changed: fields separated by semicolons in line 1'
		);
		expect(() => openSheet(encode(''))).toThrow('no header');
	});
});

describe('canonical bytes', () => {
	it('have no mark, no needless quotes, no blank lines, one kind of line end, and ascend by day', () => {
		const text = '\uFEFFdate,"name"\r\n2024-01-02,"A"\r\n\r\n2024-01-01,"B, C"\r2024-01-01,D\n';
		expect(decode(canonicalBytes(encode(text)))).toBe('date,name\n2024-01-01,"B, C"\n2024-01-01,D\n2024-01-02,A\n');
	});

	it('leave the order of a file without days', () => {
		expect(decode(canonicalBytes(encode('id\nb\na\n')))).toBe('id\nb\na\n');
	});

	const word = fc
		.string({ unit: fc.constantFrom('a', '"', ',', '\n', 'م', ' '), maxLength: 6 })
		.map((text) => `x${text}`);
	const rows = fc.array(fc.record({ id: word, name: word }), { maxLength: 8 });

	it('hold the cells that were added, and are the same when made again', () => {
		fc.assert(
			fc.property(rows, (list) => {
				const canonical = canonicalBytes(addRows(encode('id,name\r\n'), list));
				const cells = openSheet(canonical).rows.map((row) => row.cells);
				expect(canonicalBytes(canonical)).toEqual(canonical);
				expect(cells.map(({ id }) => id).sort()).toEqual(list.map(({ id }) => id).sort());
				for (const row of list) expect(cells).toContainEqual(row);
			})
		);
	});

	it('differ by the added row alone from a canonical file before', () => {
		fc.assert(
			fc.property(rows, fc.record({ id: word, name: word }), (list, row) => {
				const before = canonicalBytes(addRows(encode('id,name\n'), list));
				const after = openSheet(addRows(before, [row])).rows.map(({ text }) => text);
				const own = openSheet(addRows(encode('id,name\n'), [row])).rows[0]?.text ?? '';
				after.splice(after.lastIndexOf(own), 1);
				expect(after).toEqual(openSheet(before).rows.map(({ text }) => text));
			})
		);
	});
});
