import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeOver, changes, dayAt, isMissing, type Period } from '#lib/series/index.ts';
import { anySeries, made } from '#tests/support/series.ts';

describe('changes', () => {
	const series = made([
		['2024-11-22', 14000],
		['2024-11-29', 14400],
		['2024-12-06', 18000, 'month'],
		['2024-12-13', 12000]
	]);

	it('tells both readings at each observation, NaN where there is no base or the end is too coarse', () => {
		const { price, value } = changes(series, 'week');
		expect([...price]).toEqual([NaN, 14400 / 14000 - 1, NaN, 12000 / 18000 - 1]);
		expect([...value]).toEqual([NaN, 14000 / 14400 - 1, NaN, 0.5]);
	});

	it.each<[Period]>([['day'], ['week'], ['month'], ['year']])(
		'over a %s says what changeOver says, point by point',
		(period) => {
			fc.assert(
				fc.property(anySeries({ minLength: 0, maxLength: 120, coarse: true }), (any) => {
					const { price, value } = changes(any, period);
					expect([price.length, value.length]).toEqual([any.days.length, any.days.length]);
					price.forEach((p, i) => {
						const change = changeOver(any, dayAt(any, i), period);
						expect([p, value[i]]).toEqual(isMissing(change) ? [NaN, NaN] : [change.price, change.value]);
					});
				})
			);
		}
	);

	it('fills the columns that it is given, and leaves what lies beyond the series', () => {
		const out = { price: new Float64Array(6).fill(7), value: new Float64Array(6).fill(7) };
		const { price, value } = changes(series, 'week', out);
		expect(price.buffer).toBe(out.price.buffer);
		expect([price, value]).toEqual([changes(series, 'week').price, changes(series, 'week').value]);
		expect([...out.price.subarray(4), ...out.value.subarray(4)]).toEqual([7, 7, 7, 7]);
	});

	it('refuses columns that are too short', () => {
		const out = { price: new Float64Array(4), value: new Float64Array(3) };
		expect(() => changes(series, 'week', out)).toThrow(
			new RangeError('out needs room for 4 values in each column, got 3')
		);
	});

	it('gives no ratio where a per cent is not above zero', () => {
		const signed = made(
			[
				['2024-01-01', 2],
				['2024-01-02', -2],
				['2024-01-03', 0],
				['2024-01-04', 4],
				['2024-01-05', 2]
			],
			{ signed: true }
		);
		expect([...changes(signed, 'day').price]).toEqual([NaN, NaN, NaN, NaN, -0.5]);
	});

	it('is empty for a series without observations', () => {
		expect(changes(made([]), 'month').price).toHaveLength(0);
	});
});
