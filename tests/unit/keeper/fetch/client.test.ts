import { createHash } from 'node:crypto';
import { gzipSync, brotliCompressSync, deflateSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FetchRequest } from '../../../../src/keeper/fetch/client.ts';
import { describeFetchFault, isFault } from '../../../../src/keeper/fetch/faults.ts';
import { publisher, testClient, type Publisher, type TestClient } from '#tests/support/keeper/publisher.ts';

const JSON_TYPE = { 'content-type': 'application/json' };
let site: Publisher;
let client: TestClient;

beforeAll(async () => {
	site = await publisher();
});
afterAll(() => site.close());
beforeEach(async () => {
	site.pages.clear();
	site.requests.length = 0;
	client = await testClient(site.host);
});
afterEach(async () => {
	await client.close();
	await client.remove();
});

const ask = (path = '/rates.json', more: Partial<FetchRequest> = {}) =>
	client.get({ source: 'test', address: `${site.origin}${path}`, kind: 'json', ...more });
const outcome = async (path?: string, more?: Partial<FetchRequest>) => {
	const fetched = await ask(path, more);
	return isFault(fetched) ? `${fetched.kind}: ${fetched.found}` : new TextDecoder().decode(fetched.bytes);
};

describe('an answer', () => {
	it('is handed over and stored with its address, time, status and tags', async () => {
		site.pages.set('/rates.json', (_, response) => {
			response
				.writeHead(200, { ...JSON_TYPE, etag: '"a"', 'last-modified': 'Sun, 29 Nov 2026 09:00:00 GMT' })
				.end('[1]');
		});
		expect(await outcome()).toBe('[1]');
		const [stored, ...others] = await client.store.list();
		expect(others).toEqual([]);
		expect(stored).toMatchObject({
			source: 'test',
			kind: 'json',
			address: `${site.origin}/rates.json`,
			at: '2026-11-29T10:00:00.000Z',
			status: 200,
			etag: '"a"',
			last_modified: 'Sun, 29 Nov 2026 09:00:00 GMT',
			content_type: 'application/json',
			bytes: 3
		});
		expect(new TextDecoder().decode(await client.store.read(stored?.sha256 ?? ''))).toBe('[1]');
	});

	it('is requested under our name', async () => {
		site.pages.set('/rates.json', '[1]');
		await ask('/rates.json', { accept: 'application/vnd.rates+json' });
		expect(site.requests[0]?.headers).toMatchObject({
			'user-agent': 'Sarraf/1 (+https://sarraf.example)',
			accept: 'application/vnd.rates+json'
		});
	});

	it.each([
		['gzip', gzipSync],
		['br', brotliCompressSync],
		['deflate', deflateSync]
	])('is decoded from %s', async (coding, encode) => {
		site.pages.set('/rates.json', (_, response) => {
			response.writeHead(200, { ...JSON_TYPE, 'content-encoding': coding }).end(encode(Buffer.from('{"syp":1}')));
		});
		expect(await outcome()).toBe('{"syp":1}');
	});

	it('that has not changed is requested with its tags, and read from the store', async () => {
		site.pages.set('/rates.json', (request, response) => {
			if (request.headers['if-none-match'] === '"a"') return void response.writeHead(304).end();
			response.writeHead(200, { ...JSON_TYPE, etag: '"a"' }).end('[1]');
		});
		await ask();
		const again = await ask();
		expect(isFault(again) ? again : [again.unchanged, new TextDecoder().decode(again.bytes)]).toEqual([true, '[1]']);
		expect(await client.store.list()).toHaveLength(1);
	});
});

describe('a private address', () => {
	it('is reached where the operator has named it, by redirects too', async () => {
		const other = await publisher({ '/rates.json': '[3]' });
		site.pages.set(
			'/rates.json',
			(_, response) => void response.writeHead(302, { location: `${other.origin}/rates.json` }).end()
		);
		expect(await outcome()).toMatch(/^private-address: /);
		await client.close();
		await client.remove();
		client = await testClient(`${site.host} ${other.host}`);
		expect(await outcome()).toBe('[3]');
		expect(other.requests).toHaveLength(1);
		await other.close();
	});
});

describe('limits', () => {
	it('are counted after decoding: 5 MB of nothing in 5 kB are dropped', async () => {
		const bomb = gzipSync(Buffer.alloc(5_000_000));
		expect(bomb.byteLength).toBeLessThan(6000);
		site.pages.set('/rates.json', (_, response) => {
			response.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' }).end(bomb);
		});
		expect(await outcome('/rates.json', { maxBytes: 100_000 })).toBe('too-large: more than 100000 bytes');
		expect(await client.store.list()).toEqual([]);
	});

	it('let through what is exactly as long', async () => {
		site.pages.set('/rates.json', '[12]');
		expect(await outcome('/rates.json', { maxBytes: 4 })).toBe('[12]');
		expect(await outcome('/rates.json', { maxBytes: 3 })).toBe('too-large: more than 3 bytes');
	});

	it('hold for redirects too', async () => {
		site.pages.set('/rates.json', (_, response) => void response.writeHead(302, { location: '/rates.json' }).end());
		expect(await outcome()).toBe('redirects: more than 5 redirects');
		expect(site.requests).toHaveLength(6);
	});
});

