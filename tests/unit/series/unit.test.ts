import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { invertUnit, restateValue, sameUnit } from '#lib/series/index.ts';
import { anyRate, LBP, NEW, OLD } from '#tests/support/series.ts';

describe('restateValue', () => {
	it.each([
		[18000, OLD, NEW, 180],
		[180, NEW, OLD, 18000],
		[11000, OLD, NEW, 110],
		[118.45, NEW, OLD, 11845],
		[47, OLD, OLD, 47]
	])('%d %o is %o %d', (value, from, to, expected) => {
		expect(restateValue(value, from, to)).toBe(expected);
	});

	it('refuses units of different currencies, and names them', () => {
		expect(() => restateValue(89500, LBP, OLD)).toThrow(
			new RangeError('only units of one currency restate: lbp is of LBP, syp-old of SYP')
		);
	});

	it('comes back to the value it started from', () => {
		fc.assert(
			fc.property(anyRate, (x) => {
				expect(restateValue(restateValue(x, OLD, NEW), NEW, OLD) / x).toBeCloseTo(1, 12);
			})
		);
	});
});

describe('sameUnit', () => {
	it.each([
		['itself', OLD, true],
		['a copy', { ...OLD, decimals: 2 }, true],
		['another unit of the currency', NEW, false],
		['another currency', LBP, false],
		['another factor under the same name', { ...OLD, perBase: 1000 }, false]
	])('compared with %s', (_, unit, expected) => {
		expect(sameUnit(OLD, unit)).toBe(expected);
	});
});

describe('invertUnit', () => {
	it('restates the other way round: a new pound is worth a hundred old ones', () => {
		expect(restateValue(1 / 18000, invertUnit(OLD), invertUnit(NEW))).toBeCloseTo(1 / 180, 15);
	});

	it('does not mix with the unit it came from', () => {
		expect(sameUnit(OLD, invertUnit(OLD))).toBe(false);
		expect(() => restateValue(1 / 18000, invertUnit(OLD), OLD)).toThrow(RangeError);
	});

	it('inverted twice is the unit it came from', () => {
		expect(invertUnit(invertUnit(OLD))).toEqual(OLD);
		expect(sameUnit(invertUnit(invertUnit(OLD)), OLD)).toBe(true);
	});
});
