import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { brotliFully, brotliQuickly, compact, isText, transcode } from '#lib/server/http/compression.ts';
import { longText } from '#tests/support/front.ts';

describe('isText', () => {
	it.each([
		['text/html; charset=utf-8', true],
		['text/csv', true],
		['text/javascript', true],
		['application/json', true],
		['application/json+oembed', true],
		['application/x-ndjson; charset=utf-8', true],
		['application/feed+json', true],
		['application/atom+xml; charset=utf-8', true],
		['application/vnd.oai.openapi+json;version=3.1', true],
		['image/svg+xml', true],
		['image/png', false],
		['font/woff2', false],
		['application/vnd.apache.parquet', false],
		['application/octet-stream', false],
		['', false]
	])('%j: %s', (type, text) => {
		expect(isText(type)).toBe(text);
	});
});

describe('what is kept', () => {
	it('owns no more memory than its bytes', async () => {
		const plain = Buffer.from(longText('x'));
		const coded = brotliQuickly(plain);
		for (const bytes of [coded, await transcode(coded, 'gzip'), compact(Buffer.from('47'))]) {
			expect(bytes.buffer.byteLength).toBe(bytes.length);
		}
	});

	it('comes back whole from every coding, below and above the size from which speed counts', async () => {
		for (const length of [0, 100, 1_200_000]) {
			const plain = Buffer.from('1,234 pounds '.repeat(length).slice(0, length));
			for (const coded of [brotliQuickly(plain), await brotliFully(plain)]) {
				expect(brotliDecompressSync(coded).equals(plain)).toBe(true);
				expect(gunzipSync(await transcode(coded, 'gzip')).equals(plain)).toBe(true);
				expect((await transcode(coded, 'identity')).equals(plain)).toBe(true);
			}
		}
	});

	it('is smaller at the best effort', async () => {
		const plain = Buffer.from(
			Array.from(
				{ length: 3000 },
				(_, i) => `<td>2024-${(i % 12) + 1}-${(i % 28) + 1}</td><td>${(i * i * 37) % 18_000}</td>`
			).join('\n')
		);
		expect((await brotliFully(plain)).length).toBeLessThan(brotliQuickly(plain).length);
	});
});
