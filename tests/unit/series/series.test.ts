import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	asOf,
	changeOver,
	createSeries,
	day,
	dayAt,
	firstDay,
	fromColumns,
	invert,
	isMissing,
	isoDay,
	lastDay,
	length,
	precisionAt,
	restate,
	slice,
	toDay,
	valueAt,
	type Period
} from '#lib/series/index.ts';
import { anyDay, anySeries, daysAround, LBP, made, NEW, OLD, type Row } from '#tests/support/series.ts';

const three = made([
	['2024-11-29', 13500],
	['2024-12-01', 15000, 'month'],
	['2024-12-06', 18000]
]);
const empty = made([]);

describe('createSeries', () => {
	it('keeps the points in columns', () => {
		expect([...three.days]).toEqual([day('2024-11-29'), day('2024-12-01'), day('2024-12-06')]);
		expect([...three.values]).toEqual([13500, 15000, 18000]);
		expect([...three.precisions]).toEqual([0, 1, 0]);
		expect(Object.isFrozen(three)).toBe(true);
	});

	it.each<[string, Row[], string]>([
		[
			'days that go back',
			[
				['2020-06-02', 1],
				['2020-06-03', 1],
				['2020-06-01', 1]
			],
			'made: days must ascend: point 2 is 2020-06-01, point 1 is 2020-06-03'
		],
		[
			'a day twice',
			[
				['2020-06-03', 1],
				['2020-06-03', 2]
			],
			'made: days must ascend: point 1 is 2020-06-03, point 0 is 2020-06-03'
		],
		['a value of nothing', [['2020-06-01', 0]], 'made: values must be finite and above 0: point 0 is 0'],
		['a value below nothing', [['2020-06-01', -4]], 'made: values must be finite and above 0: point 0 is -4'],
		['a value that is no number', [['2020-06-01', NaN]], 'made: values must be finite and above 0: point 0 is NaN'],
		['a value without end', [['2020-06-01', Infinity]], 'made: values must be finite and above 0: point 0 is Infinity']
	])('refuses %s', (_, rows, message) => {
		expect(() => made(rows)).toThrow(new RangeError(message));
	});

	it('takes per cents below nothing when they are declared signed, but no NaN', () => {
		expect(made([['2024-01-01', -2.5]], { signed: true }).values[0]).toBe(-2.5);
		expect(() => made([['2024-01-01', NaN]], { signed: true })).toThrow('values must be finite: point 0 is NaN');
	});

	it.each([-1, NaN])('refuses to carry a value for %d days', (carryDays) => {
		expect(() => made([], { carryDays })).toThrow(`made: carryDays is a number of days from 0, got ${carryDays}`);
	});

	it('refuses a day beyond the calendar rather than wrap it round', () => {
		const points = [{ day: toDay(2 ** 32), value: 1 }];
		expect(() => createSeries({ id: 's', unit: OLD, carryDays: 1, points })).toThrow('point 0 is 4294967296');
	});
});

describe('fromColumns', () => {
	const about = { id: 's', unit: OLD, carryDays: 120 };

	it('takes columns as they are, dated to the day by default', () => {
		const days = Int32Array.of(1, 2);
		const series = fromColumns({ ...about, days, values: Float64Array.of(5, 6) });
		expect(series.days).toBe(days);
		expect(precisionAt(series, 1)).toBe('day');
	});

	it.each([
		[
			'columns of different lengths',
			[1, 2],
			[5],
			[0, 0],
			's: columns must agree in length: 2 days, 1 values, 2 precisions'
		],
		['an unknown precision', [1], [5], [3], 's: precisions are 0 (day), 1 (month) or 2 (year): point 0 is 3'],
		['days that go back', [2, 1], [5, 6], [0, 0], 's: days must ascend: point 1 is 1970-01-02, point 0 is 1970-01-03'],
		[
			'a day before any calendar',
			[-(2 ** 31)],
			[5],
			[0],
			's: a day is at most 100000000 days from 1970: point 0 is -2147483648'
		],
		[
			'a day after any calendar',
			[2 ** 31 - 1],
			[5],
			[0],
			's: a day is at most 100000000 days from 1970, got 2147483647'
		]
	])('refuses %s', (_, days, values, precisions, message) => {
		const columns = {
			days: Int32Array.from(days),
			values: Float64Array.from(values),
			precisions: Uint8Array.from(precisions)
		};
		expect(() => fromColumns({ ...about, ...columns })).toThrow(new RangeError(message));
	});
});

describe('reading points', () => {
	it('gives days, values and precisions by index', () => {
		expect(length(three)).toBe(3);
		expect(isoDay(dayAt(three, 1))).toBe('2024-12-01');
		expect(valueAt(three, 2)).toBe(18000);
		expect(precisionAt(three, 1)).toBe('month');
		expect([firstDay(three), lastDay(three)]).toEqual([day('2024-11-29'), day('2024-12-06')]);
	});

	it.each([3, -1, 0.5])('has no point %d of three', (index) => {
		for (const read of [dayAt, valueAt, precisionAt]) {
			expect(() => read(three, index)).toThrow(new RangeError(`made has 3 points, none at index ${index}`));
		}
	});

	it('has no first and no last day when there are no points', () => {
		expect([length(empty), firstDay(empty), lastDay(empty)]).toEqual([0, undefined, undefined]);
	});
});

