import { describe, expect, it } from 'vitest';
import { linesOf } from '#lib/chart/layout/chart-input.ts';
import { chartModel } from '#lib/chart/layout/chart-model.ts';
import { chartInputOf } from '#lib/chart/data/chart-input-of.ts';
import { frontSubjects } from '#lib/view/front/subjects.ts';
import { interactiveChartOf } from '#lib/chart/data/interactive-chart.ts';
import { lineSpecsOf } from '#lib/chart/data/chart-line-specs.ts';
import { premiumPoints } from '#lib/chart/data/transform.ts';
import { day } from '#lib/series/index.ts';
import { context } from '#tests/support/view/context.ts';

function chart(ids: readonly string[], stated: Parameters<typeof context>[0] = {}) {
	const seen = context({ panel: 'premium', ...stated });
	return chartInputOf(seen, lineSpecsOf(seen, ids));
}

describe('the points of a premium', () => {
	it('are as exact as the observations of their day', () => {
		const seen = context({ from: day('2010-01-01') });
		const [market, official] = ['syp-parallel', 'syp-official'].map((id) => seen.series(id).series);
		if (!market || !official) throw new RangeError('the record has neither');
		const points = [...premiumPoints(market, official)];
		const precisionOf = (at: string) => points.find((one) => one.day === day(at))?.precision;
		expect(precisionOf('2011-03-15')).toBe('month');
		expect(precisionOf('2026-10-05')).toBe('day');
	});
});

describe('the strip of a chart', () => {
	it('names a premium where all lines have part in it, and nowhere else', () => {
		expect(chart(['syp-parallel', 'syp-official']).strip?.premiumLabel).toBe('Premium');
		expect(chart(['syp-parallel', 'lbp-parallel']).strip?.premiumLabel).toBe('');
		expect(chart(['syp-parallel', 'syp-parallel-aleppo']).strip?.premiumLabel).toBe('');
	});

	it('gives a fall as what is left of the peak, as the axis does, and as what was lost', () => {
		const [market] = chart(['syp-parallel'], { show: 'drawdown', asOf: day('2024-12-06') }).strip?.lines ?? [];
		expect(market?.values[0]).toMatch(/^−99\.7\d%$/);
		expect(market?.values[1]).toMatch(/^0\.2\d% of its peak$/);
		expect(market?.values.slice(2)).toEqual(['18,000 old pounds']);
	});
});

describe('the panel of the premium', () => {
	it('stands below the market and the official rate, with the premium as the view of its own has it', () => {
		const ids = ['syp-parallel', 'syp-official'];
		const under = chart(ids).lowerPanel;
		const own = chart(ids, { panel: 'none', show: 'premium' });
		expect(under?.series[0]?.points).toEqual(own.series[0]?.points);
		expect(under).toMatchObject({ kind: 'percent', scale: 'linear', axis: own.axis });
		expect(under?.series.map(({ label, lastValue }) => [label, lastValue])).toEqual([
			['Premium', own.series[0]?.lastValue]
		]);
	});

	it('is the market’s over the official rate whichever is named first, and has a look that no other line has', () => {
		const [one, other] = [chart(['syp-parallel', 'syp-official']), chart(['syp-official', 'syp-parallel'])];
		expect(other.lowerPanel?.series[0]?.points).toEqual(one.lowerPanel?.series[0]?.points);
		const cities = chart(['syp-parallel', 'syp-parallel-aleppo']);
		const looks = linesOf(cities).map(({ series }) => series.lineRole);
		expect(new Set(looks).size).toBe(looks.length);
	});

	it.each([
		['what is not requested', ['syp-parallel', 'syp-official'], { panel: 'none' }],
		['one series', ['syp-parallel'], {}],
		['three series', ['syp-parallel', 'syp-official', 'syp-parallel-aleppo'], {}],
		['another currency', ['syp-parallel', 'lbp-parallel'], {}],
		['an index', ['syp-parallel', 'syp-official'], { show: 'index' }]
	] as const)('is not there for %s', (_, ids, stated) => {
		expect(chart(ids, stated).lowerPanel).toBeUndefined();
	});

	it.each([328, 960])(
		'shares the days and the sides at %i px, and stands between the first panel and the days',
		(width) => {
			const input = chart(['syp-parallel', 'syp-official']);
			const { panels, height, xLabelY } = chartModel(input, width);
			const [first, under] = panels;
			if (!under) throw new Error('there is no second panel');
			expect(under.domain).toMatchObject({ from: first.domain.from, to: first.domain.to });
			expect([under.plot.left, under.plot.right]).toEqual([first.plot.left, first.plot.right]);
			expect(first.plot.bottom).toBeLessThan(under.axisY - 8);
			expect(under.axisY).toBeLessThan(under.plot.top);
			expect(under.plot.bottom).toBeLessThan(xLabelY);
			expect(under.yTicks.length).toBeGreaterThanOrEqual(2);
			expect(under.yTicks.length).toBeLessThanOrEqual(5);
			expect(height).toBeGreaterThan(chartModel({ ...input, lowerPanel: undefined }, width).height);
		}
	);

	it('takes its part of a height that is given', () => {
		const { height, panels } = chartModel(chart(['syp-parallel', 'syp-official']), 328, 304);
		expect(height).toBe(304);
		for (const { plot } of panels) expect(plot.bottom - plot.top).toBeGreaterThan(60);
	});

	it('has the quotes behind its points, and says the premium first', () => {
		const seen = context({ panel: 'premium' });
		const { input, details } = interactiveChartOf(seen, frontSubjects(seen));
		expect(details.map((line) => line.length)).toEqual(linesOf(input).map(({ series }) => series.points.length));
		const last = details[2]?.at(-1);
		expect(last?.values[0]).toBe(input.lowerPanel?.series[0]?.lastValue);
	});
});
