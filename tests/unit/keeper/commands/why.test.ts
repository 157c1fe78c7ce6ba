import { describe, expect, it } from 'vitest';
import { keeper } from '#tests/support/keeper/run.ts';
import { addRow, changedFiles, setCells, type Change } from '#tests/support/record/record.ts';

const POUND = 'quotes/pound.csv';
const why = async (day: string, ...changes: readonly Change[]) =>
	(await keeper(['why', 'syp-parallel', day], { files: changedFiles(...changes) })).out;

describe('why', () => {
	it('names the quotes of a median and their band', async () => {
		const out = await why('2024-12-06');
		expect(out).toContain('syp-parallel on 2024-12-06: 17,625 old pounds\nObserved on 2024-12-06.');
		expect(out).toContain('The median of 2 quotes, from 17,000 to 19,000:');
		expect(out).toMatch(/2024-12-06 {2}17000 +old pounds {2}Damascus {2}paper/);
		expect(out).toMatch(/2024-12-06 {2}bid 17500, ask 19000, mid 18250 {2}old pounds/);
	});

	it('tells a value that is carried, and its other unit once there is one', async () => {
		const out = await why('2026-01-10');
		expect(out).toContain('11,900 old pounds (119 new pounds)');
		expect(out).toContain(
			'Observed on 2026-01-06 and carried forward 4 days, of at most 120 days.\nThe value of one quote:'
		);
		expect(await why('2025-12-31')).not.toContain('new pounds');
	});

	it('tells a value that is too old to be carried', async () => {
		expect(await why('2025-12-31')).toContain(
			'Last known: observed on 2024-12-06, 390 days before 2025-12-31; the series carries a value for 120 days.'
		);
	});

	it('tells what was left out, and why', async () => {
		const month = addRow(POUND, 8, { precision: 'month', mid: '12500' });
		const range = addRow(POUND, 9, { bid: '11000', ask: '12000', mid: '' });
		const side = addRow(POUND, 8, { mid: '', ask: '12100', flags: 'one-sided' });
		const context = addRow(POUND, 8, {
			mid: '20000',
			use: 'context',
			why_en: 'Nobody traded.',
			why_ar: 'لم يتعامل أحد.'
		});
		const out = await why('2026-01-06', month, range, side, context);
		expect(out).toMatch(/12500 .* a figure of the month, in which something finer was published/);
		expect(out).toMatch(/bid 11000, ask 12000 .* a range of a month, which has no mid/);
		expect(out).toMatch(/ask 12100 .* one-sided, on a day with two-sided quotes/);
		expect(out).toMatch(/20000 .* context: Nobody traded\./);
		expect(out).toContain('11,900 old pounds');
	});

	it('tells the corrections of the day', async () => {
		const wrong = setCells(POUND, 5, {
			use: 'replaced',
			replaced_on: '2026-11-02',
			why_en: 'Misread.',
			why_ar: 'قراءة خاطئة.'
		});
		expect(await why('2024-12-06', wrong)).toContain(
			'Corrected on 2026-11-02: bid 17500, ask 19000, mid 18250 of paper was withdrawn. Misread.'
		);
	});

	it('looks at nothing later than the day', async () => {
		expect(await why('2024-12-01')).toContain('syp-parallel on 2024-12-01: 14,700 old pounds');
		expect(await why('2011-01-01')).toBe('syp-parallel has no value by 2011-01-01.');
	});

	it('gives a program the same', async () => {
		const { out } = await keeper(['why', '--json', 'syp-parallel', '2024-12-06']);
		expect(JSON.parse(out)).toMatchObject({
			value: 17625,
			unit: 'syp-old',
			low: 17000,
			high: 19000,
			observed: '2024-12-06',
			age_days: 0,
			carried: true,
			quotes: [{ mid: '17000' }, { bid: '17500', ask: '19000', mid: '18250', address: 'https://paper.example/pound' }],
			left_out: []
		});
	});

	it('refuses a day and a series that there are not', async () => {
		expect(await keeper(['why', 'syp-parallel', '2024-02-31'])).toMatchObject({
			code: 2,
			err: '"2024-02-31" is no day of the calendar. Write it as 2024-12-06.'
		});
		expect(await keeper(['why', 'gold', '2024-12-06'])).toMatchObject({ code: 2 });
	});
});
