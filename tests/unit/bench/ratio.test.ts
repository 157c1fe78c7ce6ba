import { describe, expect, it } from 'vitest';
import { isWithin, ratioOf, textOf } from '#tests/bench/ratio.ts';

describe('a ratio', () => {
	it.each([
		['of one round', [3], [4], { ratio: 0.75, low: 0.75, high: 0.75 }],
		['of two, whose spread holds both', [2, 6], [4, 4], { ratio: 1, low: 0.5, high: 1.5 }],
		['of five, without the outermost two', [1, 2, 3, 4, 50], [10, 10, 10, 10, 10], { ratio: 0.3, low: 0.2, high: 0.4 }],
		['of the medians and not the median of the ratios', [1, 10, 30], [1, 20, 10], { ratio: 1, low: 0.5, high: 3 }]
	])('is, %s', (_, ours, peers, expected) => {
		expect(ratioOf(ours, peers)).toEqual(expected);
	});

	it.each([
		['at its upper limit', { ratio: 1, most: 1 }, true],
		['above it', { ratio: 1.001, most: 1 }, false],
		['at its lower limit', { ratio: 0.5, least: 0.5 }, true],
		['below it', { ratio: 0.499, least: 0.5 }, false],
		['without a limit', { ratio: 100 }, true],
		['that could not be measured', { ratio: NaN }, false]
	])('%s: within its limits or not', (_, part, expected) => {
		expect(isWithin({ what: 'a page', peer: 'another', low: 0, high: 0, ...part })).toBe(expected);
	});

	it('tells its limit, its spread, and whether it is missed', () => {
		const found = { what: 'a page', peer: 'another', ratio: 1.25, low: 1.2, high: 1.5, most: 1 };
		expect(textOf(found)).toBe('a page: 1.25 of another (1.20–1.50), at most 1, MISSED');
		expect(textOf({ ...found, low: 1.25, high: 1.25, most: 2 })).toBe('a page: 1.25 of another, at most 2');
	});
});
