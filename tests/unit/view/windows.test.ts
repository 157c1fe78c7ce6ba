/** What a window shows, in every form of a chart: the value that is carried into it, one day, percentages, what is not drawn. */
import { describe, expect, it } from 'vitest';
import { comparisonFile } from '#lib/api/v1/comparison-file.ts';
import { seriesFile } from '#lib/api/v1/series-file.ts';
import { cellsOf, tablesOf } from '#lib/api/v1/table-of.ts';
import { interactiveChartOf } from '#lib/chart/data/interactive-chart.ts';
import { lineSpecOf } from '#lib/chart/data/chart-line-spec.ts';
import { lineSpecsOf } from '#lib/chart/data/chart-line-specs.ts';
import { plain } from '#lib/format/index.ts';
import type { Language } from '#lib/record/index.ts';
import { day } from '#lib/series/index.ts';
import type { ChartQuery } from '#lib/query/index.ts';
import { comparisonOf } from '#lib/view/compare/comparison.ts';
import { measureTable } from '#lib/view/compare/measure-table.ts';
import { offlinePage } from '#lib/view/offline/offline-page.ts';
import { chartFile } from '#lib/view/pictures/chart-file.ts';
import { comparisonPicture } from '#lib/view/pictures/comparison-picture.ts';
import { seriesPicture } from '#lib/view/pictures/series-picture.ts';
import { seriesPage } from '#lib/view/series/series-page.ts';
import { record } from '#tests/support/record/real.ts';
import { PAGE_REQUEST, context, TO } from '#tests/support/view/context.ts';

const CARRIED = { from: day('2026-10-10'), to: day('2026-11-20') };
const SENTENCE =
	'Market: no quote in this period. The dashed line carries the previous one forward, 13,800 from 5 October 2026.';

function seriesIn(query: Partial<ChartQuery>, id = 'syp-parallel', language: Language = 'en') {
	const info = record.series.get(id);
	if (!info) throw new Error(`the record has no ${id}`);
	const seen = context(query, language);
	const subjects = [lineSpecOf(seen, info)];
	return { seen, info, subjects, comparison: comparisonOf(seen, subjects), page: seriesPage(seen, info, PAGE_REQUEST) };
}

function comparedIn(series: readonly string[], query: Partial<ChartQuery> = {}) {
	const seen = context({ series, ...query });
	return { seen, comparison: comparisonOf(seen, lineSpecsOf(seen, series)) };
}

describe('a window without a quote, through which a value is carried', () => {
	const { seen, info, subjects, comparison, page } = seriesIn(CARRIED);

	it('says so on its page, with the value and its day in table and statistics', () => {
		expect(page.chart?.carried).toEqual([SENTENCE]);
		expect(page.chart?.alt).toContain('Market: 13,800 (5 October 2026)');
		expect(page.table.rows.map(({ day: at, value, mark }) => [at, value, mark])).toEqual([
			['5 Oct 2026', '13,800', 'carried forward from before this period']
		]);
		expect(page.statistics?.measures.map(({ value }) => value)).toEqual([
			...Array(4).fill('13,800, 5 Oct 2026'),
			'13,800'
		]);
	});

	it('says so in its files', () => {
		expect(seriesFile(seen, comparison).points).toMatchObject([{ day: '2026-10-05', value: 13800, carried: true }]);
		expect(cellsOf(tablesOf(seen, comparison))[1]?.slice(0, 4)).toEqual(['2026-10-05', 'day', 13800, 'syp-old']);
		expect(interactiveChartOf(seen, subjects).input.carried).toEqual([SENTENCE]);
		expect(offlinePage(seen, comparison, 'https://sarraf.example', TO).tables[0]?.rows[0]).toMatchObject({
			day: '5 Oct 2026',
			value: '13,800'
		});
	});

	it('says so in its pictures, with the sources of the value', () => {
		const { sources, alt } = chartFile(seen, comparison);
		expect(sources.join(' ')).toContain(SENTENCE);
		expect(sources.join(' ')).toMatch(/Sources?: \S/);
		expect(alt).toContain(SENTENCE);
		expect(seriesPicture(seen, info, subjects).alt).toContain(SENTENCE);
	});

	it('says so in Arabic', () => {
		const [text = ''] = seriesIn(CARRIED, 'syp-parallel', 'ar').page.chart?.carried ?? [];
		expect(plain(text)).toContain('13,800');
	});

	it('is compared with it', () => {
		const { comparison: both } = comparedIn(['syp-parallel', 'syp-official'], CARRIED);
		expect(both.undrawn).toEqual([]);
		expect(both.charts[0]?.input.carried[0]).toBe(SENTENCE);
	});
});

describe('a window into which nothing is carried', () => {
	const { seen, comparison, page } = seriesIn({ from: day('1960-01-01'), to: day('1960-12-31') });

	it('has a sentence and nothing else', () => {
		expect(page.chart).toMatchObject({ none: 'No quotes in this period', carried: [] });
		expect(page.chart?.alt).toContain('No quotes in this period.');
		expect([page.table.rows, page.statistics]).toEqual([[], undefined]);
		expect(chartFile(seen, comparison).sources).toEqual(['Sarraf']);
		expect(seriesFile(seen, comparison).points).toEqual([]);
	});

	it('names the series that a comparison cannot draw, and why', () => {
		const { seen: both, comparison: compared } = comparedIn(['syp-parallel', 'syp-official'], {
			from: day('1960-01-01'),
			to: day('1960-12-31')
		});
		expect(chartFile(both, compared).sources.join(' ')).toContain('Not shown: Market (no figure in this period)');
	});
});

