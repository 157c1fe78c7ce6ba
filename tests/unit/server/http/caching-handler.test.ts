import type { IncomingHttpHeaders } from 'node:http';
import { describe, expect, it } from 'vitest';
import { longText, serve, textHandler } from '#tests/support/front.ts';

const echo = textHandler((url) => longText(url));

describe('methods', () => {
	it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is not allowed', async (method) => {
		const { ask, front } = await serve({ handler: echo });
		await ask('/');
		const { status, headers } = await ask('/', { method });
		expect(status).toBe(405);
		expect(headers).toMatchObject({ allow: 'GET, HEAD', 'cache-control': 'no-store' });
		expect(front.stats().renders).toBe(1);
	});

	it.each([
		'/series/syp-parallel.csv',
		'/ar/series/syp-parallel.json?unit=new',
		'/_app/immutable/x.js',
		'/embed/rate',
		'/embed'
	])('OPTIONS of %s lets a script of another site ask', async (path) => {
		const { ask, front } = await serve({ handler: echo });
		const { status, headers, body } = await ask(path, {
			method: 'OPTIONS',
			headers: { origin: 'null', 'access-control-request-method': 'GET', 'access-control-request-headers': 'x-any' }
		});
		expect(status).toBe(204);
		expect(headers).toMatchObject({
			'access-control-allow-origin': '*',
			'access-control-allow-methods': 'GET, HEAD',
			'access-control-allow-headers': '*'
		});
		expect(Number(headers['access-control-max-age'])).toBeGreaterThan(0);
		expect(body).toHaveLength(0);
		expect(front.stats().renders).toBe(0);
	});

	it.each([
		['/series/syp-parallel', 405],
		['/series/../../etc', 405],
		['/%00', 400]
	])('OPTIONS of %s is refused with %i', async (path, expected) => {
		const { ask } = await serve({ handler: echo });
		const { status, headers } = await ask(path, { method: 'OPTIONS' });
		expect(status).toBe(expected);
		expect(headers['access-control-allow-origin']).toBeUndefined();
	});
});

