import { describe, expect, it } from 'vitest';
import { dayOfInstant, dayReader } from '../../../../src/keeper/formats/dates.ts';
import { plainDigits } from '../../../../src/keeper/formats/digits.ts';
import { piecesOf } from '../../../../src/keeper/formats/pieces.ts';
import { readInputTable } from '../../../../src/keeper/formats/table.ts';
import { temporaryFolder } from '#tests/support/record/folder.ts';
import { pageRows, pageText } from '../../../../src/keeper/formats/page-tables.ts';
import { fileInTar } from '../../../../src/keeper/formats/tar.ts';
import { valueAt } from '../../../../src/keeper/formats/json.ts';
import { tarOf } from '#tests/support/keeper/tar.ts';

const encode = (text: string) => new TextEncoder().encode(text);

describe('digits', () => {
	it.each([
		['13001.86066508', '13001.86066508'],
		['118.50', '118.50'],
		['00120.30', '00120.30'],
		['-3', '-3'],
		['13,800', '13800'],
		['13,800.50', '13800.50'],
		['1 234 567', '1234567'],
		['١١٬١٠٠٫٥', '11100.5'],
		['4.79927e-4', '0.000479927'],
		['1.5E+3', '1500'],
		['1.2345e2', '123.45'],
		['12e0', '12'],
		['- 3.5', '-3.5'],
		['13’800.5', '13800.5'],
		['13\u00a0800', '13800'],
		['13\u202f800\u202f', '13800'],
		['1,00', undefined],
		['18,0000', undefined],
		['1,2345', undefined],
		['1.000,50', undefined],
		['١٨٬٠٠٠٠', undefined],
		['18 0000', undefined],
		['1 8 000', undefined],
		['1 234٬567', undefined],
		['13,80', undefined],
		['1,234,56', undefined],
		['1.2.3', undefined],
		['n/a', undefined],
		['', undefined],
		['=1+1', undefined]
	])('%s are %s', (text, digits) => {
		expect(plainDigits(text)).toBe(digits);
	});

	it.each([
		['13800', '13800'],
		['118,45', '118.45'],
		['13.800,50', '13800.50'],
		['1.234.567', '1234567'],
		['0,709', '0.709'],
		['0.709', '0.709'],
		['1000,500', '1000.500'],
		['13.800', 'ambiguous'],
		['13,800', 'ambiguous'],
		['118.45', '118.45']
	])('%s of a spreadsheet are %s', (text, digits) => {
		expect(plainDigits(text, 'spreadsheet')).toBe(digits);
		expect(plainDigits(text, 'typed')).toBe(digits);
	});

	it.each([
		['1,0850', '1.0850', undefined],
		['18,0000', '18.0000', undefined],
		['1,2345', '1.2345', undefined],
		['1,00', '1.00', '1.00'],
		['1.000,50', '1000.50', '1000.50'],
		['1234,5678', '1234.5678', '1234.5678'],
		['0,0072', '0.0072', '0.0072'],
		['13 800,50', '13800.50', '13800.50'],
		['١٨٬٠٠٠٠', undefined, undefined]
	])('%s are %s of a spreadsheet and %s by hand', (text, ofSpreadsheet, byHand) => {
		expect(plainDigits(text, 'spreadsheet')).toBe(ofSpreadsheet);
		expect(plainDigits(text, 'typed')).toBe(byHand);
	});
});

describe('days', () => {
	it.each([
		['2024-12-06', '2024-12-06'],
		['2024/12/6', '2024-12-06'],
		['2024-12-06T10:00:00Z', '2024-12-06'],
		['6.12.2024', '2024-12-06'],
		['٦.١٢.٢٠٢٤', '2024-12-06'],
		['5/5/2024', '2024-05-05'],
		['6/12/2024', 'ambiguous'],
		['2024-02-31', undefined],
		['45632', undefined],
		['6.12-2024', undefined]
	])('%s alone is %s', (text, date) => {
		expect(dayReader([text])(text)).toBe(date);
	});

	it('have the order that their column shows', () => {
		expect(dayReader(['6/12/2024', '25/12/2024'])('6/12/2024')).toBe('2024-12-06');
		expect(dayReader(['6/12/2024', '12/25/2024'])('6/12/2024')).toBe('2024-06-12');
		expect(dayReader(['25/12/2024', '12/25/2024'])('6/12/2024')).toBeUndefined();
		expect(dayReader(['25.12.2024', '6/12/2024'])('6/12/2024')).toBe('ambiguous');
	});

	it.each([
		['1733443200000', '2024-12-06'],
		['1733443200', '2024-12-06'],
		['2024-12-05T22:30:00Z', '2024-12-06'],
		['2024-12-05T20:30:00Z', '2024-12-05'],
		['17334', undefined],
		['soon', undefined]
	])('%s is %s in Damascus', (text, date) => {
		expect(dayOfInstant(text)).toBe(date);
	});
});

