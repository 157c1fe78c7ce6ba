import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeLabels, spreadApart, type Wish } from '#lib/chart/layout/labels.ts';
import { widthOf } from '#lib/chart/layout/text-width.ts';

const [LEFT, RIGHT, SIZE] = [46, 880, 13];

/** Where a label begins and ends, in pixels from the left. */
function spans(wishes: readonly Wish[], rows: number): { row: number; from: number; to: number }[] {
	return placeLabels(wishes, LEFT, RIGHT, rows, SIZE).flatMap((place, i) => {
		if (!place) return [];
		const width = widthOf(wishes[i]?.label ?? '', SIZE);
		const from = place.anchor === 'start' ? place.x : place.x - width;
		return [{ row: place.row, from, to: from + width }];
	});
}

const anyWishes = fc.array(
	fc.record({
		x: fc.double({ min: LEFT, max: RIGHT, noNaN: true }),
		label: fc.string({ minLength: 1, maxLength: 24 })
	}),
	{ maxLength: 25 }
);

describe('labels of events', () => {
	it('never overlap, stay inside and on the rows there are', () => {
		fc.assert(
			fc.property(anyWishes, fc.integer({ min: 1, max: 4 }), (wishes, rows) => {
				const placed = spans(wishes, rows);
				for (const [i, { row, from, to }] of placed.entries()) {
					expect(from).toBeGreaterThanOrEqual(LEFT);
					expect(to).toBeLessThanOrEqual(RIGHT);
					expect(row).toBeLessThan(rows);
					for (const other of placed.slice(i + 1)) {
						expect(other.row !== row || to < other.from || from > other.to).toBe(true);
					}
				}
			})
		);
	});

	it('stand beside their own line', () => {
		fc.assert(
			fc.property(anyWishes, (wishes) => {
				placeLabels(wishes, LEFT, RIGHT, 3, SIZE).forEach((place, i) => {
					if (place) expect(Math.abs(place.x - (wishes[i]?.x ?? NaN))).toBeLessThan(10);
				});
			})
		);
	});

	it('give way to the later ones', () => {
		const wishes = [1, 2, 3].map((i) => ({ x: 800 + i, label: 'a label of some length' }));
		expect(placeLabels(wishes, LEFT, RIGHT, 1, SIZE).map((place) => place !== undefined)).toEqual([false, false, true]);
	});

	it('turn to the other side of the line at the edge', () => {
		const [first, last] = placeLabels(
			[
				{ x: LEFT, label: 'first' },
				{ x: RIGHT, label: 'last' }
			],
			LEFT,
			RIGHT,
			1,
			SIZE
		);
		expect([first?.anchor, last?.anchor]).toEqual(['start', 'end']);
	});
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
