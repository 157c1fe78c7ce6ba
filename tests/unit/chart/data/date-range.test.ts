import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointsWithin, dateRangeOf } from '#lib/chart/data/date-range.ts';
import { createSeries, day, isoDay, toDay, within } from '#lib/series/index.ts';
import { anyPoints, FROM, TO } from '#tests/support/view/context.ts';

const TODAY = day('2026-11-28');
const UNIT = { id: 'syp-old', currency: 'SYP', perBase: 100, decimals: 0 } as const;

describe('the days of a chart', () => {
	const FIRST = day('1990-01-01');
	const days = (query: Partial<Parameters<typeof dateRangeOf>[0]>, today = TODAY, first = FIRST) => {
		const { from, to } = dateRangeOf({ range: 'all', from: undefined, to: undefined, ...query }, first, today);
		return [isoDay(from), isoDay(to)];
	};

	it.each([
		[{}, '1990-01-01', '2026-11-28'],
		[{ range: '2011' }, '2011-01-01', '2026-11-28'],
		[{ range: '1m' }, '2026-10-28', '2026-11-28'],
		[{ range: '3m' }, '2026-08-28', '2026-11-28'],
		[{ range: '1y' }, '2025-11-28', '2026-11-28'],
		[{ range: '1m', to: day('2024-12-06') }, '2024-11-06', '2024-12-06'],
		[{ from: day('2024-12-06'), to: day('2024-12-06') }, '2024-12-06', '2024-12-06'],
		[{ from: day('2026-11-26') }, '2026-11-26', '2026-11-28'],
		[{ from: day('2024-12-01'), to: day('2030-01-01') }, '2024-12-01', '2026-11-28'],
		[{ from: day('2027-01-01') }, '2026-11-21', '2026-11-28']
	] as const)('%j', (query, from, to) => {
		expect(days(query)).toEqual([from, to]);
	});

	it.each([
		['with a series that begins later', '2016-12-14', '2026-11-28', '2016-12-14'],
		['with the year where the series begins before it', '2010-12-31', '2026-11-28', '2011-01-01'],
		['with the series as of a day before 2011', '1990-01-01', '2010-12-31', '1990-01-01'],
		['with the year as of a day in it', '1990-01-01', '2011-03-15', '2011-01-01']
	])('since 2011 begin %s', (_, first, today, from) => {
		expect(days({ range: '2011' }, day(today), day(first))).toEqual([from, today]);
	});

	it('of a range are a week at least', () => {
		expect(days({ range: '2011' }, day('2011-01-03'))).toEqual(['2010-12-27', '2011-01-03']);
	});
});

describe('what there is in a window', () => {
	const points = ['2026-03-11', '2026-06-27', '2026-10-05'].map((at) => ({ day: day(at) }));
	const inside = (from: string, to: string) =>
		pointsWithin(points, { from: day(from), to: day(to) }, 120).map((point) => isoDay(point.day));

	it.each([
		['2026-10-10', '2026-11-20', ['2026-10-05']],
		['2026-10-05', '2026-10-05', ['2026-10-05']],
		['2026-10-04', '2026-10-06', ['2026-06-27', '2026-10-05']],
		['2027-02-02', '2027-03-01', ['2026-10-05']],
		['2027-02-03', '2027-03-01', []],
		['2026-01-01', '2026-03-10', []],
		['2026-01-01', '2026-12-31', ['2026-03-11', '2026-06-27', '2026-10-05']]
	])('%s to %s: %j', (from, to, expected) => {
		expect(inside(from, to)).toEqual(expected);
	});

	it('is the same of a series and of the points of a line', () => {
		const window = fc.tuple(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 0, max: 9000 }));
		fc.assert(
			fc.property(anyPoints, window, fc.integer({ min: 0, max: 400 }), (line, [after, long], carryDays) => {
				const all = [...line];
				const [from, to] = [toDay(FROM + after), toDay(Math.min(FROM + after + long, TO))];
				const series = createSeries({ id: 'any', unit: UNIT, carryDays, points: all });
				const known = pointsWithin(all, { from, to }, carryDays).map((point) => point.day);
				expect([...within(series, from, to).days]).toEqual(known);
				expect([...line.known(from, to, carryDays).days]).toEqual(known);
			})
		);
	});
});