describe('a window of one day', () => {
	const one = { from: day('2024-12-06'), to: day('2024-12-06') };

	it('has the figures of that day', () => {
		const { seen, comparison, page } = seriesIn(one);
		expect(page.table.rows.map(({ day: at, value, mark }) => [at, value, mark])).toEqual([
			['6 Dec 2024', '18,000', '']
		]);
		expect(seriesFile(seen, comparison).points).toMatchObject([{ day: '2024-12-06', value: 18000 }]);
		expect(page.chart?.carried).toEqual([]);
		expect(page.chart).toMatchObject(one);
	});
});

describe('measures of a window', () => {
	const valuesOf = (query: Partial<ChartQuery>) =>
		new Map(seriesIn(query).page.statistics?.measures.map(({ name, value }) => [name, value]));

	it('begin with the value that is carried into it', () => {
		const measures = valuesOf({ from: day('2024-12-06'), to: day('2025-02-28') });
		expect(measures.get('First')).toBe('18,000, 6 Dec 2024');
		expect(valuesOf({ from: day('2026-10-06'), to: day('2026-11-20') }).get('First')).toBe('13,800, 5 Oct 2026');
	});

	it('tell of no fall where there is none', () => {
		const rising = valuesOf({ from: day('2025-01-29'), to: day('2025-02-04') });
		expect(rising.get('Largest fall in the pound')).toBe('No fall in this period');
		expect(valuesOf({ from: day('2024-11-20'), to: day('2024-12-06') }).get('Largest fall in the pound')).toMatch(/^−/);
	});

	it('of a single figure are none, each for that reason', () => {
		const { seen, comparison } = comparedIn(['syp-parallel', 'syp-official'], CARRIED);
		const { rows } = measureTable(seen, comparison);
		const notes = rows.slice(2).map(({ cells: [cell] }) => [cell?.value, cell?.note]);
		expect(new Set(notes.map((note) => note.join('|')))).toEqual(new Set(['|Only one figure in this period']));
	});
});

describe('percentages', () => {
	const ids = ['cpi-inflation-annual', 'gdp-growth'];

	it('change by percentage points, and no ratio is taken of them', () => {
		const { seen, comparison } = comparedIn(ids);
		const { rows } = measureTable(seen, comparison);
		const cells = rows.map(({ name, cells: [cell] }) => [name, cell?.value]);
		expect(cells.slice(2)).toEqual([
			['Change', '−33 percentage points'],
			['Annualised', ''],
			['Annualised volatility', '']
		]);
		expect(rows.slice(3).flatMap((row) => row.cells.map(({ note }) => note))).toEqual(
			Array(4).fill('Not calculated for percentages')
		);
		expect(JSON.stringify(comparison.charts.map(({ input }) => input.alt))).not.toMatch(/%\.|×/);
	});

	it('have points in their file, and no ratio', () => {
		const { seen, comparison } = comparedIn(ids);
		const [inflation] = comparisonFile(seen, comparison).compared;
		expect(inflation?.measures.points).toBeCloseTo(-33, 0);
		expect(inflation?.measures).toMatchObject({ change: { missing: 'no-ratio' }, volatility: { missing: 'no-ratio' } });
		const other = comparedIn(['syp-parallel', 'gdp-growth']);
		const [pound] = comparisonFile(other.seen, other.comparison).compared;
		expect(pound?.measures.points).toBeUndefined();
	});

	it('are marked so on a page of their own and to a reader who measures on the chart', () => {
		const { page, seen, subjects } = seriesIn({}, 'cpi-inflation-annual');
		expect(page.statistics?.measures.at(-1)).toEqual({ name: 'Change', value: '−33 percentage points' });
		const { input, words } = interactiveChartOf(seen, subjects);
		expect([input.percentages, words.points]).toEqual([true, '{} percentage points']);
		expect(seriesIn({}).page.chart?.percentages).toBe(false);
	});
});

describe('a picture says what its page says', () => {
	const { seen, comparison } = comparedIn(['syp-parallel', 'syp-official', 'lbp-parallel', 'irr-parallel'], {
		show: 'index',
		base: day('2020-01-01')
	});
	const reason = 'no figure on or before the base date, 1 January 2020';

	it('names what is not drawn, and why', () => {
		expect(chartFile(seen, comparison).sources.join(' ')).toContain(`Not shown: Lebanese pound (${reason})`);
		const { rows, alt } = comparisonPicture(seen, comparison);
		expect(rows.at(-1)).toMatchObject({ label: 'Lebanese pound', figure: '–', day: reason });
		expect(alt).toContain(reason);
	});

	it('gives each figure its own day, and its age', () => {
		const two = comparedIn(['syp-parallel', 'lbp-parallel']);
		const { rows, day: seenOn } = comparisonPicture(two.seen, two.comparison);
		expect(rows.map(({ figure, day: at }) => [figure, at])).toEqual([
			['13,800', 'Last known 5 October 2026, 49 days old'],
			['89,650', '23 May 2025, 549 days old: too old to use']
		]);
		expect(seenOn).toBe('');
	});
});
