import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortened, spreadApart } from '#lib/chart/layout/labels/label-placement.ts';

it.each([
	['whole where it has room', 'Idlib', 31.5, 'Idlib'],
	['to the letters that have', 'Hasakah and Qamishli', 50, 'Hasak…'],
	['without the blank before the cut', 'Aleppo city', 60, 'Aleppo…'],
	['to one letter at least', 'Idlib', 1, 'I…']
])('a name is shortened %s', (_, name, room, expected) => {
	expect(shortened(name, room, 11)).toBe(expected);
});

describe('labels at the ends of lines', () => {
	it.each([
		['apart already', [100, 200], [100, 200]],
		['too near', [100, 104], [94, 110]],
		['the lower one first', [104, 100], [110, 94]],
		['equal', [100, 100], [92, 108]],
		['at the bottom', [399, 400], [384, 400]],
		['at the top', [0, 3], [0, 16]],
		['three in a crowd', [100, 101, 102], [85, 101, 117]],
		['two pairs that meet', [100, 104, 112, 116], [84, 100, 116, 132]],
		['alone', [50], [50]],
		['alone, outside', [450], [400]],
		['none', [], []]
	])('%s', (_, heights, expected) => {
		expect(spreadApart(heights, 16, 0, 400)).toEqual(expected);
	});

	it('keep their distance, their order and inside', () => {
		fc.assert(
			fc.property(fc.array(fc.double({ min: -50, max: 450, noNaN: true }), { maxLength: 8 }), (heights) => {
				const placed = spreadApart(heights, 40, 0, 400);
				const order = heights.map((_, i) => i).sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0));
				for (const [k, index] of order.entries()) {
					const here = placed[index] ?? NaN;
					expect(here).toBeGreaterThanOrEqual(0);
					expect(here).toBeLessThanOrEqual(400 + 1e-9);
					const next = order[k + 1];
					if (next !== undefined) expect((placed[next] ?? NaN) - here).toBeGreaterThanOrEqual(40 - 1e-9);
				}
			})
		);
	});
});
