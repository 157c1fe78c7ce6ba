/** The Model Context Protocol at the built server, spoken by its official client. */
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { expect, test } from '@playwright/test';
import { Host } from '#tests/support/browser/host.ts';

const HEADERS = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };

/** A message of the protocol. */
const message = (method: string, params: object = {}) => JSON.stringify({ jsonrpc: '2.0', id: 1, method, params });

async function connected(baseURL: string | undefined, path = '/mcp'): Promise<Client> {
	const client = new Client({ name: 'test', version: '1' });
	await client.connect(new StreamableHTTPClientTransport(new URL(path, baseURL)));
	return client;
}

test('offers its tools with their input and output', async ({ baseURL }) => {
	const client = await connected(baseURL);
	const { tools } = await client.listTools();
	expect(tools.map(({ name }) => name)).toEqual(['rate', 'series', 'convert', 'check_claim', 'events']);
	for (const { description, inputSchema, outputSchema, annotations } of tools) {
		expect(description).not.toBe('');
		expect(inputSchema.type).toBe('object');
		expect(outputSchema?.type).toBe('object');
		expect(annotations?.readOnlyHint).toBe(true);
	}
	const required = Object.fromEntries(tools.map(({ name, inputSchema }) => [name, inputSchema.required]));
	expect(required).toEqual({ rate: [], series: ['id'], convert: [], check_claim: ['q'], events: [] });
	await client.close();
});

for (const [name, given, path] of [
	['rate', { series: 'syp-parallel', asof: '2024-12-06' }, '/rate?series=syp-parallel&asof=2024-12-06'],
	['series', { id: 'syp-parallel', from: '2024-12' }, '/series/syp-parallel?from=2024-12'],
	['convert', { amount: '100', asof: '2024-12-06', max_age: 30 }, '/convert?amount=100&asof=2024-12-06&max_age=30'],
	[
		'check_claim',
		{ q: 'the pound fell 25% in the week to 6 December 2024' },
		'/claims/check?q=the+pound+fell+25%25+in+the+week+to+6+December+2024'
	],
	['events', { from: '2024-11', to: '2024-12', kind: 'military' }, '/events?from=2024-11&to=2024-12&kind=military']
] as const)
	test(`${name} answers what the API answers`, async ({ baseURL, request }) => {
		const client = await connected(baseURL);
		const { structuredContent, content, isError } = await client.callTool({ name, arguments: given });
		expect(isError ?? false).toBe(false);
		const answer = await (await request.get(`/api/v1${path}`)).json();
		expect(structuredContent).toEqual(answer);
		const [text] = content;
		expect(text?.type === 'text' && JSON.parse(text.text)).toEqual(answer);
		await client.close();
	});

test('explains what was wrong, in the language of its address', async ({ baseURL }) => {
	const client = await connected(baseURL, '/ar/mcp');
	const unknown = await client.callTool({ name: 'rate', arguments: { series: 'gold' } });
	expect(unknown).toMatchObject({ isError: true, content: [{ text: expect.stringContaining('gold') }] });
	expect(JSON.stringify(unknown.content)).toMatch(/[\u0600-\u06ff]/);
	const early = await client.callTool({ name: 'rate', arguments: { series: 'syp-parallel', asof: '1950-01-01' } });
	expect(early.isError).toBe(true);
	const invalid = await client.callTool({ name: 'rate', arguments: { sort: 'new' } });
	expect(invalid.isError).toBe(true);
	await expect(client.callTool({ name: 'buy', arguments: {} })).rejects.toMatchObject({ code: -32602 });
	await client.close();
});

test('accepts JSON of 64 kB at most, and posts at this address only', async ({ request }) => {
	const long = message('tools/list', { padding: 'x'.repeat(65_536) });
	expect((await request.post('/mcp', { data: long, headers: HEADERS })).status()).toBe(413);
	const headers = { ...HEADERS, 'content-type': 'text/plain', origin: 'https://other.example' };
	expect((await request.post('/mcp', { data: message('tools/list'), headers })).status()).toBe(415);
	const broken = await request.post('/mcp', { data: Buffer.from('{'), headers: HEADERS });
	expect(broken.status()).toBe(400);
	expect(await broken.json()).toMatchObject({ jsonrpc: '2.0', error: { code: -32700 } });
	expect((await request.post('/', { data: message('tools/list'), headers: HEADERS })).status()).toBe(405);
	expect((await request.get('/mcp')).status()).toBe(405);
});

test('refuses several messages as one, in the language of its address', async ({ request }) => {
	for (const [path, words] of [
		['/mcp', 'one message in each request'],
		['/ar/mcp', 'رسالة واحدة في كل طلب']
	] as const) {
		const data = `\n [${message('ping')},${message('tools/list')}]`;
		const reply = await request.post(path, { data: Buffer.from(data), headers: HEADERS });
		expect(reply.status()).toBe(400);
		expect(await reply.json()).toMatchObject({
			id: null,
			error: { code: -32600, message: expect.stringContaining(words) }
		});
	}
});

test('names the versions that it speaks to a client of another', async ({ request }) => {
	const headers = { ...HEADERS, 'mcp-protocol-version': '1999-01-01' };
	const reply = await request.post('/mcp', { data: message('tools/list'), headers });
	expect(reply.status()).toBe(400);
	expect((await reply.json()).error.message).toContain('2025-11-25');
});

test('a script of another site may post', async ({ page, baseURL }) => {
	const host = await Host.start();
	await page.goto(host.shows('News'));
	const answered = await page.evaluate(
		async ([address, body, headers]) => {
			const reply = await fetch(address, { method: 'POST', body, headers });
			return { status: reply.status, tools: (await reply.json()).result.tools.length };
		},
		[`${baseURL}/mcp`, message('tools/list'), HEADERS] as const
	);
	host.stop();
	expect(answered).toEqual({ status: 200, tools: 5 });
});

test('is never cached, and opens no session and no stream', async ({ request }) => {
	const listed = await request.post('/mcp', { data: message('tools/list'), headers: HEADERS });
	expect(listed.headers()).toMatchObject({ 'cache-control': 'no-store', 'content-type': 'application/json' });
	const begun = { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'test', version: '1' } };
	const opened = await request.post('/mcp', { data: message('initialize', begun), headers: HEADERS });
	expect(await opened.json()).toMatchObject({ result: { serverInfo: { name: 'sarraf' } } });
	for (const reply of [listed, opened]) expect(reply.headers()).not.toHaveProperty('mcp-session-id');
	const meta = {
		'io.modelcontextprotocol/protocolVersion': '2026-07-28',
		'io.modelcontextprotocol/clientInfo': { name: 'test', version: '1' },
		'io.modelcontextprotocol/clientCapabilities': {}
	};
	const listen = await request.post('/mcp', {
		data: message('subscriptions/listen', { notifications: { toolsListChanged: true }, _meta: meta }),
		headers: { ...HEADERS, 'mcp-protocol-version': '2026-07-28', 'mcp-method': 'subscriptions/listen' }
	});
	expect(await listen.json()).toMatchObject({ error: { code: -32603 } });
});
