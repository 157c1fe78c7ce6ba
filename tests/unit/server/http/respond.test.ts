import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { longText, serve, textHandler } from '#tests/support/front.ts';

const PAGE = longText('page');
const handler = textHandler(() => PAGE);
const LIVE = 'public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800';

describe('codings', () => {
	it.each([
		['br', 'gzip, deflate, br', 'br', brotliDecompressSync],
		['gzip', 'gzip', 'gzip', gunzipSync],
		['gzip where brotli is refused', 'gzip, br;q=0', 'gzip', gunzipSync],
		['plain', 'identity', undefined, (body: Buffer) => body],
		['plain where all are refused', '*;q=0', undefined, (body: Buffer) => body]
	])('%s', async (_what, accept, encoding, decode) => {
		const { ask } = await serve({ handler });
		for (const round of ['rendered', 'from memory']) {
			const { status, headers, body } = await ask('/', { headers: { 'accept-encoding': accept } });
			expect(status, round).toBe(200);
			expect(headers['content-encoding'], round).toBe(encoding);
			expect(headers['content-length'], round).toBe(String(body.length));
			expect(headers['vary'], round).toBe('Accept-Encoding');
			expect(decode(body).toString(), round).toBe(PAGE);
		}
	});

	it('leaves what is compressed already as it is, and does not negotiate it', async () => {
		const picture = Buffer.alloc(5000, 7);
		const { ask } = await serve({
			handler: (_req, res) => res.writeHead(200, { 'content-type': 'image/png' }).end(picture)
		});
		const { headers, body } = await ask('/a.png', { headers: { 'accept-encoding': 'br' } });
		expect(headers['content-encoding']).toBeUndefined();
		expect(headers['vary']).toBeUndefined();
		expect(body.equals(picture)).toBe(true);
	});

	it('makes gzip once, keeps it and counts its bytes', async () => {
		const { ask, front } = await serve({ handler });
		await ask('/', { headers: { 'accept-encoding': 'br' } });
		const before = front.stats().bytes;
		const question = { headers: { 'accept-encoding': 'gzip' } };
		const replies = await Promise.all([ask('/', question), ask('/', question), ask('/', question)]);
		expect(front.stats().bytes).toBe(before + Number(replies[0]?.headers['content-length']));
		expect(front.stats().entries).toBe(1);
		expect(front.stats().renders).toBe(1);
	});
});

describe('HEAD', () => {
	it.each(['br', 'gzip', 'identity'])('has the headers of GET and no body, coded %s', async (accept) => {
		const { ask } = await serve({ handler });
		const headers = { 'accept-encoding': accept };
		const head = await ask('/', { method: 'HEAD', headers });
		const get = await ask('/', { headers });
		expect(head.status).toBe(200);
		expect(head.body).toHaveLength(0);
		expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' });
	});

	it.each(['/missing', '/%00'])('has no body either where %s is refused', async (path) => {
		const { ask } = await serve({ handler: (_req, res) => res.writeHead(404).end('not here') });
		const { status, headers, body } = await ask(path, { method: 'HEAD' });
		expect(status).toBeGreaterThanOrEqual(400);
		expect(Number(headers['content-length'])).toBeGreaterThan(0);
		expect(body).toHaveLength(0);
	});
});

describe('If-None-Match', () => {
	it.each(['br', 'gzip', 'identity'])('is answered with 304 for the tag it was given, coded %s', async (accept) => {
		const { ask } = await serve({ handler });
		const first = await ask('/', { headers: { 'accept-encoding': accept } });
		const tag = String(first.headers.etag);
		for (const condition of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
			const headers = { 'accept-encoding': accept, 'if-none-match': condition };
			const { status, headers: got, body } = await ask('/', { headers });
			expect(status, condition).toBe(304);
			expect(body).toHaveLength(0);
			expect(got).toMatchObject({ etag: tag, 'cache-control': LIVE, vary: 'Accept-Encoding' });
			expect(got['content-encoding']).toBeUndefined();
		}
	});

	it('gives the three codings three tags, and none stands for another', async () => {
		const { ask } = await serve({ handler });
		const tags: string[] = [];
		for (const accept of ['br', 'gzip', 'identity']) {
			const { headers } = await ask('/', { headers: { 'accept-encoding': accept } });
			tags.push(String(headers.etag));
		}
		expect(new Set(tags).size).toBe(3);
		for (const tag of tags) expect(tag).toMatch(/^(?:W\/)?"[^"]+"$/);
		const { status } = await ask('/', { headers: { 'accept-encoding': 'br', 'if-none-match': String(tags[1]) } });
		expect(status).toBe(200);
	});

	it('is answered whole when the content is another', async () => {
		const { ask } = await serve({ handler });
		const { status, body } = await ask('/', { headers: { 'if-none-match': '"other"' } });
		expect(status).toBe(200);
		expect(body.toString()).toBe(PAGE);
	});

	it('counts after If-Match: 412 where that names another content', async () => {
		const { ask } = await serve({ handler });
		const headers = { 'if-match': '"other"', 'if-none-match': '*' };
		expect((await ask('/', { headers })).status).toBe(412);
		expect((await ask('/', { headers: { ...headers, 'if-match': '*' } })).status).toBe(304);
	});

	it('keeps the leave for other origins on a 304', async () => {
		const { ask } = await serve({ handler });
		const { status, headers } = await ask('/a.json', { headers: { 'if-none-match': '*' } });
		expect(status).toBe(304);
		expect(headers['access-control-allow-origin']).toBe('*');
	});
});

describe('If-Match', () => {
	it.each(['gzip', 'identity'])('is met by the tag of the content, coded %s', async (accept) => {
		const { ask } = await serve({ handler });
		const accepting = { 'accept-encoding': accept };
		const tag = String((await ask('/', { headers: accepting })).headers.etag);
		for (const condition of [tag, `"other", ${tag}`, '*'])
			expect((await ask('/', { headers: { ...accepting, 'if-match': condition } })).status, condition).toBe(200);
		for (const condition of ['"other"', `W/${tag}`, tag.replaceAll('"', '')])
			expect((await ask('/', { headers: { ...accepting, 'if-match': condition } })).status, condition).toBe(412);
	});

	it('is not met by a weak tag, that of brotli', async () => {
		const { ask } = await serve({ handler });
		const accepting = { 'accept-encoding': 'br' };
		const tag = String((await ask('/', { headers: accepting })).headers.etag);
		expect(tag).toMatch(/^W\//);
		expect((await ask('/', { headers: { ...accepting, 'if-match': tag } })).status).toBe(412);
		expect((await ask('/', { headers: { ...accepting, 'if-match': '*' } })).status).toBe(200);
	});

	it('is refused by a line of text that no cache keeps, and without it to HEAD', async () => {
		const { ask } = await serve({ handler });
		const headers = { 'if-match': '"other"' };
		const refused = await ask('/', { headers });
		expect(refused.body.toString()).toBe('This address does not have the content that If-Match names.\n');
		expect(refused.headers['cache-control']).toBe('no-store');
		const head = await ask('/', { method: 'HEAD', headers });
		expect([head.status, head.body.length]).toEqual([412, 0]);
	});

	it('changes nothing where there is no content: 404 stays 404', async () => {
		const { ask } = await serve({ handler: (_req, res) => res.writeHead(404).end('not here') });
		expect((await ask('/missing', { headers: { 'if-match': '"other"' } })).status).toBe(404);
	});
});
