import { describe, expect, it } from 'vitest';
import { toAnswer, type Answer, type Variant } from '#lib/server/http/answer.ts';
import { createRecoder, type Recoder } from '#lib/server/http/respond.ts';
import { longText } from '#tests/support/front.ts';

const rendered = { status: 200, headers: { 'content-type': 'text/html' }, body: Buffer.from(longText('page')) };
const occasion = { address: '/', version: 'v1', day: '2024-12-06', frameAncestors: [] };

/** The variant that a recoder makes; it must not refuse. */
async function made(recode: Recoder, answer: Answer, encoding: 'gzip' | 'identity'): Promise<Variant> {
	const variant = await recode(answer, encoding);
	if (typeof variant === 'string') throw new TypeError(`refused: ${variant}`);
	return variant;
}

describe('createRecoder', () => {
	it('makes gzip once for all who ask at the same time', async () => {
		const kept: [Answer, Variant][] = [];
		const recode = createRecoder((...pair) => kept.push(pair));
		const answer = await toAnswer(rendered, occasion);
		const variants = await Promise.all([
			made(recode, answer, 'gzip'),
			made(recode, answer, 'gzip'),
			made(recode, answer, 'gzip')
		]);
		expect(new Set(variants).size).toBe(1);
		expect(kept).toEqual([[answer, variants[0]]]);
	});

	it('gives back the gzip that an answer has, and never keeps plain bytes', async () => {
		const kept: Variant[] = [];
		const recode = createRecoder((_answer, gzip) => kept.push(gzip));
		const answer = await toAnswer(rendered, occasion);
		const gzip = await made(recode, answer, 'gzip');
		expect(await made(recode, { ...answer, gzip }, 'gzip')).toBe(gzip);
		expect((await made(recode, answer, 'identity')).body.equals(rendered.body)).toBe(true);
		expect(kept).toHaveLength(1);
	});

	it('shares plain bytes between those who read them at the same time', async () => {
		const recode = createRecoder(() => undefined);
		const answer = await toAnswer(rendered, occasion);
		const first = await made(recode, answer, 'identity');
		expect(await made(recode, answer, 'identity')).toBe(first);
		const other = await toAnswer(rendered, { ...occasion, address: '/other' });
		expect(await made(recode, other, 'identity')).not.toBe(first);
	});
});
