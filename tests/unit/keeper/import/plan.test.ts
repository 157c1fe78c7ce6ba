import { describe, expect, it } from 'vitest';
import { readRecord, type Files } from '#lib/record/index.ts';
import { openSheet, type Cells } from '#lib/record/files/text/sheet.ts';
import { readFolder } from '#lib/server/store/folder.ts';
import { day, isoDay, shift } from '#lib/series/index.ts';
import { again } from '../../../../src/keeper/formats/pieces.ts';
import type { ImportRow, ImportTable } from '../../../../src/keeper/import/input.ts';
import { applyPlan, planImport } from '../../../../src/keeper/import/plan.ts';
import { readImport } from '../../../../src/keeper/import/read.ts';
import { goodFiles, TODAY } from '#tests/support/record/record.ts';
import { DATA } from '#tests/support/record/real.ts';

const QUOTE: Cells = {
	date: '2026-01-07',
	precision: 'day',
	market: 'parallel',
	place: 'damascus',
	mid: '12000',
	unit: 'syp-old',
	source: 'paper'
};
const row = (table: ImportTable, cells: Cells): ImportRow => ({ table, cells });
const quote = (more: Cells = {}) => row('quotes', { ...QUOTE, ...more });
const plan = (rows: readonly ImportRow[], files: Files = goodFiles()) => planImport(files, rows, '2026-11-02');
const after = (rows: readonly ImportRow[]): Files => {
	const files = goodFiles();
	return new Map([...files, ...applyPlan(files, plan(rows, files))]);
};
const SOURCE = { id: 'new-paper', publisher_en: 'Another', publisher_ar: 'أخرى', address: 'https://new.example/' };

describe('new rows', () => {
	it('get a series by their place, the day on which they are recorded, and a use', () => {
		const [file, cells] = [...plan([quote()]).added][0] ?? [];
		expect(file).toBe('quotes/pound.csv');
		expect(cells).toEqual([{ ...QUOTE, series: 'syp-parallel', use: 'point', recorded: '2026-11-02', flags: '' }]);
	});

	it('are counted while they are compared', () => {
		const counts: number[] = [];
		const rows = [quote(), row('sources', SOURCE), quote({ date: '2026-01-08' })];
		planImport(goodFiles(), rows, '2026-11-02', { onRow: (done) => void counts.push(done) });
		expect(counts).toEqual([1, 2, 3]);
	});

	it('get no series where several or none could be meant', () => {
		const [cells] = plan([quote({ place: 'aleppo' })]).added.get('quotes/pound.csv') ?? [];
		expect(cells?.series).toBe('');
	});

	it('are marked where one side alone was published', () => {
		const flagsOf = (more: Cells) => plan([quote({ mid: '', ...more })]).added.get('quotes/pound.csv')?.[0]?.flags;
		expect(flagsOf({ bid: '11900' })).toBe('one-sided');
		expect(flagsOf({ ask: '11900', flags: 'copy' })).toBe('copy one-sided');
		expect(flagsOf({ bid: '11900', ask: '12000' })).toBe('');
		expect(flagsOf({ bid: '11900', mid: '12000' })).toBe('');
	});

	it('make a record that loads, sources and places before what points to them', () => {
		const files = after([
			quote({ source: 'new-paper', place: 'homs' }),
			row('sources', SOURCE),
			row('places', { id: 'homs', name_en: 'Homs', name_ar: 'حمص' })
		]);
		const result = readRecord(files, '', TODAY);
		expect('problems' in result ? result.problems : result.record.sources.has('new-paper')).toBe(true);
	});

	it('are added once: the same import again changes nothing', () => {
		const rows = [quote(), quote({ date: '2026-01-08', mid: '12100' }), row('sources', SOURCE)];
		const again = plan(rows, after(rows));
		expect([again.added.size, again.same, again.differing, again.refused]).toEqual([0, 3, [], []]);
		expect(plan([quote(), quote()]).same).toBe(1);
	});
});

