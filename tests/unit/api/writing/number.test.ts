import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainNumber } from '#lib/api/writing/number.ts';

it.each([
	[18000, '18000'],
	[1 / 3, '0.333333333333'],
	[-1 / 3, '-0.333333333333'],
	[2.5e-7, '0.00000025'],
	[-1.25e-9, '-0.00000000125'],
	[1e21, '1000000000000000000000'],
	[-1.5e22, '-15000000000000000000000'],
	[0, '0'],
	[5e-324, '0'],
	[NaN, 'null'],
	[Infinity, 'null']
])('%s is %s', (value, text) => {
	expect(plainNumber(value)).toBe(text);
});

it('is the number to twelve significant digits, without an exponent', () => {
	fc.assert(
		fc.property(fc.double({ min: -1e60, max: 1e60, noNaN: true }), (value) => {
			fc.pre(value === 0 || Math.abs(value) > 1e-60);
			const text = plainNumber(value);
			expect(text).toMatch(/^-?\d+(\.\d*[1-9])?$/);
			expect(Number(text)).toBeCloseTo(Number(value.toPrecision(12)), 12 - Math.ceil(Math.log10(Math.abs(value) + 1)));
			expect(Number(Number(text).toPrecision(12))).toBe(Number(value.toPrecision(12)) + 0);
		})
	);
});
