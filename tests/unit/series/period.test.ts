import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	baseTolerance,
	before,
	day,
	isoDay,
	longest,
	shift,
	startOf,
	startOfNext,
	targets,
	toDay,
	type Period
} from '#lib/series/index.ts';
import { anyDay } from '#tests/support/series.ts';

const anyPeriod = fc.constantFrom<Period>('day', 'week', 'month', 'year');

describe('before', () => {
	it.each<[string, Period, number, string]>([
		['2024-12-06', 'day', 1, '2024-12-05'],
		['2024-12-06', 'week', 1, '2024-11-29'],
		['2024-12-06', 'month', 1, '2024-11-06'],
		['2024-12-06', 'year', 1, '2023-12-06'],
		['2024-03-31', 'month', 1, '2024-02-29'],
		['2025-03-31', 'month', 1, '2025-02-28'],
		['2025-03-29', 'month', 1, '2025-02-28'],
		['2024-02-29', 'year', 1, '2023-02-28'],
		['2024-02-29', 'year', 4, '2020-02-29'],
		['2024-01-31', 'month', 2, '2023-11-30'],
		['2024-01-01', 'week', 2, '2023-12-18'],
		['2024-03-31', 'month', 0, '2024-03-31'],
		['1970-01-01', 'month', 1, '1969-12-01']
	])('%s less one %s times %i is %s', (from, period, count, expected) => {
		expect(isoDay(before(day(from), period, count))).toBe(expected);
	});

	it.each([-1, 0.5, NaN, Infinity])('refuses a count of %d', (count) => {
		for (const period of ['day', 'month'] as const) {
			expect(() => before(day('2024-12-06'), period, count)).toThrow(
				`a count of periods is a whole number from 0, got ${count}`
			);
		}
	});

	it('never comes after the day, and never goes back from one day to the next', () => {
		fc.assert(
			fc.property(anyDay, anyPeriod, fc.integer({ min: 0, max: 30 }), (from, period, count) => {
				const target = before(from, period, count);
				expect(target).toBeLessThanOrEqual(from);
				expect(from - target).toBeLessThanOrEqual(count * longest(period));
				expect(before(shift(from, 1), period, count)).toBeGreaterThanOrEqual(target);
			})
		);
	});
});

/** The target that stretches give for a day. */
function targetOf(from: number, { ends, offsets, caps }: ReturnType<typeof targets>): number {
	const k = ends.findIndex((end) => from < end);
	return Math.min(from + (offsets[k] ?? NaN), caps[k] ?? NaN);
}

describe('targets', () => {
	it('says of every day what before() says', () => {
		fc.assert(
			fc.property(anyDay, fc.integer({ min: 0, max: 800 }), anyPeriod, (first, span, period) => {
				const last = shift(first, span);
				const stretches = targets(first, last, period);
				for (let n = Number(first); n <= last; n += 1 + (n % 5)) {
					expect(targetOf(n, stretches)).toBe(before(toDay(n), period));
				}
			})
		);
	});
});

describe('targets of a long time', () => {
	it('are in one stretch as long as one rule serves', () => {
		const { ends, offsets, caps } = targets(day('2023-06-01'), day('2025-05-31'), 'year');
		expect(Array.from(ends, (end, k) => [isoDay(toDay(end)), offsets[k], isoDay(toDay(caps[k] ?? NaN))])).toEqual([
			// 29 February 2024 has the target 28 February 2023.
			['2024-03-01', -365, '2023-02-28'],
			['2025-03-01', -366, '2024-02-29'],
			['2025-06-01', -365, '2024-05-31']
		]);
	});

	it('recur after 400 years', () => {
		const stretches = targets(day('1600-01-01'), day('2600-12-31'), 'month');
		for (const text of ['1603-03-31', '2000-03-31', '2003-03-31', '2400-03-30', '2600-12-31'])
			expect(isoDay(toDay(targetOf(day(text), stretches)))).toBe(isoDay(before(day(text), 'month')));
	});
});

describe('lengths', () => {
	it.each<[Period, number, number]>([
		['day', 1, 1],
		['week', 7, 7],
		['month', 31, 31],
		['year', 366, 60]
	])('a %s has at most %i days, and its base may be %i days old', (period, days, tolerance) => {
		expect(longest(period)).toBe(days);
		expect(baseTolerance(period)).toBe(tolerance);
	});
});

describe('startOf and startOfNext', () => {
	it.each<[string, Period, string, string]>([
		['2024-12-06', 'day', '2024-12-06', '2024-12-07'],
		['2024-12-06', 'week', '2024-12-02', '2024-12-09'],
		['2024-12-02', 'week', '2024-12-02', '2024-12-09'],
		['2024-12-08', 'week', '2024-12-02', '2024-12-09'],
		['1970-01-01', 'week', '1969-12-29', '1970-01-05'],
		['1969-12-28', 'week', '1969-12-22', '1969-12-29'],
		['2024-02-29', 'month', '2024-02-01', '2024-03-01'],
		['2024-12-31', 'month', '2024-12-01', '2025-01-01'],
		['2024-12-31', 'year', '2024-01-01', '2025-01-01'],
		['1969-06-30', 'year', '1969-01-01', '1970-01-01']
	])('%s lies in the %s from %s up to %s', (text, period, start, next) => {
		expect(isoDay(startOf(day(text), period))).toBe(start);
		expect(isoDay(startOfNext(day(text), period))).toBe(next);
	});

	it('counts periods on and back', () => {
		expect(isoDay(startOfNext(day('2024-12-06'), 'month', -12))).toBe('2023-12-01');
		expect(isoDay(startOfNext(day('2024-12-06'), 'week', -52))).toBe('2023-12-04');
		expect(isoDay(startOfNext(day('2024-12-06'), 'year', 0))).toBe('2024-01-01');
	});

	it('puts every day between the start of its period and the next', () => {
		fc.assert(
			fc.property(anyDay, anyPeriod, (at, period) => {
				const start = startOf(at, period);
				const next = startOfNext(at, period);
				expect(start <= at && at < next).toBe(true);
				expect(startOf(start, period)).toBe(start);
				expect(startOf(shift(next, -1), period)).toBe(start);
			})
		);
	});
});
