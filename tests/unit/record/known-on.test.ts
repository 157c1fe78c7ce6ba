import { describe, expect, it } from 'vitest';
import { historyBegins, knownOn } from '#lib/record/known-on.ts';
import { readRecord, type RateRecord } from '#lib/record/index.ts';
import { day, isoDay } from '#lib/series/index.ts';
import { addRow, changedFiles, setCells, TODAY, type Change } from '#tests/support/record/record.ts';

const POUND = 'quotes/pound.csv';

function recordOf(...changes: readonly Change[]): RateRecord {
	const result = readRecord(changedFiles(...changes), 'v1', TODAY);
	if ('problems' in result) throw new Error(JSON.stringify(result.problems));
	return result.record;
}

/** The figure of 6 January 2026 was corrected on the second of November from 11900 to 11800. */
const corrected = recordOf(
	setCells(POUND, 8, {
		use: 'replaced',
		replaced_on: '2026-11-02',
		why_en: 'A misprint.',
		why_ar: 'خطأ مطبعي.'
	}),
	addRow(POUND, 8, {
		mid: '11800',
		recorded: '2026-11-02',
		use: 'point',
		replaced_on: '',
		replaces: 'syp-parallel damascus 2026-01-06 paper 11900',
		why_en: '',
		why_ar: ''
	})
);
const figuresOn = (record: RateRecord, date: string) =>
	record.quotes.filter((quote) => isoDay(quote.date) === date).map(({ mid }) => mid?.digits);

describe('the record as it was known on a day', () => {
	it('has what was replaced since, and not what replaced it', () => {
		const before = knownOn(corrected, day('2026-11-01'));
		expect(figuresOn(before, '2026-01-06')).toEqual(['11900']);
		expect(before.corrections).toEqual([]);
	});

	it('has the correction from its day on', () => {
		const after = knownOn(corrected, day('2026-11-02'));
		expect(figuresOn(after, '2026-01-06')).toEqual(['11800']);
		expect(after.corrections).toEqual(corrected.corrections);
	});

	it('lacks what was recorded later, a later correction of it too', () => {
		const late = recordOf(
			setCells(POUND, 3, { recorded: '2026-10-01' }),
			addRow(POUND, 8, { date: '2026-01-07', mid: '12000', recorded: '2026-11-02' })
		);
		expect(knownOn(late, day('2026-10-01')).quotes.map(({ recorded }) => isoDay(recorded))).toEqual(['2026-10-01']);
		expect(figuresOn(knownOn(late, day('2026-11-01')), '2026-01-07')).toEqual([]);
		expect(figuresOn(knownOn(late, day('2026-11-02')), '2026-01-07')).toEqual(['12000']);
		expect(knownOn(corrected, day('2026-10-31')).quotes).toEqual([]);
	});

	it('is the record itself on the last day on which something changed', () => {
		expect(knownOn(corrected, TODAY)).toEqual(corrected);
	});
});

describe('the history of a record', () => {
	it('begins with the first quote that was recorded, replaced or not', () => {
		expect(historyBegins(corrected)).toBe(day('2026-11-01'));
		expect(historyBegins(recordOf(setCells(POUND, 3, { recorded: '2026-10-01' })))).toBe(day('2026-10-01'));
		const replaced = { ...corrected, quotes: [] };
		expect(historyBegins(replaced)).toBe(day('2026-11-01'));
	});

	it('is none without quotes', () => {
		expect(historyBegins({ ...corrected, quotes: [], corrections: [] })).toBeUndefined();
	});
});
