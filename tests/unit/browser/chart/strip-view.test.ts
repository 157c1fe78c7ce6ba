import { describe, expect, it } from 'vitest';
import { viewOf } from '#lib/browser/chart/strip-view.ts';
import { interactiveChartOf } from '#lib/chart/data/interactive-chart.ts';
import { day } from '#lib/series/index.ts';
import { frontSubjects } from '#lib/view/front/subjects.ts';
import { context } from '#tests/support/view/context.ts';

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
});
