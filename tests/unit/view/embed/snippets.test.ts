import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLAIN_FRAME, type EmbedQuery } from '#lib/query/index.ts';
import { record } from '#tests/support/record/real.ts';
import { picturePath, snippetsOf } from '#lib/view/embed/snippets.ts';

const ORIGIN = 'https://sarraf.example';
const embed = (overrides: Partial<EmbedQuery> = {}): EmbedQuery => ({
	...PLAIN_FRAME,
	widget: 'rate',
	query: '',
	...overrides
});
/** A path as it is where what it names is that of this record. */
const ofRecord = (path: string) => `${path}${path.includes('?') ? '&' : '?'}v=${record.version}`;
const of = (overrides: Partial<EmbedQuery> = {}, title = 'Parallel market') =>
	snippetsOf(record, ORIGIN, embed(overrides), title);

/** The attributes of the first tag of a name. */
function attributesOf(html: string, tag: string): Readonly<Record<string, string>> {
	const [, text = ''] = new RegExp(`<${tag}((?:\\s+[a-z-]+(?:="[^"]*")?)*)>`).exec(html) ?? [];
	return Object.fromEntries(
		[...text.matchAll(/([a-z-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [name, value])
	);
}

describe('the frame', () => {
	it('has every attribute that it needs', () => {
		expect(attributesOf(of().iframe, 'iframe')).toEqual({
			src: `${ORIGIN}/embed/rate`,
			title: 'Parallel market',
			width: '100%',
			height: expect.stringMatching(/^[1-9]\d{2}$/),
			loading: 'lazy',
			style: 'border:0;width:100%',
			frameborder: '0',
			scrolling: 'auto',
			referrerpolicy: 'strict-origin-when-cross-origin',
			allow: 'clipboard-write; web-share'
		});
	});

	it('has a picture with a link for those without scripts, and the script that gives it its height', () => {
		const { iframe, page } = of();
		expect(iframe).toMatch(
			/<noscript><a href="[^"]+"><img [^>]+><\/a><\/noscript><script async src="[^"]+"><\/script>$/
		);
		expect(iframe).toContain(`<a href="${page}">`);
		expect(attributesOf(iframe, 'script')).toEqual({ async: '', src: `${ORIGIN}/embed/v1.js` });
	});
});

it('the element has the parameters as attributes, and a picture with a link inside', () => {
	const { element, image } = of({
		widget: 'chart',
		query: '?series=syp-official&unit=new',
		language: 'ar',
		fill: true
	});
	expect(attributesOf(element, 'sarraf-chart')).toEqual({
		series: 'syp-official',
		unit: 'new',
		lang: 'ar',
		fill: '1',
		title: 'Parallel market'
	});
	expect(element).toContain(`${image}</sarraf-chart><script async`);
});

it.each([
	[{}, '/embed/rate', '/'],
	[{ query: '?asof=2024-12-06' }, '/embed/rate?asof=2024-12-06', '/?asof=2024-12-06'],
	[
		{ widget: 'chart', query: '?series=syp-official', language: 'ar', theme: 'dark' },
		'/embed/chart?series=syp-official&lang=ar&theme=dark',
		'/ar/series/syp-official'
	],
	[
		{ widget: 'compare', query: '?series=syp-parallel,lbp-parallel&show=index' },
		'/embed/compare?series=syp-parallel,lbp-parallel&show=index',
		'/compare?series=syp-parallel,lbp-parallel&show=index'
	],
	[
		{ widget: 'convert', query: '?amount=50', language: 'ar', theme: 'dark' },
		'/embed/convert?amount=50&lang=ar&theme=dark',
		'/ar/convert?amount=50'
	]
] as const)('%j stands at %s and belongs to %s', (overrides, address, page) => {
	const found = of(overrides);
	expect(found.address).toBe(ORIGIN + address);
	expect(found.page).toBe(ORIGIN + page);
	expect(new URL(found.oembed).searchParams.get('url')).toBe(found.address);
});

it.each([
	[{}, '/embed/rate.png'],
	[{ query: '?unit=new', language: 'ar', theme: 'dark' }, '/ar/embed/rate.png?unit=new&theme=dark'],
	[{ theme: 'auto', accent: '#006a63', fill: true }, '/embed/rate.png'],
	[{ widget: 'chart' }, '/series/syp-parallel.png'],
	[{ widget: 'chart', query: '?series=syp-official&show=index' }, '/series/syp-official.png?show=index'],
	[{ widget: 'compare', language: 'ar', theme: 'dark' }, '/ar/compare.png?theme=dark'],
	[{ widget: 'compare', query: '?series=a,b&show=index' }, '/compare.png?series=a,b&show=index'],
	[{ widget: 'convert', query: '?amount=5' }, '/embed/rate.png'],
	[
		{ widget: 'convert', query: '?to_unit=syp-new&asof=2024-12-06&market=official&digits=arab', theme: 'dark' },
		'/embed/rate.png?series=syp-official&asof=2024-12-06&unit=new&digits=arab&theme=dark'
	]
] as const)('the picture of %j is %s', (overrides, path) => {
	expect(picturePath(record, embed(overrides))).toBe(ofRecord(path));
});

it('the badge is Markdown: a picture within a link', () => {
	expect(of({ query: '?range=5y&unit=new' }, 'A [title]').badge).toBe(
		`[![A title](${ORIGIN}${ofRecord('/badge.svg?unit=new')})](${ORIGIN}/?range=5y&unit=new)`
	);
	expect(of({ widget: 'chart', query: '?series=syp-official&show=index', language: 'ar' }).badge).toBe(
		`[![Parallel market](${ORIGIN}${ofRecord('/ar/badge.svg?series=syp-official')})](${ORIGIN}/ar/series/syp-official?show=index)`
	);
});

it.each([
	['compare', '', '/badge.svg'],
	['compare', '?series=min-wage-public/syp-parallel,lbp-parallel&show=index', '/badge.svg?series=lbp-parallel'],
	['compare', '?series=min-wage-public/syp-parallel,min-wage-public/syp-official', '/badge.svg'],
	['convert', '?amount=5&market=remittance', '/badge.svg?series=syp-remittance'],
	['convert', '?from_unit=syp-new&to_unit=usd&market=parallel', '/badge.svg?unit=new']
] as const)('the badge of a %s “%s” is that of one rate', (widget, query, path) => {
	expect(of({ widget, query }).badge).toContain(`(${ORIGIN}${ofRecord(path)})`);
});

it('no title opens a tag or another attribute', () => {
	fc.assert(
		fc.property(fc.string(), (title) => {
			const { iframe, element, image } = of({}, title);
			for (const html of [iframe, element, image]) {
				const rest = html.replaceAll(/="[^"]*"/g, '');
				expect(rest).not.toMatch(/["]/);
				expect(rest.replaceAll(/<\/?(?:iframe|noscript|a|img|script|sarraf-rate)(?:[ a-z]*)>/g, '')).toBe('');
			}
		})
	);
});
