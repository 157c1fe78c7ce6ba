import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { NodeHandler } from '#lib/server/http/renderer.ts';
import { serve, longText, textHandler, turns } from '#tests/support/front.ts';

const MAX = 200_000;

describe('the memory of the cache', () => {
	it('stays within its bound however many addresses are requested', async () => {
		const { ask, front } = await serve({ handler: textHandler((url) => longText(url)), maxBytes: MAX });
		let most = 0;
		for (let batch = 0; batch < 60; batch += 1) {
			await Promise.all(Array.from({ length: 50 }, (_, index) => ask(`/a?n=${batch * 50 + index}`)));
			most = Math.max(most, front.stats().bytes);
		}
		expect(front.stats().renders).toBe(3000);
		expect(most).toBeLessThanOrEqual(MAX);
		expect(most).toBeGreaterThan(MAX / 2);
		expect(front.stats().entries).toBeLessThan(100);
		expect(front.stats().rawUrls).toBeLessThanOrEqual(2048);
	}, 60_000);

	it('stays within its bound when gzip is kept too', async () => {
		const { ask, front } = await serve({ handler: textHandler((url) => longText(url)), maxBytes: 30_000 });
		for (let n = 0; n < 60; n += 1) {
			await ask(`/a?n=${n}`, { headers: { 'accept-encoding': 'gzip' } });
			expect(front.stats().bytes).toBeLessThanOrEqual(30_000);
		}
		expect(front.stats().entries).toBeGreaterThan(1);
	});

	it('serves an answer that is larger than the bound without keeping it', async () => {
		const picture = Buffer.alloc(MAX, 1);
		const { ask, front } = await serve({
			handler: (_req, res) => res.writeHead(200, { 'content-type': 'image/png' }).end(picture),
			maxBytes: 10_000
		});
		expect((await ask('/a.png')).body.equals(picture)).toBe(true);
		expect(front.stats()).toMatchObject({ entries: 0, bytes: 0, rawUrls: 0 });
	});

	it('keeps what is requested and forgets what is not', async () => {
		const { ask, front } = await serve({ handler: textHandler((url) => longText(url)), maxBytes: 20_000 });
		await ask('/often');
		for (let n = 0; n < 40; n += 1) {
			await ask(`/seldom?n=${n}`);
			await ask('/often');
		}
		expect(front.stats().renders).toBe(41);
		await ask('/seldom?n=0');
		expect(front.stats().renders).toBe(42);
	});

	it.each([0, -1, 1.5, Number.NaN])('refuses the bound %d', async (maxBytes) => {
		await expect(serve({ handler: textHandler(() => ''), maxBytes })).rejects.toThrow(/maxBytes/);
	});
});

describe('refusals', () => {
	const refusing =
		(status: number): NodeHandler =>
		(req, res) =>
			res.writeHead(status, { 'content-type': 'text/html', 'cache-control': 'no-store' }).end(longText(req.url ?? ''));

	it.each([400, 404])('of status %i are rendered once, and kept by nobody else', async (status) => {
		const { ask, front } = await serve({ handler: refusing(status) });
		for (const coding of ['br', 'gzip', 'identity', 'br']) {
			const { status: got, headers } = await ask('/x?y=1', { headers: { 'accept-encoding': coding } });
			expect(got).toBe(status);
			expect(headers).toMatchObject({ 'cache-control': 'no-store', 'content-type': 'text/html' });
			expect(headers.etag).toBeUndefined();
		}
		expect(front.stats()).toMatchObject({ renders: 1, entries: 0, refusals: 1, rawUrls: 0 });
		const again = await ask('/x?y=1', { headers: { 'if-none-match': '*' } });
		expect(again.status).toBe(status);
		expect(again.body.toString()).toBe(longText('/x?y=1'));
	});

	it('take a sixteenth of the memory at most, and nothing from answers', async () => {
		const { ask, front } = await serve({
			handler: (req, res, next) =>
				req.url === '/'
					? res.writeHead(200, { 'content-type': 'text/html' }).end('front')
					: refusing(404)(req, res, next),
			maxBytes: MAX
		});
		await ask('/');
		for (let n = 0; n < 40; n += 1) await ask(`/x?n=${n}`);
		const { refusals, entries } = front.stats();
		expect(entries).toBe(1);
		expect(refusals).toBeGreaterThan(1);
		// Each is counted with two kilobytes at least.
		expect(refusals * 2048).toBeLessThanOrEqual(MAX / 16);
	});

	it('are forgotten when the record turns', async () => {
		let version = 'v1';
		const { ask, front } = await serve({ handler: refusing(404), version: () => version });
		await ask('/x');
		version = 'v2';
		await ask('/x');
		expect(front.stats()).toMatchObject({ renders: 2, refusals: 1 });
	});
});

describe('an answer that is requested again', () => {
	it('is made smaller once nobody waits, and stays the same to readers', async () => {
		const page = Array.from(
			{ length: 3000 },
			(_, i) => `<td>2024-${(i % 12) + 1}-${(i % 28) + 1}</td><td>${(i * i * 37) % 18_000}</td>`
		).join('\n');
		const { ask, front } = await serve({ handler: textHandler(() => page) });
		const headers = { 'accept-encoding': 'br' };
		const first = await ask('/', { headers });
		expect(front.stats().refinable).toBe(0);
		const second = await ask('/', { headers });
		expect(second.body.equals(first.body)).toBe(true);
		while (front.stats().refinable > 0) await turns(1);
		const third = await ask('/', { headers });
		expect(third.body.length).toBeLessThan(first.body.length);
		expect(brotliDecompressSync(third.body).toString()).toBe(page);
		expect(third.headers.etag).toBe(first.headers.etag);
		expect(Number(third.headers['content-length'])).toBe(third.body.length);
		await ask('/', { headers });
		expect(front.stats()).toMatchObject({ refinable: 0, renders: 1, entries: 1 });
	});
});

describe('request targets that are known as they came', () => {
	it('answer an address with trackers the short way the second time', async () => {
		const { ask, front } = await serve({ handler: textHandler((url) => longText(url)) });
		await ask('/?fbclid=1');
		expect(front.stats().hits).toBe(0);
		await ask('/?fbclid=1');
		expect(front.stats()).toMatchObject({ hits: 1, renders: 1, entries: 1 });
	});

	it('are made again after they have started over, and never for an address that is very long', async () => {
		const { ask, front } = await serve({ handler: textHandler((url) => longText(url)) });
		const named = (n: number) => `/?utm_id=${n}`;
		for (let n = 0; n < 2048; n += 1) await ask(named(n));
		expect(front.stats().rawUrls).toBe(2048);
		await ask(named(2048));
		expect(front.stats()).toMatchObject({ hits: 0, rawUrls: 1 });
		for (const n of [2048, 0, 0]) await ask(named(n));
		expect(front.stats()).toMatchObject({ hits: 2, renders: 1, rawUrls: 2 });
		for (const length of [512, 513, 513]) await ask(`/?utm_id=${'a'.repeat(length - '/?utm_id='.length)}`);
		expect(front.stats()).toMatchObject({ hits: 2, renders: 1, rawUrls: 3 });
	});
});
