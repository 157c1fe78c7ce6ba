/** The oEmbed response, field by field, against the published record. */
import { describe, expect, it } from 'vitest';
import { readOembed } from '#lib/server/resources/oembed.ts';
import { SITE } from '#tests/support/site.ts';

const OWN = SITE.origin;

const ask = (parameters: Readonly<Record<string, string>>) => readOembed(new URLSearchParams(parameters), SITE);

async function stated(parameters: Readonly<Record<string, string>>) {
	const answer = await ask(parameters);
	if ('message' in answer) throw new Error(`${answer.status}: ${answer.message}`);
	return answer.oembed;
}

const srcOf = (html: string) => new URL((/ src="([^"]+)"/.exec(html)?.[1] ?? '').replaceAll('&amp;', '&'));

describe('an answer', () => {
	const answer = () => stated({ url: `${OWN}/series/syp-official?unit=new`, format: 'json' });

	it('has every field that a rich one must have, and numbers where numbers belong', async () => {
		expect(await answer()).toEqual({
			type: 'rich',
			version: '1.0',
			title: 'Official rate, Central Bank of Syria: US dollar to Syrian pound',
			provider_name: 'Sarraf',
			provider_url: `${OWN}/`,
			cache_age: expect.any(Number),
			html: expect.any(String),
			width: 720,
			height: expect.any(Number),
			thumbnail_url: `${OWN}/series/syp-official.png?unit=new&v=${SITE.record.version}`,
			thumbnail_width: 1200,
			thumbnail_height: 630
		});
	});

	it('is a quote with a link, then the frame: what WordPress keeps', async () => {
		const { html, title, width, height } = await answer();
		expect(html).toMatch(/^<blockquote><a href="[^"]+">[^<]+<\/a><\/blockquote><iframe [^>]+><\/iframe>$/);
		expect(html).toContain(`<a href="${OWN}/series/syp-official?unit=new">${title}</a>`);
		// As wide as its column, so that no phone cuts it, and never wider than was requested.
		for (const attribute of [
			'width="100%"',
			`max-width:${width}px`,
			`height="${height}"`,
			`title="${title}"`,
			'frameborder="0"'
		])
			expect(html).toContain(attribute);
		expect(html).not.toContain('<script');
	});

	it('is in the language of the address', async () => {
		const arabic = await stated({ url: `${OWN}/ar/series/syp-official` });
		expect(arabic.title).toMatch(/[\u0600-\u06ff]/);
		expect(arabic.provider_name).toBe('صرّاف');
		expect(srcOf(arabic.html).searchParams.get('lang')).toBe('ar');
		expect(arabic.thumbnail_url).toBe(`${OWN}/ar/series/syp-official.png?v=${SITE.record.version}`);
	});
});

describe('the address inside the frame', () => {
	it.each([
		['/', '/embed/rate'],
		['', '/embed/rate'],
		['/?unit=new&asof=2024-12-06', '/embed/rate?asof=2024-12-06&unit=new'],
		['/?scale=linear&utm_source=x', '/embed/rate'],
		['/ar', '/embed/rate?lang=ar'],
		['/ar/', '/embed/rate?lang=ar'],
		[
			'/series/syp-official?unit=new&show=index&sort=high&page=2',
			'/embed/chart?series=syp-official&show=index&unit=new'
		],
		['/series/syp-official/', '/embed/chart?series=syp-official'],
		[
			'/embed/chart?series=lbp-parallel&theme=dark&accent=5cc4b8',
			'/embed/chart?series=lbp-parallel&theme=dark&accent=5cc4b8'
		],
		['/compare', '/embed/compare'],
		[
			'/ar/compare?show=index&series=syp-parallel,lbp-parallel&sort=high',
			'/embed/compare?series=syp-parallel,lbp-parallel&show=index&lang=ar'
		],
		['/convert?amount=50&compare_date=2020-01-01&asof=2024-12-06', '/embed/convert?amount=50&asof=2024-12-06'],
		['/embed/convert?from_unit=eur&theme=auto', '/embed/convert?from_unit=eur&theme=auto'],
		['/embed/rate?childId=x&lang=ar', '/embed/rate?lang=ar'],
		['/embed/rate#?secret=abc', '/embed/rate']
	])('of %s is %s: it keeps the query', async (address, src) => {
		expect(srcOf((await stated({ url: OWN + address })).html).href).toBe(OWN + src);
	});

	it('is the same on the other protocol', async () => {
		expect(srcOf((await stated({ url: 'http://sarraf.example/?unit=new' })).html).href).toBe(
			`${OWN}/embed/rate?unit=new`
		);
	});
});

