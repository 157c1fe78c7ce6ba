/** Ten ways to a private address: none of them reaches it. */
import type { LookupAddress, LookupOptions } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { publisher, type Publisher } from '#tests/support/keeper/publisher.ts';
import type { Fault } from './fault.ts';
import { fetchInto, type Pages } from './fetch-into.ts';

/** A way from an address that may be fetched, the door, to one that may not. */
interface Way {
	readonly name: string;
	readonly address: (secret: Publisher, door: Publisher) => string;
	readonly lookup?: () => LookupFunction;
}

type Done = (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void;

/** A name server that answers each question with the next of its addresses, and then with the last. */
function nameServer(...addresses: readonly string[]): LookupFunction {
	let questions = 0;
	return (_: string, options: LookupOptions, done: Done) => {
		const address = addresses[Math.min(questions++, addresses.length - 1)] ?? '';
		if (options.all) done(null, [{ address, family: 4 }]);
		else done(null, address, 4);
	};
}

const at = (host: string) => (secret: Publisher) => `http://${host}:${secret.host.split(':')[1] ?? ''}/rates.json`;

const WAYS: readonly Way[] = [
	{ name: 'a literal IPv4 address', address: at('127.0.0.1') },
	{ name: 'a literal IPv6 address', address: at('[::1]') },
	{ name: 'an IPv4 address inside IPv6', address: at('[::ffff:127.0.0.1]') },
	{ name: 'a decimal address', address: at('2130706433') },
	{ name: 'an octal address', address: at('0177.0.0.1') },
	{ name: 'a redirect', address: (_, door) => `${door.origin}/one` },
	{ name: 'a chain of redirects', address: (_, door) => `${door.origin}/chain` },
	{ name: 'the answer of a name server', address: at('rates.test'), lookup: () => nameServer('127.0.0.1') },
	{
		name: 'its second answer, after a public one that led nowhere',
		address: at('rates.test'),
		lookup: () => nameServer('192.0.2.1', '127.0.0.1')
	}
];

function doorTo(secret: Publisher): Pages {
	const redirect =
		(location: string): Pages[string] =>
		(_, response) =>
			void response.writeHead(302, { location }).end();
	return {
		'/one': redirect(`${secret.origin}/rates.json`),
		'/chain': redirect('/chain-2'),
		'/chain-2': redirect('/one')
	};
}

/** Follows a way, and says so if the private machine was contacted. */
async function follow(dir: string, { address, lookup }: Way, before: (secret: Publisher) => void = () => undefined) {
	const secret = await publisher({ '/rates.json': '[{"day":"2026-01-07","rate":"12000"}]' });
	try {
		before(secret);
		const options = { address: (door: Publisher) => address(secret, door), ...(lookup ? { lookup: lookup() } : {}) };
		const read = await fetchInto(dir, doorTo(secret), options);
		return secret.requests.length === 0 ? read : 'the private machine was contacted';
	} finally {
		await secret.close();
	}
}

const MESSAGE = /\[private-address\].*name it in SARRAF_FETCH_ALLOW if it may be read/;

/** A proxy that the environment names and that nobody asks. */
const byProxy: Fault = {
	name: 'a private address by a proxy of the environment',
	message: MESSAGE,
	happen: async (dir) => {
		const before = process.env.http_proxy;
		const way = { name: '', address: at('rates.test'), lookup: () => nameServer('127.0.0.1') };
		try {
			return await follow(dir, way, ({ origin }) => void (process.env.http_proxy = origin));
		} finally {
			if (before === undefined) delete process.env.http_proxy;
			else process.env.http_proxy = before;
		}
	}
};

export const PRIVATE: readonly Fault[] = [
	...WAYS.map((way) => ({
		name: `a private address by ${way.name}`,
		message: MESSAGE,
		happen: (dir: string) => follow(dir, way)
	})),
	byProxy
];
