import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, medianOfSorted, summary } from '#lib/series/index.ts';
import { anySeries, found, made } from '#tests/support/series.ts';

describe('summary', () => {
	it('tells a series in six figures, extremes on the first day they were met', () => {
		const series = made([
			['2024-01-01', 400],
			['2024-01-02', 100],
			['2024-01-05', 100],
			['2024-01-06', 400],
			['2024-01-07', 250]
		]);
		expect(summary(series)).toEqual({
			count: 5,
			first: { value: 400, day: day('2024-01-01') },
			last: { value: 250, day: day('2024-01-07') },
			low: { value: 100, day: day('2024-01-02') },
			high: { value: 400, day: day('2024-01-01') },
			mean: 250,
			median: 250
		});
		expect([...series.values]).toEqual([400, 100, 100, 400, 250]);
	});

	it('has nothing to tell of a series without observations', () => {
		expect(summary(made([]))).toEqual({ missing: 'not-observed' });
	});

	it('keeps everything between the lowest and the highest', () => {
		fc.assert(
			fc.property(anySeries(), (any) => {
				const { low, high, mean, median, count } = found(summary(any));
				expect(low.value).toBe(Math.min(...any.values));
				expect(high.value).toBe(Math.max(...any.values));
				for (const middle of [mean, median]) {
					expect(middle).toBeGreaterThanOrEqual(low.value * (1 - 1e-9));
					expect(middle).toBeLessThanOrEqual(high.value * (1 + 1e-9));
				}
				expect(any.values.filter((x) => x < median).length).toBeLessThanOrEqual(count / 2);
				expect(any.values.filter((x) => x > median).length).toBeLessThanOrEqual(count / 2);
			})
		);
	});
});

describe('medianOfSorted', () => {
	it.each([
		[[17000, 18000, 18250], 18000],
		[[1, 2], 1.5],
		[[4], 4],
		[[], NaN]
	])('of %j is %d', (sorted, expected) => {
		expect(medianOfSorted(Float64Array.from(sorted))).toBe(expected);
	});
});
