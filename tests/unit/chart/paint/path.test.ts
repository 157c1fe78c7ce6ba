import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { strokePath } from '#lib/chart/paint/path.ts';
import { chartModel } from '#lib/chart/layout/chart-model.ts';
import { xOf, yOf, type Place } from '#lib/chart/layout/places.ts';
import { cornersOf } from '#tests/support/outline.ts';
import { FROM, input, line, TO } from '#tests/support/view/context.ts';

const [MODEL] = chartModel(
	input([
		line([
			['2011-03-15', 47],
			['2024-12-06', 18000]
		])
	]),
	960
).panels;

const { plot } = MODEL;
const TENTHS = { left: plot.left * 10, right: plot.right * 10, top: plot.top * 10, bottom: plot.bottom * 10 };

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
				const corners = cornersOf(strokePath(MODEL, places));
				expect(corners).toHaveLength(places.length);
				for (const [i, place] of places.entries()) {
					const [x = NaN, y = NaN] = corners[i] ?? [];
					expect(Math.abs(x / 10 - xOf(MODEL, place.x))).toBeLessThanOrEqual(0.1);
					expect(Math.abs(y / 10 - yOf(MODEL, place.y))).toBeLessThanOrEqual(0.1);
				}
			})
		);
	});

	it('holds nothing but whole numbers and its four letters', () => {
		fc.assert(
			fc.property(anyPlaces, (places) => {
				expect(strokePath(MODEL, places)).toMatch(/^M[\d -]+(?:[lhv][\d -]+)*$/);
			})
		);
	});

	it('begins where the stroke does and goes on in steps', () => {
		const { from, to, low, high } = MODEL.domain;
		const { left, right, top, bottom } = TENTHS;
		const outline = strokePath(MODEL, [
			{ x: from, y: low },
			{ x: to, y: high }
		]);
		expect(outline).toBe(`M${left} ${bottom}l${right - left}${top - bottom}`);
	});

	it('says a level step and an upright one by one number each', () => {
		const { from, to, low, high } = MODEL.domain;
		const { left, right, top, bottom } = TENTHS;
		const corners = [
			{ x: from, y: low },
			{ x: to, y: low },
			{ x: to, y: high },
			{ x: to, y: high },
			{ x: from, y: high }
		];
		const outline = strokePath(MODEL, corners);
		expect(outline).toBe(`M${left} ${bottom}h${right - left}v${top - bottom}h0${left - right}`);
		expect(cornersOf(outline)).toHaveLength(corners.length);
	});

	it('of no places is empty', () => {
		expect(strokePath(MODEL, [])).toBe('');
	});
});
