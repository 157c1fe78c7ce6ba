import { expect, it } from 'vitest';
import { compare } from '#lib/server/resources/compare.ts';
import { series } from '#lib/server/resources/series.ts';
import { requestTo, SITE } from '#tests/support/site.ts';

function statisticsOf(id: string) {
	const requested = series.read(requestTo(`/series/${id}`, 'en'), SITE);
	if (requested instanceof Response) throw new RangeError(`${id} is refused`);
	return series.page(requested, SITE).page.statistics;
}

function comparedTerms(ids: string) {
	const requested = compare.read(requestTo(`/compare?series=${ids}&range=all`, 'en'), SITE);
	if (requested instanceof Response) throw new Error(`${ids} lead elsewhere`);
	return compare.page(requested).page.measures.terms;
}

const OF_RATES = ['readings', 'annualised', 'drawdown', 'volatility', 'halving-time'];

it('a rate’s measures are explained, each term once', () => {
	expect(statisticsOf('syp-parallel')?.terms).toEqual(OF_RATES);
	expect(comparedTerms('syp-parallel,lbp-parallel')).toEqual(OF_RATES);
});

it('what is not measured is not explained', () => {
	expect(statisticsOf('wfp-eggs-30')?.terms).toEqual(['readings']);
	expect(comparedTerms('cpi-inflation-annual,gdp-growth')).toEqual(['readings', 'annualised', 'volatility']);
});
