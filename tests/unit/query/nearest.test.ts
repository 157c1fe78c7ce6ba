import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from '#lib/query/nearest.ts';

describe('the distance of two texts', () => {
	it.each([
		['', '', 0],
		['a', '', 1],
		['', 'abc', 3],
		['rate', 'rate', 0],
		['paralel', 'parallel', 1],
		['parallell', 'parallel', 1],
		['perallel', 'parallel', 1],
		['aprallel', 'parallel', 1],
		['abcd', 'badc', 2],
		['kitten', 'sitting', 3],
		['official', 'parallel', 7],
		['ليرا', 'ليرة', 1]
	])('%s and %s: %d', (a, b, distance) => {
		expect(editDistance(a, b)).toBe(distance);
		expect(editDistance(b, a)).toBe(distance);
	});
});

describe('what may have been meant', () => {
	const ids = [
		'syp-parallel',
		'syp-parallel-aleppo',
		'syp-official',
		'lbp-parallel',
		'lbp-official',
		'min-wage-public'
	];
	const near = (typed: string) => nearest(typed, ids, (id) => id);

	it.each([
		['syp-paralel', ['syp-parallel', 'lbp-parallel']],
		['SYP-Parallel', ['syp-parallel', 'syp-parallel-aleppo', 'lbp-parallel']],
		['min-wage', ['min-wage-public']],
		['aleppo', ['syp-parallel-aleppo']],
		['syp-oficail', ['syp-official']],
		['weather', []],
		['', []],
		['sy', []],
		['xyz', []],
		['syp-parallel'.padStart(65, 'x'), []]
	])('%s', (typed, expected) => {
		expect(near(typed)).toEqual(expected);
	});

	it('is at most one wrong letter in three', () => {
		expect(nearest('abcdef', ['abcdxy'], (one) => one)).toEqual(['abcdxy']);
		expect(nearest('abcdef', ['abcxyz'], (one) => one)).toEqual([]);
	});

	it('is at most three, of equals the first', () => {
		expect(nearest('rate', ['rats', 'rat', 'rates', 'date'], (one) => one)).toEqual(['rats', 'rat', 'rates']);
	});
});
