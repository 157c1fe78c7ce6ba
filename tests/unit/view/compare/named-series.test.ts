import { expect, it } from 'vitest';
import { lineSpecsOf } from '#lib/chart/data/chart-line-specs.ts';
import { comparedIn } from '#lib/view/compare/compared.ts';
import { comparePage } from '#lib/view/compare/compare-page.ts';
import { comparisonOf } from '#lib/view/compare/comparison.ts';
import { seriesMeant, withNamedSeries } from '#lib/view/compare/named-series.ts';
import { PAGE_REQUEST, context } from '#tests/support/view/context.ts';

const idsOf = (series: readonly string[]) => withNamedSeries(context({ series })).query.series;

it('a name, or its beginning, that can mean one series is that series', () => {
	for (const name of ['hasak', 'Hasakah', 'الحسك'])
		expect(idsOf(['syp-parallel', name])).toEqual(['syp-parallel', 'syp-parallel-hasakah']);
});

it('a name of what is compared already adds nothing', () =>
	expect(idsOf(['syp-parallel', 'syp-parallel-hasakah', 'hasak'])).toEqual(['syp-parallel', 'syp-parallel-hasakah']));

it('the one that is left of several is meant', () => {
	expect(seriesMeant(context({ series: ['syp-parallel', 'lbp-official'] }), 'lebanon')).toEqual(['lbp-parallel']);
	expect(idsOf(['syp-parallel', 'lbp-official', 'lebanon'])).toEqual(['syp-parallel', 'lbp-official', 'lbp-parallel']);
});

it('a name that can mean several, or none, stays, and so do ids and ratios', () => {
	for (const name of ['alep', 'حلب', 'lebanon', 'zzz', 'min-wage-public/syp-parallel', 'alep/syp-parallel'])
		expect(idsOf(['syp-parallel', 'syp-official', name])).toEqual(['syp-parallel', 'syp-official', name]);
});

it('several are a question and no error; where the usual ones are shown instead, the page says so', () => {
	const pageOf = (series: readonly string[]) => {
		const { context: seen, problems } = comparedIn(context({ series }));
		const comparison = comparisonOf(seen, lineSpecsOf(seen, seen.query.series));
		return comparePage(seen, comparison, { ...PAGE_REQUEST, problems });
	};
	const asked = pageOf(['syp-parallel', 'syp-official', 'lebanon']);
	expect(asked.notices).toEqual([]);
	expect(asked.chooser.meant.map(({ heading, links }) => [heading, links.length])).toEqual([
		['Which series do you mean by “lebanon”?', 2]
	]);
	expect(pageOf(['syp-parallel', 'syp-official', 'zzz']).notices[0]).toMatch(/^There is no series “zzz”/);
	expect(pageOf(['lebanon', 'zzz']).notices).toHaveLength(2);
});
