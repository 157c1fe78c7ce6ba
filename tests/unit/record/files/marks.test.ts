import { describe, expect, it } from 'vitest';
import { Marks } from '#lib/record/files/marks.ts';

describe('marks', () => {
	it('find each of many things, also of those with one mark', () => {
		const marks = new Marks();
		const count = 20_000;
		for (let number = 0; number < count; number += 1) marks.add(number % 5000);
		const found = Array.from({ length: count }, (_, number) => marks.find(number % 5000, (one) => one === number));
		expect(found).toEqual(Array.from({ length: count }, (_, number) => number));
	});

	it('ask of those alone that have the mark, in the order in which they were added', () => {
		const marks = new Marks();
		for (const mark of [7, 8, 7, 4096 + 7]) marks.add(mark);
		const requested: number[] = [];
		expect(marks.find(7, (number) => requested.push(number) < 0)).toBeUndefined();
		expect(requested).toEqual([0, 2]);
	});
});
