import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, drawdown, drawdowns } from '#lib/series/index.ts';
import { anySeries, found, made } from '#tests/support/series.ts';

const series = made([
	['2024-01-01', 60],
	['2024-01-02', 50],
	['2024-01-03', 50],
	['2024-01-04', 100],
	['2024-01-05', 80],
	['2024-01-06', 100],
	['2024-01-07', 40]
]);
const signed = made(
	[
		['2024-01-01', 2],
		['2024-01-02', -1],
		['2024-01-03', 2]
	],
	{ signed: true }
);

describe('drawdowns', () => {
	it('tell how far the pound stands below its best so far', () => {
		expect([...drawdowns(series)]).toEqual([0, 0, 0, -0.5, -0.375, -0.5, 0]);
	});

	it('lie from −1 to 0, and are what the definition says of the value 1/x', () => {
		fc.assert(
			fc.property(anySeries(), (any) => {
				let best = 0;
				drawdowns(any).forEach((depth, i) => {
					const value = 1 / (any.values[i] ?? NaN);
					best = Math.max(best, value);
					expect(depth).toBeLessThanOrEqual(0);
					expect(depth).toBeGreaterThanOrEqual(-1);
					expect(depth).toBeCloseTo(value / best - 1, 10);
				});
			})
		);
	});

	it('fill the column that is given', () => {
		const out = new Float64Array(9);
		expect(drawdowns(series, out).buffer).toBe(out.buffer);
		expect(drawdowns(series, out)).toEqual(drawdowns(series));
		expect(() => drawdowns(series, new Float64Array(6))).toThrow('out needs room for 7 values, got 6');
	});

	it('end where a value is not above zero', () => {
		expect([...drawdowns(signed)]).toEqual([0, NaN, NaN]);
	});
});

describe('drawdown', () => {
	it('goes from the last day at the peak to the first day at the deepest', () => {
		expect(drawdown(series)).toEqual({ depth: -0.5, peak: day('2024-01-03'), trough: day('2024-01-04') });
	});

	it('of a pound that never fell is nothing', () => {
		const rising = made([
			['2024-01-01', 60],
			['2024-01-02', 50]
		]);
		expect(drawdown(rising)).toEqual({ depth: 0, peak: day('2024-01-01'), trough: day('2024-01-01') });
	});

	it('is missing without observations, and of per cents', () => {
		expect(drawdown(made([]))).toEqual({ missing: 'not-observed' });
		expect(drawdown(signed)).toEqual({ missing: 'not-positive' });
	});

	it('is the deepest there is, and its two days explain it', () => {
		fc.assert(
			fc.property(anySeries(), (any) => {
				const { depth, peak, trough } = found(drawdown(any));
				expect(depth).toBe(Math.min(...drawdowns(any)));
				const [high, low] = [peak, trough].map((at) => any.values[any.days.indexOf(at)] ?? NaN);
				expect((high ?? NaN) / (low ?? NaN) - 1).toBe(depth);
				expect(peak).toBeLessThanOrEqual(trough);
			})
		);
	});
});
