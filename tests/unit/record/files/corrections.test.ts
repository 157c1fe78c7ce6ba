/** What is wrong stays on record: a replaced quote is no point and no context, and leads to the quote that replaces it. */
import { describe, expect, it } from 'vitest';
import { compose, readRecord } from '#lib/record/index.ts';
import { day, isoDay } from '#lib/series/index.ts';
import { replacement, withdrawn } from '#tests/support/record/corrected.ts';
import {
	addRow,
	changedFiles,
	replaceText,
	setCells,
	setFile,
	TODAY,
	type Change
} from '#tests/support/record/record.ts';

const POUND = 'quotes/pound.csv';

function read(...changes: readonly Change[]) {
	const result = readRecord(changedFiles(...changes), 'v', TODAY);
	return 'record' in result ? { record: result.record, rules: [] } : { rules: result.problems.map(({ rule }) => rule) };
}

const right = replacement({ mid: '11800' });

describe('a quote that was replaced', () => {
	it('is no point and no context, and leads to the one that replaces it', () => {
		const { record } = read(withdrawn, right);
		const info = record?.series.get('syp-parallel');
		const composed = record && info && compose(info, record.quotes);
		expect(composed?.points.at(-1)).toMatchObject({ day: day('2026-01-06'), value: 11800 });
		expect(composed?.context.map(({ date }) => isoDay(date))).toEqual(['2024-12-07']);
		expect(record?.corrections).toMatchObject([
			{
				replaced: { mid: { digits: '11900' } },
				day: day('2026-11-02'),
				why: { en: 'A misprint.', ar: 'خطأ مطبعي.' },
				by: { mid: { digits: '11800' } }
			}
		]);
	});

	it('may be withdrawn without another', () => {
		const { record } = read(withdrawn);
		expect(record?.corrections).toMatchObject([{ day: day('2026-11-02'), by: undefined }]);
		expect(record?.quotes).toHaveLength(8);
	});

	it('may be replaced by the same figures, such as those of another source', () => {
		expect(read(withdrawn, replacement({})).rules).toEqual([]);
	});

	it('is named by one correction alone', () => {
		const again = addRow(POUND, 9, { mid: '11700' });
		expect(read(withdrawn, right, again).rules).toEqual(['replaces']);
	});

	it('is shown by its sides where it has any', () => {
		const sides = setCells(POUND, 5, {
			use: 'replaced',
			replaced_on: '2026-11-01',
			why_en: 'Misread.',
			why_ar: 'قراءة خاطئة.'
		});
		const by = (name: string) => setCells(POUND, 8, { replaces: `syp-parallel damascus 2024-12-06 paper ${name}` });
		expect(read(sides, by('17500..18250..19000')).rules).toEqual([]);
		expect(read(sides, by('18250')).rules).toEqual(['replaces']);
		const oneSide = setCells(POUND, 7, {
			use: 'replaced',
			replaced_on: '2026-11-01',
			why_en: 'Misread.',
			why_ar: 'قراءة خاطئة.'
		});
		expect(
			read(oneSide, setCells(POUND, 8, { replaces: 'syp-parallel damascus 2026-01-05 paper 118.40..' })).rules
		).toEqual([]);
	});
});

it('reads a file that has no columns for corrections', () => {
	const text = new TextDecoder().decode(changedFiles().get('quotes/bulletin.csv'));
	const without = setFile('quotes/bulletin.csv', text.replace('replaced_on,replaces,', '').replace(',point,,', ','));
	expect(read(without).rules).toEqual(['choice']);
	const whole = setFile('quotes/bulletin.csv', text.replace('replaced_on,replaces,', '').replace(',point,,', ',point'));
	expect(read(whole).rules).toEqual([]);
	expect(read(replaceText('quotes/bulletin.csv', 'recorded,', 'recorder,')).rules).toContain('column-missing');
});
