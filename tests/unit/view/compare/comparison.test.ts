import { describe, expect, it } from 'vitest';
import { day, isoDay } from '#lib/series/index.ts';
import type { ChartQuery } from '#lib/query/index.ts';
import { baseDayOf } from '#lib/chart/data/base-day.ts';
import { selectionOf } from '#lib/view/compare/selection.ts';
import { comparePage } from '#lib/view/compare/compare-page.ts';
import { comparisonOf, type Comparison } from '#lib/view/compare/comparison.ts';
import { comparisonFile } from '#lib/api/v1/comparison-file.ts';
import { rankingOf } from '#lib/view/compare/ranking.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { lineSpecsOf } from '#lib/chart/data/chart-line-specs.ts';
import { cellsOf, tablesOf } from '#lib/api/v1/table-of.ts';
import { made } from '#tests/support/series.ts';
import { record } from '#tests/support/record/real.ts';
import { comparedByDefault } from '#lib/record/index.ts';
import { PAGE_REQUEST, context } from '#tests/support/view/context.ts';
import { noticeOf } from '#lib/wording/problems/problems.ts';

const CITIES = ['syp-parallel', 'syp-parallel-aleppo', 'syp-parallel-idlib', 'syp-parallel-hasakah'];

function compare(
	series: readonly string[],
	query: Partial<ChartQuery> = {}
): { seen: ViewContext; comparison: Comparison } {
	const seen = context({ series, ...query });
	return { seen, comparison: comparisonOf(seen, lineSpecsOf(seen, series)) };
}

const drawnIn = ({ charts }: Comparison) => charts.map(({ input }) => input.series.map(({ id }) => id));

describe('the lines of a comparison', () => {
	it.each([
		[
			['syp-parallel', 'syp-official'],
			['Market', 'Official'],
			['market', 'official']
		],
		[CITIES, ['Damascus', 'Aleppo', 'Idlib', 'Hasakah'], ['market', 'third', 'fourth', 'fifth']],
		[
			['syp-parallel', 'try-official'],
			['Syrian pound', 'Turkish lira'],
			['market', 'third']
		],
		[
			['syp-parallel', 'lbp-official', 'lbp-parallel'],
			['Syrian pound', 'Lebanese pound, official', 'Lebanese pound, parallel market'],
			['market', 'third', 'fourth']
		],
		[
			['min-wage-public/syp-parallel', 'min-wage-public/syp-official'],
			['÷ Market', '÷ Official'],
			['third', 'fourth']
		],
		[
			['min-wage-public/syp-parallel', 'avg-wage-public/syp-parallel'],
			['Minimum wage, public sector', 'Average wage, public sector'],
			['third', 'fourth']
		],
		[
			['syp-official', 'wfp-rice-kg'],
			['Official rate, Central Bank of Syria', 'Rice'],
			['official', 'third']
		]
	])('%j have labels of their own', (ids, labels, looks) => {
		const subjects = lineSpecsOf(context(), ids);
		expect(subjects.map(({ label }) => label)).toEqual(labels);
		expect(subjects.map(({ lineRole }) => lineRole)).toEqual(looks);
	});

	it('have a look each, six of them', () => {
		const six = ['try-official', 'egp-official', 'iqd-official', 'rub-official', 'lbp-official', 'ars-official'];
		expect(new Set(lineSpecsOf(context(), six).map(({ lineRole }) => lineRole)).size).toBe(6);
	});
});

