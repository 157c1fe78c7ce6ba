import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { MAX_MESSAGE_BYTES, takesMessages } from '#lib/server/http/message.ts';
import type { NodeHandler } from '#lib/server/http/renderer.ts';
import { serve, turns } from '#tests/support/front.ts';
import type { Question } from '#tests/support/wire.ts';

async function bodyOf(req: IncomingMessage): Promise<string> {
	const chunks: Buffer[] = [];
	for await (const chunk of req) chunks.push(chunk);
	return Buffer.concat(chunks).toString();
}

/** Answers with the request as it was rendered. */
const echo: NodeHandler = async (req, res) => {
	const { method, url, headers } = req;
	const body = JSON.stringify({ method, url, headers, body: await bodyOf(req) });
	res.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'public, max-age=600' }).end(body);
};

const JSON_TYPE = 'application/json';

function posted(payload: string, type: string = JSON_TYPE, headers: Question['headers'] = {}): Question {
	return { method: 'POST', payload, headers: { 'content-type': type, ...headers } };
}

/** A body of several chunks, whose length is not announced. */
const chunked = { 'transfer-encoding': 'chunked' };

it.each([
	['/mcp', true],
	['/ar/mcp', true],
	['/', false],
	['/mcp/x', false],
	['/mcp.json', false],
	['/api/v1/rate', false]
])('%s takes messages: %s', (path, takes) => {
	expect(takesMessages(path)).toBe(takes);
});

describe('a message', () => {
	it('is rendered whole, as text', async () => {
		const { ask } = await serve({ handler: echo });
		const { status, body } = await ask('/ar/mcp', posted('{"q":"الدولار"}'));
		expect(status).toBe(200);
		expect(JSON.parse(body.toString())).toMatchObject({ method: 'POST', url: '/ar/mcp', body: '{"q":"الدولار"}' });
	});

	it('brings the headers that its answer depends on, and none that tells whose it is', async () => {
		const { ask } = await serve({ handler: echo });
		const own = { accept: 'text/event-stream', 'mcp-protocol-version': '2025-11-25' };
		const others = {
			cookie: 'a=1',
			'user-agent': 'x',
			origin: 'https://news.example',
			'x-forwarded-for': '203.0.113.7'
		};
		const { body } = await ask('/mcp', posted('{}', JSON_TYPE, { ...own, ...others, host: 'other.example' }));
		const { headers } = JSON.parse(body.toString());
		expect(headers).toMatchObject({
			...own,
			'content-type': JSON_TYPE,
			host: 'sarraf.example',
			'user-agent': 'sarraf'
		});
		for (const name of ['cookie', 'origin', 'x-forwarded-for']) expect(headers).not.toHaveProperty(name);
	});

	it('has an answer that nobody stores and that scripts of other sites may read', async () => {
		const { ask, front } = await serve({ handler: echo });
		const replies = [await ask('/mcp', posted('{}')), await ask('/mcp', posted('{}'))];
		for (const { headers } of replies) {
			expect(headers).toMatchObject({ 'cache-control': 'no-store', 'access-control-allow-origin': '*' });
			expect(headers.etag).toBeUndefined();
		}
		expect(front.stats()).toMatchObject({ hits: 0, entries: 0, rawUrls: 0 });
	});

	it('may be as long as allowed, and no longer, whether or not its length is announced', async () => {
		const { ask } = await serve({ handler: echo });
		for (const headers of [{}, chunked]) {
			const longest = await ask('/mcp', posted('x'.repeat(MAX_MESSAGE_BYTES), JSON_TYPE, headers));
			expect(JSON.parse(longest.body.toString()).body).toHaveLength(MAX_MESSAGE_BYTES);
			const longer = await ask('/mcp', posted('x'.repeat(MAX_MESSAGE_BYTES + 1), JSON_TYPE, headers));
			expect(longer.status).toBe(413);
			expect(longer.body.toString()).toContain(String(MAX_MESSAGE_BYTES));
			expect((await ask('/mcp', posted('x'.repeat(2_000_000), JSON_TYPE, headers))).status).toBe(413);
		}
	});

	it.each(['application/json; charset=utf-8', 'Application/JSON', 'application/json ;charset=utf-8'])(
		'is JSON as “%s”',
		async (type) => {
			const { ask } = await serve({ handler: echo });
			expect((await ask('/mcp', posted('{}', type))).status).toBe(200);
		}
	);

	it.each([
		'text/plain',
		'application/x-www-form-urlencoded',
		'multipart/form-data; boundary=x',
		'application/json5',
		''
	])('is refused as “%s”, from a form on another site too', async (type) => {
		const { ask, front } = await serve({ handler: echo });
		for (const origin of ['https://sarraf.example', 'https://other.example']) {
			const { status, headers } = await ask('/mcp', posted('{}', type, { origin }));
			expect(status).toBe(415);
			expect(headers).toMatchObject({ accept: JSON_TYPE, 'access-control-allow-origin': '*' });
		}
		expect(front.stats().renders).toBe(0);
	});

	it('whose render fails is answered with 500, and logged', async () => {
		const failing: NodeHandler = () => {
			throw new Error('the record is away');
		};
		const { ask, logged } = await serve({ handler: failing });
		expect((await ask('/mcp', posted('{}'))).status).toBe(500);
		expect(logged).toEqual(['/mcp: the record is away']);
	});

	it('waits in its client’s turn, and an equal one with it', async () => {
		let [renders, end] = [0, (): void => undefined];
		const held = new Promise<void>((resolve) => (end = resolve));
		const handler: NodeHandler = async (req, res) => {
			renders += 1;
			await held;
			res.writeHead(200).end(await bodyOf(req));
		};
		const limits = { atOnce: 1, waiting: 2, perClient: 1, patience: 20_000 };
		const { ask } = await serve({ handler, limits: { pages: limits, pictures: limits }, refusalDelay: 0 });
		const first = ask('/mcp', posted('1'));
		const equal = ask('/mcp', posted('1'));
		await expect.poll(() => renders).toBe(1);
		const second = ask('/mcp', posted('2'));
		await turns();
		const refused = await ask('/mcp', posted('3'));
		expect(refused.status).toBe(429);
		end();
		const replies = await Promise.all([first, equal, second]);
		expect(replies.map(({ body }) => body.toString())).toEqual(['1', '1', '2']);
		expect(renders).toBe(2);
	});
});

describe('the address of messages', () => {
	it.each(['GET', 'HEAD', 'PUT', 'DELETE'])('does not allow %s', async (method) => {
		const { ask } = await serve({ handler: echo });
		const { status, headers } = await ask('/mcp', { method });
		expect(status).toBe(405);
		expect(headers).toMatchObject({ allow: 'POST, OPTIONS', 'cache-control': 'no-store' });
	});

	it('lets scripts of other sites post', async () => {
		const { ask } = await serve({ handler: echo });
		const { status, headers } = await ask('/ar/mcp', { method: 'OPTIONS' });
		expect(status).toBe(204);
		expect(headers).toMatchObject({
			'access-control-allow-methods': 'POST',
			'access-control-allow-headers': '*',
			allow: 'POST, OPTIONS'
		});
	});
});
