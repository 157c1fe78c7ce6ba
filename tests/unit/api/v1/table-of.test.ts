import { describe, expect, it } from 'vitest';
import type { Language } from '#lib/record/index.ts';
import { day, isoDay } from '#lib/series/index.ts';
import { DEFAULTS, parseChartQuery } from '#lib/query/index.ts';
import { viewContext, type ViewContext } from '#lib/context/context.ts';
import { seriesFile } from '#lib/api/v1/series-file.ts';
import { comparisonOf } from '#lib/view/compare/comparison.ts';
import { lineSpecOf } from '#lib/chart/data/chart-line-spec.ts';
import { cellsOf, tablesOf, type SeriesTable } from '#lib/api/v1/table-of.ts';
import { record } from '#tests/support/record/real.ts';

const TODAY = day('2026-11-23');

function contextFrom(search: string, language: Language = 'en'): ViewContext {
	const { query, problems } = parseChartQuery(new URLSearchParams(search), TODAY);
	expect(problems).toEqual([]);
	return viewContext(record, query, TODAY, language, DEFAULTS);
}

function infoOf(id: string) {
	const info = record.series.get(id);
	if (!info) throw new Error(`no ${id}`);
	return info;
}

const alone = (context: ViewContext, id: string) => comparisonOf(context, [lineSpecOf(context, infoOf(id))]);

function table(search: string, id = 'syp-parallel', language: Language = 'en'): SeriesTable {
	const context = contextFrom(search, language);
	const [only] = tablesOf(context, alone(context, id));
	if (!only) throw new Error('no table');
	return only;
}

function fileOf(search: string) {
	const context = contextFrom(search);
	return seriesFile(context, alone(context, 'syp-parallel'));
}

describe('the table of a series', () => {
	it('ends with the last point of the window, in numbers', () => {
		expect(table('asof=2024-12-06').rows.at(-1)).toMatchObject({
			day: day('2024-12-06'),
			precision: 'day',
			value: 18000,
			low: 17000,
			high: 19000,
			displayed: undefined,
			quotes: 3
		});
	});

	it('is in the unit of the address, without the dust of a division', () => {
		const [old, fresh] = [table('asof=2024-12-06'), table('asof=2024-12-06&unit=new')];
		expect(fresh.unit).toBe('syp-new');
		expect(fresh.rows.map(({ value }) => value)).toEqual(
			old.rows.map(({ value }) => value && Number((value / 100).toPrecision(12)))
		);
	});

	it.each(['', 'range=1y', 'from=2020-01-01&to=2021-06-30', 'asof=2013-06-01', 'show=premium', 'show=index&range=5y'])(
		'“%s” holds ascending days within its window, and what is carried into it',
		(search) => {
			const { rows, from, to } = table(search);
			const days = rows.map((row) => row.day);
			expect(days.length).toBeGreaterThan(0);
			expect(days).toEqual([...new Set(days)].sort((a, b) => a - b));
			expect(days.slice(1).every((at) => at > from && at <= to)).toBe(true);
			expect(from - (days[0] ?? NaN)).toBeLessThanOrEqual(120);
		}
	);

	it('does not depend on the order and page of a page’s table', () => {
		expect(table('sort=high&page=2')).toEqual(table(''));
	});

	it('names each publisher once, in the language of the address', () => {
		const [en, ar] = [table('', 'syp-parallel', 'en'), table('', 'syp-parallel', 'ar')];
		const names = (rows: typeof en.rows) => rows.flatMap(({ publishers }) => publishers);
		expect(names(ar.rows).some((name) => /[ء-ي]/.test(name))).toBe(true);
		for (const { publishers } of en.rows) expect(new Set(publishers).size).toBe(publishers.length);
	});

	it('has what is derived beside the value, also on days on which only that exists', () => {
		const { displayed, rows } = table('show=premium&asof=2024-12-06');
		expect(displayed).toBe('premium');
		expect(rows.some((row) => row.value === undefined && row.displayed !== undefined)).toBe(true);
		expect(rows.find((row) => isoDay(row.day) === '2024-12-06')?.displayed).toBeCloseTo(18000 / 12562 - 1, 9);
	});
});

