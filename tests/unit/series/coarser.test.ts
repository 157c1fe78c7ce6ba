import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasCoarser } from '#lib/series/coarser.ts';
import { PRECISIONS } from '#lib/series/index.ts';

describe('hasCoarser', () => {
	it('is what a look at each code says, wherever the column begins in its memory', () => {
		const codes = fc.uint8Array({ max: PRECISIONS.length - 1, maxLength: 40 });
		fc.assert(
			fc.property(codes, fc.nat(7), fc.constantFrom(...PRECISIONS), (all, from, precision) => {
				const column = all.subarray(Math.min(from, all.length));
				const isCoarser = column.some((code) => code > PRECISIONS.indexOf(precision));
				expect(hasCoarser(column, precision)).toBe(isCoarser);
			})
		);
	});

	it.each(Array.from({ length: 12 }, (_, i) => [i] as const))('notices one that is coarser at index %i', (index) => {
		const column = new Uint8Array(12);
		column[index] = 2;
		expect([hasCoarser(column, 'day'), hasCoarser(column, 'month'), hasCoarser(column, 'year')]).toEqual([
			true,
			true,
			false
		]);
		column[index] = 1;
		expect([hasCoarser(column, 'day'), hasCoarser(column, 'month')]).toEqual([true, false]);
	});

	it('does not look beyond a window', () => {
		const column = Uint8Array.of(2, 0, 0, 0, 0, 0, 2);
		expect(hasCoarser(column.subarray(1, 6), 'day')).toBe(false);
	});
});
