/** Feed readers find the feeds of a page from its address alone: in its head, or in the headers of its response. */
import { expect, test, type APIRequestContext } from '@playwright/test';
import { DomUtils, parseDocument } from 'htmlparser2';
import { languages, pathIn } from '#i18n/language.ts';

const FEED = /^(?:application\/atom\+xml|text\/calendar)$/;

interface Feed {
	readonly path: string;
	readonly type: string;
	readonly title: string;
}

/** The feeds that a page's markup names. */
function feedsInHead(html: string): readonly Feed[] {
	const links = DomUtils.getElementsByTagName('link', parseDocument(html));
	return links
		.filter(({ attribs: { rel = '', type = '' } }) => rel === 'alternate' && FEED.test(type))
		.map(({ attribs: { href = '', type = '', title = '' } }) => ({ path: href, type, title }));
}

/** The feeds that a `Link` header names (RFC 8288), without the origin. */
function feedsInHeader(header: string): readonly Feed[] {
	const links = header.matchAll(/<([^>]+)>; rel="alternate"; type="([^"]+)"(?:; title\*=UTF-8''([\w%.~-]+))?/g);
	return [...links]
		.filter(([, , type = '']) => FEED.test(type))
		.map(([, href = '', type = '', title = '']) => {
			const { pathname, search } = new URL(href);
			return { path: pathname + search, type, title: decodeURIComponent(title) };
		});
}

async function feedsOf(request: APIRequestContext, path: string): Promise<readonly Feed[]> {
	const reply = await request.get(path);
	return [...feedsInHead(await reply.text()), ...feedsInHeader(reply.headers().link ?? '')];
}

const MOVES = '/feed/moves.atom?series=syp-parallel';
const PAGES = [
	['/', [MOVES, '/feed/data.atom']],
	['/?unit=new', [MOVES, '/feed/data.atom']],
	['/series/syp-parallel', [MOVES]],
	['/corrections', ['/feed/corrections.atom']],
	['/releases', ['/feed/data.atom']],
	['/events', ['/feed/events.ics']],
	['/compare', []],
	['/embed/rate', []],
	['/embed/chart', []]
] as const;

for (const language of languages)
	for (const [path, expected] of PAGES)
		test(`${pathIn(path, language)} names its feeds once, and each answers`, async ({ request }) => {
			const feeds = await feedsOf(request, pathIn(path, language));
			expect(feeds.map((feed) => feed.path)).toEqual(expected.map((feed) => pathIn(feed, language)));
			for (const feed of feeds) {
				const reply = await request.get(feed.path);
				expect(reply.status()).toBe(200);
				expect(reply.headers()['content-type']).toContain(feed.type);
				expect(feed.title).not.toBe('');
			}
		});
