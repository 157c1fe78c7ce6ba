import { describe, expect, it } from 'vitest';
import type { Language } from '#i18n/language.ts';
import { lineSpecsOf } from '#lib/chart/data/chart-line-specs.ts';
import { compare } from '#lib/server/resources/compare.ts';
import { comparisonName } from '#lib/view/compare/comparison-name.ts';
import { seriesPage } from '#lib/view/series/series-page.ts';
import { requestTo, SITE } from '#tests/support/site.ts';
import { PAGE_REQUEST, context } from '#tests/support/view/context.ts';

const pageOf = (query: string, language: Language = 'en') => {
	const requested = compare.read(requestTo(`/compare${query}`, language), SITE);
	if (requested instanceof Response) throw new Error(`${query} leads elsewhere`);
	return compare.page(requested).page;
};

function seriesTitle(id: string): string {
	const seen = context();
	return seriesPage(seen, seen.series(id).info, PAGE_REQUEST).sharedTitle ?? '';
}

describe('the name of a comparison', () => {
	it('lists what is compared as a sentence does', () => {
		expect(pageOf('').name).toBe('Parallel market and official rate');
		expect(pageOf('', 'ar').name).toBe('السوق الموازية والسعر الرسمي');
		expect(pageOf('?series=syp-parallel,syp-parallel-aleppo,syp-parallel-idlib').name).toBe(
			'Parallel market in Damascus, Aleppo and Idlib'
		);
	});

	it('names the pound beside other currencies', () => {
		expect(pageOf('?series=syp-parallel,lbp-parallel').name).toBe(
			'Syrian pound (parallel market, Damascus) and Lebanese pound (parallel market)'
		);
		expect(pageOf('?series=syp-parallel,lbp-parallel', 'ar').name).toContain('الليرة السورية (السوق الموازية، دمشق)');
		expect(pageOf('?series=syp-parallel,min-wage-public').name).toBe(
			'Parallel market (Damascus) and Minimum wage (public sector)'
		);
	});

	it('puts what follows a name’s comma in brackets, but neither of a ratio nor where there are brackets already', () => {
		const nameOf = (...ids: readonly string[]) => pageOf(`?series=${ids.join()}`).name;
		expect(nameOf('eur-reference', 'gold-lira-22')).toBe('Euro (reference rate) and Gold sovereign (22 carat)');
		expect(nameOf('min-wage-public/syp-parallel', 'lbp-official')).toBe(
			'Minimum wage, public sector ÷ Parallel market, Damascus and Lebanese pound (official)'
		);
	});
});

it('the name of one series alone is its own', () => {
	const seen = context();
	expect(comparisonName(seen, lineSpecsOf(seen, ['syp-parallel']))).toBe('Parallel market, Damascus');
});

describe('the title of a comparison', () => {
	it('is what the record calls it', () => {
		expect(pageOf('').title).toBe('Parallel market and official rate: comparison');
		expect(pageOf('?unit=new').title).toBe('Parallel market and official rate: comparison');
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

describe('what happened, with the name of what it happened to', () => {
	const sharedIn = (query: string, language: Language = 'en') => pageOf(query, language).sharedTitle ?? '';

	it('names the one series that the title is about', () => {
		// The official rate rose 261‑fold in the same years.
		expect(sharedIn('')).toMatch(/rose 294‑fold .* – Parallel market.*Damascus\W*$/);
		expect(sharedIn('', 'ar')).toMatch(/294.* – السوق الموازية.*دمشق\W*$/);
		expect(sharedIn('?series=syp-parallel,lbp-parallel&show=index&base=2011-03-15')).not.toContain('Leban');
	});

	it('names both series of a premium', () => {
		expect(sharedIn('?show=premium')).toMatch(/^The market premium .* – Parallel market and official rate/);
	});

	it('names a series once', () => {
		const { length } = sharedIn('?series=syp-parallel,syp-parallel-aleppo').split('Damascus');
		expect(length).toBe(2);
	});
});

describe('the title of a series that names itself', () => {
	it('has its name once', () => {
		const shared = seriesTitle('cpi-inflation-yoy');
		expect(shared.split(': ')).toHaveLength(2);
		expect(shared).toMatch(/: 15\.9% in February 2025; its highest was 135% in December 2023$/);
	});
});
