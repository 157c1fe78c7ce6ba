import { describe, expect, it } from 'vitest';
import { historyBegins, knownOn } from '#lib/record/known-on.ts';
import type { RateRecord } from '#lib/record/index.ts';
import { day, isoDay } from '#lib/series/index.ts';
import { correctedRow } from '#tests/support/record/corrected.ts';
import { addRow, setCells, TODAY } from '#tests/support/record/record.ts';
import { smallRecord } from '#tests/support/record/small-record.ts';

const POUND = 'quotes/pound.csv';

/** The figure of 6 January 2026 was corrected on the second of November from 11900 to 11800. */
const corrected = smallRecord(...correctedRow);
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
		const late = smallRecord(
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
		expect(historyBegins(smallRecord(setCells(POUND, 3, { recorded: '2026-10-01' })))).toBe(day('2026-10-01'));
		const replaced = { ...corrected, quotes: [] };
		expect(historyBegins(replaced)).toBe(day('2026-11-01'));
	});

	it('is none without quotes', () => {
		expect(historyBegins({ ...corrected, quotes: [], corrections: [] })).toBeUndefined();
	});
});
