import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlineOf } from '#lib/chart/paint/path.ts';
import { chartModel } from '#lib/chart/layout/chart-model.ts';
import { xOf, yOf, type Position } from '#lib/chart/layout/scales.ts';
import { cornersOf, dotsOf } from '#tests/support/outline.ts';
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
const HALVES = { left: plot.left * 2, right: plot.right * 2, top: plot.top * 2, bottom: plot.bottom * 2 };

const anyPlaces: fc.Arbitrary<readonly Position[]> = fc.array(
	fc.record({
		x: fc.double({ min: FROM - 500, max: TO, noNaN: true }),
		y: fc.double({ min: MODEL.domain.low - 0.2, max: MODEL.domain.high, noNaN: true })
	}),
	{ minLength: 2, maxLength: 300 }
);

describe('the outline of a stroke', () => {
	it('leads to the same places, within a quarter of a pixel however long it is', () => {
		fc.assert(
			fc.property(anyPlaces, (places) => {
				const corners = cornersOf(outlineOf(MODEL, [places]));
				expect(corners).toHaveLength(places.length);
				for (const [i, place] of places.entries()) {
					const [x = NaN, y = NaN] = corners[i] ?? [];
					expect(Math.abs(x / 2 - xOf(MODEL, place.x))).toBeLessThanOrEqual(0.25);
					expect(Math.abs(y / 2 - yOf(MODEL, place.y))).toBeLessThanOrEqual(0.25);
				}
			})
		);
	});

	it('in whole pixels leads to the same places, within half a pixel', () => {
		fc.assert(
			fc.property(anyPlaces, (places) => {
				const corners = cornersOf(outlineOf(MODEL, [places], 1));
				expect(corners).toHaveLength(places.length);
				for (const [i, place] of places.entries()) {
					const [x = NaN, y = NaN] = corners[i] ?? [];
					expect(Math.abs(x - xOf(MODEL, place.x))).toBeLessThanOrEqual(0.5);
					expect(Math.abs(y - yOf(MODEL, place.y))).toBeLessThanOrEqual(0.5);
				}
			})
		);
	});

	it('holds nothing but whole numbers and its four letters', () => {
		fc.assert(
			fc.property(anyPlaces, (places) => {
				expect(outlineOf(MODEL, [places])).toMatch(/^M[\d -]+(?:[lhv][\d -]+)*$/);
			})
		);
	});

	it('begins where the stroke does and goes on in steps', () => {
		const { from, to, low, high } = MODEL.domain;
		const { left, right, top, bottom } = HALVES;
		const outline = outlineOf(MODEL, [
			[
				{ x: from, y: low },
				{ x: to, y: high }
			]
		]);
		expect(outline).toBe(`M${left} ${bottom}l${right - left}${top - bottom}`);
	});

	it('says a level step and an upright one by one number each', () => {
		const { from, to, low, high } = MODEL.domain;
		const { left, right, top, bottom } = HALVES;
		const corners = [
			{ x: from, y: low },
			{ x: to, y: low },
			{ x: to, y: high },
			{ x: to, y: high },
			{ x: from, y: high }
		];
		const outline = outlineOf(MODEL, [corners]);
		expect(outline).toBe(`M${left} ${bottom}h${right - left}v${top - bottom}h0${left - right}`);
		expect(cornersOf(outline)).toHaveLength(corners.length);
	});

	it('moves on to the next stroke, and says a place of its own as a dot', () => {
		const { from, to, low, high } = MODEL.domain;
		const { left, right, top, bottom } = HALVES;
		const [corner, other] = [
			{ x: from, y: low },
			{ x: to, y: high }
		];
		const steps = `${right - left}${top - bottom}`;
		expect(outlineOf(MODEL, [[corner], [other]])).toBe(`M${left} ${bottom}h0m${steps}h0`);
		expect(
			outlineOf(MODEL, [
				[corner, other],
				[other, corner]
			])
		).toBe(`M${left} ${bottom}l${steps}m0 0${left - right} ${bottom - top}`);
		const outline = outlineOf(MODEL, [[corner], [other]]);
		expect(dotsOf(outline)).toEqual([
			[left, bottom],
			[right, top]
		]);
	});

	it('of no places is empty', () => {
		expect(outlineOf(MODEL, [])).toBe('');
	});
});
