import { describe, expect, it } from 'vitest';
import type { MoveClaim } from '#lib/record/claims/index.ts';
import { isImpossible, sizesOf, startsFor } from '#lib/record/claims/sizes.ts';
import { day } from '#lib/series/index.ts';
import { checkMove, figure, moved } from '#tests/support/record/claims.ts';

const WEEK = { to: day('2024-12-06'), period: 'week' } as const;
const rounded = (values: object) =>
	Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Number(Number(value).toFixed(4))]));

it('a move is as large as its direction makes it', () => {
	expect(rounded(sizesOf(1.25, 'weaker', 2000))).toEqual({ price: 0.25, value: 0.2, multiple: 1.25, difference: 2000 });
	expect(rounded(sizesOf(0.8, 'stronger', -2000))).toEqual({
		price: 0.2,
		value: 0.25,
		multiple: 1.25,
		difference: 2000
	});
});

describe('where a claim counts from', () => {
	it.each([
		[{}, 14400, 13500],
		[{ direction: 'stronger' }, 24000, 22500],
		[{ kind: 'multiple', size: figure('2') }, 9000, 9000],
		[{ kind: 'multiple', size: figure('2'), direction: 'stronger' }, 36000, 36000],
		[{ kind: 'difference', size: figure('3000') }, 15000, 15000],
		[{ kind: 'difference', size: figure('3000'), direction: 'stronger' }, 21000, 21000],
		[{ kind: 'difference', size: figure('18000') }, undefined, undefined],
		[{ size: figure('100') }, 9000, undefined],
		[{ size: figure('100'), direction: 'stronger' }, undefined, 36000]
	] as const)('%j, to 18,000', (overrides, price, value) => {
		expect(startsFor(moved('25', overrides), 18000)).toEqual({ price, value });
	});

	it('and when the rate was near it before, the day itself left out', () => {
		expect(checkMove(moved('0.1', WEEK)).needs?.price?.near).toBeUndefined();
		expect(checkMove(moved('4.3', WEEK)).needs?.value).toMatchObject({ near: { value: 17250 } });
	});
});

it.each([
	['100', {}, true],
	['99.9', {}, false],
	['100', { bound: 'over' }, true],
	['100', { bound: 'least' }, true],
	['100', { bound: 'under' }, false],
	['100', { bound: 'most' }, false],
	['100', { measure: 'price' }, false],
	['100', { measure: 'unstated' }, false],
	['100', { measure: 'price', direction: 'stronger' }, true],
	['100', { kind: 'multiple' }, false]
] as const)('a loss of %s %%, %j, is impossible: %s', (size, overrides, expected) =>
	expect(isImpossible(moved(size, overrides))).toBe(expected)
);

describe('what the quotes of both days allow', () => {
	// 15,000 to 15,200 on 3 December, 22,000 to 27,000 on 8 December, 14,000 to 15,000 on 12 December 2024.
	const RISE = { since: day('2024-12-03'), to: day('2024-12-08') } as const;
	const FALL = { since: day('2024-12-08'), to: day('2024-12-12'), direction: 'stronger' } as const;
	const times = (size: string, overrides: Partial<MoveClaim>) =>
		checkMove(moved(size, { kind: 'multiple', ...overrides })).verdict;
	const by = (size: string, overrides: Partial<MoveClaim>) =>
		checkMove(moved(size, { kind: 'difference', ...overrides })).verdict;
	const perCent = (size: string, overrides: Partial<MoveClaim>) => checkMove(moved(size, overrides)).verdict;

	it.each([
		['1.44', {}, 'too-little'],
		['1.45', {}, 'within-quotes'],
		['1.6', {}, 'matches'],
		['1.8', {}, 'within-quotes'],
		['1.81', {}, 'too-much'],
		['1.3', { bound: 'most' }, 'too-little'],
		['1.75', { bound: 'over' }, 'within-quotes'],
		['1.9', { bound: 'over' }, 'too-much'],
		['1.75', { upper: figure('2') }, 'within-quotes']
	] as const)('× %s, %j, of a rise: %s', (size, overrides, verdict) =>
		expect(times(size, { ...RISE, ...overrides })).toBe(verdict)
	);

	it.each([
		['1.46', {}, 'too-little'],
		['1.47', {}, 'within-quotes'],
		['1.7', {}, 'matches'],
		['1.92', {}, 'within-quotes'],
		['1.94', {}, 'too-much'],
		['1.3', { bound: 'most' }, 'too-little'],
		['1.9', { bound: 'least' }, 'within-quotes'],
		['2.1', { bound: 'least' }, 'too-much']
	] as const)('× %s, %j, of a fall: %s', (size, overrides, verdict) =>
		expect(times(size, { ...FALL, ...overrides })).toBe(verdict)
	);

	it.each([
		['6799', RISE, 'too-little'],
		['6800', RISE, 'within-quotes'],
		['9425', RISE, 'matches'],
		['12000', RISE, 'within-quotes'],
		['12001', RISE, 'too-much'],
		['6999', FALL, 'too-little'],
		['7000', FALL, 'within-quotes'],
		['10000', FALL, 'matches'],
		['13000', FALL, 'within-quotes'],
		['13001', FALL, 'too-much'],
		['11000', { ...RISE, bound: 'over' }, 'within-quotes'],
		['13000', { ...RISE, bound: 'over' }, 'too-much'],
		['5000', { ...RISE, bound: 'most' }, 'too-little']
	] as const)('by %s, %j: %s', (size, overrides, verdict) => expect(by(size, overrides)).toBe(verdict));

	it.each([
		['44.7', { ...RISE, measure: 'price' }, 'too-little'],
		['44.8', { ...RISE, measure: 'price' }, 'within-quotes'],
		['80', { ...RISE, measure: 'price' }, 'within-quotes'],
		['80.1', { ...RISE, measure: 'price' }, 'too-much'],
		['30.9', RISE, 'too-little'],
		['31', RISE, 'within-quotes'],
		['44.4', RISE, 'within-quotes'],
		['44.5', RISE, 'too-much'],
		['46.6', FALL, 'too-little'],
		['46.7', FALL, 'within-quotes'],
		['92.8', FALL, 'within-quotes'],
		['92.9', FALL, 'too-much']
	] as const)('%s %%, %j: %s', (size, overrides, verdict) => expect(perCent(size, overrides)).toBe(verdict));
});

describe('how a claim misses', () => {
	// The bulletin from 11,000–11,100 on 11 March to 12,200 on 5 October 2026: +10.36% and −9.39%.
	const BULLETIN = { since: day('2026-03-11'), to: day('2026-10-05'), series: 'syp-official' } as const;

	it('is shown of the reading that it gives, else of the nearer one', () => {
		expect(checkMove(moved('9.9', BULLETIN))).toMatchObject({ verdict: 'too-much', nearer: 'price' });
		expect(checkMove(moved('9.9', { ...BULLETIN, measure: 'unstated' })).verdict).toBe('too-little');
		expect(checkMove(moved('5', { ...BULLETIN, measure: 'price' }))).toMatchObject({
			verdict: 'too-little',
			nearer: 'value'
		});
	});

	it('a rate that stood still went neither way', () => {
		const still = { since: day('2025-05-13'), to: day('2025-05-24'), series: 'syp-official' } as const;
		expect(checkMove(moved('5', still)).verdict).toBe('too-much');
		expect(checkMove(moved('5', { ...still, direction: 'stronger' })).verdict).toBe('too-much');
	});
});
