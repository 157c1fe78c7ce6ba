/** Ten ways to a private address, none of which may reach it. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ServerResponse } from 'node:http';
import type { LookupAddress, LookupOptions } from 'node:dns';
import { isFault } from '../../../../src/keeper/fetch/client.ts';
import { publisher, testClient, type Publisher, type TestClient } from '#tests/support/keeper/publisher.ts';

let secret: Publisher;
let door: Publisher;
let client: TestClient | undefined;

beforeAll(async () => {
	secret = await publisher({ '/rates.json': '{"secret":1}' });
	const redirect = (to: string) => (_: unknown, response: ServerResponse) =>
		void response.writeHead(302, { location: to }).end();
	door = await publisher({
		'/one': redirect(`${secret.origin}/rates.json`),
		'/chain': redirect('/chain-2'),
		'/chain-2': redirect('/one')
	});
});

afterAll(() => Promise.all([secret.close(), door.close()]));
afterEach(async () => {
	await client?.close();
	await client?.remove();
	client = undefined;
});

type Done = (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void;

/** A name server that answers each question with the next of its lists. */
function answers(...lists: readonly (readonly string[])[]) {
	let asked = 0;
	return (_: string, options: LookupOptions, done: Done) => {
		const list = lists[Math.min(asked++, lists.length - 1)] ?? [];
		if (options.all)
			done(
				null,
				list.map((address) => ({ address, family: 4 }))
			);
		else done(null, list[0] ?? '', 4);
	};
}

const port = () => secret.host.split(':')[1] ?? '';

async function faultOf(address: string, lookup?: ReturnType<typeof answers>) {
	client = await testClient(door.host, lookup);
	const fetched = await client.get({ source: 'test', address, kind: 'json' });
	return isFault(fetched) ? fetched.kind : 'answered';
}

describe('a private address is not reached', () => {
	it.each([
		['a literal IPv4 address', () => `${secret.origin}/rates.json`],
		['a literal IPv6 address', () => `http://[::1]:${port()}/rates.json`],
		['an IPv4 address inside IPv6', () => `http://[::ffff:127.0.0.1]:${port()}/rates.json`],
		['a decimal address', () => `http://2130706433:${port()}/rates.json`],
		['an octal address', () => `http://0177.0.0.1:${port()}/rates.json`],
		['a redirect', () => `${door.origin}/one`],
		['a chain of redirects', () => `${door.origin}/chain`]
	])('by %s', async (_, address) => {
		expect(await faultOf(address())).toBe('private-address');
	});

	it('by the answer of a name server', async () => {
		expect(await faultOf(`http://rates.test:${port()}/rates.json`, answers(['127.0.0.1']))).toBe('private-address');
	});

	it('by its second answer, after a public one that led nowhere', async () => {
		const rebinding = answers(['192.0.2.1'], ['127.0.0.1']);
		expect(await faultOf(`http://rates.test:${port()}/rates.json`, rebinding)).toBe('private-address');
	});

	it('by a proxy of the environment, which is not asked', async () => {
		const before = process.env.http_proxy;
		process.env.http_proxy = secret.origin;
		try {
			expect(await faultOf('http://rates.test/rates.json', answers(['127.0.0.1']))).not.toBe('answered');
		} finally {
			if (before === undefined) delete process.env.http_proxy;
			else process.env.http_proxy = before;
		}
	});

	it('and no request came to it', () => {
		expect(secret.requests).toEqual([]);
	});
});

it('reaches what the operator has named', async () => {
	client = await testClient(`${door.host} ${secret.host}`);
	const fetched = await client.get({ source: 'test', address: `${door.origin}/chain`, kind: 'json' });
	expect(isFault(fetched) ? fetched : new TextDecoder().decode(fetched.bytes)).toBe('{"secret":1}');
});
