import { describe, expect, it } from 'vitest';
import { PAGES_EACH } from '#lib/api/discovery/sitemap.ts';
import { markdownOf, pageInMarkdown } from '#lib/query/listed.ts';
import { outline, robots, sitemap, sitemapPart } from '#lib/server/resources/programs/discovery.ts';
import { answer } from '#lib/server/resources/resource.ts';
import { toDay } from '#lib/series/index.ts';
import { SITE } from '#tests/support/site.ts';

const someQuote = SITE.record.quotes.find(({ precision }) => precision === 'day');
if (!someQuote) throw new RangeError('the record has no quotes');
/** A record with more days than one sitemap may name. */
const LARGE = {
	...SITE,
	record: {
		...SITE.record,
		quotes: Array.from({ length: PAGES_EACH }, (_, day) => ({ ...someQuote, date: toDay(day) }))
	}
};

const ask = (handler: ReturnType<typeof answer>, address: string, site = SITE, params = {}) =>
	handler({ url: new URL(address, SITE.origin), params, locals: { site, language: 'en', status: undefined } });
const part = (id: string, site = LARGE) => ask(answer(sitemapPart), `/sitemap.${id}.xml`, site, { id });

describe('the sitemap', () => {
	it('is one as long as one is enough', async () => {
		const xml = await (await ask(answer(sitemap), '/sitemap.xml')).text();
		expect(xml).toContain('<urlset');
		expect(xml).toContain('<loc>https://sarraf.example/day/2024-12-06</loc>');
	});

	it('is an index of several where the pages are too many, which name each page once', async () => {
		const index = await (await ask(answer(sitemap), '/sitemap.xml', LARGE)).text();
		expect(index.match(/<loc>/g)).toHaveLength(2);
		const parts = await Promise.all(['1', '2'].map(async (id) => (await part(id)).text()));
		const named = parts.flatMap((xml) => xml.match(/<loc>[^<]*/g) ?? []);
		expect(parts[0]?.match(/<loc>/g)).toHaveLength(2 * PAGES_EACH);
		expect(new Set(named).size).toBe(named.length);
		expect(named.filter((one) => one.includes('/day/'))).toHaveLength(2 * PAGES_EACH);
	});

	it.each(['0', '3', '01', 'x'])('has no part %s', async (id) => {
		const response = await part(id);
		expect(response.status).toBe(404);
		expect(await response.text()).toContain('https://sarraf.example/sitemap.xml');
	});

	it('takes no parameter', async () => {
		expect((await ask(answer(sitemap), '/sitemap.xml?page=2')).status).toBe(400);
	});
});

it('robots may read all, and find the sitemap', async () => {
	expect(await (await ask(answer(robots), '/robots.txt')).text()).toBe(
		'User-agent: *\nAllow: /\nSitemap: https://sarraf.example/sitemap.xml\n'
	);
});

it('the outline leads to pages as Markdown, and to the data', async () => {
	const text = await (await ask(answer(outline), '/llms.txt')).text();
	expect(text).toMatch(/^# Sarraf\n\n> What the Syrian pound is worth: .* Data: CC BY 4\.0/);
	for (const path of [
		'/index.md',
		'/series/syp-parallel.md',
		'/events.md',
		'/method.md',
		'/api.md',
		'/mcp',
		'/feed/data.atom'
	])
		expect(text).toContain(`(https://sarraf.example${path})`);
	expect(text.length).toBeLessThan(2500);
});

it.each([
	['/', '/index.md'],
	['/series/syp-parallel', '/series/syp-parallel.md'],
	['/day/2024-12-06', '/day/2024-12-06.md'],
	['/check/seed-week', '/check/seed-week.md']
])('%s is Markdown at %s', (page, text) => {
	expect(markdownOf(page)).toBe(text);
	expect(pageInMarkdown(text)).toBe(page);
});

it.each(['/offline', '/rate.txt', '/series/syp-parallel.csv', '/none', '/series/syp-parallel.md'])(
	'%s has no Markdown',
	(path) => {
		expect(markdownOf(path)).toBeUndefined();
	}
);

it.each(['/', '/offline.md', '/md', '/series/syp-parallel.csv'])('%s is no Markdown', (path) => {
	expect(pageInMarkdown(path)).toBeUndefined();
});
