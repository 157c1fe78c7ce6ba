import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDay, steepestFalls, type Change } from '#lib/series/index.ts';
import { made, type Row } from '#tests/support/series.ts';

const stated = ({ from, to, value }: Change) => `${isoDay(from.observed)} ${isoDay(to.observed)} ${value.toFixed(3)}`;
const falls = (rows: readonly Row[], within = 14, count = 5) => steepestFalls(made(rows), within, count).map(stated);

describe('the steepest falls', () => {
	it.each<[string, readonly Row[], readonly string[]]>([
		['of nothing are none', [], []],
		['of one point are none', [['2024-12-06', 18_000]], []],
		[
			'of a flat line are none',
			[
				['2024-12-01', 100],
				['2024-12-02', 100]
			],
			[]
		],
		[
			'of a dollar that only got cheaper are none',
			[
				['2024-12-01', 100],
				['2024-12-02', 80]
			],
			[]
		],
		[
			'are shown by what the pound lost',
			[
				['2024-12-01', 100],
				['2024-12-02', 125]
			],
			['2024-12-01 2024-12-02 -0.200']
		],
		[
			'begin where the dollar was cheapest',
			[
				['2024-12-01', 110],
				['2024-12-02', 100],
				['2024-12-04', 120],
				['2024-12-05', 200]
			],
			['2024-12-02 2024-12-05 -0.500']
		],
		[
			'begin with the later of two equal bases',
			[
				['2024-12-01', 100],
				['2024-12-03', 100],
				['2024-12-05', 200]
			],
			['2024-12-03 2024-12-05 -0.500']
		],
		[
			'end within fourteen days',
			[
				['2024-12-01', 100],
				['2024-12-15', 200]
			],
			['2024-12-01 2024-12-15 -0.500']
		],
		[
			'never span fifteen',
			[
				['2024-12-01', 100],
				['2024-12-16', 200]
			],
			[]
		],
		[
			'leave out figures of a month',
			[
				['2024-12-01', 100, 'month'],
				['2024-12-06', 200]
			],
			[]
		]
	])('%s', (_, rows, right) => {
		expect(falls(rows)).toEqual(right);
	});

	it('have no day in common: the next one lies beside the first', () => {
		const rows: Row[] = [
			['2024-12-01', 100],
			['2024-12-02', 110],
			['2024-12-03', 220],
			['2024-12-04', 200],
			['2024-12-06', 210]
		];
		expect(falls(rows)).toEqual(['2024-12-01 2024-12-03 -0.545', '2024-12-04 2024-12-06 -0.048']);
	});

	it('are so many at most', () => {
		const rows: Row[] = [
			['2024-01-01', 100],
			['2024-01-02', 110],
			['2024-03-01', 100],
			['2024-03-02', 130],
			['2024-05-01', 100],
			['2024-05-02', 120]
		];
		expect(falls(rows, 14, 2)).toEqual(['2024-03-01 2024-03-02 -0.231', '2024-05-01 2024-05-02 -0.167']);
		expect(falls(rows, 14, 0)).toEqual([]);
	});

	it('leave out what is not above zero', () => {
		const rows: Row[] = [
			['2024-12-01', 0],
			['2024-12-06', 200],
			['2024-12-07', -5]
		];
		expect(steepestFalls(made(rows, { signed: true }), 14, 5)).toEqual([]);
	});

	it('want whole numbers', () => {
		expect(() => steepestFalls(made([]), 1.5, 1)).toThrow(RangeError);
		expect(() => steepestFalls(made([]), 1, -1)).toThrow(RangeError);
	});

	it('come steepest first, within the days, and apart from one another', () => {
		const rows = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 900 })), {
			selector: ([at]) => at,
			maxLength: 20
		});
		fc.assert(
			fc.property(rows, fc.integer({ min: 0, max: 20 }), (some, within) => {
				const sorted = [...some].sort(([a], [b]) => a - b);
				const series = made(sorted.map(([at, value]): Row => [`2024-12-${String(at).padStart(2, '0')}`, value]));
				const found = steepestFalls(series, within, 20);
				const values = found.map(({ value }) => value);
				expect(values).toEqual([...values].sort((a, b) => a - b));
				for (const { days, value } of found) expect(days <= within && value < 0).toBe(true);
				const spans = [...found].sort((a, b) => a.from.index - b.from.index);
				for (const [i, { to }] of spans.entries()) expect(to.index < (spans[i + 1]?.from.index ?? Infinity)).toBe(true);
			})
		);
	});
});