describe('addresses', () => {
	it.each([
		['//evil', 400],
		['//evil/..', 400],
		['/ar//evil.example/series', 400],
		['/ar//', 400],
		['/ar///', 400],
		['/ar/.//x', 400],
		['/ar/;//', 400],
		['/series//', 400],
		['/ar//xn--a', 400],
		['/ar//ex%25ample', 400],
		['//', 400],
		['/%00', 400],
		['/..%2f', 400],
		['/%5c%5cevil', 400],
		['/a%', 400],
		['/?q=%e0%a4%a', 400],
		['http://evil.example/', 400],
		[`/?q=${'a'.repeat(2048)}`, 414]
	])('%s is refused before anything is rendered', async (path, expected) => {
		const { ask, front } = await serve({ handler: echo });
		const { status, headers, body } = await ask(path);
		expect(status).toBe(expected);
		expect(headers).toMatchObject({
			'cache-control': 'no-store',
			'content-type': 'text/plain; charset=utf-8',
			'x-content-type-options': 'nosniff'
		});
		expect(body.length).toBeGreaterThan(0);
		expect(front.stats()).toMatchObject({ renders: 0, entries: 0, rawUrls: 0 });
	});

	it('that mean the same share one answer, rendered without trackers', async () => {
		const { ask, front } = await serve({ handler: echo });
		const paths = [
			'/compare?b=2&a=1',
			'/compare?a=1&b=2',
			'/compare?utm_source=x&a=1&fbclid=y&b=2',
			'/x/../compare?a=1&b=2'
		];
		for (const path of paths) expect((await ask(path)).body.toString()).toBe(longText('/compare?a=1&b=2'));
		expect(front.stats()).toMatchObject({ renders: 1, entries: 1 });
	});

	it('with a dot segment have the policy of the page that is rendered', async () => {
		const { ask } = await serve({ handler: echo });
		const { headers, body } = await ask('/embed/../convert');
		expect(body.toString()).toBe(longText('/convert'));
		expect(headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'self'");
	});
});

describe('what a render receives', () => {
	const clients = {
		'accept-encoding': 'br',
		'accept-language': 'ar',
		cookie: 'session=1',
		authorization: 'Basic eDp5',
		host: 'evil.example',
		'if-none-match': '"x"',
		'user-agent': 'a browser',
		'x-forwarded-for': '203.0.113.7',
		'x-forwarded-host': 'evil.example',
		'x-forwarded-proto': 'http',
		'x-anything': 'x'
	};

	it('is the same whoever asks: the address and the origin', async () => {
		const seen: IncomingHttpHeaders[] = [];
		const handler = textHandler(() => '');
		const { ask } = await serve({
			handler: (req, res, next) => {
				seen.push({ ...req.headers });
				return handler(req, res, next);
			},
			origin: 'https://sarraf.example:8443'
		});
		await ask('/a', { headers: clients });
		await ask('/b');
		expect(seen[0]).toEqual({
			host: 'sarraf.example:8443',
			'x-forwarded-host': 'sarraf.example:8443',
			'x-forwarded-proto': 'https',
			'user-agent': 'sarraf'
		});
		expect(seen[1]).toEqual(seen[0]);
	});

	it('does not let one reader poison the answer of the next', async () => {
		const { ask } = await serve({
			handler: (req, res) => {
				const link = `${req.headers['x-forwarded-proto']}://${req.headers.host}${req.url}`;
				res.writeHead(200, { 'content-type': 'text/html' }).end(longText(link));
			}
		});
		await ask('/', { headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example' } });
		expect((await ask('/')).body.toString()).toBe(longText('https://sarraf.example/'));
	});

	it.each(['sarraf.example', 'https://sarraf.example/', 'ftp://x', 'https://a@b', ''])(
		'refuses the origin %j',
		async (origin) => {
			await expect(serve({ handler: echo, origin })).rejects.toThrow(RangeError);
		}
	);
});

describe('what goes on to the reader', () => {
	it.each([200, 404])('has no cookie and none of the render’s own caching, status %i', async (status) => {
		const { ask } = await serve({
			handler: (_req, res) => {
				res.setHeader('set-cookie', ['a=1', 'b=2']);
				res.writeHead(status, {
					'content-type': 'text/html',
					etag: '"theirs"',
					'last-modified': 'Thu, 01 Jan 1970 00:00:00 GMT',
					vary: 'Accept, Cookie',
					'x-record-version': 'v1',
					'x-sveltekit-page': 'true',
					link: '</x>; rel="preload"'
				});
				res.end(longText('x'));
			}
		});
		for (const method of ['GET', 'HEAD', 'GET']) {
			const { headers } = await ask('/', { method });
			for (const name of ['set-cookie', 'last-modified', 'x-record-version', 'x-sveltekit-page']) {
				expect(headers[name], name).toBeUndefined();
			}
			expect(headers.etag).not.toBe('"theirs"');
			expect(headers.vary).not.toBe('Accept, Cookie');
			expect(headers.link).toBe('</x>; rel="preload"');
		}
	});

	it.each([
		['/broken', 503, {}],
		['/moved', 308, { location: '/new' }],
		['/own', 200, { 'cache-control': 'private, max-age=60' }],
		['/never', 200, { 'cache-control': 'no-store' }],
		['/healthz', 200, {}],
		['/readyz', 200, {}]
	])('%s (%i) is passed on and not kept', async (path, status, headers) => {
		const { ask, front } = await serve({
			handler: (_req, res) => res.writeHead(status, { 'content-type': 'text/plain', ...headers }).end('body')
		});
		for (const round of [1, 2]) {
			const reply = await ask(path, { headers: { 'accept-encoding': 'br' } });
			expect(reply.status, `round ${round}`).toBe(status);
			expect(reply.headers['cache-control']).toBe('no-store');
			expect(reply.headers.location).toBe('location' in headers ? headers.location : undefined);
			expect(reply.body.toString()).toBe('body');
		}
		expect(front.stats()).toMatchObject({ entries: 0, bytes: 0 });
	});

	it('asks for the health each time', async () => {
		let calls = 0;
		const { ask } = await serve({ handler: textHandler(() => String((calls += 1))) });
		expect((await ask('/healthz')).body.toString()).toBe('1');
		expect((await ask('/healthz')).body.toString()).toBe('2');
	});

	it('is ready until it ends, and answers all else to the last', async () => {
		let isEnding = false;
		const { ask } = await serve({ handler: textHandler((url) => url), isEnding: () => isEnding });
		expect((await ask('/readyz')).status).toBe(200);
		isEnding = true;
		const { status, headers, body } = await ask('/readyz');
		expect([status, headers['cache-control']]).toEqual([503, 'no-store']);
		expect(body.toString()).toBe('This server is about to end and takes no further readers.\n');
		for (const path of ['/', '/healthz', '/readyz?x=1']) expect((await ask(path)).status, path).toBe(200);
	});

	it('is 404 where the handler passes the request on', async () => {
		const { ask } = await serve({ handler: (_req, _res, next) => next() });
		const { status, headers } = await ask('/');
		expect(status).toBe(404);
		expect(headers['cache-control']).toBe('no-store');
	});
});
