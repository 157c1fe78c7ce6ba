import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	after,
	baseTolerance,
	before,
	changeAfter,
	createSeries,
	day,
	isMissing,
	isoDay,
	shift,
	slice,
	toDay,
	type MissingReason,
	type Period
} from '#lib/series/index.ts';
import { anyDay, anyRate, anySeries, found, made, type Row } from '#tests/support/series.ts';

const anyPeriod = fc.constantFrom<Period>('day', 'week', 'month', 'year');

describe('after', () => {
	it.each<[string, Period, string]>([
		['2024-11-30', 'day', '2024-12-01'],
		['2024-11-30', 'week', '2024-12-07'],
		['2024-11-30', 'month', '2024-12-30'],
		['2024-11-30', 'year', '2025-11-30'],
		['2025-01-31', 'month', '2025-02-28'],
		['2024-01-31', 'month', '2024-02-29'],
		['2024-02-29', 'year', '2025-02-28'],
		['1969-12-31', 'day', '1970-01-01']
	])('%s and a %s is %s', (from, period, expected) => {
		expect(isoDay(after(day(from), period))).toBe(expected);
	});

	it('is never earlier than the way back says', () => {
		fc.assert(
			fc.property(anyDay, anyPeriod, (at, period) => {
				expect(before(after(at, period), period)).toBeLessThanOrEqual(at);
				expect(after(before(at, period), period)).toBeLessThanOrEqual(at);
			})
		);
	});
});

/** The days before and after the fall of Aleppo, a story in three quotes and a month's figure. */
const ALEPPO: readonly Row[] = [
	['2024-10-15', 14500, 'month'],
	['2024-11-29', 14700],
	['2024-12-01', 15000],
	['2024-12-06', 18000],
	['2024-12-20', 12500]
];

describe('changeAfter', () => {
	it.each<[string, Period, string, string, number]>([
		['2024-11-30', 'day', '2024-11-29', '2024-12-01', 15000 / 14700 - 1],
		['2024-11-30', 'week', '2024-11-29', '2024-12-06', 18000 / 14700 - 1],
		['2024-11-30', 'month', '2024-11-29', '2024-12-20', 12500 / 14700 - 1],
		['2024-11-29', 'week', '2024-11-29', '2024-12-06', 18000 / 14700 - 1],
		['2024-11-28', 'year', '2024-10-15', '2024-12-20', 12500 / 14500 - 1],
		['2024-11-12', 'month', '2024-10-15', '2024-12-06', 18000 / 14500 - 1]
	])('of %s, a %s: from %s to %s', (at, period, from, to, price) => {
		const change = found(changeAfter(made(ALEPPO), day(at), period));
		expect([isoDay(change.from.observed), isoDay(change.to.observed)]).toEqual([from, to]);
		expect(change.price).toBeCloseTo(price, 12);
		expect((1 + change.price) * (1 + change.value)).toBeCloseTo(1, 12);
		expect(change.baseIsApproximate).toBe(from === '2024-10-15');
	});

	it.each<[string, readonly Row[], string, Period, MissingReason]>([
		['there is nothing before', [['2024-12-01', 15000]], '2024-11-30', 'month', 'base-missing'],
		['there is nothing at all', [], '2024-11-30', 'month', 'base-missing'],
		['the base is two days old', ALEPPO, '2024-12-03', 'day', 'too-old'],
		['the base is eight days old', ALEPPO, '2024-12-14', 'week', 'too-old'],
		['nothing follows', ALEPPO, '2024-12-20', 'month', 'end-missing'],
		['nothing follows in time', ALEPPO, '2024-12-07', 'week', 'end-missing'],
		[
			'the end is a month’s figure',
			[
				['2024-11-29', 14700],
				['2024-12-01', 15000, 'month']
			],
			'2024-11-30',
			'week',
			'too-coarse'
		],
		[
			'the end is a figure of the event’s own month',
			[
				['2024-11-01', 14700],
				['2024-11-15', 15000, 'month']
			],
			'2024-11-02',
			'month',
			'too-coarse'
		]
	])('is missing where %s', (_, rows, at, period, reason) => {
		expect(changeAfter(made(rows), day(at), period)).toMatchObject({ missing: reason });
	});

	it.each<[string, Row, Row, string, Period]>([
		['a month’s', ['2024-11-15', 14500, 'month'], ['2024-11-20', 14700], '2024-11-16', 'week'],
		['a month’s', ['2024-11-15', 14500, 'month'], ['2024-11-16', 14700], '2024-11-15', 'day'],
		['a year’s', ['2010-07-01', 47, 'year'], ['2010-07-20', 46.5], '2010-07-10', 'month']
	])('has %s figure as its base, which is then said', (_, base, end, at, period) => {
		const change = found(changeAfter(made([base, end]), day(at), period));
		expect(change.multiple).toBeCloseTo(end[1] / base[1], 12);
		expect(change.baseIsApproximate).toBe(true);
	});

	it('is shown between two months', () => {
		const months = made([
			['2013-01-15', 90, 'month'],
			['2013-02-15', 95, 'month']
		]);
		expect(found(changeAfter(months, day('2013-01-20'), 'month')).multiple).toBeCloseTo(95 / 90, 12);
	});

	it('tells the last known value when the base is too old', () => {
		const answer = changeAfter(made(ALEPPO), day('2024-12-14'), 'week');
		expect(isMissing(answer) && answer.last?.value).toBe(18000);
	});

	it('never looks past the end of the period', () => {
		fc.assert(
			fc.property(anySeries({ coarse: true }), anyDay, anyPeriod, (series, at, period) => {
				const known = slice(series, undefined, after(at, period));
				expect(changeAfter(series, at, period)).toEqual(changeAfter(known, at, period));
			})
		);
	});

	it('compares a value on or before the day, no older than is allowed, with one after it within the period', () => {
		fc.assert(
			fc.property(anySeries({ minLength: 20 }), fc.nat(400), anyPeriod, (series, days, period) => {
				const at = shift(toDay(series.days[0] ?? 0), days);
				const change = changeAfter(series, at, period);
				if (isMissing(change)) return;
				expect(change.from.observed).toBeLessThanOrEqual(at);
				expect(at - change.from.observed).toBeLessThanOrEqual(baseTolerance(period));
				expect(change.to.observed).toBeGreaterThan(at);
				expect(change.to.observed).toBeLessThanOrEqual(after(at, period));
			})
		);
	});

	it('of a daily series is there on every day but the last', () => {
		fc.assert(
			fc.property(fc.array(anyRate, { minLength: 2, maxLength: 40 }), anyPeriod, (values, period) => {
				const first = day('2024-11-01');
				const points = values.map((value, i) => ({ day: shift(first, i), value }));
				const series = createSeries({ id: 'daily', unit: made([]).unit, carryDays: 0, points });
				const answers = points.map((point) => changeAfter(series, point.day, period));
				expect(answers.slice(0, -1).filter(isMissing)).toEqual([]);
				expect(answers.at(-1)).toEqual({ missing: 'end-missing' });
			})
		);
	});
});
