import { describe, expect, it } from 'vitest';
import { resampled } from '#lib/api/operations/resampled.ts';

type Row = Parameters<typeof resampled>[0][number];

const row = (day: string, value: number | null, more: Partial<Row> = {}): Row => ({
	day,
	precision: 'day',
	value,
	digits: value === null ? null : String(value),
	low: value === null ? null : value - 10,
	high: value === null ? null : value + 10,
	displayed: null,
	carried: false,
	observations: value === null ? 0 : 1,
	publishers: ['A'],
	...more
});

/** Monday to Sunday, the Monday after, and a day of the next month. */
const ROWS = [
	row('2024-11-25', 100),
	row('2024-11-27', 300, { publishers: ['B', 'A'] }),
	row('2024-12-01', 200),
	row('2024-12-02', 400),
	row('2024-12-31', null, { displayed: 0.5 })
];

describe('a point for each week', () => {
	it.each([
		['last', [200, 400, null]],
		['median', [200, 400, null]],
		['low', [100, 400, null]],
		['high', [300, 400, null]]
	] as const)('%s', (statistic, values) => {
		expect(resampled(ROWS, 'week', statistic).map(({ value }) => value)).toEqual(values);
	});

	it('is dated to its Monday, and counts what it stands for', () => {
		const [first, second, third] = resampled(ROWS, 'week', 'last');
		expect(first).toEqual({
			...row('2024-11-25', 200),
			precision: 'week',
			low: 90,
			high: 310,
			observations: 3,
			publishers: ['A', 'B']
		});
		expect(second?.day).toBe('2024-12-02');
		expect(third).toMatchObject({
			day: '2024-12-30',
			value: null,
			low: null,
			digits: null,
			displayed: 0.5,
			observations: 0
		});
	});
});

it('a median of two is the mean of both, and nobody’s digits', () => {
	const [one] = resampled([row('2024-12-02', 100), row('2024-12-03', 200)], 'month', 'median');
	expect(one).toMatchObject({ value: 150, digits: null, day: '2024-12-01', precision: 'month' });
});

it('what is dated to a month belongs to no day and no week of it, but to its month and its year', () => {
	const rows = [row('2024-11-15', 100, { precision: 'month' }), row('2023-07-01', 50, { precision: 'year' })];
	expect(resampled(rows, 'day', 'last')).toEqual([]);
	expect(resampled(rows, 'week', 'last')).toEqual([]);
	expect(resampled(rows, 'month', 'last').map(({ day }) => day)).toEqual(['2024-11-01']);
	expect(resampled(rows, 'year', 'last').map(({ day }) => day)).toEqual(['2024-01-01', '2023-01-01']);
});
