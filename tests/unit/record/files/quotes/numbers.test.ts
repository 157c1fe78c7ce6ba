import { expect, it } from 'vitest';
import { Numbers } from '#lib/record/files/quotes/numbers.ts';

it('has the numbers in their order, beyond one piece of memory', () => {
	const numbers = new Numbers();
	const all = Array.from({ length: 2 ** 16 * 2 + 3 }, (_, i) => 7 - i);
	for (const number of all) numbers.push(number);
	expect(all.map((_, i) => numbers.at(i))).toEqual(all);
	expect(numbers.at(all.length)).toBeUndefined();
});

it('has no number where none was added', () => {
	const numbers = new Numbers();
	expect(numbers.at(0)).toBeUndefined();
	numbers.push(7);
	expect(numbers.at(1)).toBeUndefined();
});