describe('its cells', () => {
	it.each([
		['', 'syp-parallel', 'value_syp_old_per_usd'],
		['unit=new', 'syp-parallel', 'value_syp_new_per_usd'],
		['unit=new', 'lbp-parallel', 'value_lbp_per_usd'],
		['', 'wfp-reference-food-basket', 'value_syp_old_per_family_month']
	])('“%s” of %s: %s', (search, id, name) => {
		expect(cellsOf([table(search, id)])[0]?.[2]).toBe(name);
	});

	it.each([
		['show=week&reading=value', 'change_week_value'],
		['show=index', 'index_price'],
		['show=drawdown', 'drawdown'],
		['show=value', 'usd_per_10000_syp_old']
	])('“%s” has the column %s', (search, name) => {
		expect(cellsOf([table(search)])[0]).toContain(name);
	});

	it('are as many in each row as in the header, and the last tells the day as it was', () => {
		const [header = [], ...rows] = cellsOf([table('asof=2024-12-06&show=index')]);
		expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([header.length]));
		expect(rows.at(-1)?.slice(0, 6)).toEqual(['2024-12-06', 'day', 18000, 'syp-old', 17000, 19000]);
	});
});

describe('the file of a series', () => {
	const file = fileOf('asof=2024-12-06&unit=new');
	const last = file.points.at(-1);

	it('tells what it is, from which record and under which licence', () => {
		expect(file.series).toMatchObject({ id: 'syp-parallel', per: 'USD', unit: { id: 'syp-new', perBase: 1 } });
		expect(file.request).toMatchObject({ query: '?asof=2024-12-06&unit=new', asOf: '2024-12-06', from: null });
		expect(file.recordVersion).toBe(record.version);
		expect(file.licence.name).toBe('CC-BY-4.0');
	});

	it('keeps the publishers’ digits and units beside the restated value', () => {
		expect(last).toMatchObject({ day: '2024-12-06', value: 180, low: 170, high: 190, oneSided: false });
		expect(last?.quotes).toHaveLength(3);
		expect(last?.quotes.every(({ unit }) => unit === 'syp-old')).toBe(true);
		const sides = last?.quotes.flatMap(({ bid, ask, mid }) => [bid, ask, mid]).filter((side) => side !== null) ?? [];
		for (const { value, digits } of sides) expect(Number(digits)).toBe(value);
		expect(last?.quotes.every(({ publisher, address }) => publisher.ar !== '' && address.startsWith('http'))).toBe(
			true
		);
	});

	it('tells why a quote is no point', () => {
		const { context, points } = fileOf('');
		expect(context.length).toBeGreaterThan(0);
		expect(context.every(({ reason }) => reason.en !== '' && reason.ar !== '')).toBe(true);
		expect(points.every((point) => !('displayed' in point))).toBe(true);
	});

	it('is the same after JSON has carried it', () => {
		expect(JSON.parse(JSON.stringify(file))).toEqual(file);
	});
});

describe('the last observation of each month', () => {
	const monthly = (search: string, ids: readonly string[]) => {
		const read = contextFrom(search);
		const context = { ...read, query: { ...read.query, interval: 'month' as const } };
		const subjects = ids.map((id) => lineSpecOf(context, infoOf(id)));
		return tablesOf(context, comparisonOf(context, subjects));
	};

	it.each(['', 'show=week', 'show=premium', 'unit=new&from=2024-01-10'])(
		'with “%s” is a row of the whole table',
		(search) => {
			const whole = table(search).rows.filter(({ quotes, precision }) => quotes > 0 && precision !== 'year');
			const lastOf = new Map(whole.map((row) => [isoDay(row.day).slice(0, 7), row]));
			const [only] = monthly(search, ['syp-parallel']);
			expect(lastOf.size).toBeGreaterThan(20);
			expect(only?.rows).toEqual([...lastOf.values()]);
		}
	);

	it('of several series is that of each, on its own day', () => {
		const both = monthly('from=2024-11-01&to=2024-12-31', ['syp-parallel', 'syp-official']);
		const alone = ['syp-parallel', 'syp-official'].map((id) => monthly('from=2024-11-01&to=2024-12-31', [id])[0]);
		expect(both.map(({ rows }) => rows.map((row) => row.day))).toEqual(
			alone.map((one) => one?.rows.map((row) => row.day))
		);
		const days = new Set(both.flatMap(({ rows }) => rows.map((row) => row.day)));
		expect(cellsOf(both)).toHaveLength(1 + days.size);
	});
});