describe('tables', () => {
	it('are read as spreadsheets save them', () => {
		const table = readInputTable('a.csv', [encode('\uFEFFid;name\r\na;"A; B"\r\n\r\n;\r\nb; C \r\n')]);
		expect(table.separator).toBe(';');
		expect([...table.rows]).toEqual([
			{ line: 2, cells: { id: 'a', name: 'A; B' } },
			{ line: 5, cells: { id: 'b', name: 'C' } }
		]);
	});

	it('say which sign parts their fields', () => {
		const table = readInputTable('a.csv', [encode('sep=|\nid,x|name\na,y|A\n')]);
		expect([...table.rows]).toEqual([{ line: 3, cells: { 'id,x': 'a,y', name: 'A' } }]);
	});

	it('may be UTF-16', () => {
		const text = '\uFEFFid\tname\na\tدمشق\n';
		const { rows } = readInputTable('a.csv', [Buffer.from(text, 'utf16le')]);
		expect(Array.from(rows, ({ cells }) => cells)).toEqual([{ id: 'a', name: 'دمشق' }]);
	});

	it.each([
		['nothing', encode(''), 'a.csv [nothing]'],
		['bytes of another encoding', Uint8Array.of(105, 100, 10, 0xe9, 10), 'a.csv [encoding]'],
		['a column twice', encode('id,id\n'), 'a.csv:1 id [column-twice]'],
		['a row too short', encode('id,name\na\n'), 'a.csv:2 [field-count] found "1 fields, not 2"'],
		['a row too long', encode('id,name\na,b,c\n'), 'a.csv:2 [field-count] found "3 fields, not 2"'],
		['an open quote', encode('id,name\na,"b\n'), 'a.csv:2 [csv]']
	])('are refused with %s', (_, bytes, message) => {
		expect(() => [...readInputTable('a.csv', [bytes]).rows]).toThrow(message);
	});

	it.each([
		['"id";"name"\r\n"a;""1""";"two\r\nlines"\r\n\r\nb;دمشق\r\n', 'utf8'],
		['id\tname\ra\t"x\r\ry"\rb\tB', 'utf8'],
		['sep=;\nid;name\na;"A\nB"\n\n\nb;"C"\n', 'utf8'],
		['\uFEFFid\tname\r\na\tدمشق\r\n', 'utf16le']
	] as const)('are the same wherever a piece of them ends: %j', (text, encoding) => {
		const bytes = Buffer.from(text, encoding);
		const whole = [...readInputTable('a.csv', [bytes]).rows];
		expect(whole.length).toBeGreaterThan(0);
		for (let cut = 2; cut < bytes.length; cut += 1) {
			// Of the header, the first piece has as much as shows which sign parts its fields.
			const pieces = [bytes.subarray(0, cut), bytes.subarray(cut)];
			if (!/[;\t]/.test(pieces[0]?.toString(encoding) ?? '')) continue;
			expect([...readInputTable('a.csv', pieces).rows], `cut at ${cut}`).toEqual(whole);
		}
	});

	it('are read from the disk in pieces, and once more from the beginning', async () => {
		const text = `id,name\n${Array.from({ length: 30_000 }, (_, i) => `${i},"دمشق ${i}"\n`).join('')}`;
		const dir = await temporaryFolder(new Map([['a.csv', encode(text)]]));
		const pieces = piecesOf(`${dir}/a.csv`);
		expect([...pieces].length).toBeGreaterThan(1);
		const { rows } = readInputTable('a.csv', pieces);
		for (let walk = 0; walk < 2; walk += 1) {
			const all = [...rows];
			expect(all).toHaveLength(30_000);
			expect(all.at(-1)).toEqual({ line: 30_001, cells: { id: '29999', name: 'دمشق 29999' } });
		}
	});

	it('are refused where a quotation mark is never closed, however much follows', () => {
		let given = 0;
		const pieces = {
			*[Symbol.iterator]() {
				yield encode('id,name\na,"b\n');
				for (given = 0; given < 1000; given += 1) yield encode('c,d\n'.repeat(2 ** 14));
			}
		};
		expect(() => [...readInputTable('a.csv', pieces).rows]).toThrow('a.csv:2 [csv]');
		expect(given).toBeLessThan(200);
	});
});

it('finds the cells of a page, and its text, without scripts', () => {
	const html =
		'<p>A <b>b</b></p><script>"<td>x</td>"</script><table><tr><th> C\n d </th><td>1</td></tr><tr></tr></table>';
	expect(pageRows(html)).toEqual([['C d', '1']]);
	expect(pageText(html)).toBe('A b C d 1');
});

it('finds a file in an archive', () => {
	const archive = tarOf({ 'a/long': 'x'.repeat(600), 'a/b': 'here' });
	expect(new TextDecoder().decode(fileInTar(archive, 'a/b'))).toBe('here');
	expect(fileInTar(archive, 'a/c')).toBeUndefined();
	expect(fileInTar(archive.subarray(0, 1700), 'a/b')).toBeUndefined();
	expect(fileInTar(new Uint8Array(600).fill(120), 'a/b')).toBeUndefined();
});

it('follows a path', () => {
	expect(valueAt({ a: [{ b: '1' }] }, 'a.0.b')).toBe('1');
	expect(valueAt({ a: 1 }, 'a.b')).toBeUndefined();
	expect(valueAt([1], '')).toEqual([1]);
	expect(valueAt({}, 'constructor')).toBeUndefined();
});
