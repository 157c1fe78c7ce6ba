/** Files that were cut off while they were written: none is taken for a whole one. */
import { describe, expect, it } from 'vitest';
import { readRecord } from '#lib/record/index.ts';
import { cutFault } from '#lib/record/files/text/cut.ts';
import { splitFile } from '#lib/record/files/text/split.ts';
import { readFolder } from '#lib/server/store/folder.ts';
import { todayAt } from '#lib/server/store/running-record.ts';
import { DATA } from '#tests/support/record/real.ts';
import { goodFiles, goodText, setFile } from '#tests/support/record/record.ts';
import { problemsOf } from '#tests/support/record/small-record.ts';

/** Where a file may be cut and lose something: everywhere but behind a whole row. */
function cutsOf(bytes: Uint8Array): readonly number[] {
	const LINE_END = 10;
	return [...bytes.keys()].filter((at) => at > 0 && bytes[at - 1] !== LINE_END && bytes[at] !== LINE_END);
}

describe('the small record', () => {
	it.each([...goodFiles().keys()].filter((path) => path.endsWith('.csv')))(
		'%s is refused wherever it is cut within a row, by file and line',
		(path) => {
			const bytes = goodFiles().get(path) ?? new Uint8Array();
			const taken = cutsOf(bytes).filter((at) =>
				problemsOf(setFile(path, bytes.slice(0, at))).every(({ file }) => file !== path)
			);
			expect(taken.map((at) => new TextDecoder().decode(bytes.slice(0, at)).slice(-40))).toEqual([]);
		}
	);

	it('a cut within a letter is a cut, not an unknown encoding', () => {
		const bytes = new TextEncoder().encode(goodText('places.csv'));
		expect(problemsOf(setFile('places.csv', bytes.slice(0, -2)))).toMatchObject([
			{ file: 'places.csv', line: 4, column: '', rule: 'file-cut', found: 'no line end after "aleppo,Aleppo,حل"' }
		]);
	});

	it('a cut within a field in quotation marks is a cut, not a quote that was forgotten', () => {
		const text = `${goodText('places.csv')}homs,Homs,"حمص، سو`;
		expect(problemsOf(setFile('places.csv', text))).toMatchObject([{ line: 5, rule: 'file-cut' }]);
	});

	it('says where a forgotten quote begins when the file is whole', () => {
		const text = goodText('places.csv').replace('Aleppo', '"Aleppo');
		expect(problemsOf(setFile('places.csv', text))).toMatchObject([{ rule: 'csv-syntax' }]);
	});

	it('counts the lines of a file with other line ends', () => {
		const text = goodText('places.csv').replaceAll('\n', '\r\n').trimEnd();
		expect(problemsOf(setFile('places.csv', text))).toMatchObject([{ line: 4, rule: 'file-cut' }]);
	});
});

describe('a last row without its line end', () => {
	const header = ['id', 'note_en', 'note_ar'];
	it.each<readonly [string, readonly (readonly string[])[], string | undefined]>([
		['is whole where both texts are blank', [header, ['a', '', '']], undefined],
		['may be cut where the last text has begun', [header, ['a', 'x', 'ي']], 'file-cut'],
		['may be cut where the last text has not begun', [header, ['a', 'x', '']], 'file-cut'],
		['may be cut before its last fields', [header, ['', '']], 'file-cut'],
		[
			'may be cut where the last columns are no pair',
			[
				['id', 'title', 'licence'],
				['a', '', '']
			],
			'file-cut'
		],
		[
			'may be cut where the last columns are of two pairs',
			[
				['id', 'a_en', 'b_ar'],
				['a', '', '']
			],
			'file-cut'
		],
		['is none where there is only a header', [header], undefined]
	])('%s', (_, rows, rule) => {
		const text = rows.map((row) => row.join(',')).join('\n');
		expect(cutFault(text, rows)?.rule).toBe(rule);
		expect(cutFault(`${text}\n`, rows)).toBeUndefined();
	});
});

describe('the published record', async () => {
	const files = new Map(await readFolder(DATA));
	const tables = [...files].filter(([path]) => path.endsWith('.csv'));

	it.each(tables)('%s is taken for cut wherever its last row is', (_, bytes) => {
		const from = bytes.subarray(0, -2).lastIndexOf(10) + 1;
		const places = [from + 1, Math.floor((from + bytes.length) / 2), bytes.length - 3, bytes.length - 2];
		for (const at of places) expect(splitFile(bytes.slice(0, at)), `cut at ${at}`).toMatchObject({ rule: 'file-cut' });
	});

	it('is refused with one cut file', () => {
		const path = 'quotes/syp-parallel.csv';
		const cut = new Map(files).set(path, (files.get(path) ?? new Uint8Array()).slice(0, -2));
		expect(readRecord(cut, 'v1', todayAt(Date.now()))).toMatchObject({ problems: [{ file: path, rule: 'file-cut' }] });
	});
});
