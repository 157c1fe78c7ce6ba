import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDay, shift, toDay } from '#lib/series/index.ts';
import { dotsOf } from '#lib/chart/layout/dots.ts';
import { xOf, yOf, type Scaled } from '#lib/chart/layout/scales.ts';
import { ChartPoints, type ChartPoint } from '#lib/chart/layout/points.ts';
import { anySeries, FROM, line, TO } from '#tests/support/view/context.ts';

/** A plot of one pixel a day, 100 pixels high for values up to 100. */
const PLOT: Scaled = {
	plot: { left: 0, right: 1000, top: 0, bottom: 100 },
	domain: { from: FROM, to: shift(FROM, 1000), low: 0, high: 100 }
};

/** Dots of points so many days after the first day, each at 10 by default. */
const dots = (points: readonly (readonly [after: number, overrides?: Partial<ChartPoint>])[]) =>
	dotsOf(
		{
			...line([]),
			points: ChartPoints.of(
				points.map(([after, overrides]) => ({ day: shift(FROM, after), precision: 'day', value: 10, ...overrides }))
			)
		},
		PLOT.domain,
		PLOT,
		'linear'
	);
const after = (points: Parameters<typeof dots>[0]) => dots(points).map(({ x }) => x - FROM);

describe('dots', () => {
	it('stand where something was published, open for a month’s or a year’s figure', () => {
		expect(
			dots([[10], [30, { precision: 'month' }], [60, { precision: 'year', value: 50 }], [90, { disputed: true }]])
		).toEqual([
			{ x: FROM + 10, y: 10, kind: 'day', disputed: false },
			{ x: FROM + 30, y: 10, kind: 'coarse', disputed: false },
			{ x: FROM + 60, y: 50, kind: 'coarse', disputed: false },
			{ x: FROM + 90, y: 10, kind: 'day', disputed: true }
		]);
	});

	it('are left out where they would touch the one before', () => {
		expect(after([[0], [11], [12], [27], [38], [54]])).toEqual([0, 12, 27, 54]);
		expect(after([[0], [11, { precision: 'month' }], [26, { precision: 'month' }], [41], [42]])).toEqual([0, 26, 41]);
		expect(after([[0], [1, { value: 22 }], [20]])).toEqual([0, 1, 20]);
	});

	it('are only at the ends of a stretch of points that stand less than twelve pixels apart on average', () => {
		expect(after([[0], [12], [24], [35]])).toEqual([0, 35]);
		expect(after([[0], [12], [24], [36]])).toEqual([0, 12, 24, 36]);
		expect(after([[0], [1], [2], [17], [29]])).toEqual([0, 17, 29]);
	});

	it('are none on a stretch of a narrow plot that is wide enough to be seen, but for open and disputed ones', () => {
		const narrow = (right: number, ...afters: number[]) => {
			const rows = afters.map((by): ChartPoint => ({
				day: shift(FROM, by),
				precision: by === 13 ? 'month' : 'day',
				value: 10,
				disputed: by === 50
			}));
			const scaled = { plot: { ...PLOT.plot, right }, domain: { ...PLOT.domain, to: shift(FROM, right) } };
			return dotsOf({ ...line([]), points: ChartPoints.of(rows) }, scaled.domain, scaled, 'linear').map(
				({ x }) => x - FROM
			);
		};
		expect(narrow(320, 0, 13, 26, 50, 60, 100)).toEqual([0, 13, 26, 50, 100]);
		expect(narrow(319, 0, 12, 26, 50, 60, 100)).toEqual([50, 100]);
		expect(narrow(319, 0, 4, 30, 33)).toEqual([30]);
		expect(narrow(319, 0, 15, 31, 46)).toEqual([0, 31]);
		expect(narrow(319, 0, 21)).toEqual([0, 21]);
		expect(narrow(320, 0, 15)).toEqual([0, 15]);
	});

	it('mark a quote that only a dotted line joins to the figure of a month, on a phone too', () => {
		const { from } = PLOT.domain;
		const scaled = { plot: { ...PLOT.plot, right: 300 }, domain: { from, to: shift(from, 120), low: 0, high: 100 } };
		const quote = { day: shift(from, 40), precision: 'day', value: 10 } as const;
		const month = { ...quote, day: shift(from, 52), precision: 'month' } as const;
		const seen = dotsOf({ ...line([]), points: ChartPoints.of([quote, month]) }, scaled.domain, scaled, 'linear');
		expect(seen.map(({ kind }) => kind)).toEqual(['day', 'coarse']);
	});

	it('are none outside the days that are shown', () => {
		expect(after([[-1], [0], [1000], [1001]])).toEqual([0, 1000]);
	});

	it('of any line never touch, and each is a point', () => {
		fc.assert(
			fc.property(anySeries, fc.integer({ min: 50, max: 2000 }), (series, right) => {
				const scaled = { plot: { ...PLOT.plot, right }, domain: { from: FROM, to: TO, low: 0, high: 10 } };
				const made = dotsOf(series, scaled.domain, scaled, 'log');
				for (const [i, { x, y }] of made.entries()) {
					expect(series.points.on(toDay(x))?.value, isoDay(toDay(x))).toBeCloseTo(10 ** y, 3);
					const before = made[i - 1];
					if (!before) continue;
					const [acrossX, acrossY] = [xOf(scaled, x) - xOf(scaled, before.x), yOf(scaled, y) - yOf(scaled, before.y)];
					expect(Math.hypot(acrossX, acrossY)).toBeGreaterThanOrEqual(12);
				}
			})
		);
	});
});
