import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexedPng } from '#lib/server/pictures/indexed-png.ts';
import { pixelsOf } from '#tests/support/pixels.ts';

/** Opaque pixels in the given colours. */
function picture(width: number, colours: readonly number[]) {
	const rgba = Uint8Array.from(colours.flatMap((c) => [c >> 16, (c >> 8) & 255, c & 255, 255]));
	return { width, height: colours.length / width, rgba };
}

const rgbOf = (colours: readonly number[]) =>
	Uint8Array.from(colours.flatMap((c) => [c >> 16, (c >> 8) & 255, c & 255]));

describe('a picture with a palette', () => {
	it('gives back up to 256 colours exactly', () => {
		const colour = fc.integer({ min: 0, max: 0xffffff });
		fc.assert(
			fc.property(fc.array(colour, { minLength: 1, maxLength: 64 }), (row) => {
				expect(pixelsOf(indexedPng(picture(row.length, row)))).toEqual({
					width: row.length,
					height: 1,
					rgb: rgbOf(row)
				});
			})
		);
	});

	it('keeps its most frequent colours exactly where there are too many, and the rest near', () => {
		const many = Array.from({ length: 4000 }, (_, i) => (i * 4099) & 0xffffff);
		const flat = Array.from({ length: 4000 }, () => 0xfbfaf7);
		const colours = [...many, ...flat];
		const { rgb } = pixelsOf(indexedPng(picture(100, colours)));
		expect(rgb.subarray(4000 * 3)).toEqual(rgbOf(flat));
		const wanted = rgbOf(colours);
		expect(Math.max(...rgb.map((value, i) => Math.abs(value - (wanted[i] ?? 0))))).toBeLessThan(128);
	});

	it('refuses pixels that do not fill its size', () => {
		expect(() => indexedPng({ width: 2, height: 2, rgba: new Uint8Array(15) })).toThrow(/16 bytes, got 15/);
	});
});
