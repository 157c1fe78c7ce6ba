import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSeries, restate, toDay, volatility, type Precision, type Series } from '#lib/series/index.ts';
import { anySeries, found, made, NEW, OLD } from '#tests/support/series.ts';

/** Rates on days `gap` apart, by turns 100 and 110; the precision of every third point may be given. */
function swinging(count: number, gap: number, third: Precision = 'day'): Series {
	const points = Array.from({ length: count }, (_, i) => ({
		day: toDay(20000 + i * gap),
		value: i % 2 === 0 ? 100 : 110,
		precision: i % 3 === 2 ? third : ('day' as const)
	}));
	return createSeries({ id: 'swinging', unit: OLD, carryDays: 120, points });
}

describe('volatility', () => {
	it.each([
		[21, 1, Math.sqrt(365.25) * Math.log(1.1)],
		[21, 4, Math.sqrt(365.25 / 4) * Math.log(1.1)],
		[500, 7, Math.sqrt(365.25 / 7) * Math.log(1.1)]
	])('of %i observations, %i days apart, that swing by a tenth', (count, gap, expected) => {
		expect(volatility(swinging(count, gap))).toBeCloseTo(expected, 12);
	});

	it.each([0, 1, 20])('is too short with %i observations', (count) => {
		expect(volatility(swinging(count, 1))).toEqual({ missing: 'too-short' });
	});

	it('passes over observations that are only dated to their month', () => {
		const exact = swinging(60, 1);
		const kept = (_: number, i: number): boolean => i % 3 !== 2;
		const without = {
			...exact,
			days: exact.days.filter(kept),
			values: exact.values.filter(kept),
			precisions: exact.precisions.filter(kept)
		};
		expect(volatility(swinging(60, 1, 'month'))).toBe(found(volatility(without)));
		expect(volatility(swinging(30, 1, 'month'))).toEqual({ missing: 'too-short' });
	});

	it('is none of a rate that stands still, and missing of per cents', () => {
		const still = { ...swinging(40, 1), values: new Float64Array(40).fill(47) };
		expect(volatility(still)).toBe(0);
		expect(volatility(made([['2024-01-01', -1]], { signed: true }))).toEqual({ missing: 'not-positive' });
	});

	it('does not depend on the unit', () => {
		fc.assert(
			fc.property(anySeries({ minLength: 21 }), (any) => {
				const [old, restated] = [found(volatility(any)), found(volatility(restate(any, NEW)))];
				expect(Math.abs(restated - old)).toBeLessThanOrEqual(1e-9 * (1 + old));
			})
		);
	});
});
