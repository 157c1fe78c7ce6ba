import { expect, it } from 'vitest';
import { lineSpecsOf } from '#lib/chart/data/chart-line-specs.ts';
import { comparedIn } from '#lib/view/compare/compared.ts';
import { chooserOf } from '#lib/view/compare/chooser.ts';
import { comparePage } from '#lib/view/compare/compare-page.ts';
import { comparisonOf } from '#lib/view/compare/comparison.ts';
import { seriesMeant, seriesNamed } from '#lib/view/compare/named-series.ts';
import { day } from '#lib/series/index.ts';
import { noticesOf } from '#lib/wording/problems/problems.ts';
import { PAGE_REQUEST, context } from '#tests/support/view/context.ts';

const idsOf = (...series: readonly string[]) => seriesNamed(context({ series }));
const noticesFor = (...series: readonly string[]) =>
	noticesOf(comparedIn(context({ series })).problems, { locale: 'en' });

it('a name, or its beginning, that can mean one series of the whole record is that series', () => {
	for (const name of ['euro hasak', 'Euro Hasakah', 'يورو الحسك'])
		expect(idsOf('syp-parallel', name)).toEqual(['syp-parallel', 'syp-parallel-eur-hasakah']);
});

it('a town without a series is not the one that the search shows instead, and the page says why', () => {
	for (const [name, place] of [
		['homs', 'Homs'],
		['حمص', 'Homs'],
		['latak', 'Latakia and Tartus']
	] as const) {
		expect(idsOf('syp-official', 'lbp-parallel', name)).toBeUndefined();
		expect(idsOf('syp-official', 'syp-parallel', name)).toBeUndefined();
		expect(noticesFor('syp-official', 'lbp-parallel', name)).toEqual([
			`There is no series for ${place}. Showing the other series instead.`
		]);
	}
	expect(noticesFor('syp-official', 'homs')).toEqual(['There is no series for Homs. Showing the default instead.']);
});

it('a name of what is compared already stays, and the page says so', () => {
	const compared = ['syp-official', 'syp-parallel-eur-hasakah'];
	expect(idsOf(...compared, 'euro hasak')).toBeUndefined();
	expect(noticesFor(...compared, 'euro hasak')).toEqual([
		'The comparison already has every series that “euro hasak” can mean.'
	]);
	expect(noticesFor('syp-parallel-eur-hasakah', 'euro hasak')).toEqual([
		'The comparison already has every series that “euro hasak” can mean. Showing the default instead.'
	]);
});

it('two names of one series are that series once, and no comparison by themselves', () => {
	const names = ['euro hasak', 'Euro Hasakah'];
	expect(idsOf('syp-parallel', ...names)).toEqual(['syp-parallel', 'syp-parallel-eur-hasakah']);
	expect(idsOf(...names)).toBeUndefined();
});

it('the one that is left of several is meant', () => {
	expect(seriesMeant(context({ series: ['syp-parallel', 'lbp-official', 'lbp-reference'] }), 'lebanon')).toEqual([
		'lbp-parallel'
	]);
	const compared = ['syp-parallel', 'lbp-official', 'lbp-reference'];
	expect(idsOf(...compared, 'lebanon')).toEqual([...compared, 'lbp-parallel']);
});

it('a name that can mean several, or none, stays, and so do ids, ratios and what looks like an id', () => {
	const names = ['alep', 'hasak', 'حلب', 'lebanon', 'zzz', 'min-wage-public/syp-parallel', 'alep/syp-parallel'];
	for (const name of [...names, 'lbp-parallel', 'syp-parallel-hasaka', 'syp-parallel-eur-hasaka'])
		expect(idsOf('syp-parallel', 'syp-official', name)).toBeUndefined();
});

it('what is suggested has every series of a place', () =>
	expect(seriesMeant(context({ series: ['syp-parallel'] }), 'alep')).toEqual(
		expect.arrayContaining(['syp-parallel-eur-aleppo', 'syp-parallel-sar-aleppo'])
	));

it('an answer keeps the other names that are asked about, as far as there is room', () => {
	const linksFor = (...series: readonly string[]) => {
		const { context: seen, problems } = comparedIn(context({ series }));
		return chooserOf(seen, [], problems).meant.map(({ given, links }) => [given, links[0]?.href]);
	};
	expect(linksFor('syp-parallel', 'syp-official', 'alep', 'leban', 'zzz', 'homs')).toEqual([
		['alep', '?series=syp-parallel,syp-official,syp-parallel-aleppo,leban'],
		['leban', '?series=syp-parallel,syp-official,lbp-parallel,alep']
	]);
	expect(linksFor('alep', 'leban', 'turk', 'egyp', 'euro', 'gold')[0]).toEqual([
		'alep',
		'?series=syp-parallel,syp-official,syp-parallel-aleppo,leban,turk,egyp'
	]);
});

it('several are a question and no error; where the usual ones are shown instead, the page says so', () => {
	const pageOf = (series: readonly string[], typed?: string) => {
		const { context: seen, problems } = comparedIn(context({ series }));
		const comparison = comparisonOf(seen, lineSpecsOf(seen, seen.query.series));
		return comparePage(seen, comparison, { ...PAGE_REQUEST, problems, typed });
	};
	const asked = pageOf(['syp-parallel', 'syp-official', 'lebanon']);
	expect(asked.notices).toEqual([]);
	expect(asked.chooser.meant.map(({ heading, links }) => [heading, links.length])).toEqual([
		['Which series do you mean by “lebanon”?', 3]
	]);
	expect(pageOf(['syp-parallel', 'syp-official', 'zzz']).notices[0]).toMatch(/^There is no series “zzz”/);
	expect(pageOf(['lebanon', 'zzz']).notices).toHaveLength(1);
	expect(pageOf(['lebanon', 'zzz']).chooser.meant[0]?.heading).toMatch(/ Showing the default instead\.$/);
	const { chooser, notices } = pageOf(['syp-parallel', 'syp-official', 'zzz'], 'zzz');
	expect(notices).toEqual([]);
	expect([chooser.fault?.given, chooser.fault?.text, chooser.typed]).toEqual([
		'zzz',
		'No series matches “zzz”. All of them are under “All series and ratios” below.',
		'zzz'
	]);
	const undivided = pageOf(['syp-parallel', 'syp-official', 'gdp-growth/syp-parallel'], 'gdp-growth/syp-parallel');
	expect(undivided.notices).toEqual([]);
	expect(undivided.chooser.fault?.text).toMatch(/cannot be divided/);
	const question = pageOf(['syp-parallel', 'syp-official', 'lebanon'], 'lebanon').chooser;
	expect([question.fault, question.typed]).toEqual([undefined, 'lebanon']);
	const other = pageOf(['syp-parallel', 'syp-official', 'zzz'], 'lebanon');
	expect([other.chooser.fault, other.chooser.typed, other.notices.length]).toEqual([undefined, '', 1]);
	const replaced = pageOf(['syp-parallel', 'zzz'], 'zzz');
	expect([replaced.chooser.fault?.given, replaced.notices.length]).toEqual(['zzz', 1]);
});

it('is a name whatever the day: the chart says that it has no figure yet', () => {
	const early = context({ asOf: day('2012-01-01'), series: ['syp-parallel', 'syp-official'] });
	const first = early.record.quotes.find(({ place }) => place.id === 'idlib')?.date;
	expect(first).toBeGreaterThan(early.day);
	expect(seriesMeant(early, 'Idlib')).toContain('syp-parallel-idlib');
});
