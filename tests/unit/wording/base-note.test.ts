import { describe, expect, it } from 'vitest';
import { plain } from '#lib/format/index.ts';
import { changeBetween, day, isMissing, lastIndexUpTo, observationAt, type Change } from '#lib/series/index.ts';
import { markedBase, markedValues, sidesApart, spanInWords } from '#lib/wording/base-note.ts';
import type { Language } from '#lib/record/index.ts';
import { context } from '#tests/support/view/context.ts';

const PARALLEL = { id: 'syp-parallel' };

/** The change of the market between two days on which it was quoted. */
function changeOf(from: string, to: string, language: Language = 'en'): Change {
	const { series } = context({}, language).series(PARALLEL.id);
	const at = (iso: string) => observationAt(series, lastIndexUpTo(series.days, day(iso)), day(to));
	const change = changeBetween(at(from), at(to));
	if (isMissing(change)) throw new Error('the record has lost a quote');
	return change;
}

const marked = (from: string, to: string, language: Language = 'en') =>
	markedBase(context({}, language), PARALLEL, changeOf(from, to, language), '…');

describe('what a change counts from', () => {
	it('says so where it is a mid and the end is a buying price', () => {
		// 5 October 2026: buying price only; 27 September: both sides of two quotes.
		expect(marked('2026-09-27', '2026-10-05')).toBe('…, a mid price');
		expect(marked('2026-09-27', '2026-10-05', 'ar')).toBe('…، سعر وسطي');
		expect(sidesApart(context({}), PARALLEL, changeOf('2026-09-27', '2026-10-05'))).toEqual({
			from: 'a mid price',
			to: 'a buying price'
		});
	});

	it('says so where it is the one that has one side only', () => {
		expect(marked('2026-10-05', '2026-09-27')).toBe('…, a buying price');
	});

	it('says nothing of mids and of rates without sides, whose difference nobody pays', () => {
		// 26 November 2024: one figure; 6 December: the median of a mid and two figures; 7 December: a mid.
		expect(marked('2024-11-26', '2024-12-07')).toBe('…');
		expect(marked('2024-12-06', '2024-12-07')).toBe('…');
	});

	it('says nothing of a change by half or more, up or down', () => {
		// 47 in March 2011, a single rate; 24,500 on 8 December 2024; 13,800.
		expect(marked('2024-12-08', '2026-10-05')).toBe('…');
		// 18,000 on 6 December 2024: a fall by a quarter.
		expect(marked('2024-12-06', '2026-10-05')).toBe('…, a mid price');
		expect(marked('2011-03-15', '2026-10-05')).toBe('…');
		expect(sidesApart(context({}), PARALLEL, changeOf('2026-10-05', '2011-03-15'))).toBeUndefined();
	});

	it('stands in both values of a row', () => {
		expect(spanInWords(context({}), PARALLEL, changeOf('2026-09-27', '2026-10-05'))).toBe(
			'13,750 on 27 Sept 2026, a mid price → 13,800 on 5 Oct 2026, a buying price'
		);
	});

	it('stands behind the first of two values, not behind the second', () => {
		const change = changeOf('2026-09-27', '2026-10-05');
		expect(markedValues(context({}), PARALLEL, change)).toBe('13,750, a mid price → 13,800');
		expect(plain(markedValues(context({}, 'ar'), PARALLEL, change))).toBe('13,750، سعر وسطي ← 13,800');
	});
});
