import { describe, expect, it } from 'vitest';
import { freshnessOn, habit } from '#lib/record/compose/freshness.ts';
import { createSeries, day } from '#lib/series/index.ts';

describe('habit', () => {
	it.each([
		['no days', [], 3],
		['one day', [100], 3],
		['every day', [1, 2, 3, 4, 5], 3],
		['every other day', [1, 3, 5, 7, 9], 4],
		['every week', [0, 7, 14, 21, 28, 35], 14],
		[
			'every day of late, after years of months',
			[...Array.from({ length: 20 }, (_, i) => i * 30), ...Array.from({ length: 13 }, (_, i) => 600 + i)],
			3
		],
		['one long silence among days', [1, 2, 3, 4, 300, 301, 302], 3]
	])('%s: %j → %d days', (_, days, expected) => {
		expect(habit(Int32Array.from(days))).toBe(expected);
	});
});

describe('the freshness of a weekly series that is carried for 60 days', () => {
	const unit = { id: 'syp-old', currency: 'SYP', perBase: 100, decimals: 0 };
	const points = ['2024-11-08', '2024-11-15', '2024-11-22', '2024-11-29'].map((on) => ({ day: day(on), value: 14700 }));
	const weekly = createSeries({ id: 'weekly', unit, carryDays: 60, points });

	it.each([
		['2024-11-29', 'fresh', 0],
		['2024-12-13', 'fresh', 14],
		['2024-12-14', 'old', 15],
		['2025-01-28', 'old', 60],
		['2025-01-29', 'stale', 61]
	])('on %s it is %s, %d days old', (on, freshness, age) => {
		expect(freshnessOn(weekly, day(on))).toEqual({ freshness, age });
	});

	it('is judged by what was known on the day: the first value is fresh for three days', () => {
		expect(freshnessOn(weekly, day('2024-11-11'))).toEqual({ freshness: 'fresh', age: 3 });
		expect(freshnessOn(weekly, day('2024-11-12'))).toEqual({ freshness: 'old', age: 4 });
	});

	it('is none before the first value', () => {
		expect(freshnessOn(weekly, day('2024-11-07'))).toBeUndefined();
	});
});
