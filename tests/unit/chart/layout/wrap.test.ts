import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { widthOf } from '#lib/chart/layout/text-width.ts';
import { fitted, wrap } from '#lib/chart/layout/wrap.ts';

it.each([
	['Parallel market, Damascus', 400, ['Parallel market, Damascus']],
	['Parallel market, Damascus', 200, ['Parallel market,', 'Damascus']],
	['Parallel', 10, ['Parallel']]
])('“%s” in %d pixels', (text, width, lines) => {
	expect(wrap(text, width, 20)).toEqual(lines);
});

it('loses no word, and breaks only where a line would be too wide', () => {
	const word = fc.stringMatching(/^[a-zء-ي]{1,12}$/);
	fc.assert(
		fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), fc.integer({ min: 20, max: 400 }), (words, width) => {
			const lines = wrap(words.join(' '), width, 16);
			expect(lines.join(' ')).toBe(words.join(' '));
			for (const line of lines) if (line.includes(' ')) expect(widthOf(line, 16)).toBeLessThanOrEqual(width);
		})
	);
});

it.each([
	['18,000', 540, 132, 132],
	['1,234,567', 540, 132, 101],
	['', 540, 132, 132]
])('“%s” in %d pixels, at most %d, is %d high', (text, width, most, size) => {
	expect(fitted(text, width, most)).toBe(size);
});
