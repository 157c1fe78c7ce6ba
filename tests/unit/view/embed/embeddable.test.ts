import { describe, expect, it } from 'vitest';
import { pathIn } from '#i18n/language.ts';
import { PLAIN_FRAME, type EmbedQuery } from '#lib/query/index.ts';
import { record } from '#tests/support/record/real.ts';
import { oembedAddress, pageOfWidget, widgetAt } from '#lib/view/embed/embeddable.ts';

function named(address: string) {
	const { pathname, searchParams } = new URL(address, 'https://sarraf.example');
	const found = widgetAt(pathname, searchParams);
	return found && [found.widget, found.language, found.parameters.toString()];
}

describe('the widget of an address', () => {
	it.each([
		['/', ['rate', 'en', '']],
		['/ar', ['rate', 'ar', '']],
		['/?unit=new&scale=linear&asof=2024-12-06', ['rate', 'en', 'unit=new&asof=2024-12-06']],
		['/series/syp-official', ['chart', 'en', 'series=syp-official']],
		['/ar/series/syp-official?sort=high&unit=new', ['chart', 'ar', 'series=syp-official&unit=new']],
		['/series/syp-official?series=other', ['chart', 'en', 'series=syp-official']],
		['/compare', ['compare', 'en', '']],
		['/ar/compare?series=a%2Cb&sort=high&show=index', ['compare', 'ar', 'series=a%2Cb&show=index']],
		['/convert', ['convert', 'en', '']],
		['/ar/convert?amount=5&compare_date=2020-01-01&side=buy', ['convert', 'ar', 'amount=5&side=buy']],
		['/ar/embed/compare?fill=1', ['compare', 'ar', 'fill=1']],
		['/embed/convert?amount=5&theme=dark', ['convert', 'en', 'amount=5&theme=dark']],
		['/embed/rate?theme=dark', ['rate', 'en', 'theme=dark']],
		['/ar/embed/chart', ['chart', 'ar', '']]
	])('%s', (address, expected) => {
		expect(named(address)).toEqual(expected);
	});

	it.each([
		'/compare.png',
		'/convert.json?amount=5',
		'/compare/a',
		'/series',
		'/events',
		'/embed',
		'/embed/rate.png',
		'/embed/v1.js',
		'/embed/other',
		'/series/a.csv',
		'/series/A',
		'/arrow',
		'/ar/ar',
		'/oembed',
		'/api/v1/series'
	])('%s has none', (address) => {
		expect(named(address)).toBeUndefined();
	});
});

describe('the page of a widget', () => {
	const embed = (overrides: Partial<EmbedQuery>): EmbedQuery => ({
		...PLAIN_FRAME,
		widget: 'rate',
		query: '',
		...overrides
	});

	it.each([
		[{}, '/'],
		[{ language: 'ar' }, '/ar'],
		[{ query: '?unit=new', language: 'ar' }, '/ar?unit=new'],
		[{ query: '?series=syp-official&unit=new' }, '/?unit=new'],
		[{ query: '?series=lbp-parallel' }, '/series/lbp-parallel'],
		[{ widget: 'chart' }, '/series/syp-parallel'],
		[{ widget: 'compare' }, '/compare'],
		[{ widget: 'compare', query: '?series=a,b/c&show=index', language: 'ar' }, '/ar/compare?series=a,b/c&show=index'],
		[{ widget: 'convert', query: '?amount=5&to_unit=eur' }, '/convert?amount=5&to_unit=eur'],
		[
			{ widget: 'chart', query: '?series=syp-official&show=index', language: 'ar' },
			'/ar/series/syp-official?show=index'
		]
	] as const)('%j is %s', (overrides, page) => {
		expect(pageOfWidget(record, embed(overrides))).toBe(page);
	});

	it.each([
		'/',
		'/ar',
		'/series/syp-official?unit=new',
		'/ar/series/lbp-parallel',
		'/ar/compare?series=a,b',
		'/convert?amount=5'
	])('of the widget of %s is that page', (address) => {
		const { pathname, searchParams } = new URL(address, 'https://sarraf.example');
		const found = widgetAt(pathname, searchParams);
		if (!found) throw new Error(`no widget at ${address}`);
		const query = found.parameters.toString().replaceAll('%2C', ',');
		expect(pageOfWidget(record, { ...found, query: query && `?${query}` })).toBe(address);
	});
});

it.each([
	['/', 'en', '/'],
	['/', 'ar', '/ar'],
	['/?unit=new', 'ar', '/ar?unit=new'],
	['/series/a', 'ar', '/ar/series/a']
] as const)('%s in %s is %s', (path, language, expected) => {
	expect(pathIn(path, language)).toBe(expected);
});

it('others are shown at an address that holds the whole other one', () => {
	const requested = oembedAddress('https://sarraf.example', 'https://sarraf.example/?unit=new&asof=2024-12-06');
	const { pathname, searchParams } = new URL(requested);
	expect(pathname).toBe('/oembed');
	expect([...searchParams]).toEqual([
		['url', 'https://sarraf.example/?unit=new&asof=2024-12-06'],
		['format', 'json']
	]);
});