describe('restate', () => {
	it('tells every value in the other unit and leaves the rest', () => {
		const stated = restate(three, NEW);
		expect([...stated.values]).toEqual([135, 150, 180]);
		expect(stated).toMatchObject({ id: 'made', unit: NEW, days: three.days, carryDays: 120 });
		expect([...three.values]).toEqual([13500, 15000, 18000]);
	});

	it('is the series itself in its own unit, and an error in a foreign one', () => {
		expect(restate(three, OLD)).toBe(three);
		expect(() => restate(three, LBP)).toThrow(RangeError);
	});

	it('does not change a ratio, so no change over any period', () => {
		fc.assert(
			fc.property(
				anySeries({ minLength: 2 }),
				fc.constantFrom<Period>('day', 'week', 'month', 'year'),
				(series, period) => {
					const restated = restate(series, NEW);
					for (const at of daysAround(series, 0)) {
						const [a, b] = [changeOver(series, at, period), changeOver(restated, at, period)];
						if (isMissing(a) || isMissing(b))
							expect(isMissing(a) && isMissing(b) && a.missing === b.missing).toBe(true);
						else expect(b.multiple / a.multiple).toBeCloseTo(1, 12);
					}
				}
			),
			{ numRuns: 40 }
		);
	});

	it('comes back to the values it started from', () => {
		fc.assert(
			fc.property(anySeries(), (series) => {
				const back = restate(restate(series, NEW), OLD);
				back.values.forEach((value, i) => expect(value / valueAt(series, i)).toBeCloseTo(1, 12));
			})
		);
	});
});

describe('invert', () => {
	it('gives the value of a pound, in a unit of its own', () => {
		const value = invert(three);
		expect(value.values[2]).toBeCloseTo(0.0000555556, 10);
		expect(value.unit.id).toBe('1/syp-old');
	});

	it('refuses values that have no inverse', () => {
		const signed = made(
			[
				['2024-01-01', 1],
				['2024-01-02', 0]
			],
			{ signed: true }
		);
		expect(() => invert(signed)).toThrow(new RangeError('made: only positive values invert: point 1 is 0'));
	});

	it('exchanges the two readings of every change', () => {
		fc.assert(
			fc.property(anySeries({ minLength: 2 }), (series) => {
				for (const at of daysAround(series, 0)) {
					const [rate, value] = [changeOver(series, at, 'week'), changeOver(invert(series), at, 'week')];
					if (isMissing(rate) || isMissing(value)) expect(isMissing(rate) && isMissing(value)).toBe(true);
					else expect(Math.abs(value.price - rate.value)).toBeLessThanOrEqual(1e-12 * (2 + rate.value));
				}
			}),
			{ numRuns: 40 }
		);
	});
});

describe('slice', () => {
	it.each([
		['2024-11-29', '2024-12-06', 3],
		['2024-11-30', '2024-12-05', 1],
		['2024-11-29', '2024-11-29', 1],
		['2024-12-07', '2024-12-31', 0],
		['2024-12-06', '2024-11-29', 0]
	])('from %s to %s keeps %i of three', (from, to, expected) => {
		expect(length(slice(three, day(from), day(to)))).toBe(expected);
	});

	it('leaves an end open by default', () => {
		expect(length(slice(three, undefined, undefined))).toBe(3);
		expect([...slice(three, day('2024-12-01'), undefined).values]).toEqual([15000, 18000]);
		expect([...slice(three, undefined, day('2024-12-01')).values]).toEqual([13500, 15000]);
	});

	it('is a window on the same memory', () => {
		const window = slice(three, day('2024-12-01'), undefined);
		expect(window.values.buffer).toBe(three.values.buffer);
		expect(precisionAt(window, 0)).toBe('month');
	});

	it('answers as the whole series does within its days, and nothing from before them', () => {
		fc.assert(
			fc.property(anySeries(), fc.tuple(anyDay, anyDay, anyDay), (series, days) => {
				const [from, at, to] = [...days].sort((a, b) => a - b);
				if (from === undefined || at === undefined) return;
				const window = slice(series, from, to);
				const [whole, part] = [asOf(series, at), asOf(window, at)];
				const seen = isMissing(whole) ? whole.last : whole;
				if (seen === undefined || seen.observed < from) {
					expect(part).toEqual({ missing: 'not-observed' });
					return;
				}
				const seenInPart = isMissing(part) ? part.last : part;
				expect(isMissing(part)).toBe(isMissing(whole));
				expect(seenInPart).toEqual({ ...seen, index: seenInPart?.index });
			})
		);
	});
});
