import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { day } from '#lib/series/index.ts';
import { inputOf } from '#lib/chart/layout/chart-input.ts';
import { GALLERY } from '#lib/chart/gallery/gallery.ts';
import { ChartPoints, type ChartPoint } from '#lib/chart/layout/points.ts';
import { anySeries } from '#tests/support/view/context.ts';

const [FIRST, SECOND, THIRD] = [day('2011-03-15'), day('2011-09-16'), day('2024-12-06')];

const PLAIN: readonly ChartPoint[] = [
	{ day: FIRST, precision: 'day', value: 47 },
	{ day: SECOND, precision: 'month', value: 50.5 },
	{ day: THIRD, precision: 'year', value: 18000, disputed: true }
];
const BANDED: readonly ChartPoint[] = [
	{ day: FIRST, precision: 'day', value: 47, disputed: false, low: 47, high: 48 },
	{ day: THIRD, precision: 'day', value: 18000, disputed: true, low: 17000, high: 19000 }
];

/** What a browser receives. */
const sent = (points: ChartPoints): readonly ChartPoint[] => JSON.parse(JSON.stringify(points));

describe('the columns of points', () => {
	it('are numbers, and a band where each point has one', () => {
		const { days, values, precisions, disputed, band, length } = ChartPoints.of(PLAIN);
		expect([[...days], [...values], [...precisions], [...disputed]]).toEqual([
			[FIRST, SECOND, THIRD],
			[47, 50.5, 18000],
			[0, 1, 2],
			[0, 0, 1]
		]);
		expect([band, length]).toEqual([undefined, 3]);
		expect(ChartPoints.of(BANDED).band).toEqual({
			lows: Float64Array.of(47, 17000),
			highs: Float64Array.of(48, 19000)
		});
		expect(ChartPoints.of([...BANDED, ...PLAIN]).band).toBeUndefined();
		expect(ChartPoints.of([]).band).toBeUndefined();
	});

	it.each([PLAIN, BANDED, []])('are sent as points, their parts in one order', (...points) => {
		const text = JSON.stringify(ChartPoints.of(points));
		expect(text).toBe(JSON.stringify(points));
	});

	it('come out of what was sent as they were', () => {
		fc.assert(fc.property(anySeries, ({ points }) => void expect(ChartPoints.of(sent(points))).toEqual(points)));
	});
});

describe('a point', () => {
	const points = ChartPoints.of(PLAIN);

	it('is found at its index, from either end', () => {
		expect([points.at(0), points.at(2), points.at(-1), points.at(-3)]).toEqual([
			PLAIN[0],
			PLAIN[2],
			PLAIN[2],
			PLAIN[0]
		]);
		expect([points.at(3), points.at(-4), ChartPoints.of([]).at(-1)]).toEqual([undefined, undefined, undefined]);
	});

	it('is found by its day alone', () => {
		expect(points.on(SECOND)).toEqual(PLAIN[1]);
		expect(points.on(day('2011-09-17'))).toBeUndefined();
		expect(points.on(day('2011-03-14'))).toBeUndefined();
	});
});

describe('the points between two days', () => {
	const points = ChartPoints.of(BANDED);

	it.each([
		[FIRST, THIRD, { first: 0, last: 1 }],
		[FIRST + 1, THIRD - 1, { first: 1, last: 0 }],
		[FIRST + 1, THIRD, { first: 1, last: 1 }],
		[THIRD, FIRST, { first: 1, last: 0 }]
	])('%d to %d are %o', (from, to, range) => {
		expect(points.range(from, to)).toEqual(range);
		const [first, end] = [range.first, Math.max(range.first, range.last + 1)];
		expect([...points.within(from, to)]).toEqual(BANDED.slice(first, end));
	});

	it('share the memory of all', () => {
		expect(points.within(THIRD, THIRD).values.buffer).toBe(points.values.buffer);
	});
});

it('another band leaves the rest', () => {
	expect([...ChartPoints.of(BANDED).with({ band: undefined })]).toEqual([
		{ day: FIRST, precision: 'day', value: 47 },
		{ day: THIRD, precision: 'day', value: 18000, disputed: true }
	]);
});

it.each([...GALLERY])('the case %s comes out of what a browser receives as it was', (_name, input) => {
	expect(inputOf(JSON.parse(JSON.stringify(input)))).toEqual(input);
});
