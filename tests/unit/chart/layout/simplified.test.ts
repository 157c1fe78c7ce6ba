import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shift } from '#lib/series/index.ts';
import type { Position, Scaled } from '#lib/chart/layout/scales.ts';
import { simplified, simplifiedBand } from '#lib/chart/layout/simplified.ts';
import { FROM } from '#tests/support/view/context.ts';

/** A plot of one pixel a day, 100 pixels high for values up to 100. */
const PLOT: Scaled = {
	plot: { left: 0, right: 1000, top: 0, bottom: 100 },
	domain: { from: FROM, to: shift(FROM, 1000), low: 0, high: 100 }
};

/** The corners that stay, as days after the first one and values. */
const left = (corners: readonly (readonly [after: number, value: number])[]) =>
	simplified(
		corners.map(([after, y]): Position => ({ x: FROM + after, y })),
		PLOT
	).map(({ x, y }) => [x - FROM, y]);

describe('a simplified line', () => {
	it.each([
		[
			'leaves out what lies on it',
			[
				[0, 0],
				[10, 10],
				[20, 20]
			],
			[
				[0, 0],
				[20, 20]
			]
		],
		[
			'leaves out what lies half a pixel beside it',
			[
				[0, 0],
				[10, 0.5],
				[20, 0]
			],
			[
				[0, 0],
				[20, 0]
			]
		],
		[
			'keeps what lies two thirds of a pixel beside it',
			[
				[0, 0],
				[10, 0.67],
				[20, 0]
			],
			[
				[0, 0],
				[10, 0.67],
				[20, 0]
			]
		],
		[
			'keeps a way back',
			[
				[0, 0],
				[0, 50],
				[0, 0]
			],
			[
				[0, 0],
				[0, 50],
				[0, 0]
			]
		],
		[
			'keeps a step',
			[
				[0, 0],
				[10, 0],
				[10, 10],
				[20, 10]
			],
			[
				[0, 0],
				[10, 0],
				[10, 10],
				[20, 10]
			]
		],
		['of one place is that', [[3, 4]], [[3, 4]]]
	] as const)('%s', (_, corners, expected) => {
		expect(left(corners)).toEqual(expected);
	});

	it('has both ends and every corner that is left out within 0.6 pixels of it', () => {
		const corners = fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 100 })), {
			minLength: 2,
			maxLength: 100
		});
		fc.assert(
			fc.property(corners, (steps) => {
				let after = 0;
				const all = steps.map(([step, value]): [number, number] => [(after += step), value]);
				const kept = left(all);
				expect([kept[0], kept.at(-1)]).toEqual([all[0], all.at(-1)]);
				for (const [x, y] of all) {
					const next = kept.findIndex(([at = NaN]) => at >= x);
					const [[x1 = NaN, y1 = NaN] = [], [x2 = NaN, y2 = NaN] = []] = [kept[Math.max(0, next - 1)], kept[next]];
					const [across, down] = [x2 - x1, y2 - y1];
					const beside = across === 0 ? 0 : Math.abs(across * (y - y1) - down * (x - x1)) / Math.hypot(across, down);
					expect(beside).toBeLessThanOrEqual(0.6);
				}
			})
		);
	});
});

describe('a simplified band', () => {
	const left = (...spans: readonly (readonly [after: number, low: number, high: number])[]) =>
		simplifiedBand(
			spans.map(([after, low, high]) => ({ x: FROM + after, low, high })),
			PLOT
		).map(({ x }) => x - FROM);

	it('leaves out what lies on both of its edges', () => {
		expect(left([0, 10, 20], [10, 20, 30], [20, 30, 40])).toEqual([0, 20]);
	});

	it('keeps what either edge needs', () => {
		expect(left([0, 10, 20], [10, 5, 30], [20, 30, 40])).toEqual([0, 10, 20]);
		expect(left([0, 10, 20], [10, 20, 45], [20, 30, 40])).toEqual([0, 10, 20]);
	});
});
