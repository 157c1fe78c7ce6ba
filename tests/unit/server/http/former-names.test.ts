import { expect, it } from 'vitest';
import { ANSWERED, REDIRECTED } from '#tests/support/former-addresses.ts';
import { longText, serve, textHandler } from '#tests/support/front.ts';
import { canonicalAddress } from '#lib/server/http/address.ts';
import { queryText } from '#lib/query/query-text.ts';

const echo = textHandler((url) => longText(url));
/** As an address is written: its names sorted as they were published. */
const written = (address: string) => {
	const { pathname, searchParams } = new URL(address, 'http://site');
	return pathname + queryText([...searchParams]);
};

it.each(REDIRECTED)('%s redirects to %s for good', async (former, current) => {
	const { ask, front } = await serve({ handler: echo });
	const got = await ask(former);
	expect(got.status).toBe(308);
	expect(got.headers).toMatchObject({ location: written(current), 'cache-control': 'public, max-age=86400' });
	expect(got.body.toString()).toContain(written(current));
	const head = await ask(former, { method: 'HEAD' });
	expect(head).toMatchObject({ status: 308, headers: { location: written(current) } });
	expect(head.body).toHaveLength(0);
	expect(front.stats().renders).toBe(0);
	expect((await ask(written(current))).status).toBe(200);
});

it.each(ANSWERED)('%s is answered as %s, and says so', async (former, current) => {
	const { ask } = await serve({ handler: echo });
	const [got, again] = [await ask(former), await ask(former)];
	expect(got.status).toBe(200);
	expect(got.headers.link).toBe(`<${written(current)}>; rel="canonical"`);
	expect(again.headers.link).toBe(got.headers.link);
	const direct = await ask(written(current));
	expect(direct.headers.link).toBeUndefined();
	expect(direct.body.equals(got.body)).toBe(true);
	expect(canonicalAddress(former)).not.toBe(canonicalAddress(current));
});

it('a script of another site may follow the redirect of a file, and not that of a page', async () => {
	const { ask } = await serve({ handler: echo });
	const opened = async (path: string) => (await ask(path)).headers['access-control-allow-origin'];
	expect(await opened('/convert.json?most=7')).toBe('*');
	expect(await opened('/convert?most=7')).toBeUndefined();
});

it('a former name beside the current one is left to the page, which refuses it', async () => {
	const { ask } = await serve({ handler: echo });
	expect((await ask('/convert?from_unit=usd&of=eur')).status).toBe(200);
});

it('keeps the links that an answer has', async () => {
	const { ask } = await serve({
		handler: (_, res) => {
			res.setHeader('link', '</oembed>; rel="alternate"');
			res.end('text');
		}
	});
	const { headers } = await ask('/embed/chart?fit=1');
	expect(headers.link).toBe('</oembed>; rel="alternate", </embed/chart?fill=1>; rel="canonical"');
});
