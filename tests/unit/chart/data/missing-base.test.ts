import { describe, expect, it } from 'vitest';
import { day } from '#lib/series/index.ts';
import type { ChartQuery } from '#lib/query/index.ts';
import { chartInputOf } from '#lib/chart/data/chart-input-of.ts';
import { lineSpecsOf } from '#lib/chart/data/chart-line-specs.ts';
import { interactiveChartOf } from '#lib/chart/data/interactive-chart.ts';
import { context } from '#tests/support/view/context.ts';

/** The minimum wage begins on 24 March 2011; the market’s rate is known in March 2011. */
const BEFORE: Partial<ChartQuery> = { show: 'index', base: day('2011-03-15') };

function drawn(query: Partial<ChartQuery>, language: 'en' | 'ar' = 'en', ids: readonly string[] = ['min-wage-public']) {
	const seen = context(query, language);
	const subjects = lineSpecsOf(seen, ids);
	return { input: chartInputOf(seen, subjects), words: interactiveChartOf(seen, subjects).words };
}

describe('an index whose base day is before the first figure', () => {
	it('says so in the title, the chart, the strip, the axis and the text of the chart', () => {
		const reason = 'no figure on or before the base date, 15 March 2011';
		const { input, words } = drawn(BEFORE);
		expect(input.title).toBe(`No index: ${reason}`);
		expect(input.none).toBe(`No index: ${reason}`);
		expect(input.strip?.lines.map(({ values }) => values)).toEqual([[reason]]);
		expect(words.none).toBe(reason);
		expect(input.axis).toBe('index, 15 March 2011 = 100');
		expect(input.alt).toMatch(/^No index: no figure on or before the base date, 15 March 2011\. Chart: .* Log scale\.$/);
	});

	it('says the same in Arabic', () => {
		const reason = 'لا رقم في يوم الأساس 15 آذار 2011 ولا قبله';
		const { input, words } = drawn(BEFORE, 'ar');
		expect([input.title, input.none]).toEqual([`لا يُحسب المؤشر: ${reason}`, `لا يُحسب المؤشر: ${reason}`]);
		expect(words.none).toBe(reason);
		expect(input.axis).toContain('15 آذار 2011 = 100');
	});
});

describe('the words of an empty chart', () => {
	it('are the usual ones where the index has a base, another thing is shown, or one of several has a base', () => {
		const usual = 'No quotes in this period';
		expect(drawn({ show: 'index', base: day('2011-03-24') }).input.none).toBe(usual);
		expect(drawn({ ...BEFORE, show: 'rate' }).input.none).toBe(usual);
		expect(drawn(BEFORE, 'en', ['min-wage-public', 'syp-parallel']).input.none).toBe(usual);
	});

	it('are the usual ones as of a day before anything was published', () => {
		const { input, words } = drawn({ show: 'index', asOf: day('1985-01-01') });
		expect(input.none).toBe('No quotes in this period');
		expect(words.none).toBe('no quote yet');
	});
});
