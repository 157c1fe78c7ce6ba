import { describe, expect, it } from 'vitest';
import { addressKind, framingOrigins, policyHeaders } from '#lib/server/http/headers.ts';
import { pathIn } from '#i18n/language.ts';
import { ADDRESSES, type Address } from '#lib/query/addresses.ts';
import { serve } from '#tests/support/front.ts';

const PAGE_POLICY = "default-src 'none'; style-src 'self'";

function policyOf(path: string, policy: string, allowed: readonly string[] = []): string | undefined {
	const headers = policyHeaders(path, policy, allowed);
	const index = headers.indexOf('Content-Security-Policy');
	return index < 0 ? undefined : headers[index + 1];
}

describe('addressKind', () => {
	it.each([
		['/', 'page'],
		['/ar', 'page'],
		['/series/syp-parallel', 'page'],
		['/series/syp-parallel.offline.html', 'page'],
		['/embed', 'page'],
		['/ar/embed', 'page'],
		['/embedded', 'page'],
		['/apiary', 'page'],
		['/embed/host', 'host'],
		['/ar/embed/host', 'host'],
		['/embed/hosts', 'embed'],
		['/embed/rate', 'embed'],
		['/ar/embed/rate', 'embed'],
		['/embed/v1.js', 'embed'],
		['/_app/immutable/x.js', 'shared'],
		['/api/v1/series', 'shared'],
		['/oembed', 'shared'],
		['/feed.atom', 'shared'],
		['/ar/feed.json', 'shared'],
		['/series/syp-parallel.csv', 'shared'],
		['/series/syp-parallel.json', 'shared'],
		['/series/syp-parallel.svg', 'shared'],
		['/ar/series/syp-parallel.png', 'shared'],
		['/rate.txt', 'shared'],
		['/sitemap.xml', 'shared']
	])('%s is of the kind %s', (path, kind) => {
		expect(addressKind(path)).toBe(kind);
	});
});

describe('every address of the list', () => {
	const paths = Object.values<Address>(ADDRESSES)
		.flatMap(({ path, endings = [] }) => [path, ...endings.map((ending) => `${path}.${ending}`)])
		.map((path) => path.replace('[id]', 'some-id').replace('[...file]', 'some-release/manifest.json.sig'));
	const FETCHED =
		/^\/api\/v1\/|^\/compat\/|^\/embed(?!\/host)|^\/(?:oembed|mcp)$|^\/feed\/|^\/releases\/|\.(?:csv|json|svg|png|txt|zip|md|xml|xlsx|journal|beancount)$/;
	const FRAMED_BY_ALL =
		/^\/api\/v1\/|^\/compat\/|^\/embed\/(?!host$)|^\/(?:oembed|mcp)$|^\/feed\/|^\/releases\/|\.(?:csv|json|svg|png|txt|zip|md|xml|xlsx|journal|beancount)$/;

	it.each(paths)('%s, in every language', (path) => {
		for (const language of ['en', 'ar'] as const) {
			const headers = policyHeaders(pathIn(path, language), '', []);
			expect(headers.includes('Access-Control-Allow-Origin'), language).toBe(FETCHED.test(path));
			const framed = FRAMED_BY_ALL.test(path) ? undefined : "frame-ancestors 'self'";
			expect(policyOf(pathIn(path, language), ''), language).toBe(framed);
		}
	});
});

