import { describe, expect, it } from 'vitest';
import { toCachedResponse, type CachedResponse, type Variant } from '#lib/server/http/cached-response.ts';
import { createTranscoder, type Transcoder } from '#lib/server/http/respond.ts';
import { longText } from '#tests/support/front.ts';

const rendered = { status: 200, headers: { 'content-type': 'text/html' }, body: Buffer.from(longText('page')) };
const renderKey = { address: '/', version: 'v1', day: '2024-12-06', frameAncestors: [] };

/** The variant that a recoder makes; it must not refuse. */
async function made(transcode: Transcoder, answer: CachedResponse, encoding: 'gzip' | 'identity'): Promise<Variant> {
	const variant = await transcode(answer, encoding);
	if (typeof variant === 'string') throw new TypeError(`refused: ${variant}`);
	return variant;
}

describe('createRecoder', () => {
	it('makes gzip once for all who ask at the same time', async () => {
		const kept: [CachedResponse, Variant][] = [];
		const transcode = createTranscoder((...pair) => kept.push(pair));
		const answer = toCachedResponse(rendered, renderKey);
		const variants = await Promise.all([
			made(transcode, answer, 'gzip'),
			made(transcode, answer, 'gzip'),
			made(transcode, answer, 'gzip')
		]);
		expect(new Set(variants).size).toBe(1);
		expect(kept).toEqual([[answer, variants[0]]]);
	});

	it('gives back the gzip that an answer has, and never keeps plain bytes', async () => {
		const kept: Variant[] = [];
		const transcode = createTranscoder((_answer, gzip) => kept.push(gzip));
		const answer = toCachedResponse(rendered, renderKey);
		const gzip = await made(transcode, answer, 'gzip');
		expect(await made(transcode, { ...answer, gzip }, 'gzip')).toBe(gzip);
		expect((await made(transcode, answer, 'identity')).body.equals(rendered.body)).toBe(true);
		expect(kept).toHaveLength(1);
	});

	it('shares plain bytes between those who read them at the same time', async () => {
		const transcode = createTranscoder(() => undefined);
		const answer = toCachedResponse(rendered, renderKey);
		const first = await made(transcode, answer, 'identity');
		expect(await made(transcode, answer, 'identity')).toBe(first);
		const other = toCachedResponse(rendered, { ...renderKey, address: '/other' });
		expect(await made(transcode, other, 'identity')).not.toBe(first);
	});
});
