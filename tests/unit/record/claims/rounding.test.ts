import { describe, expect, it } from 'vitest';
import { boundedSpan, isWithin, multipleSpan, overlap, percentSpan, rateSpan } from '#lib/record/claims/rounding.ts';
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

it('what a computer leaves behind of a number is passed over, and no more', () => {
	const span = [1e6, 2e6] as const;
	expect([1e6 - 1e-4, 2e6 + 1e-4].map((value) => isWithin(span, value))).toEqual([true, true]);
	expect([1e6 - 1e-2, 2e6 + 1e-2].map((value) => isWithin(span, value))).toEqual([false, false]);
	expect(isWithin([-2e6, -1e6], -2e6 - 1e-4)).toBe(true);
});

it.each([
	[[1, 3], [2, 9], true],
	[[2, 9], [1, 3], true],
	[[1, 9], [2, 3], true],
	[[1, 2], [2, 3], true],
	[[1, 2], [3, 4], false],
	[[3, 4], [1, 2], false]
] as const)('%j and %j have something in common: %s', (a, b, expected) => expect(overlap(a, b)).toBe(expected));

describe('a bound stands for', () => {
	const exact = ({ value }: { value: number }) => [value - 1, value + 1] as const;
	it.each([
		[undefined, undefined, [99, 101]],
		['over', undefined, [100.0001, Infinity]],
		['under', undefined, [5, 99.9999]],
		['least', undefined, [99, Infinity]],
		['most', undefined, [5, 101]],
		[undefined, figure('200'), [99, 201]]
	] as const)('%s, to %j', (bound, upper, expected) => {
		const [low, high] = boundedSpan(figure('100'), { bound, upper }, exact, 5);
		expect(low).toBeCloseTo(expected[0], 9);
		expect(high === Infinity ? Infinity : Number(high.toFixed(9))).toBe(expected[1]);
	});
});
