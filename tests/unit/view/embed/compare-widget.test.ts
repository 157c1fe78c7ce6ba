import { describe, expect, it } from 'vitest';
import type { Language } from '#lib/record/index.ts';
import { day } from '#lib/series/index.ts';
import { DEFAULTS, PLAIN_FRAME, type ChartQuery } from '#lib/query/index.ts';
import { compareWidget } from '#lib/view/embed/compare-widget.ts';
import { comparisonOf } from '#lib/view/compare/comparison.ts';
import { paintingsOf, withoutBands } from '#lib/view/embed/paintings.ts';
import { lineSpecsOf } from '#lib/chart/data/chart-line-specs.ts';
import { defaultHeight } from '#lib/view/embed/widget-size.ts';
import { comparedByDefault } from '#lib/record/index.ts';
import { record } from '#tests/support/record/real.ts';
import { input, line, context } from '#tests/support/view/context.ts';

const ORIGIN = 'https://sarraf.example';
const SEED = day('2024-12-06');

function widget(query: Partial<ChartQuery>, language: Language = 'en') {
	const stated = { series: comparedByDefault(record), ...query };
	const set = { ...context(stated, language), defaults: { ...DEFAULTS, series: comparedByDefault(record) } };
	const embed = { ...PLAIN_FRAME, widget: 'compare', language, query: '?series=a,b' } as const;
	return compareWidget(set, comparisonOf(set, lineSpecsOf(set, stated.series)), embed, ORIGIN);
}

describe('the comparison of 6 December 2024', () => {
	const seed = widget({ asOf: SEED, from: day('2011-03-15') });

	it('tells the last value of each with its day, and its change in both readings with the days of it', () => {
		expect(seed.measures).toEqual(['Latest', 'Change, price of the dollar', 'Change, value of the pound']);
		expect(seed.lines.map(({ label, lineRole }) => [label, lineRole])).toEqual([
			['Market', 'market'],
			['Official', 'official']
		]);
		const [market] = seed.lines;
		expect(market?.cells[0]).toEqual({ value: '18,000', note: '6 Dec 2024' });
		expect(market?.cells.map(({ value }) => value).slice(1)).toEqual(['×\u00a0383', expect.stringMatching(/^−99\./)]);
		expect(market?.cells.slice(1).map(({ note }) => note)).toEqual(['', '']);
		expect(market?.days).toMatch(/^.+ 2011 .+ 6 Dec 2024$/);
	});

	it('has one chart, its points at an address of its own, and names publishers and page', () => {
		expect(seed.charts.map(({ data }) => data)).toEqual(['/compare.chart.json?asof=2024-12-06&from=2011-03-15']);
		expect(seed).toMatchObject({ frozen: 'As of 6 December 2024', undrawn: [] });
		expect(seed.source.text).toMatch(/^Sources: .+ and \d+ others$/);
		expect(seed.source.href).toBe(`${ORIGIN}/compare?series=a,b`);
	});
});

it('has the age of the last value of its first line and whose it is, where that is shown', () => {
	expect(widget({ asOf: SEED }).chip).toEqual({ freshness: 'fresh', text: 'Market: 6 December 2024' });
	const wage = widget({ series: ['min-wage-public', 'syp-parallel'] }).chip;
	expect(wage?.text).toMatch(/^.*wage.*: /);
	expect(widget({ to: day('2020-01-01') }).chip).toBeUndefined();
	expect(widget({ show: 'premium' }).chip).toBeUndefined();
	expect(widget({ show: 'premium' }).charts).toHaveLength(1);
});

it('says of a wage why it has one reading, and draws it on a chart of its own', () => {
	const { charts, lines } = widget({ series: ['min-wage-public', 'syp-parallel'] }, 'ar');
	expect(charts.map(({ data }) => data.split('?')[0])).toEqual(['/ar/compare.chart.json', '/ar/compare.2.chart.json']);
	expect(lines[0]?.cells.at(-1)).toEqual({ value: '', note: expect.stringMatching(/[\u0600-\u06ff]/) });
	expect(lines[0]?.days).not.toBe('');
});

it('says what it shows where that is not the rate, and what cannot be drawn', () => {
	const shown = widget({ series: ['syp-parallel', 'syp-official', 'min-wage-public'], show: 'value' });
	expect(shown.title).toMatch(/: value of the pound$/);
	expect(shown.undrawn).toEqual([expect.stringMatching(/^Minimum wage.*: applies to currencies only/)]);
	expect(widget({}).title).toBe('Parallel market and official rate');
});

describe('its paintings', () => {
	const banded = line([
		['2020-01-01', 100],
		['2021-01-01', 200]
	]);
	const band = { lows: Float64Array.of(90, 90), highs: Float64Array.of(210, 210) };
	const lines = (count: number, isBanded: boolean) =>
		input(
			Array.from({ length: count }, () => (isBanded ? { ...banded, points: banded.points.with({ band }) } : banded))
		);

	it.each([
		[1, false, 5],
		[4, false, 5],
		[5, false, 3],
		[2, true, 5],
		[3, true, 3]
	])('of %d lines, with bands %s, are %d', (count, band, expected) => {
		expect(paintingsOf([lines(count, band)], false)).toHaveLength(expected);
		expect(paintingsOf([lines(count, band)], true)).toHaveLength(expected === 5 ? 7 : 3);
	});

	it('of a chart with a lower panel are none of the low ones', () => {
		const [chart] = [lines(1, false)];
		const heights = paintingsOf([{ ...chart, lowerPanel: chart }], true).map(({ height }) => height);
		expect(Math.min(...heights)).toBeGreaterThanOrEqual(240);
	});

	it('keep the bands of a few lines where there is most room, and of many nowhere', () => {
		const bare = (count: number) => paintingsOf([lines(count, true)], false).map(({ bare }) => bare ?? false);
		expect(bare(2)).toEqual([false, false, false, false, false]);
		expect(bare(4)).toEqual([true, true, false]);
		expect(bare(5)).toEqual([true, true, true]);
	});

	it('count what several charts weigh together', () => {
		expect(paintingsOf([lines(2, true), lines(1, false)], false)).toHaveLength(3);
	});

	it('without bands have the same points', () => {
		const plain = withoutBands(lines(1, true));
		expect(plain.series[0]?.points).toEqual(banded.points);
	});
});

it.each([
	['', 0],
	['?series=a,b', 0],
	['?series=a,b,c,d', 120],
	['?panel=premium', 112]
])('the frame of “%s” is %d pixels higher than that of two', (query, more) => {
	const two = defaultHeight({ widget: 'compare', query: '' });
	expect(defaultHeight({ widget: 'compare', query })).toBe(two + more);
});
