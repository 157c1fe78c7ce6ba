import { describe, expect, it } from 'vitest';
import { fitOf } from '#lib/search/fit.ts';

describe('how well a typed word fits another', () => {
	it('is one where they are equal', () => {
		expect(fitOf('euro', 'euro')).toBe(1);
	});

	it('grows with the part of a word that was typed', () => {
		expect(fitOf('l', 'lebanese')).toBeCloseTo(0.5375, 10);
		expect(fitOf('leban', 'lebanese')).toBeCloseTo(0.6875, 10);
		expect(fitOf('ebanese', 'lebanese')).toBe(0.4);
		expect(fitOf('banese', 'lebanese')).toBe(0);
	});

	it.each([
		['dolar', 'dollar'],
		['dollaar', 'dollar'],
		['dollor', 'dollar'],
		['dolalr', 'dollar'],
		['aolla', 'dolla'],
		['dollars', 'dollar']
	])('forgives one letter: %s for %s', (typed, word) => {
		expect(fitOf(typed, word)).toBe(0.4);
	});

	it.each([
		['dolr', 'dollar'],
		['dullor', 'dollar'],
		['rcie', 'rice'],
		['ricee', 'rice'],
		['18000', '13000'],
		['dolar', 'dola'],
		['abcde', 'bacdf'],
		['abcde', 'edcba']
	])('forgives no more, and nothing in short words and figures: %s for %s', (typed, word) => {
		expect(fitOf(typed, word)).toBe(0);
	});
});
