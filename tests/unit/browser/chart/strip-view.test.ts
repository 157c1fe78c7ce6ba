import { describe, expect, it } from 'vitest';
import { viewOf } from '#lib/browser/chart/strip-view.ts';
import { interactiveChartOf } from '#lib/chart/data/interactive-chart.ts';
import type { Language } from '#lib/record/index.ts';
import { day } from '#lib/series/index.ts';
import { frontSubjects } from '#lib/view/front/subjects.ts';
import { context } from '#tests/support/view/context.ts';

type Here = Parameters<typeof interactiveChartOf>;

/** The front page's chart in a language. */
function hereIn(language: Language, query: Parameters<typeof context>[0] = {}): Here {
	const here = context(query, language);
	return [here, frontSubjects(here)];
}

describe('the strip of two days', () => {
	it.each([
		['en', '→'],
		['ar', '←']
	] as const)('gives the premium from the first to the last in the direction of writing, %s', (language, arrow) => {
		const here = context({}, language);
		const chart = interactiveChartOf(here, frontSubjects(here));
		const [before, after] = [day('2026-03-11'), day('2026-09-27')];
		const [first, last] = [viewOf(chart, before).premium, viewOf(chart, after).premium];
		expect(first).not.toBe(last);
		expect(viewOf(chart, after, before).premium).toBe(`${first} ${arrow} ${last}`);
		expect(viewOf(chart, before, after).premium).toBe(`${first} ${arrow} ${last}`);
	});

	it.each([
		['en', 'old', '14,700 → 18,000 old pounds'],
		['ar', 'old', '14,700 ← 18,000 ليرة قديمة'],
		['en', 'new', '147.00 → 180.00 new pounds'],
		['ar', 'new', '147.00 ← 180.00 ليرة جديدة']
	] as const)('gives the value from the first to the last, with its unit once, %s, %s', (language, unit, span) => {
		const chart = interactiveChartOf(...hereIn(language, { unit }));
		const [before, after] = [day('2024-11-29'), day('2024-12-06')];
		expect(viewOf(chart, after, before).lines[0]?.values).toEqual([span]);
		expect(viewOf(chart, before, after).lines[0]?.values).toEqual([span]);
	});

	it('gives the figures alone where they have no unit', () => {
		const chart = interactiveChartOf(...hereIn('en', { show: 'drawdown' }));
		const [before, after] = [day('2024-11-29'), day('2024-12-06')];
		const [first, last] = [viewOf(chart, before).lines[0]?.values[0], viewOf(chart, after).lines[0]?.values[0]];
		expect(viewOf(chart, after, before).lines[0]?.values).toEqual([`${first} → ${last}`]);
	});

	it('names the unit twice where its forms differ', () => {
		const chart = interactiveChartOf(...hereIn('ar'));
		const detailed = chart.details[0] ?? [];
		const details = [
			detailed.map((point, i) => ({ ...point, values: [i < detailed.length - 1 ? '3 ليرات' : '11 ليرة'] }))
		];
		const [before, after] = [day('2026-03-11'), chart.input.to];
		expect(viewOf({ ...chart, details }, after, before).lines[0]?.values).toEqual(['3 ليرات ← 11 ليرة']);
	});

	it('gives the last value alone where nothing can be measured', () => {
		const chart = interactiveChartOf(...hereIn('en'));
		const [before, after] = [day('1900-01-01'), day('2024-12-06')];
		const { values, note } = viewOf(chart, after, before).lines[0] ?? {};
		expect([values, note]).toEqual([['18,000 old pounds'], chart.words.unmeasured]);
	});
});
