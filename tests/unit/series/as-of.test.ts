import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	asOf,
	changeOver,
	day,
	dayAt,
	isMissing,
	latest,
	lastIndexUpTo,
	precisionAt,
	slice,
	valueAt
} from '#lib/series/index.ts';
import { anyDay, anySeries, daysAround, made, OLD } from '#tests/support/series.ts';

const series = made(
	[
		['2024-11-29', 14700],
		['2024-12-06', 18000],
		['2025-01-01', 12000, 'month']
	],
	{ carryDays: 20 }
);

describe('asOf', () => {
	it.each([
		['2024-11-29', 14700, '2024-11-29', 0],
		['2024-12-05', 14700, '2024-11-29', 6],
		['2024-12-06', 18000, '2024-12-06', 0],
		['2024-12-26', 18000, '2024-12-06', 20],
		['2025-01-21', 12000, '2025-01-01', 20]
	])('as of %s it is %i, observed %s, %i days before', (at, value, observed, age) => {
		expect(asOf(series, day(at))).toMatchObject({ value, observed: day(observed), age, unit: OLD });
	});

	it('tells the precision and the place of the observation', () => {
		expect(asOf(series, day('2025-01-05'))).toMatchObject({ precision: 'month', index: 2 });
	});

	it('has nothing before the first observation, and nothing in a series without any', () => {
		expect(asOf(series, day('2024-11-28'))).toEqual({ missing: 'not-observed' });
		expect(asOf(made([]), day('2024-11-28'))).toEqual({ missing: 'not-observed' });
	});

	it('tells a value that is too old as the last known', () => {
		const old = asOf(series, day('2024-12-27'));
		expect(old).toMatchObject({ missing: 'too-old', last: { value: 18000, observed: day('2024-12-06'), age: 21 } });
	});

	it('takes an age of the caller in place of its own', () => {
		expect(asOf(series, day('2024-12-08'), 1)).toMatchObject({ missing: 'too-old', last: { age: 2 } });
		expect(asOf(series, day('2030-01-01'), Infinity)).toMatchObject({ value: 12000 });
		expect(asOf(series, day('2024-12-06'), 0)).toMatchObject({ value: 18000, age: 0 });
	});

	it.each([-1, NaN])('refuses a greatest age of %d', (maxAge) => {
		expect(() => asOf(series, day('2024-12-06'), maxAge)).toThrow(`maxAge is a number of days from 0, got ${maxAge}`);
	});

	it('is the last observation on or before the day, as a plain search from the end finds it', () => {
		fc.assert(
			fc.property(anySeries({ coarse: true }), fc.nat(200), (made, maxAge) => {
				for (const at of daysAround(made)) {
					const index = made.days.findLastIndex((observed) => observed <= at);
					const answer = asOf(made, at, maxAge);
					if (index < 0) expect(answer).toEqual({ missing: 'not-observed' });
					else if (at - dayAt(made, index) > maxAge)
						expect(answer).toMatchObject({ missing: 'too-old', last: { index } });
					else {
						const [value, observed, precision] = [valueAt(made, index), dayAt(made, index), precisionAt(made, index)];
						expect(answer).toEqual({ value, unit: OLD, observed, age: at - observed, precision, index });
					}
				}
			}),
			{ numRuns: 40 }
		);
	});

	it('never looks ahead: what was observed later changes no answer', () => {
		fc.assert(
			fc.property(anySeries({ minLength: 2 }), anyDay, (whole, at) => {
				const known = slice(whole, undefined, at);
				expect(asOf(whole, at)).toEqual(asOf(known, at));
				for (const period of ['week', 'month', 'year'] as const) {
					expect(changeOver(whole, at, period)).toEqual(changeOver(known, at, period));
				}
			})
		);
	});

	it('is never older than allowed, and never younger than 0', () => {
		fc.assert(
			fc.property(anySeries(), anyDay, fc.nat(100), (made, at, maxAge) => {
				const answer = asOf(made, at, maxAge);
				if (isMissing(answer)) {
					if (answer.missing === 'too-old') expect(answer.last?.age).toBeGreaterThan(maxAge);
					else expect(at).toBeLessThan(dayAt(made, 0));
				} else {
					expect(answer.age).toBeGreaterThanOrEqual(0);
					expect(answer.age).toBeLessThanOrEqual(maxAge);
				}
			})
		);
	});
});

describe('latest', () => {
	it('is the last observation, on its own day', () => {
		expect(latest(series)).toMatchObject({ value: 12000, age: 0, index: 2 });
		expect(latest(made([]))).toEqual({ missing: 'not-observed' });
	});
});

describe('lastIndexUpTo', () => {
	it.each([
		[9, -1],
		[10, 0],
		[11, 0],
		[30, 2],
		[99, 2]
	])('finds for day %i the index %i', (at, expected) => {
		expect(lastIndexUpTo(Int32Array.of(10, 20, 30), at)).toBe(expected);
	});
});

describe('isMissing', () => {
	it.each([
		[{ missing: 'too-old' }, true],
		[{ value: 1 }, false],
		[5, false],
		[null, false],
		[undefined, false]
	])('%j: %s', (answer, expected) => {
		expect(isMissing(answer)).toBe(expected);
	});
});
