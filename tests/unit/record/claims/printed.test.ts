import { describe, expect, it } from 'vitest';
import { isWithin, multipleSpan, percentSpan, rateSpan } from '#lib/record/claims/printed.ts';
import { figure } from '#tests/support/record/claims.ts';

const close = ([low, high]: readonly [number, number], expected: readonly [number, number]) => {
	expect(low).toBeCloseTo(expected[0], 9);
	expect(high).toBeCloseTo(expected[1], 9);
};

describe('a printed per cent stands for', () => {
	it.each([
		['25', true, false, [24.5, 25.5]],
		['22.4', false, false, [22.35, 22.5]],
		['25', true, true, [22.5, 27.5]],
		['99', true, false, [98.5, 100]],
		['99.7', true, false, [99.65, 99.8]],
		['99.9', true, false, [99.85, 100]],
		['99', false, false, [98.5, 99.5]],
		['300', false, false, [297, 303]]
	] as const)('%s, of a fall %s, about %s', (text, falls, about, span) =>
		close(percentSpan(figure(text), { falls, about }), span)
	);
});

describe('a printed rate stands for', () => {
	it.each([
		['18000', false, [17820, 18180]],
		['18250', false, [18245, 18255]],
		['118.45', false, [118.445, 118.455]],
		['47', false, [46.53, 47.47]],
		['18000', true, [17100, 18900]]
	] as const)('%s, about %s', (text, about, span) => close(rateSpan(figure(text), about), span));
});

it('a printed multiple stands for five per cent either way, a tenth where it is about', () => {
	close(multipleSpan(figure('2'), false), [1.9, 2.1]);
	close(multipleSpan(figure('2'), true), [1.8, 2.2]);
});

it('both ends are within', () => {
	expect([24.5, 25.5, 24.4999].map((value) => isWithin([24.5, 25.5], value))).toEqual([true, true, false]);
});
