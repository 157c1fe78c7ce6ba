import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	asOf,
	changeBetween,
	changeOver,
	changeSince,
	day,
	multiple,
	priceChange,
	restate,
	valueChange,
	type Period,
	type Observation
} from '#lib/series/index.ts';
import { anyRate, found, LBP, made, NEW, OLD, type Row } from '#tests/support/series.ts';

/** A reading of a value on 6 December 2024, in old pounds by default. */
function reading(value: number, unit = OLD): Observation {
	return found(asOf(made([['2024-12-06', value]], { unit, signed: true }), day('2024-12-06')));
}

describe('the two readings of a move', () => {
	it.each([
		[47, 18000, '38197.9', '-99.739'],
		[13500, 18000, '33.3', '-25.000'],
		[14400, 18000, '25.0', '-20.000'],
		[14700, 18000, '22.4', '-18.333'],
		[100, 125, '25.0', '-20.000'],
		[125, 100, '-20.0', '25.000'],
		[50, 11000, '21900.0', '-99.545'],
		[15000, 108000, '620.0', '-86.111'],
		[3000, 12700, '323.3', '-76.378'],
		[18000, 18000, '0.0', '0.000']
	])('from %d to %d the price moves %s % and the value %s %', (x0, x1, price, value) => {
		expect((100 * priceChange(x0, x1)).toFixed(1)).toBe(price);
		expect((100 * valueChange(x0, x1)).toFixed(3)).toBe(value);
	});

	it('47 to 18,000 is 382.98 times as much', () => {
		expect(multiple(47, 18000).toFixed(2)).toBe('382.98');
	});

	it('a pound that lost a quarter in the week to 18,000 stood at 13,500, a dollar that rose a quarter at 14,400', () => {
		expect(18000 * (1 + valueChange(13500, 18000))).toBe(13500);
		expect(18000 / (1 + priceChange(14400, 18000))).toBe(14400);
	});

	it.each([
		[0, 1],
		[1, 0],
		[-1, 1],
		[NaN, 1],
		[1, Infinity]
	])('is refused for %d and %d', (x0, x1) => {
		for (const measure of [priceChange, valueChange, multiple]) {
			expect(() => measure(x0, x1)).toThrow('rates are positive and finite, got');
		}
	});

	it('agree with each other: (1 + price)(1 + value) = 1', () => {
		fc.assert(
			fc.property(anyRate, anyRate, (x0, x1) => {
				expect((1 + priceChange(x0, x1)) * (1 + valueChange(x0, x1))).toBeCloseTo(1, 6);
			})
		);
	});

	it('are undone by the way back: (1 + p)(1 + p′) = 1', () => {
		const near = fc.double({ min: 100, max: 20000, noNaN: true });
		fc.assert(
			fc.property(near, near, (x0, x1) => {
				const there = found(changeBetween(reading(x0), reading(x1)));
				const back = found(changeBetween(reading(x1), reading(x0)));
				expect((1 + there.price) * (1 + back.price)).toBeCloseTo(1, 10);
				expect((1 + there.value) * (1 + back.value)).toBeCloseTo(1, 10);
				expect(there.value).toBe(back.price);
			})
		);
	});
});

describe('changeBetween', () => {
	it('tells both readings, the multiple, the days and what was compared', () => {
		const series = made([
			['2024-11-29', 13500, 'month'],
			['2024-12-06', 18000]
		]);
		const from = found(asOf(series, day('2024-11-30')));
		const to = found(asOf(series, day('2024-12-08')));
		const change = found(changeBetween(from, to));
		expect(change).toEqual({
			from,
			to,
			price: 18000 / 13500 - 1,
			value: -0.25,
			multiple: 18000 / 13500,
			days: 7,
			baseIsApproximate: true
		});
	});

	it.each([
		['old and new pounds', OLD, NEW],
		['pounds of two countries', OLD, LBP]
	])('does not divide %s', (_, a, b) => {
		expect(changeBetween(reading(11000, a), reading(110, b))).toEqual({ missing: 'units-differ' });
	});

	it('110.00 new pounds after 11,000 old ones are no change, once they are restated', () => {
		const old = made([['2025-12-31', 11000]]);
		const now = found(asOf(made([['2026-01-01', 110]], { unit: NEW }), day('2026-01-01')));
		expect(changeBetween(found(asOf(old, day('2025-12-31'))), now)).toEqual({ missing: 'units-differ' });
		const restated = found(asOf(restate(old, NEW), day('2025-12-31')));
		expect(changeBetween(restated, now)).toMatchObject({ price: 0, value: 0, multiple: 1, days: 1 });
	});

	it.each([
		[-2, 4],
		[4, -2],
		[0, 4]
	])('gives no ratio of %d and %d, which are not both above zero', (x0, x1) => {
		expect(changeBetween(reading(x0), reading(x1))).toEqual({ missing: 'not-positive' });
	});
});

const reported = made([
	['2011-03-15', 47],
	['2024-11-29', 13500],
	['2024-12-06', 18000]
]);