it.each([
	['/compare', 'Parallel market and official rate', '/compare.png'],
	['/compare?show=premium', 'Parallel market and official rate: market premium', '/compare.png?show=premium'],
	['/convert?market=official', 'Convert pounds, dollars and other currencies', '/embed/rate.png?series=syp-official']
])('%s is called %s and has the picture %s', async (path, title, picture) => {
	const { html, ...answer } = await stated({ url: OWN + path });
	expect(answer).toMatchObject({
		title,
		thumbnail_url: `${OWN}${picture}${picture.includes('?') ? '&' : '?'}v=${SITE.record.version}`
	});
	expect(html).toContain(`<blockquote><a href="${OWN}${path}">${title}</a></blockquote>`);
});

describe('bounds', () => {
	it.each([
		[{}, 720, 790],
		[{ maxwidth: '500', maxheight: '750' }, 500, 750],
		[{ maxwidth: '1000' }, 720, 790],
		[{ maxwidth: '200' }, 200, 790],
		[{ maxheight: '300' }, 720, 300],
		[{ maxwidth: '', maxheight: 'tall' }, 720, 790],
		[{ maxwidth: '-5', maxheight: '1e3' }, 720, 790]
	])('%j give %d × %d', async (bounds, width, height) => {
		const answer = await stated({ url: `${OWN}/series/syp-official`, ...bounds });
		expect([answer.width, answer.height]).toEqual([width, height]);
	});

	it.each([
		[{ maxwidth: '500', maxheight: '750' }, [500, 262]],
		[{ maxheight: '315' }, [600, 315]],
		[{ maxwidth: '320' }, [320, 168]],
		[{ maxwidth: '319' }, undefined],
		[{ maxheight: '100' }, undefined]
	] as const)('%j: the thumbnail has all three fields within them, or none', async (bounds, size) => {
		const { thumbnail_url, thumbnail_width, thumbnail_height } = await stated({ url: `${OWN}/`, ...bounds });
		expect([thumbnail_width, thumbnail_height]).toEqual(size ?? [undefined, undefined]);
		expect(thumbnail_url && new URL(thumbnail_url).searchParams.get('w')).toBe(size && String(size[0]));
	});

	it('that cut the height ask the widget to fit, and leave the quote out: a widget that fits tells no height', async () => {
		const { html } = await stated({ url: `${OWN}/series/syp-official`, maxheight: '300' });
		expect(srcOf(html).searchParams.get('fill')).toBe('1');
		expect(html).not.toContain('blockquote');
	});
});

describe('what is not offered', () => {
	it.each([
		['another site', 'https://other.example/'],
		['another site that begins like ours', 'https://sarraf.example.evil.example/'],
		['ours as a name', 'https://sarraf.example@evil.example/'],
		['a name before ours', 'https://evil@sarraf.example/'],
		['another port', 'https://sarraf.example:8443/'],
		['another protocol', 'ftp://sarraf.example/'],
		['a script', 'javascript:alert(1)'],
		['no address', ''],
		['a path alone', '/series/syp-official'],
		['a page without a widget', `${OWN}/events`],
		['no page of ours', `${OWN}/nothing`],
		['an unknown series', `${OWN}/series/nothing`],
		['a file', `${OWN}/series/syp-official.csv`],
		['a bad parameter', `${OWN}/?unit=gold`],
		['a comparison of one', `${OWN}/compare?series=syp-official`],
		['a comparison with what there is not', `${OWN}/compare?series=syp-official,gold`],
		['an amount that is none', `${OWN}/convert?amount=x`],
		['an unknown parameter of a widget', `${OWN}/embed/rate?gold=1`],
		['this very address', `${OWN}/oembed?url=${encodeURIComponent(`${OWN}/`)}&format=json`],
		['an address that is encoded twice', encodeURIComponent(`${OWN}/`)],
		['an endless address', `${OWN}/?unit=${'x'.repeat(3000)}`]
	])('%s: 404', async (_, url) => {
		expect(await ask({ url })).toEqual({ status: 404, message: expect.any(String) });
	});

	it('no address at all: 404', async () => {
		expect(await ask({})).toMatchObject({ status: 404 });
	});

	it.each(['xml', 'XML', 'jsonp', ''])('the format “%s”: 501', async (format) => {
		expect(await ask({ url: `${OWN}/`, format })).toMatchObject({ status: 501 });
	});
});

it('consumers may ask for what they like besides', async () => {
	const more = { dnt: '1', omitscript: 'true', theme: 'dark', lang: 'fr' };
	expect(await stated({ url: `${OWN}/`, ...more })).toEqual(await stated({ url: `${OWN}/` }));
});
