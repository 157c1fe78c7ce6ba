import { expect, it } from 'vitest';
import { SYNONYMS } from '#lib/search/index.ts';
import { foundSeries, seriesAt } from '#lib/view/search/found-series.ts';
import { searchIndex } from '#lib/view/search/index-of.ts';
import { context } from '#tests/support/view/context.ts';

const searched = { entries: searchIndex(context({}, 'en'), 'suggested').entries, synonyms: SYNONYMS };

it.each([
	['lebanon', ['lbp-parallel', 'lbp-official']],
	['homs', ['syp-parallel']],
	['lebanon zzzz', []],
	['earthquake', []]
])('“%s” leads to %j', (text, ids) => {
	expect(foundSeries(searched, text)).toEqual(ids);
});

it('reads the id of an address in any language and with any query, and of no other page', () => {
	expect(seriesAt({ path: '/ar/series/lbp-parallel?unit=new#cite' })).toBe('lbp-parallel');
	expect(seriesAt({ path: '/compare?series=lbp-parallel,syp-parallel' })).toBeUndefined();
});