describe('changeOver', () => {
	it('the pound lost 25% in the week to 6 December 2024', () => {
		const change = found(changeOver(reported, day('2024-12-06'), 'week'));
		expect(change).toMatchObject({ value: -0.25, days: 7, baseIsApproximate: false });
		expect([change.from.observed, change.to.observed]).toEqual([day('2024-11-29'), day('2024-12-06')]);
	});

	it('counts back from the last observation, not from the day of the query', () => {
		const late = found(changeOver(reported, day('2025-01-20'), 'week'));
		expect(late).toMatchObject({ value: -0.25, days: 7, to: { age: 45 }, from: { age: 0 } });
	});

	/** One base and an end on 31 March 2024, a period later than the target or not quite. */
	it.each<[Period, string, number | string]>([
		['day', '2024-03-30', 1],
		['day', '2024-03-29', 2],
		['day', '2024-03-28', 'too-old'],
		['week', '2024-03-24', 7],
		['week', '2024-03-17', 14],
		['week', '2024-03-16', 'too-old'],
		['week', '2024-03-25', 'base-missing'],
		['month', '2024-02-29', 31],
		['month', '2024-01-29', 62],
		['month', '2024-01-28', 'too-old'],
		['month', '2024-03-01', 'base-missing'],
		['year', '2023-03-31', 366],
		['year', '2023-01-30', 426],
		['year', '2023-01-29', 'too-old'],
		['year', '2023-04-01', 'base-missing']
	])('over a %s to 31 March 2024 from an observation of %s: %s', (period, base, expected) => {
		const series = made([
			[base, 100],
			['2024-03-31', 125]
		]);
		const answer = changeOver(series, day('2024-03-31'), period);
		if (typeof expected === 'number') expect(answer).toMatchObject({ price: 0.25, days: expected });
		else expect(answer).toMatchObject({ missing: expected });
	});

	it('tells a base that is too old as the last known', () => {
		const answer = changeOver(reported, day('2024-12-01'), 'month');
		expect(answer).toMatchObject({ missing: 'too-old', last: { value: 47, observed: day('2011-03-15') } });
	});

	it('has no change where there is no end', () => {
		expect(changeOver(reported, day('2011-03-14'), 'week')).toEqual({ missing: 'not-observed' });
		expect(changeOver(reported, day('2026-01-01'), 'week')).toMatchObject({
			missing: 'too-old',
			last: { value: 18000 }
		});
	});

	it('never counts rows: other observations in between do not move the base', () => {
		const busy = made([
			['2024-11-29', 13500],
			['2024-12-02', 15000],
			['2024-12-04', 16000],
			['2024-12-06', 18000]
		]);
		expect(changeOver(busy, day('2024-12-06'), 'week')).toMatchObject({ value: -0.25 });
	});

	const coarseEnd: readonly Row[] = [
		['2024-11-29', 100],
		['2024-12-06', 125, 'month']
	];
	const baseIsApproximate: readonly Row[] = [
		['2024-11-06', 50, 'year'],
		['2024-11-29', 100, 'month'],
		['2024-12-06', 125]
	];

	it.each<[string, readonly Row[], Period, object]>([
		['a coarse end of a week is too coarse', coarseEnd, 'week', { missing: 'too-coarse' }],
		['a coarse end of a day is too coarse', coarseEnd, 'day', { missing: 'too-coarse' }],
		[
			'a coarse end of a month is not',
			[['2024-11-06', 100], ...coarseEnd.slice(1)],
			'month',
			{ price: 0.25, baseIsApproximate: false }
		],
		['a coarse base of a week is said', baseIsApproximate, 'week', { price: 0.25, baseIsApproximate: true }],
		['a coarse base of a month is said', baseIsApproximate, 'month', { price: 1.5, baseIsApproximate: true }]
	])('%s', (_, rows, period, expected) => {
		expect(changeOver(made(rows), day('2024-12-06'), period)).toMatchObject(expected);
	});
});

describe('changeSince', () => {
	it('from 47 in March 2011 the dollar costs 382.98 times as much', () => {
		const change = found(changeSince(reported, day('2011-03-15'), day('2024-12-06')));
		expect(change.multiple.toFixed(2)).toBe('382.98');
		expect(change).toMatchObject({ from: { value: 47, age: 0 }, to: { value: 18000 }, days: 5015 });
	});

	it.each([
		['60 days after the base', '2011-05-14', 120, { from: { value: 47, age: 60 } }],
		['61 days after it', '2011-05-15', 120, { missing: 'too-old', last: { value: 47, age: 61 } }],
		['within what the series carries', '2011-04-14', 30, { from: { age: 30 } }],
		['beyond what it carries', '2011-04-15', 30, { missing: 'too-old', last: { age: 31 } }],
		['before any observation', '2011-03-14', 120, { missing: 'base-missing' }],
		['on the day of the end itself', '2024-12-06', 120, { missing: 'base-missing' }],
		['after the end', '2024-12-20', 120, { missing: 'base-missing' }]
	])('since a day %s', (_, since, carryDays, expected) => {
		const series = made(
			[
				['2011-03-15', 47],
				['2024-12-06', 18000]
			],
			{ carryDays }
		);
		expect(changeSince(series, day(since), day('2024-12-06'))).toMatchObject(expected);
	});

	it.each([
		['2024-11-29', { missing: 'too-coarse' }],
		['2024-11-06', { price: 0.25 }]
	])('with an end of 6 December dated to its month, since %s', (since, expected) => {
		const series = made([
			['2024-11-06', 100],
			['2024-12-06', 125, 'month']
		]);
		expect(changeSince(series, day(since), day('2024-12-06'))).toMatchObject(expected);
	});

	it('has no change where there is no end', () => {
		expect(changeSince(reported, day('2011-03-15'), day('2011-03-01'))).toEqual({ missing: 'not-observed' });
	});
});
