import { expect, it } from 'vitest';
import { Numbers } from '#lib/record/files/numbers.ts';

it('has the numbers in their order, beyond one piece of memory', () => {
	const numbers = new Numbers();
	const count = 2 ** 16 * 2 + 3;
	for (let i = 0; i < count; i += 1) expect(numbers.push(count - i)).toBe(i + 1);
	expect(numbers).toHaveLength(count);
	expect([numbers.at(0), numbers.at(2 ** 16), numbers.at(count - 1)]).toEqual([count, count - 2 ** 16, 1]);
	expect([...numbers]).toEqual(Array.from({ length: count }, (_, i) => count - i));
});

it('has no number where none was added', () => {
	const numbers = new Numbers();
	expect([numbers.at(0), [...numbers], numbers.length]).toEqual([undefined, [], 0]);
	numbers.push(7);
	expect(numbers.at(1)).toBeUndefined();
});
