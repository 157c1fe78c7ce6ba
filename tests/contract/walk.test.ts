/** Every operation of the document, called without a server in between: each reply is as documented. */
import { expect, it } from 'vitest';
import { splitPath } from '#i18n/language.ts';
import { canonicalAddress } from '#lib/server/http/address.ts';
import { answerApi } from '#lib/server/resources/api/answer.ts';
import { SITE } from '#tests/support/site.ts';
import type { ApiReply } from './judge.ts';
import { walk } from './walk.ts';

/** As the cache in front of the API would ask it. */
async function ask(address: string): Promise<ApiReply> {
	const canonical = canonicalAddress(address);
	if (typeof canonical !== 'string')
		return { status: canonical.status, type: 'application/problem+json', open: '*', body: REFUSED };
	const url = new URL(canonical, SITE.origin);
	const { language } = splitPath(url.pathname);
	const reply = await answerApi({ url, locals: { language, site: SITE, status: undefined } });
	return { status: reply.status, type: reply.headers.get('content-type') ?? '', open: '*', body: await reply.text() };
}

const REFUSED = JSON.stringify({ type: 'about:blank', title: '', status: 400, detail: '' });

it('values that are right, at the edge and wrong are answered as the document says', async () => {
	expect(await walk(ask, 60)).toEqual([]);
}, 120_000);
