import { describe, expect, it } from 'vitest';
import type { Language } from '#i18n/language.ts';
import { compare } from '#lib/server/resources/compare.ts';
import { requestTo, SITE } from '#tests/support/site.ts';

const pageOf = (query: string, language: Language = 'en') =>
	compare.page(compare.read(requestTo(`/compare${query}`, language), SITE)).page;

describe('the name of a comparison', () => {
	it('lists what is compared as a sentence does', () => {
		expect(pageOf('').name).toBe('Parallel market, Damascus and Official rate, Central Bank of Syria');
		expect(pageOf('', 'ar').name).toBe('السوق الموازية، دمشق والسعر الرسمي، مصرف سورية المركزي');
		expect(pageOf('?series=syp-parallel,syp-parallel-aleppo,syp-parallel-idlib').name).toBe(
			'Parallel market in Damascus, Aleppo and Idlib'
		);
	});
});

describe('the title of a comparison', () => {
	it('is what the record calls it', () => {
		expect(pageOf('').title).toBe('Official and parallel rate: comparison');
		expect(pageOf('?unit=new').title).toBe('Official and parallel rate: comparison');
	});

	it('else its name, where a search result shows that whole', () => {
		expect(pageOf('?series=syp-parallel,syp-parallel-aleppo,syp-parallel-idlib').title).toBe(
			'Parallel market in Damascus, Aleppo and Idlib: comparison'
		);
	});

	it('else the short names, else how many there are', () => {
		expect(pageOf('?series=syp-parallel,syp-parallel-aleppo').title).toBe('Damascus and Aleppo: comparison');
		expect(pageOf('?series=min-wage-public,syp-parallel,petrol-octane95,lbp-parallel').title).toBe(
			'Comparison of 4 series'
		);
		expect(pageOf('?series=min-wage-public,syp-parallel,petrol-octane95,lbp-parallel', 'ar').title).toBe(
			'مقارنة السلاسل (⁦4⁩)'
		);
	});
});
