import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accentOn, contrast, groundsOf } from '#lib/view/embed/accent.ts';
import { GROUNDS } from '#lib/view/parts/grounds.ts';
import { noticeOf } from '#lib/wording/problems/problems.ts';

describe('contrast', () => {
	it.each([
		['#000000', '#ffffff', 21],
		['#ffffff', '#ffffff', 1],
		// Known from the standard's own examples and other checkers.
		['#777777', '#ffffff', 4.48],
		['#767676', '#ffffff', 4.54],
		['#ff0000', '#ffffff', 4.0],
		['#0000ff', '#000000', 2.44]
	])('of %s and %s is %d', (a, b, expected) => {
		expect(contrast(a, b)).toBeCloseTo(expected, 2);
		expect(contrast(b, a)).toBeCloseTo(expected, 2);
	});
});

describe('an accent', () => {
	it.each([
		['#006a63', 'light', true],
		['#1a73e8', 'light', false],
		['#5cc4b8', 'dark', true],
		['#7a7a7a', 'auto', false]
	] as const)('%s on %s; its letters too: %s', (colour, theme, text) => {
		expect(accentOn(colour, groundsOf(theme))).toEqual({ colour, text });
	});

	it.each([
		['#ffff00', 'light'],
		['#006a63', 'dark'],
		['#006a63', 'auto'],
		['#151514', 'dark']
	] as const)('%s on %s is refused', (given, theme) => {
		const refused = accentOn(given, groundsOf(theme));
		expect(refused).toMatchObject({ name: 'accent', given, expected: { needed: 3 } });
		if (!('expected' in refused)) throw new Error('not refused');
		expect(noticeOf(refused, { locale: 'en' })).toMatch(new RegExp(`${given}.*3 to 1`));
		expect(noticeOf(refused, { locale: 'ar' })).toContain(given);
	});

	it('is taken on a ground exactly where its lines stand out enough', () => {
		const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
		fc.assert(
			fc.property(hex, (colour) => {
				const accent = accentOn(colour, [GROUNDS.light]);
				const ratio = contrast(colour, GROUNDS.light);
				expect('colour' in accent).toBe(ratio >= 3);
				if ('colour' in accent) expect(accent.text).toBe(ratio >= 4.5);
				else if (typeof accent.expected === 'object' && 'contrast' in accent.expected)
					expect(accent.expected.contrast).toBeLessThan(3);
			})
		);
	});
});