describe('what does not work', () => {
	it('is tried three times where it may pass, as late as the publisher asks', async () => {
		let count = 0;
		site.pages.set('/rates.json', (_, response) => {
			if (++count === 3) return void response.writeHead(200, JSON_TYPE).end('[1]');
			response.writeHead(count === 1 ? 503 : 429, { 'retry-after': '7' }).end();
		});
		expect(await outcome()).toBe('[1]');
		expect(client.waits).toEqual([7000, 7000]);
	});

	it('is informed when it goes on', async () => {
		site.pages.set('/rates.json', (_, response) => void response.writeHead(500).end('broken'));
		expect(await outcome()).toBe('status: status 500');
		expect(site.requests).toHaveLength(3);
		expect(client.waits).toEqual([1000, 2000]);
		expect((await client.store.list())[0]).toMatchObject({ status: 500, bytes: 6 });
	});

	it('is not tried again where it will not pass', async () => {
		expect(await outcome('/gone.json')).toBe('status: status 404');
		expect(site.requests).toHaveLength(1);
	});

	it('is a timeout where nothing comes', async () => {
		site.pages.set('/rates.json', () => undefined);
		expect(await outcome()).toMatch(/^timeout: /);
		expect(site.requests).toHaveLength(3);
	});

	it('is a timeout where a body trickles for ever', async () => {
		site.pages.set('/rates.json', (_, response) => {
			response.writeHead(200, JSON_TYPE);
			const timer = setInterval(() => response.write(' '), 50);
			response.on('close', () => clearInterval(timer));
		});
		expect(await outcome()).toMatch(/^timeout: /);
	});

	it('is cut off where the body ends too early, compressed or not', async () => {
		site.pages.set('/rates.json', (_, response) => {
			response.writeHead(200, { ...JSON_TYPE, 'content-length': '100' });
			response.write('[1,', () => response.destroy());
		});
		expect(await outcome()).toMatch(/^cut-off: /);
		const half = gzipSync(Buffer.from(JSON.stringify({ a: 'bcdefgh' }))).subarray(0, 20);
		site.pages.set('/rates.json', (_, response) => {
			response.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' }).end(half);
		});
		expect(await outcome()).toMatch(/^cut-off: /);
	});

	it('is named where the coding is unknown or broken', async () => {
		site.pages.set('/rates.json', (_, response) => {
			response.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'zstd' }).end('[1]');
		});
		expect(await outcome()).toBe('coding: the coding “zstd”');
		site.pages.set('/rates.json', (_, response) => {
			response.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' }).end('[1]');
		});
		expect(await outcome()).toMatch(/^coding: /);
	});

	it('is a page in the place of data, by its type or by its first letters', async () => {
		const page = '<!DOCTYPE html><title>Not found</title>';
		site.pages.set(
			'/rates.json',
			(_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end(page)
		);
		expect(await outcome()).toBe('media-type: text/html in the place of json');
		site.pages.set('/rates.json', page);
		expect(await outcome()).toBe('media-type: a page in the place of json');
		site.pages.set('/rates.json', '');
		expect(await outcome()).toBe('media-type: an empty answer');
	});

	it('is not the file that was announced', async () => {
		site.pages.set('/rates.json', '[1]');
		const integrity = `sha512-${createHash('sha512').update('[1]').digest('base64')}`;
		expect(await outcome('/rates.json', { integrity })).toBe('[1]');
		site.pages.set('/rates.json', '[2]');
		expect(await outcome('/rates.json', { integrity })).toBe('integrity: other bytes than were announced');
	});

	it('is an address of another kind', async () => {
		const fetched = await client.get({ source: 'test', address: 'file:///etc/hosts', kind: 'csv' });
		expect(isFault(fetched) && fetched.kind).toBe('address');
		site.pages.set(
			'/rates.json',
			(_, response) => void response.writeHead(302, { location: 'ftp://example.org/a' }).end()
		);
		expect(await outcome()).toMatch(/^address: /);
	});

	it('is described with what to do', async () => {
		const fetched = await ask('/gone.json');
		expect(isFault(fetched) && describeFetchFault(fetched)).toBe(
			`${site.origin}/gone.json [status] status 404; look at the address in a browser; the publisher may have moved the file`
		);
	});
});

describe('robots.txt', () => {
	const robots = (text: string) =>
		site.pages.set(
			'/robots.txt',
			(_, response) => void response.writeHead(200, { 'content-type': 'text/plain' }).end(text)
		);

	it('is honoured, for all and for us', async () => {
		site.pages.set('/rates.json', '[1]');
		site.pages.set('/open.json', '[2]');
		robots('User-agent: *\nDisallow: /\n\nUser-agent: Sarraf\nDisallow: /rates\n');
		expect(await outcome('/open.json')).toBe('[2]');
		expect(await outcome()).toBe('robots: robots.txt: forbidden');
		expect(site.requests.map(({ url }) => url)).toEqual(['/open.json']);
	});

	it('is honoured at the end of a redirect', async () => {
		site.pages.set('/open', (_, response) => void response.writeHead(301, { location: '/rates.json' }).end());
		site.pages.set('/rates.json', '[1]');
		robots('User-agent: *\nDisallow: /rates\n');
		expect(await outcome('/open')).toBe('robots: robots.txt: forbidden');
	});

	it('that cannot be read allows nothing', async () => {
		site.pages.set('/rates.json', '[1]');
		site.pages.set('/robots.txt', (_, response) => void response.writeHead(503).end());
		expect(await outcome()).toBe('robots: robots.txt: unreadable');
	});
});
