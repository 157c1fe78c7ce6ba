import { describe, expect, it } from 'vitest';
import type { ChartQuery } from '#lib/query/index.ts';
import { day, isoDay } from '#lib/series/index.ts';
import { monthRows } from '#lib/view/month/month-rows.ts';
import { context } from '#tests/support/view/context.ts';
import { record } from '#tests/support/record/real.ts';

/** Worked out by hand from data/quotes/syp-*.csv; tables are read on 23 November 2026. */
const infosOf = (...ids: readonly string[]) => ids.flatMap((id) => record.series.get(id) ?? []);

const rowsOf = (query: Partial<ChartQuery>, ...ids: readonly string[]) => monthRows(context(query), infosOf(...ids));

const monthOf = ({ first }: { readonly first: Parameters<typeof isoDay>[0] }) => isoDay(first).slice(0, 7);

describe('a month with quotes', () => {
	const [row] = rowsOf({ from: day('2024-12-01'), to: day('2024-12-31') }, 'syp-parallel');

	it('ends with its last value, and has the median, the lowest and the highest of its days', () => {
		expect(row).toMatchObject({
			end: { value: 13_300, day: day('2024-12-31'), precision: 'day', isCarried: false },
			median: 14_750,
			lowest: { value: 11_250, day: day('2024-12-16') },
			highest: { value: 24_500, day: day('2024-12-08') },
			count: 13
		});
	});

	it('is in new pounds where these are requested', () => {
		const [inNew] = rowsOf({ from: day('2024-12-01'), to: day('2024-12-31'), unit: 'new' }, 'syp-parallel');
		expect(inNew).toMatchObject({
			unit: { id: 'syp-new' },
			end: { value: 133 },
			median: 147.5,
			lowest: { value: 112.5 },
			highest: { value: 245 }
		});
	});
});

it('a month without a quote ends with the value carried into it, on its own day', () => {
	const row = rowsOf({ range: '1y' }, 'syp-parallel').at(-1);
	expect(row).toMatchObject({
		first: day('2026-11-01'),
		end: { value: 13_800, day: day('2026-10-05'), isCarried: true },
		median: undefined,
		lowest: undefined,
		highest: undefined,
		count: 0
	});
});

it('a value is not carried further than its series allows', () => {
	const ended = rowsOf({ range: '1y' }, 'syp-parallel-hasakah').at(-1);
	expect(ended?.end).toBeUndefined();
});

it('a month of which only a figure for the whole is known ends with it, and no day counts', () => {
	const [row] = rowsOf({ from: day('2014-12-01'), to: day('2014-12-31') }, 'syp-parallel');
	expect(row).toMatchObject({ end: { value: 214, precision: 'month', isCarried: false }, median: undefined, count: 0 });
});

it('a yearly figure is not carried within its year; a monthly one is, into the months after it', () => {
	const ends = (from: string, to: string) =>
		rowsOf({ from: day(from), to: day(to) }, 'syp-official').map(({ end }) => [end?.precision, end?.isCarried]);
	expect(ends('1998-07-01', '1998-09-30')).toEqual([
		['year', false],
		['year', false],
		['year', false]
	]);
	expect(ends('1997-01-01', '1997-02-28')).toEqual([
		['month', false],
		['month', true]
	]);
});

it('names each source behind the end once, however many of its quotes there are', () => {
	const [row] = rowsOf({ from: day('2018-02-01'), to: day('2018-02-28') }, 'syp-parallel');
	const point = context()
		.series('syp-parallel')
		.points.find((one) => one.day === row?.end?.day);
	expect(point?.quotes.filter(({ source }) => source.id === 'world-food-programme-2').length).toBeGreaterThan(1);
	expect(row?.end?.sources.filter(({ id }) => id === 'world-food-programme-2')).toHaveLength(1);
});

describe('the months of the table', () => {
	it('are all of the window, whole ones, each with the rates in their order', () => {
		const rows = rowsOf({ from: day('2024-11-15'), to: day('2025-01-02') }, 'syp-official', 'syp-parallel');
		expect(rows.map((row) => [monthOf(row), row.info.id])).toEqual([
			['2024-11', 'syp-official'],
			['2024-11', 'syp-parallel'],
			['2024-12', 'syp-official'],
			['2024-12', 'syp-parallel'],
			['2025-01', 'syp-official'],
			['2025-01', 'syp-parallel']
		]);
	});

	it('begin with the first observation, and end with the month in which they are seen', () => {
		const months = rowsOf({ range: 'all' }, 'syp-parallel').map(monthOf);
		expect(months[0]).toBe('1989-07');
		expect(months.at(-1)).toBe('2026-11');
		const past = rowsOf({ range: '1y', asOf: day('2024-12-06') }, 'syp-parallel');
		expect(monthOf(past.at(-1) ?? { first: day('1970-01-01') })).toBe('2024-12');
		expect(past.at(-1)).toMatchObject({ end: { value: 18_000, day: day('2024-12-06') }, count: 3 });
	});
});
