import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	asOf,
	isoDay,
	resample,
	shift,
	startOf,
	startOfNext,
	toDay,
	type Aggregate,
	type Resample
} from '#lib/series/index.ts';
import { anySeries, found, made } from '#tests/support/series.ts';

const series = made([
	['2024-11-29', 14700],
	['2024-12-02', 15000],
	['2024-12-04', 18250],
	['2024-12-06', 18000],
	['2024-12-08', 17000],
	['2025-03-01', 10000]
]);

/** A resample as rows: first day of the period, value, count. */
function rows({ starts, values, counts }: Resample): unknown[] {
	return Array.from(starts, (start, i) => [isoDay(toDay(start)), values[i], counts[i]]);
}

const anyPeriod = fc.constantFrom<Resample['period']>('week', 'month', 'year');

describe('resample', () => {
	it('takes the last observation of each period that has one; weeks run from Monday to Sunday', () => {
		expect(rows(resample(series, 'week'))).toEqual([
			['2024-11-25', 14700, 1],
			['2024-12-02', 17000, 4],
			['2025-02-24', 10000, 1]
		]);
	});

	it.each<[Aggregate, number]>([
		['last', 17000],
		['mean', 17062.5],
		['median', 17500],
		['min', 15000],
		['max', 18250]
	])('the %s of December 2024 is %d', (how, expected) => {
		expect(rows(resample(series, 'month', how))).toEqual([
			['2024-11-01', 14700, 1],
			['2024-12-01', expected, 4],
			['2025-03-01', 10000, 1]
		]);
	});

	it('puts years on 1 January', () => {
		expect(rows(resample(series, 'year', 'median'))).toEqual([
			['2024-01-01', 17000, 5],
			['2025-01-01', 10000, 1]
		]);
	});

	it('leaves an observation out of periods shorter than it is dated', () => {
		const coarse = made([
			['2023-12-31', 1, 'year'],
			['2024-01-31', 2, 'month'],
			['2024-02-15', 3]
		]);
		expect(rows(resample(coarse, 'week'))).toEqual([['2024-02-12', 3, 1]]);
		expect(rows(resample(coarse, 'month'))).toEqual([
			['2024-01-01', 2, 1],
			['2024-02-01', 3, 1]
		]);
		expect(rows(resample(coarse, 'year'))).toEqual([
			['2023-01-01', 1, 1],
			['2024-01-01', 3, 2]
		]);
	});

	it('fills the columns that are given, as windows on them', () => {
		const out = { starts: new Int32Array(6), values: new Float64Array(6), counts: new Int32Array(6).fill(9) };
		const filled = resample(series, 'month', 'mean', out);
		expect([filled.starts, filled.values, filled.counts].map(({ buffer }) => buffer)).toEqual(
			[out.starts, out.values, out.counts].map(({ buffer }) => buffer)
		);
		expect(filled).toEqual(resample(series, 'month', 'mean'));
		expect([...out.counts.subarray(3)]).toEqual([9, 9, 9]);
	});

	it.each([
		// The weeks and the years that can lie between 29 November 2024 and 1 March 2025, or the days of two observations.
		[
			'week',
			made([
				['2024-11-29', 1],
				['2024-12-02', 2]
			]),
			2
		],
		['week', series, 6],
		['year', series, 2]
	] as const)('asks for a %s of room for each that there can be', (period, of, most) => {
		const columns = (size: number) => ({
			starts: new Int32Array(size),
			values: new Float64Array(size),
			counts: new Int32Array(size)
		});
		expect(rows(resample(of, period, 'last', columns(most)))).toEqual(rows(resample(of, period)));
		expect(() => resample(of, period, 'last', { ...columns(most), counts: new Int32Array(most - 1) })).toThrow(
			new RangeError(`out needs room for ${most} values in each column, got ${most - 1}`)
		);
	});

	it('ends a period with its last day, however many days of it were observed', () => {
		const days = ['2024-12-01', '2024-12-31', '2025-01-01', '2025-01-02', '2025-01-31', '2025-02-01'];
		expect(rows(resample(made(days.map((text, i) => [text, i + 1])), 'month'))).toEqual([
			['2024-12-01', 2, 2],
			['2025-01-01', 5, 3],
			['2025-02-01', 6, 1]
		]);
	});

	it('is empty without observations, and leaves the series as it was', () => {
		expect(rows(resample(made([]), 'month'))).toEqual([]);
		resample(series, 'year', 'median');
		expect([...series.values]).toEqual([14700, 15000, 18250, 18000, 17000, 10000]);
	});

	it('by its last agrees with the series as of the end of the period', () => {
		fc.assert(
			fc.property(anySeries(), anyPeriod, (any, period) => {
				const { starts, values } = resample(any, period);
				starts.forEach((start, i) => {
					const end = shift(startOfNext(toDay(start), period), -1);
					expect(values[i]).toBe(found(asOf(any, end, Infinity)).value);
				});
			})
		);
	});

	it('counts every observation once, in its own period', () => {
		fc.assert(
			fc.property(anySeries(), anyPeriod, (any, period) => {
				const expected = new Map<number, number>();
				any.days.forEach((n) => {
					const start = startOf(toDay(n), period);
					expected.set(start, (expected.get(start) ?? 0) + 1);
				});
				const { starts, counts } = resample(any, period);
				expect(Array.from(starts, (start, i) => [start, counts[i]])).toEqual([...expected]);
			})
		);
	});

	it('keeps lowest ≤ median and mean ≤ highest', () => {
		fc.assert(
			fc.property(anySeries(), anyPeriod, (any, period) => {
				const [low, middle, mean, high] = (['min', 'median', 'mean', 'max'] as const).map(
					(how) => resample(any, period, how).values
				);
				low?.forEach((least, i) => {
					const [most, slack] = [high?.[i] ?? NaN, 1e-9 * least];
					for (const between of [middle?.[i] ?? NaN, mean?.[i] ?? NaN]) {
						expect(between).toBeGreaterThanOrEqual(least - slack);
						expect(between).toBeLessThanOrEqual(most * (1 + 1e-9));
					}
				});
			})
		);
	});
});
