import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeBetween, day, dayAt, premium, rebase, valueAt } from '#lib/series/index.ts';
import { anySeries, found, made } from '#tests/support/series.ts';

const series = made([
	['2011-03-15', 50],
	['2024-11-29', 13500],
	['2024-12-06', 18000]
]);

describe('rebase', () => {
	it.each([
		['price' as const, '2011-03-15', [100, 27000, 36000]],
		['price' as const, '2024-12-01', [100 / 270, 100, 400 / 3]],
		['value' as const, '2024-11-29', [27000, 100, 75]]
	])('the %s to 100 on %s', (of, base, expected) => {
		const { series: index } = found(rebase(series, day(base), of));
		index.values.forEach((value, i) => expect(value).toBeCloseTo(expected[i] ?? NaN, 9));
		expect(index.days).toBe(series.days);
	});

	it('tells the observation that is its 100', () => {
		expect(rebase(series, day('2024-12-02'))).toMatchObject({ base: { value: 13500, age: 3 } });
	});

	it('is of the price by default, and mixes with no other unit', () => {
		const price = found(rebase(series, day('2024-12-06'))).series;
		const value = found(rebase(series, day('2024-12-06'), 'value')).series;
		expect(price.values[2]).toBe(100);
		expect(price.values[1]).toBe(75);
		expect(premium(price, value, day('2024-12-06'))).toEqual({ missing: 'units-differ' });
		expect(premium(price, series, day('2024-12-06'))).toEqual({ missing: 'units-differ' });
	});

	it.each([
		['2011-03-14', { missing: 'not-observed' }],
		['2012-01-01', { missing: 'too-old', last: { value: 50 } }]
	])('has no index where the base of %s has no value', (base, expected) => {
		expect(rebase(series, day(base))).toMatchObject(expected);
	});

	it('has no index of per cents', () => {
		const signed = made(
			[
				['2024-01-01', 2],
				['2024-01-02', -1]
			],
			{ signed: true }
		);
		expect(rebase(signed, day('2024-01-01'))).toEqual({ missing: 'not-positive' });
	});

	it.each(['price', 'value'] as const)('of the %s fills the column that is given, as a window on it', (of) => {
		const out = { values: new Float64Array(4).fill(7) };
		const filled = found(rebase(series, day('2024-11-29'), of, out)).series;
		expect(filled.values.buffer).toBe(out.values.buffer);
		expect(filled).toEqual(found(rebase(series, day('2024-11-29'), of)).series);
		expect(out.values[3]).toBe(7);
	});

	it('refuses a column that is too short', () => {
		expect(() => rebase(series, day('2024-11-29'), 'price', { values: new Float64Array(2) })).toThrow(
			new RangeError('out needs room for 3 values in each column, got 2')
		);
	});

	it('is 100 at its base, and keeps every ratio', () => {
		fc.assert(
			fc.property(anySeries(), fc.nat(59), fc.constantFrom('price' as const, 'value' as const), (any, pick, of) => {
				const at = pick % any.days.length;
				const { series: index, base } = found(rebase(any, dayAt(any, at), of));
				expect(base.index).toBe(at);
				expect(valueAt(index, at)).toBeCloseTo(100, 10);
				any.values.forEach((x, i) => {
					const ratio = of === 'price' ? x / base.value : base.value / x;
					expect(valueAt(index, i) / 100 / ratio).toBeCloseTo(1, 12);
				});
			})
		);
	});

	it('of the price rises by the price change since the base', () => {
		const { series: index, base } = found(rebase(series, day('2024-11-29')));
		const change = found(changeBetween(base, { ...base, value: 18000 }));
		expect(valueAt(index, 2)).toBeCloseTo(100 * (1 + change.price), 9);
	});
});