describe('what shares a chart', () => {
	it.each([
		['rates in one unit', ['syp-parallel', 'syp-official'], {}, [['syp-parallel', 'syp-official']]],
		['rates in old and in new pounds', CITIES, { unit: 'new' }, [CITIES]],
		[
			'no rates of two currencies',
			['syp-parallel', 'try-official', 'syp-official'],
			{},
			[['syp-parallel', 'syp-official'], ['try-official']]
		],
		[
			'no pounds for a dollar and pounds a month',
			['syp-parallel', 'min-wage-public'],
			{},
			[['syp-parallel'], ['min-wage-public']]
		],
		[
			'ratios that count the same',
			['min-wage-public/syp-parallel', 'min-wage-public/syp-official'],
			{},
			[['min-wage-public/syp-parallel', 'min-wage-public/syp-official']]
		],
		[
			'an index of everything',
			['syp-parallel', 'try-official', 'min-wage-public'],
			{ show: 'index' },
			[['syp-parallel', 'try-official', 'min-wage-public']]
		],
		[
			'a change of everything',
			['syp-parallel', 'try-official', 'min-wage-public'],
			{ show: 'year' },
			[['syp-parallel', 'try-official', 'min-wage-public']]
		],
		[
			'no values of two amounts',
			['syp-parallel', 'try-official'],
			{ show: 'value' },
			[['syp-parallel'], ['try-official']]
		],
		['a premium over one other', ['syp-parallel', 'syp-official'], { show: 'premium' }, [['syp-parallel']]],
		['premiums over each other one', CITIES, { show: 'premium' }, [CITIES.slice(1)]]
	] as const)('%s', (_, series, query, wanted) => {
		const { comparison } = compare(series, query);
		expect(drawnIn(comparison)).toEqual(wanted);
		expect(comparison.undrawn).toEqual([]);
		const spans = new Set(comparison.charts.map(({ input }) => `${input.from} ${input.to}`));
		expect(spans.size).toBe(1);
	});

	it('has a heading where there are several, and the unit on each axis', () => {
		const { comparison } = compare(['syp-parallel', 'try-official']);
		expect(comparison.charts.map(({ heading, input }) => [heading, input.axis])).toEqual([
			['Parallel market, Damascus: US dollar to Syrian pound', 'old pounds per US dollar'],
			['Turkish lira, central bank', 'Turkish liras per US dollar']
		]);
		const alone = compare(['syp-parallel', 'syp-official']).comparison;
		expect(alone.charts.map(({ heading }) => heading)).toEqual(['']);
	});
});

it('names the currency in the title where the others that were chosen cannot be drawn', () => {
	const early = { show: 'index', base: day('2011-03-15') } as const;
	const [chart, ...more] = compare(['syp-parallel', 'lbp-parallel', 'try-market'], early).comparison.charts;
	expect(more).toEqual([]);
	expect(chart?.input.title).toMatch(/^The Syrian pound lost 99\.7% of its value /);
	expect(compare(['syp-parallel', 'syp-official'], early).comparison.charts[0]?.input.title).toMatch(
		/^The dollar rose /
	);
});

describe('what cannot be drawn is shown with its reason', () => {
	it.each([
		[['syp-parallel', 'gdp-growth'], { show: 'index' }, 'gdp-growth', /percentage/],
		[['syp-parallel', 'min-wage-public'], { show: 'value' }, 'min-wage-public', /currencies only/],
		[['syp-parallel', 'min-wage-public'], { show: 'drawdown' }, 'min-wage-public', /currencies only/],
		[['syp-parallel', 'min-wage-public'], { show: 'index', reading: 'value' }, 'min-wage-public', /currencies only/],
		[
			['syp-parallel', 'syp-official', 'try-official'],
			{ show: 'premium' },
			'try-official',
			/not in the same unit as “Parallel market/
		],
		[
			['syp-parallel', 'lbp-parallel'],
			{ show: 'index', base: day('2011-03-15') },
			'lbp-parallel',
			/no figure on or before the base date, 15 March 2011/
		],
		[
			['syp-official', 'syp-parallel-idlib'],
			{ show: 'index', base: day('2026-06-01') },
			'syp-parallel-idlib',
			/too old: 28 January 2026/
		],
		[
			['syp-parallel', 'syp-parallel-idlib'],
			{ from: day('2026-06-01') },
			'syp-parallel-idlib',
			/no figure in this period/
		]
	] as const)('%j, %j: %s', (series, query, id, reason) => {
		const { comparison } = compare(series, query);
		expect(comparison.undrawn.map(({ subject }) => subject.id)).toEqual([id]);
		expect(comparison.undrawn[0]?.reason).toMatch(reason);
		expect(drawnIn(comparison).flat()).not.toContain(id);
	});
});

describe('the base day', () => {
	const first = made(
		[
			['2024-01-01', 1],
			['2024-03-01', 1],
			['2024-09-01', 1]
		],
		{ carryDays: 60 }
	);
	const second = made([['2024-04-15', 1]], { carryDays: 60 });

	it.each([
		['is the one that was requested', [first, second], '2024-02-02', '2000-01-01', '2024-02-02'],
		['is the first on which all have a value', [first, second], undefined, '2000-01-01', '2024-04-15'],
		['does not lie before what is shown', [first], undefined, '2024-02-01', '2024-03-01'],
		[
			'is the first of the one that begins last where none is common',
			[first, made([['2024-07-01', 1]])],
			undefined,
			'2000-01-01',
			'2024-09-01'
		]
	] as const)('%s', (_, series, base, from, wanted) => {
		const requested = { base: base === undefined ? undefined : day(base) };
		expect(isoDay(baseDayOf(requested, series, { from: day(from) }))).toBe(wanted);
	});
});

