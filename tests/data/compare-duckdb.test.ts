/** Every number of a comparison, against the same number worked out by DuckDB from the files of the record. */
import { describe, expect, it } from 'vitest';
import { day, isoDay, type Day } from '#lib/series/index.ts';
import { parseChartQuery } from '#lib/query/index.ts';
import { comparisonFile, type ComparisonFile, type FileMissing } from '#lib/api/v1/comparison-file.ts';
import { comparisonOf, type Comparison } from '#lib/view/compare/comparison.ts';
import { presetsOf } from '#lib/view/compare/presets.ts';
import { viewContext, type ViewContext } from '#lib/context/context.ts';
import { lineSpecsOf } from '#lib/chart/data/chart-line-specs.ts';
import { DEFAULTS } from '#lib/query/index.ts';
import { oracleOf, type Oracle, type Row } from '#tests/support/oracle.ts';
import { comparedByDefault } from '#lib/record/index.ts';
import { record } from '#tests/support/record/real.ts';

const TODAY = day('2026-11-23');
const defaults = { ...DEFAULTS, series: comparedByDefault(record) };

interface Case {
	readonly query: string;
	readonly context: ViewContext;
	readonly comparison: Comparison;
	readonly file: ComparisonFile;
	readonly oracle: Oracle;
}

function contextFrom(search: string): ViewContext {
	const { query, problems } = parseChartQuery(new URLSearchParams(search), TODAY, defaults);
	expect(problems).toEqual([]);
	return viewContext(record, query, TODAY, 'en', defaults);
}

async function caseOf(search: string): Promise<Case> {
	const context = contextFrom(search);
	const { series, unit } = context.query;
	const comparison = comparisonOf(context, lineSpecsOf(context, series));
	const oracle = await oracleOf(series, unit);
	return { query: search, context, comparison, file: comparisonFile(context, comparison), oracle };
}

/** The same to nine digits, whatever the size. */
function expectSame(found: number | FileMissing | undefined, wanted: Row[string], what: string): void {
	if (wanted === undefined) {
		expect(found, what).toMatchObject({ missing: expect.any(String) });
		return;
	}
	const [a, b] = [typeof found === 'number' ? found : NaN, Number(wanted)];
	expect(Math.abs(a - b), `${what}: ${a} against ${b}`).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(b)));
}

/** A part of a measure; the reason why there is none stands for each part of it. */
function part<Found extends object>(found: Found | FileMissing, of: (found: Found) => number): number | FileMissing {
	return 'missing' in found ? found : of(found);
}

const quoted = (at: string | Day) => `DATE '${typeof at === 'string' ? at : isoDay(at)}'`;

const presets = presetsOf(contextFrom('')).map(({ href }) => href.slice(1));
const CASES = await Promise.all(
	[...presets, 'unit=new&from=2024-11-01&to=2025-06-30', 'series=syp-parallel,lbp-parallel,irr-parallel&range=5y'].map(caseOf)
);

