import { describe, expect, it } from 'vitest';
import { compose } from '#lib/record/compose/compose.ts';
import { freshnessOn, habitOn } from '#lib/record/compose/freshness.ts';
import type { Quote } from '#lib/record/index.ts';
import { day, isoDay, toDay } from '#lib/series/index.ts';
import { LINE, quote } from '#tests/support/record/quotes.ts';

const START = day('2024-01-01');
const on = (offset: number) => toDay(START + offset);

/** A quote for each day, counted from 1 January 2024; a month's or a year's on request. */
const quotesOn = (offsets: readonly number[], overrides: Partial<Quote> = {}): Quote[] =>
	offsets.map((offset) => ({ ...quote({ date: isoDay(on(offset)), mid: '14700' }), ...overrides }));

const by = (id: string, cadenceDays: number | undefined) => ({
	source: { ...quote({ date: '2024-01-01', mid: '1' }).source, id, cadenceDays }
});

const composed = (quotes: readonly Quote[], carryDays = 120) => compose({ ...LINE, carryDays }, quotes);

describe('the habit of a series', () => {
	it.each([
		['no value', [], 3],
		['one value', [100], 3],
		['every day', [1, 2, 3, 4, 5], 3],
		['every other day', [1, 3, 5, 7, 9], 4],
		['every week', [0, 7, 14, 21, 28, 35], 14],
		['of an even number of intervals: the mean of the two in the middle', [0, 2, 4, 9, 14], 7],
		['twelve intervals of a day, years of months before them', [...months(20), ...days(600, 13)], 3],
		['eleven intervals of a day and one of weeks before them', [...months(20), ...days(600, 12)], 3],
		['six intervals of a day and six of months before them', [0, 30, 60, 90, 120, 150, ...days(180, 7)], 31],
		['one long silence among days', [1, 2, 3, 4, 300, 301, 302], 3]
	])('%s', (_, offsets, expected) => {
		expect(habitOn(composed(quotesOn(offsets)), on(2000))).toBe(expected);
	});

	it('is judged by what was known on the day', () => {
		const weekly = composed(quotesOn([0, 7, 14, 15, 16, 17, 18]));
		expect(habitOn(weekly, on(14))).toBe(14);
		expect(habitOn(weekly, on(18))).toBe(3);
	});

	it('of monthly figures is two months', () => {
		const monthly = composed(
			['2024-01', '2024-02', '2024-03', '2024-04'].map((month) =>
				quote({ date: `${month}-15`, precision: 'month', mid: '14700' })
			)
		);
		expect(habitOn(monthly, day('2024-04-15'))).toBe(62);
		expect(freshnessOn(monthly, day('2024-06-16'))).toEqual({ freshness: 'fresh', age: 62 });
		expect(freshnessOn(monthly, day('2024-06-17'))).toEqual({ freshness: 'old', age: 63 });
	});
});

describe('a declared cadence', () => {
	const weeks = [0, 7, 14, 21];

	it.each([
		['shorter than the habit', 5, 5],
		['longer than the habit', 31, 31],
		['shorter than three days', 1, 1],
		['not declared', undefined, 14]
	])('%s', (_, cadenceDays, expected) => {
		expect(habitOn(composed(quotesOn(weeks, by('paper', cadenceDays))), on(21))).toBe(expected);
	});

	it('is that of the source of the newest value, not of earlier ones', () => {
		const changed = composed([...quotesOn([0, 7, 14], by('daily', 1)), ...quotesOn([21], by('monthly', 31))]);
		expect(habitOn(changed, on(21))).toBe(31);
		expect(habitOn(changed, on(20))).toBe(1);
	});

	it('is the shortest of several that day', () => {
		const both = composed([...quotesOn(weeks, by('monthly', 31)), ...quotesOn([21], by('weekly', 7))]);
		expect(habitOn(both, on(21))).toBe(7);
	});
});

describe('the freshness of a weekly series that is carried for 60 days', () => {
	const weekly = composed(quotesOn([0, 7, 14, 21]), 60);

	it.each([
		['fresh', 0],
		['fresh', 14],
		['old', 15],
		['old', 60],
		['stale', 61]
	] as const)('%s when it is %d days old', (freshness, age) => {
		expect(freshnessOn(weekly, on(21 + age))).toEqual({ freshness, age });
	});

	it('as of a past day counts from that day: the first value is fresh for three days', () => {
		expect(freshnessOn(weekly, on(3))).toEqual({ freshness: 'fresh', age: 3 });
		expect(freshnessOn(weekly, on(4))).toEqual({ freshness: 'old', age: 4 });
		expect(freshnessOn(weekly, on(7))).toEqual({ freshness: 'fresh', age: 0 });
	});

	it('of an earlier value as seen on a later day', () => {
		expect(freshnessOn(weekly, on(30), on(14))).toEqual({ freshness: 'old', age: 16 });
		expect(freshnessOn(weekly, on(28), on(20))).toEqual({ freshness: 'fresh', age: 14 });
	});

	it('is stale, not old, where it is carried for less than the habit', () => {
		expect(freshnessOn(composed(quotesOn([0, 7, 14]), 10), on(25))).toEqual({ freshness: 'stale', age: 11 });
	});

	it('is none before the first value, and none of no values', () => {
		expect(freshnessOn(weekly, toDay(START - 1))).toBeUndefined();
		expect(freshnessOn(composed([]), on(0))).toBeUndefined();
	});
});

function months(count: number): number[] {
	return Array.from({ length: count }, (_, i) => i * 30);
}

function days(from: number, count: number): number[] {
	return Array.from({ length: count }, (_, i) => from + i);
}