describe('the ranking', () => {
	const order = (series: readonly string[], query: Partial<ChartQuery>) => {
		const { seen, comparison } = compare(series, query);
		return rankingOf(seen, comparison.subjects, comparison.base);
	};

	it('puts the greatest loss of value first, prices and wages apart', () => {
		const ids = ['iqd-official', 'try-official', 'min-wage-public', 'syp-parallel'];
		const ranked = order(ids, { base: day('2011-03-15') });
		expect(ranked.map(({ subject }) => subject.id)).toEqual(['syp-parallel', 'try-official', 'iqd-official']);
	});

	it('puts last what cannot be shown, with its reason', () => {
		const ranked = order(['lbp-parallel', 'syp-parallel'], { base: day('2011-03-15') });
		expect(ranked.map(({ change }) => ('missing' in change ? change.missing : 'ranked'))).toEqual([
			'ranked',
			'not-observed'
		]);
	});

	it.each([
		['', {}, 'ranked'],
		['as of a later day', { asOf: day('2026-10-05') }, 'end-missing'],
		['to a later day', { to: day('2026-10-05') }, 'end-missing'],
		['as of its last day', { asOf: day('2025-02-05') }, 'ranked']
	] as const)('derives nothing from a figure that is too old %s', (_, query, wanted) => {
		const idlib = order(['syp-parallel-idlib', 'syp-official'], { base: day('2024-11-29'), ...query }).find(
			({ subject }) => subject.id === 'syp-parallel-idlib'
		);
		expect(idlib && 'missing' in idlib.change ? idlib.change.missing : 'ranked').toBe(wanted);
	});
});

describe('what is chosen', () => {
	const usual = comparedByDefault(record);
	const SIX = [...CITIES, 'syp-official', 'lbp-parallel'];
	it.each([
		[['syp-parallel', 'lbp-parallel'], ['syp-parallel', 'lbp-parallel'], []],
		[['min-wage-public/syp-parallel', 'syp-official'], ['min-wage-public/syp-parallel', 'syp-official'], []],
		[['lbp-parallel'], usual, [['lbp-parallel', 'several']]],
		[['gold', 'syp-parallel', 'lbp-parallel'], ['syp-parallel', 'lbp-parallel'], [['gold', 'listed']]],
		[
			['syp-parallel', 'lbp-parallel', 'syp-parallel'],
			['syp-parallel', 'lbp-parallel'],
			[['syp-parallel', 'compared']]
		],
		[['syp-parallel', 'syp-parallel'], usual, [['syp-parallel', 'compared']]],
		[['gold', 'gold', 'syp-parallel', 'lbp-parallel'], ['syp-parallel', 'lbp-parallel'], [['gold', 'listed']]],
		[[...SIX, 'gold'], SIX, [['gold', 'listed']]],
		[
			['gold', ...SIX, 'egp-official'],
			SIX,
			[
				['gold', 'listed'],
				['egp-official', 'full']
			]
		],
		[['gold', 'syp-parallel'], usual, [['gold', 'listed']]],
		[['syp-parallel/gold', 'syp-parallel'], usual, [['syp-parallel/gold', 'listed']]],
		[['gdp-growth/syp-parallel', 'syp-parallel'], usual, [['gdp-growth/syp-parallel', 'divisible']]],
		[
			['lbp-parallel/syp-parallel', 'a', 'b'],
			usual,
			[
				['lbp-parallel/syp-parallel', 'divisible'],
				['a', 'listed'],
				['b', 'listed']
			]
		]
	])('of %j: %j', (ids, wanted, problems) => {
		const chosen = selectionOf(record, ids, usual);
		expect(chosen.ids).toEqual(wanted);
		expect(chosen.problems.map(({ given, expected }) => [given, expected])).toEqual(problems);
	});

	it('says whether the rest is shown or the default', () => {
		const notice = (ids: readonly string[]) => {
			const [problem] = selectionOf(record, ids, usual).problems;
			return problem && noticeOf(problem, { locale: 'en' });
		};
		expect(notice(['gold', 'syp-parallel', 'lbp-parallel'])).toMatch(/Showing the other series instead\.$/);
		expect(notice(['gold', 'syp-parallel'])).toMatch(/Showing the default instead\.$/);
	});
});