describe('an import of millions of rows', () => {
	const dayAt = (i: number) => isoDay(shift(day('2000-01-01'), i));
	const note = 'a'.repeat(2000);

	it('is walked through row by row: what the record has is not held', () => {
		let most = 0;
		let open = 0;
		const rows = again(function* () {
			for (let i = 0; i < 50; i += 1) {
				most = Math.max(most, (open += 1));
				yield quote();
				open -= 1;
			}
		});
		expect(planImport(goodFiles(), rows, '2026-11-02')).toMatchObject({ same: 49, differing: [], refused: [] });
		expect(most).toBe(1);
	});

	it('is refused before it is complete where a file of the record cannot hold it', () => {
		let walked = 0;
		const rows = again(function* () {
			for (walked = 0; walked < 40_000; walked += 1) yield quote({ date: dayAt(walked), note_en: note });
		});
		expect(() => planImport(goodFiles(), rows, '2026-11-02')).toThrow('quotes/pound.csv would be larger than 32 MB');
		expect(walked).toBeLessThan(20_000);
	});
});

describe('rows that the record has', () => {
	it('are the same though a spreadsheet dropped zeros', () => {
		const files = after([quote({ mid: '118.50', unit: 'syp-new' })]);
		expect(plan([quote({ mid: '118.5', unit: 'syp-new' })], files)).toMatchObject({ same: 1, differing: [] });
	});

	it('are named with line and figures where they say something else, and not written', () => {
		const files = after([quote()]);
		const { added, differing } = plan([quote({ mid: '12500' })], files);
		const line = openSheet(files.get('quotes/pound.csv') ?? new Uint8Array()).rows.find(
			({ cells }) => cells.date === '2026-01-07'
		)?.line;
		expect(added.size).toBe(0);
		expect(differing.map(({ file, line: at, columns }) => [file, at, columns])).toEqual([
			['quotes/pound.csv', line, { mid: ['12000', '12500'] }]
		]);
	});

	it('differ by their unit, too', () => {
		expect(plan([quote({ unit: 'syp-new' })], after([quote()])).differing[0]?.columns).toEqual({
			unit: ['syp-old', 'syp-new']
		});
	});

	it('differ in any cell of the other tables', () => {
		const { differing } = plan([row('sources', { id: 'paper', publisher_en: 'Another name' })]);
		expect(differing[0]?.columns).toEqual({ publisher_en: ['A newspaper', 'Another name'] });
	});
});

describe('rows that cannot come in', () => {
	it.each([
		['a unit that is not dated', { unit: '' }, 'date the unit of paper first'],
		['an unknown place', { place: 'atlantis' }, 'places.csv has no atlantis'],
		['an unknown source', { source: 'nobody' }, 'sources.csv has no nobody'],
		['an unknown unit', { unit: 'ducat' }, 'units.csv has no ducat'],
		['an unknown series', { series: 'eur-reference' }, 'series.csv has no eur-reference'],
		['a market without a file', { market: 'offshore' }, 'no file of quotes/ has offshore yet']
	])('are named with the reason: %s', (_, more, why) => {
		const { refused, added } = plan([quote(more)]);
		expect(refused.map((refusal) => refusal.why).join()).toContain(why);
		expect(added.size).toBe(0);
	});
});

it('finds every row of the published record in itself', async () => {
	const files = await readFolder(DATA);
	const tables = [...files.keys()].filter((file) => /^(quotes\/.*|(sources|events|places|series))\.csv$/.test(file));
	const rows = tables.flatMap((file) => [
		...readImport({ file, pieces: [files.get(file) ?? new Uint8Array()] }, {}).rows
	]);
	const whole = planImport(files, rows, '2026-11-29');
	expect([whole.added.size, whole.differing, whole.refused]).toEqual([0, [], []]);
	expect(whole.same).toBe(rows.length);
});

it('writes the same bytes where nothing is new', () => {
	const files = goodFiles();
	expect(applyPlan(files, plan([], files)).size).toBe(0);
});
