import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { strokePath } from '#lib/chart/path.ts';
import { chartModel } from '#lib/view/chart-model.ts';
import { xOf, yOf } from '#lib/view/places.ts';
import type { Place } from '#lib/view/strokes.ts';
import { FROM, input, line, TO } from '../view/made.ts';

const [MODEL] = chartModel(
	input([
		line([
			['2011-03-15', 47],
			['2024-12-06', 18000]
		])
	]),
	960
).panels;

/** The corners of an outline, by the grammar of SVG: one absolute place, then steps. */
function decode(outline: string): [number, number][] {
	const [, start = '', steps = ''] = /^M([^l]*)(?:l(.*))?$/.exec(outline) ?? [];
	const numbers = (text: string) => (text.match(/-?\d*\.?\d+/g) ?? []).map(Number);
	const all = [...numbers(start), ...numbers(steps)];
	let [x, y] = [0, 0];
	return all.flatMap((step, i): [number, number][] => {
		if (i % 2 === 0) x += step;
		else y += step;
		return i % 2 === 0 ? [] : [[x, y]];
	});
}

const anyPlaces: fc.Arbitrary<readonly Place[]> = fc.array(
	fc.record({
		x: fc.double({ min: FROM - 500, max: TO, noNaN: true }),
		y: fc.double({ min: MODEL.domain.low - 0.2, max: MODEL.domain.high, noNaN: true })
	}),
	{ minLength: 1, maxLength: 300 }
);

describe('the outline of a stroke', () => {
	it('leads to the same places, within a tenth of a pixel however long it is', () => {
		fc.assert(
			fc.property(anyPlaces, (places) => {
				const corners = decode(strokePath(MODEL, places));
				expect(corners).toHaveLength(places.length);
				for (const [i, place] of places.entries()) {
					const [x = NaN, y = NaN] = corners[i] ?? [];
					expect(Math.abs(x - xOf(MODEL, place.x))).toBeLessThanOrEqual(0.1);
					expect(Math.abs(y - yOf(MODEL, place.y))).toBeLessThanOrEqual(0.1);
				}
			})
		);
	});

	it('holds nothing but plain numbers and its two letters', () => {
		fc.assert(
			fc.property(anyPlaces, (places) => {
				expect(strokePath(MODEL, places)).toMatch(/^M[\d. -]+(?:l[\d. -]+)?$/);
			})
		);
	});

	it('begins where the stroke does and goes on in steps', () => {
		const { from, to, low, high } = MODEL.domain;
		const { left, right, top, bottom } = MODEL.plot;
		const outline = strokePath(MODEL, [
			{ x: from, y: low },
			{ x: to, y: high }
		]);
		expect(outline).toBe(`M${left} ${bottom}l${right - left}${top - bottom}`);
	});

	it('of no places is empty', () => {
		expect(strokePath(MODEL, [])).toBe('');
	});
});