describe('the page', () => {
	const page = (series: readonly string[], query: Partial<ChartQuery> = {}) => {
		const { seen, comparison } = compare(series, query);
		return comparePage(seen, comparison, PAGE_REQUEST);
	};

	it('leaves one out by a link while more than two are left', () => {
		expect(page(CITIES).chooser.chips.map(({ removeHref }) => removeHref?.includes('series='))).toEqual([
			true,
			true,
			true,
			true
		]);
		expect(page(CITIES.slice(0, 2)).chooser.chips.map(({ removeHref }) => removeHref)).toEqual([undefined, undefined]);
	});

	it('offers everything that there is, but what is compared, to be added; nothing to six', () => {
		const { addHref, groups } = page(CITIES).chooser;
		const all = groups.flatMap(({ candidates }) => candidates);
		for (const id of record.series.keys()) expect(all.map((one) => one.id)).toContain(id);
		expect(all.filter(({ chosen }) => chosen).map(({ id }) => id)).toEqual([...CITIES]);
		expect(addHref).toBe(`?series=${CITIES.join(',')},*`);
		expect(page([...CITIES, 'syp-official', 'syp-remittance']).chooser.addHref).toBeUndefined();
	});

	it('says of each cell why it is empty', () => {
		const { rows } = page(['lbp-official', 'min-wage-public', 'gdp-growth']).measures;
		const cells = rows.flatMap(({ cells: all }) => all);
		expect(cells.filter(({ value }) => value === '').length).toBeGreaterThan(5);
		expect(cells.filter(({ value, note }) => value === '' && note === '')).toEqual([]);
	});

	it('names the days of all measures once, at the head of their column', () => {
		const { heads, rows } = page(['syp-parallel', 'syp-official'], {
			from: day('2024-12-06'),
			to: day('2026-10-05')
		}).measures;
		expect(heads[0]?.days).toBe('6 Dec 2024 → 5 Oct 2026');
		const dated = rows.filter(({ cells: [cell] }) => cell?.value && cell.note).map(({ name }) => name);
		expect(dated).toEqual(['First', 'Latest', 'Largest fall in the pound']);
		expect(page(['syp-parallel', 'syp-official'], { from: day('2026-10-06') }).measures.heads[0]?.days).toBe('');
	});

	it('tells what is 100, each with its own day', () => {
		const { bases } = page(['syp-parallel', 'try-official'], { show: 'index', base: day('2011-03-15') });
		expect(bases.map(({ label, text }) => `${label}: ${text}`)).toEqual(
			['Syrian pound: 47 in Mar 2011, a monthly figure', 'Turkish lira: 1.50 in 2010, a yearly figure'].map((text) =>
				text.replace('March', 'Mar')
			)
		);
	});

	it('has a ranking of two rates, and none of a rate and a wage', () => {
		expect(page(['syp-parallel', 'syp-official']).ranking?.rows).toHaveLength(2);
		expect(page(['syp-parallel', 'min-wage-public']).ranking).toBeUndefined();
	});
});

describe('its files', () => {
	it('have columns for each series, under its name, and a row for each day', () => {
		const { seen, comparison } = compare(['min-wage-public/syp-parallel', 'syp-official'], {
			show: 'index',
			asOf: day('2024-12-06')
		});
		const [header = [], ...rows] = cellsOf(tablesOf(seen, comparison));
		expect(header.slice(0, 4)).toEqual([
			'day',
			'min_wage_public_over_syp_parallel_precision',
			'min_wage_public_over_syp_parallel_value_usd_per_month',
			'min_wage_public_over_syp_parallel_unit'
		]);
		expect(header).toEqual(
			expect.arrayContaining([
				'syp_official_value_syp_old_per_usd',
				'syp_official_index_price',
				'min_wage_public_over_syp_parallel_divisor_day'
			])
		);
		expect(header).not.toContain('syp_official_divisor_day');
		expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([header.length]));
		const days = rows.map(([at]) => String(at));
		expect(days).toEqual([...new Set(days)].sort());
	});

	it('tell of a ratio the days of both, and why a measure is missing', () => {
		const { seen, comparison } = compare(['min-wage-public/syp-parallel', 'lbp-official']);
		const file = comparisonFile(seen, comparison);
		const [wage, pound] = file.compared;
		expect(wage?.points.every(({ legs, quotes }) => legs?.length === 2 && quotes.length > 1)).toBe(true);
		expect(pound?.points.some((point) => 'legs' in point)).toBe(false);
		expect(pound?.measures.volatility).toEqual({ missing: 'too-short' });
		expect(JSON.parse(JSON.stringify(file))).toEqual(file);
	});
});
