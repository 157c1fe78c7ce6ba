import { describe, expect, it } from 'vitest';
import { Marks } from '#lib/record/files/quotes/marks.ts';

describe('marks', () => {
	it('find each of many things again, also among those with one mark', () => {
		const marks = new Marks();
		const count = 6000;
		const numbers = Array.from({ length: count }, (_, number) => number);
		const markOf = (number: number) => number % 1500;
		expect(numbers.filter((number) => marks.add(markOf(number), () => false) !== undefined)).toEqual([]);
		expect(numbers.map((number) => marks.add(markOf(number), (one) => one === number))).toEqual(numbers);
	});

	it('look at those alone that have the mark, whichever place they have', () => {
		const marks = new Marks();
		for (const mark of [7, 8, 7, 4096 + 7]) marks.add(mark, () => false);
		const seen: number[] = [];
		expect(marks.add(7, (number) => seen.push(number) < 0)).toBeUndefined();
		expect(seen).toEqual([0, 2]);
		expect(marks.add(7, () => true)).toBe(0);
	});

	it('find the first of several, also when those around them were moved to more places', () => {
		const marks = new Marks();
		// The last place that there is at first: the second thing goes to the first one.
		for (const mark of [4095, 4095]) marks.add(mark, () => false);
		for (let mark = 5000; mark < 9000; mark += 1) marks.add(mark, () => false);
		expect(marks.add(4095, () => true)).toBe(0);
	});
});
