import { describe, expect, it } from 'vitest';
import { chartModel, type ChartModel } from '#lib/chart/layout/chart-model.ts';
import { GALLERY } from '#lib/chart/gallery/gallery.ts';
import { keyPlace } from '#lib/chart/layout/legend.ts';
import { SIGN_WIDTH } from '#lib/chart/layout/signs.ts';

/** The same chart of six series in a language, on a phone: its names and its signs stand below it. */
function phoneIn(language: 'en' | 'ar'): ChartModel {
	const six = GALLERY.get('six');
	if (!six) throw new Error('the gallery has no six');
	return chartModel({ ...six, language }, 328);
}

describe('an entry of a key', () => {
	it.each([
		['has its words at the right of its sign', false, { x: 8, textX: 40, anchor: 'start' }],
		['read from the right, at its left', true, { x: 294, textX: 288, anchor: 'end' }]
	])('%s', (_, isFromRight, expected) => {
		expect(keyPlace(8, { wide: 26, indent: 32 }, 328, isFromRight)).toEqual(expected);
	});

	it('is mirrored in Arabic: the first sign, and the first name, are at the right edge', () => {
		const [en, ar] = [phoneIn('en'), phoneIn('ar')];
		expect(en.signs.length).toBeGreaterThan(1);
		expect(ar.signs.map(({ sign, x, y }) => [sign, x, y])).toEqual(
			en.signs.map(({ sign, x, y }) => [sign, 328 - x - SIGN_WIDTH[sign], y])
		);
		expect(en.legend.length).toBe(6);
		expect(ar.legend.map(({ lineRole, x, y }) => [lineRole, x, y])).toEqual(
			en.legend.map(({ lineRole, x, y }) => [lineRole, 328 - x, y])
		);
		expect([...ar.signs, ...ar.legend].every(({ x, textX, anchor }) => textX < x && anchor === 'end')).toBe(true);
		expect([...en.signs, ...en.legend].every(({ x, textX, anchor }) => textX > x && anchor === 'start')).toBe(true);
	});
});
