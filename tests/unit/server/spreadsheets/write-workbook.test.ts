import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { SheetCell, Workbook } from '#lib/api/workbook/workbook.ts';
import { day } from '#lib/series/index.ts';
import { writeWorkbook } from '#lib/server/spreadsheets/write-workbook.ts';

const workbook = (rows: readonly (readonly SheetCell[])[], rightToLeft = false): Workbook => ({
	sheets: [
		{
			name: 'Values',
			columns: [
				{ heading: 'Date', width: 12 },
				{ heading: 'Value', width: 16 }
			],
			rows
		}
	],
	rightToLeft
});

async function partOf(book: Workbook, name: string): Promise<string> {
	const part = unzipSync(await writeWorkbook(book))[name];
	if (!part) throw new RangeError(`the file has no ${name}`);
	return strFromU8(part);
}

const sheet = (book: Workbook) => partOf(book, 'xl/worksheets/sheet1.xml');

describe('a workbook as a file', () => {
	it('has dates as days since 30 December 1899, shown as precisely as they are known', async () => {
		const book = workbook([
			[{ day: day('2024-12-06'), precision: 'day' }, 18_000],
			[{ day: day('2014-12-01'), precision: 'month' }, 214],
			[{ day: day('1989-01-01'), precision: 'year' }, 45]
		]);
		expect([...(await sheet(book)).matchAll(/<v>([\d.]+)<\/v>/g)].map(([, value]) => value)).toEqual([
			...['0', '1'],
			...['45632', '18000', '41974', '214', '32509', '45']
		]);
		const styles = await partOf(book, 'xl/styles.xml');
		expect([...styles.matchAll(/formatCode="([^"]+)"/g)].map(([, format]) => format)).toEqual([
			'yyyy-mm-dd',
			'yyyy-mm',
			'yyyy'
		]);
	});

	it('has texts as texts, and nothing where there is nothing', async () => {
		const book = workbook([
			['=1+1', undefined],
			['', '<b>']
		]);
		expect(await sheet(book)).not.toContain('<f>');
		const strings = await partOf(book, 'xl/sharedStrings.xml');
		expect([...strings.matchAll(/<t[^>]*>([^<]*)</g)].map(([, text]) => text)).toEqual([
			'Date',
			'Value',
			'=1+1',
			'&lt;b&gt;'
		]);
	});

	it('runs from right to left where its language does, its headings staying in view', async () => {
		expect(await sheet(workbook([], true))).toContain('rightToLeft="1"');
		expect(await sheet(workbook([]))).not.toContain('rightToLeft="1"');
		expect(await sheet(workbook([]))).toContain('ySplit="1"');
	});

	it('has equal bytes, whenever it is written', async () => {
		const rows = [[{ day: day('2024-12-06'), precision: 'day' } as const, 18_000]];
		const [first, second] = [await writeWorkbook(workbook(rows)), await writeWorkbook(workbook(rows))];
		expect(Buffer.compare(first, second)).toBe(0);
		// The archive names no other day than the first it can: 1 January 1980, without a time.
		expect(Buffer.from(first).readUInt32LE(10)).toBe(0x00_21_00_00);
	});
});
