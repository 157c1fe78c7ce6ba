import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annualised, halfLife, isMissing, spread } from '#lib/series/index.ts';
import { found } from '#tests/support/series.ts';

describe('annualised', () => {
	it.each([
		[4, 730.5, 1, -0.5],
		[2, 365.25, 1, -0.5],
		[1, 90, 0, 0],
		[1.1, 182.625, 0.21, 1 / 1.21 - 1]
	])('%d times in %d days is %d a year in price, %d in value', (multiple, days, price, value) => {
		const pace = found(annualised({ multiple, days }));
		expect(pace.price).toBeCloseTo(price, 12);
		expect(pace.value).toBeCloseTo(value, 12);
	});

	it.each([
		[89, true],
		[90, false],
		[-400, true]
	])('over %i days is too short: %s', (days, expected) => {
		expect(isMissing(annualised({ multiple: 2, days }))).toBe(expected);
	});

	it('keeps both readings agreed', () => {
		fc.assert(
			fc.property(
				fc.double({ min: 0.2, max: 5, noNaN: true }),
				fc.integer({ min: 90, max: 6000 }),
				(multiple, days) => {
					const { price, value } = found(annualised({ multiple, days }));
					expect((1 + price) * (1 + value)).toBeCloseTo(1, 9);
					expect((1 + price) ** (days / 365.25)).toBeCloseTo(multiple, 9);
				}
			)
		);
	});
});

describe('halfLife', () => {
	it.each([
		[4, 100, 50],
		[2, 365, 365],
		[Math.SQRT2, 30, 60]
	])('at %d times in %d days the pound halves in %d', (multiple, days, expected) => {
		expect(halfLife({ multiple, days })).toBeCloseTo(expected, 9);
	});

	it.each([
		[1, 30, 'not-rising'],
		[0.5, 30, 'not-rising'],
		[2, 0, 'too-short'],
		[2, -7, 'too-short']
	])('of %d times in %d days is missing: %s', (multiple, days, reason) => {
		expect(halfLife({ multiple, days })).toEqual({ missing: reason });
	});
});

describe('spread', () => {
	it.each([
		[17900, 18100, 200 / 18000],
		[100, 100, 0],
		[101, 99, -0.02]
	])('between %d and %d is %d of the middle', (bid, ask, expected) => {
		expect(spread(bid, ask)).toBeCloseTo(expected, 12);
	});

	it.each([
		[undefined, 18100],
		[17900, undefined],
		[undefined, undefined]
	])('between %s and %s has no sides', (bid, ask) => {
		expect(spread(bid, ask)).toEqual({ missing: 'no-sides' });
	});

	it.each([
		[0, 1],
		[1, -1],
		[NaN, 1],
		[1, Infinity]
	])('refuses %d and %d', (bid, ask) => {
		expect(() => spread(bid, ask)).toThrow(`sides are positive and finite, got bid ${bid} and ask ${ask}`);
	});
});