describe.each(CASES)('“$query”', ({ context, comparison, file, oracle }) => {
	const { from, to, base } = file;

	it('has every point of every series, and of every ratio', async () => {
		for (const { series, points } of file.compared) {
			const rows = await oracle.ask(
				`SELECT d::VARCHAR AS d, dated, x FROM known('${series.id}', ${quoted(from)}, ${quoted(to)}) ORDER BY d`
			);
			const stated = points.filter(({ value }) => value !== null);
			expect(stated.map((point) => [point.day, point.precision])).toEqual(rows.map(({ d, dated }) => [d, dated]));
			stated.forEach(({ value }, i) => expectSame(value ?? undefined, rows[i]?.x, `${series.id}, ${rows[i]?.d}`));
			expect(rows.length).toBeGreaterThan(0);
		}
	});

	it('measures each of them alike', async () => {
		for (const { series, measures } of file.compared) {
			const [row = {}] = await oracle.ask(`FROM measures('${series.id}', ${quoted(from)}, ${quoted(to)})`);
			const { first, last, change, annualised, drawdown, volatility, halvingDays } = measures;
			const same = (found: number | FileMissing, name: string) => expectSame(found, row[name], `${series.id}, ${name}`);
			expect(first).toMatchObject({ day: row.d0 });
			expect(last).toMatchObject({ day: row.d1 });
			same(part(first, ({ value }) => value), 'x0');
			same(part(last, ({ value }) => value), 'x1');
			same(part(change, ({ price }) => price), 'price');
			same(part(change, ({ value }) => value), 'value');
			same(part(change, ({ multiple }) => multiple), 'multiple');
			same(part(annualised, ({ price }) => price), 'year_price');
			same(part(annualised, ({ value }) => value), 'year_value');
			same(part(drawdown, ({ depth }) => depth), 'depth');
			expect(drawdown).toMatchObject({ peak: row.peak, trough: row.trough });
			same(volatility, 'volatility');
			same(halvingDays, 'halving');
		}
	});

	it('counts from the base day that was requested, else from the first that all have in common', async () => {
		if (context.query.base !== undefined) return expect(base).toBe(isoDay(context.query.base));
		const held = context.query.series.map(
			(id) => `EXISTS (FROM compared c WHERE c.id = '${id}' AND c.d <= days.d AND days.d - c.d <= c.carry)`
		);
		const [row] = await oracle.ask(
			`SELECT min(d)::VARCHAR AS d FROM (SELECT DISTINCT d FROM compared) days WHERE d >= ${quoted(from)} AND ${held.join(' AND ')}`
		);
		expect(base).toBe(row?.d);
	});

	it('ranks its rates by what they lost since then', async () => {
		const rows: Row[] = [];
		for (const id of context.query.series.filter((one) => !one.includes('/'))) {
			const end = context.query.to === undefined ? `(SELECT max(d) FROM compared WHERE id = '${id}')` : quoted(context.query.to);
			const found = await oracle.ask(
				`SELECT '${id}' AS id, b.x / e.x - 1 AS value, e.x / b.x - 1 AS price, b.d::VARCHAR AS d0, e.d::VARCHAR AS d1
				FROM as_of('${id}', ${quoted(base)}) b, as_of('${id}', ${end}) e`
			);
			rows.push(...found);
		}
		const wanted = rows.sort((a, b) => Number(a.value) - Number(b.value));
		const stated = file.ranking.filter((row) => !('missing' in row));
		expect(stated.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
		stated.forEach((row, i) => {
			if ('missing' in row) return;
			expect([row.from.day, row.to.day]).toEqual([wanted[i]?.d0, wanted[i]?.d1]);
			expectSame(row.price, wanted[i]?.price, `${row.id}, price`);
			expectSame(row.value, wanted[i]?.value, `${row.id}, value`);
		});
	});

	it.each(['price', 'value'] as const)('has the index of the %s', async (reading) => {
		const seen = { ...context, query: { ...context.query, show: 'index', reading } } as const;
		const { charts, undrawn } = comparisonOf(seen, comparison.subjects);
		for (const { id, points } of charts.flatMap(({ input }) => input.series)) {
			const of = reading === 'price' ? '100 * c.x / b.x' : '100 * b.x / c.x';
			const rows = await oracle.ask(
				`SELECT c.d::VARCHAR AS d, ${of} AS x FROM compared c, as_of('${id}', ${quoted(base)}) b WHERE c.id = '${id}' ORDER BY c.d`
			);
			expect(Array.from(points, ({ day }) => isoDay(day))).toEqual(rows.map(({ d }) => d));
			points.values.forEach((value, i) => expectSame(value, rows[i]?.x, `${id}, ${rows[i]?.d}`));
		}
		for (const { subject } of undrawn.filter(({ subject: { id } }) => !id.includes('/'))) {
			expect(await oracle.ask(`FROM as_of('${subject.id}', ${quoted(base)})`)).toEqual([]);
		}
	});
});

describe('the premium', () => {
	it.each([
		['syp-parallel', 'syp-official', ''],
		['syp-parallel-aleppo', 'syp-parallel', 'asof=2024-12-31'],
		['min-wage-public/syp-parallel', 'avg-wage-public/syp-parallel', '']
	])('of %s over %s', async (a, b, search) => {
		const { context, comparison, oracle } = await caseOf(`series=${a},${b}&show=premium&${search}`);
		const [line] = comparison.charts.flatMap(({ input }) => input.series);
		const rows = await oracle.ask(
			`SELECT days.d::VARCHAR AS d, a.x / b.x - 1 AS x
			FROM (SELECT DISTINCT d FROM compared WHERE d <= ${quoted(context.day)}) days
			ASOF JOIN (SELECT *, d AS own FROM compared WHERE id = '${a}') a ON days.d >= a.d
			ASOF JOIN (SELECT *, d AS own FROM compared WHERE id = '${b}') b ON days.d >= b.d
			WHERE days.d - a.own <= a.carry AND days.d - b.own <= b.carry ORDER BY days.d`
		);
		expect(Array.from(line?.points ?? [], ({ day }) => isoDay(day))).toEqual(rows.map(({ d }) => d));
		line?.points.values.forEach((value, i) => expectSame(value, rows[i]?.x, `${rows[i]?.d}`));
		expect(rows.length).toBeGreaterThan(5);
	});
});

it('a value is the worth of the same amount in both units', async () => {
	const { comparison, oracle } = await caseOf('series=syp-parallel,try-official&show=value');
	for (const { id, points } of comparison.charts.flatMap(({ input }) => input.series)) {
		const amount = id === 'syp-parallel' ? 10_000 : 100;
		const rows = await oracle.ask(`SELECT ${amount} / x AS x FROM compared WHERE id = '${id}' ORDER BY d`);
		points.values.forEach((value, i) => expectSame(value, rows[i]?.x, `${id}, ${i}`));
		expect(points).toHaveLength(rows.length);
	}
	expect(comparison.charts).toHaveLength(2);
});

it('a change over a week is the dollar’s price now over a week before, by the calendar', async () => {
	const { comparison, oracle } = await caseOf('series=syp-parallel,syp-parallel-aleppo&show=week&from=2020-01-01');
	for (const { id, points } of comparison.charts.flatMap(({ input }) => input.series)) {
		const rows = await oracle.ask(
			`SELECT c.d::VARCHAR AS d, c.x / b.x - 1 AS x
			FROM (SELECT *, d - 7 AS target FROM compared WHERE id = '${id}' AND dated = 'day') c
			ASOF JOIN (SELECT *, d AS own FROM compared WHERE id = '${id}') b ON c.target >= b.d
			WHERE c.target - b.own <= 7 ORDER BY c.d`
		);
		expect(Array.from(points, ({ day }) => isoDay(day))).toEqual(rows.map(({ d }) => d));
		points.values.forEach((value, i) => expectSame(value, rows[i]?.x, `${id}, ${rows[i]?.d}`));
	}
});
