import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	asOf,
	dayAt,
	isMissing,
	isoDay,
	length,
	ratio,
	restate,
	toDay,
	valueAt,
	type Unit
} from '#lib/series/index.ts';
import { anySeries, found, LBP, made, NEW, OLD, type Row } from '#tests/support/series.ts';

const USD: Unit = { id: 'usd', currency: 'USD', perBase: 1, decimals: 2 };
const OF = { id: 'a/b', unit: USD };

const wage = made(
	[
		['2024-01-01', 200_000],
		['2024-06-01', 300_000]
	],
	{ carryDays: 730 }
);
const rate = made(
	[
		['2024-02-01', 10_000],
		['2024-05-01', 15_000],
		['2024-07-01', 12_000]
	],
	{ carryDays: 120 }
);

function rows(a = wage, b = rate, held = false): readonly Row[] {
	const { series } = found(ratio(a, b, { ...OF, held }));
	return Array.from({ length: length(series) }, (_, i): Row => [isoDay(dayAt(series, i)), valueAt(series, i)]);
}

describe('a ratio', () => {
	it.each([
		['is shown on the days of what is divided, where the other has a value', wage, rate, false, [['2024-06-01', 20]]],
		[
			'of what holds until it is changed also on the other’s days',
			wage,
			rate,
			true,
			[
				['2024-02-01', 20],
				['2024-05-01', 200 / 15],
				['2024-06-01', 20],
				['2024-07-01', 25]
			]
		],
		['ends where the divisor is too old', wage, { ...rate, carryDays: 30 }, false, []],
		['ends where what is divided is too old', { ...wage, carryDays: 20 }, rate, true, [['2024-06-01', 20]]],
		['takes the divisor of its own day', wage, made([['2024-06-01', 30_000]]), false, [['2024-06-01', 10]]],
		['is in one unit, whatever the unit of the divisor', wage, restate(rate, NEW), false, [['2024-06-01', 20]]]
	] as const)('%s', (_, a, b, held, wanted) => {
		const stated = rows(a, b, held);
		expect(stated.map(([day]) => day)).toEqual(wanted.map(([day]) => day));
		stated.forEach(([, value], i) => expect(value).toBeCloseTo(wanted[i]?.[1] ?? NaN, 9));
	});

	it('keeps which observations it was made of, and stands as long as the shorter-lived', () => {
		const { numerators, denominators, series } = found(ratio(wage, rate, { ...OF, held: true }));
		expect([...numerators]).toEqual([0, 0, 1, 1]);
		expect([...denominators]).toEqual([0, 1, 1, 2]);
		expect(series).toMatchObject({ id: 'a/b', unit: USD, carryDays: 120 });
	});

	it('is dated as exactly as what was observed on its day', () => {
		const rough = made([
			['2024-02-01', 10_000, 'month'],
			['2024-06-01', 15_000, 'year']
		]);
		expect([...found(ratio(wage, rough, { ...OF, held: true })).series.precisions]).toEqual([1, 2]);
		expect([...found(ratio(made([['2024-03-01', 5, 'month']]), rate, OF)).series.precisions]).toEqual([1]);
	});

	it.each([
		['another currency', wage, made([['2024-01-01', 1]], { unit: LBP }), 'units-differ'],
		[
			'no currency at all',
			made([['2024-01-01', 1]], { unit: { ...OLD, currency: '' } }),
			made([['2024-01-01', 1]], { unit: { ...OLD, currency: '' } }),
			'units-differ'
		],
		['a value below zero', made([['2024-01-01', -1]], { signed: true }), rate, 'not-positive'],
		['a divisor of zero', wage, made([['2024-01-01', 0]], { signed: true }), 'not-positive']
	] as const)('refuses %s', (_, a, b, reason) => {
		expect(ratio(a, b, OF)).toEqual({ missing: reason });
	});
});

describe('whatever the two series', () => {
	const pair = fc.tuple(anySeries({ coarse: true }), anySeries({ coarse: true }), fc.boolean());

	it('each point is what both are as of its day', () => {
		fc.assert(
			fc.property(pair, ([a, b, held]) => {
				const { series } = found(ratio(a, b, { ...OF, held }));
				series.days.forEach((at, i) => {
					const [top, bottom] = [asOf(a, toDay(at)), asOf(b, toDay(at))];
					if (isMissing(top) || isMissing(bottom)) throw new Error(`no value on ${at}`);
					expect(valueAt(series, i)).toBe(top.value / bottom.value);
				});
			})
		);
	});

	it('no day is left out on which both have a value', () => {
		fc.assert(
			fc.property(pair, ([a, b, held]) => {
				const { series } = found(ratio(a, b, { ...OF, held }));
				const days = new Set(held ? [...a.days, ...b.days] : a.days);
				const wanted = [...days].filter((at) => !isMissing(asOf(a, toDay(at))) && !isMissing(asOf(b, toDay(at))));
				expect([...series.days]).toEqual(wanted.sort((x, y) => x - y));
			})
		);
	});

	it('a series over itself is one', () => {
		fc.assert(fc.property(anySeries(), (a) => found(ratio(a, a, OF)).series.values.every((value) => value === 1)));
	});

	it('what is divided can be shown in either unit, as long as both are', () => {
		fc.assert(
			fc.property(pair, ([a, b]) => {
				const [old, fresh] = [found(ratio(a, b, OF)), found(ratio(restate(a, NEW), restate(b, NEW), OF))];
				old.series.values.forEach((value, i) => expect((fresh.series.values[i] ?? NaN) / value).toBeCloseTo(1, 12));
				expect(fresh.series.values).toHaveLength(old.series.values.length);
			})
		);
	});
});