describe('the content policy', () => {
	it.each([
		['a page', '/', PAGE_POLICY, [], `${PAGE_POLICY}; frame-ancestors 'self'`],
		['a page without a policy', '/', '', [], "frame-ancestors 'self'"],
		[
			'a page that says otherwise',
			'/',
			'frame-ancestors *; img-src data:',
			[],
			"img-src data:; frame-ancestors 'self'"
		],
		['a page under an allow-list for embeds', '/', '', ['https://news.example'], "frame-ancestors 'self'"],
		[
			'a page that stands in for another site’s',
			'/ar/embed/host',
			'sandbox allow-scripts; frame-ancestors *',
			['https://news.example'],
			"sandbox allow-scripts; frame-ancestors 'self'"
		],
		['an embed', '/embed/rate', PAGE_POLICY, [], PAGE_POLICY],
		['an embed without a policy', '/embed/rate', '', [], undefined],
		['an embed that says otherwise', '/embed/rate', "frame-ancestors 'none'", [], undefined],
		[
			'an embed with an allow-list, and our own previews',
			'/embed/rate',
			PAGE_POLICY,
			['https://a.example', 'https://b.example'],
			`${PAGE_POLICY}; frame-ancestors 'self' https://a.example https://b.example`
		],
		['data', '/rate.txt', '', ['https://a.example'], undefined]
	])('of %s', (_what, path, policy, allowed, expected) => {
		expect(policyOf(path, policy, allowed)).toBe(expected);
	});

	it.each([['https://a.example; script-src *'], ['a b'], [''], ['a,b']])('refuses the framing origin %j', (origin) => {
		expect(() => framingOrigins(['https://ok.example', origin])).toThrow(/frameAncestors\[1\]/);
	});
});

describe('a document that brought no policy', () => {
	it.each([
		['text/html; charset=utf-8', '/missing', "default-src 'none'; frame-ancestors 'self'"],
		['text/html', '/embed/rate', "default-src 'none'"],
		['image/svg+xml', '/badge.svg', "default-src 'none'; style-src 'unsafe-inline'; img-src data:"],
		['application/json', '/latest.json', undefined],
		['text/plain', '/rate.txt', undefined]
	])('of type %s at %s may show itself alone', async (type, path, policy) => {
		const { ask } = await serve({ handler: (_req, res) => res.writeHead(404, { 'content-type': type }).end('x') });
		expect((await ask(path)).headers['content-security-policy']).toBe(policy);
	});
});

describe('headers on the wire', () => {
	const open = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' };
	const closed = { 'access-control-allow-origin': undefined, 'cross-origin-resource-policy': undefined };
	const window = { 'cross-origin-opener-policy': 'same-origin' };
	const noWindow = { 'cross-origin-opener-policy': undefined, 'cross-origin-embedder-policy': undefined };
	const isolated = { 'cross-origin-opener-policy': undefined, 'cross-origin-embedder-policy': 'require-corp' };

	it.each([
		['/', { ...closed, ...window }],
		['/compare?a=1', { ...closed, ...window }],
		['/embed', { ...open, ...window }],
		['/embed/host?unit=new', { ...closed, ...noWindow }],
		['/embed/rate?unit=new', { ...open, ...isolated }],
		['/ar/embed/chart', { ...open, ...isolated }],
		['/_app/immutable/x.js', { ...open, ...noWindow }],
		['/api/v1/series', { ...open, ...noWindow }],
		['/oembed?url=x', { ...open, ...noWindow }],
		['/feed.atom', { ...open, ...noWindow }],
		['/badge.svg', { ...open, ...noWindow }],
		['/missing.csv', { ...open, ...noWindow, 'cache-control': 'no-store' }],
		['/missing', { ...closed, ...window, 'cache-control': 'no-store' }]
	])('%s', async (path, expected) => {
		const { ask } = await serve({
			handler: (req, res) => {
				const status = req.url?.startsWith('/missing') === true ? 404 : 200;
				res.writeHead(status, { 'content-type': 'text/html', 'x-frame-options': 'DENY' }).end('x');
			}
		});
		const { headers } = await ask(path);
		expect(headers).toMatchObject({
			'x-content-type-options': 'nosniff',
			'referrer-policy': 'strict-origin-when-cross-origin'
		});
		expect(headers['x-frame-options']).toBeUndefined();
		for (const [name, value] of Object.entries(expected)) expect(headers[name], name).toBe(value);
	});
});
