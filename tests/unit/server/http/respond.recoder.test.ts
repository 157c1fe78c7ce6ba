import { describe, expect, it } from 'vitest';
import { toAnswer, type Answer, type Variant } from '#lib/server/http/answer.ts';
import { createRecoder } from '#lib/server/http/respond.ts';
import { longText } from '#tests/support/front.ts';

const rendered = { status: 200, headers: { 'content-type': 'text/html' }, body: Buffer.from(longText('page')) };
const occasion = { address: '/', version: 'v1', day: '2024-12-06', frameAncestors: [] };

describe('createRecoder', () => {
	it('makes gzip once for all who ask at the same time', async () => {
		const kept: [Answer, Variant][] = [];
		const recode = createRecoder((...pair) => kept.push(pair));
		const answer = await toAnswer(rendered, occasion);
		const variants = await Promise.all([recode(answer, 'gzip'), recode(answer, 'gzip'), recode(answer, 'gzip')]);
		expect(new Set(variants).size).toBe(1);
		expect(kept).toEqual([[answer, variants[0]]]);
	});

	it('gives back the gzip that an answer has, and never keeps plain bytes', async () => {
		const kept: Variant[] = [];
		const recode = createRecoder((_answer, gzip) => kept.push(gzip));
		const answer = await toAnswer(rendered, occasion);
		const gzip = await recode(answer, 'gzip');
		expect(await recode({ ...answer, gzip }, 'gzip')).toBe(gzip);
		expect((await recode(answer, 'identity')).body.equals(rendered.body)).toBe(true);
		expect(kept).toHaveLength(1);
	});
});
