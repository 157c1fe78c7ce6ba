import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { clientReader, rangeOf } from '#lib/server/http/client.ts';

/** A request over a socket of an address, with what proxies say of it. */
function request(address: string, forwarded?: string): IncomingMessage {
	const socket = new Socket();
	Object.defineProperty(socket, 'remoteAddress', { value: address });
	const message = new IncomingMessage(socket);
	if (forwarded !== undefined) message.headers['x-forwarded-for'] = forwarded;
	return message;
}

describe('the client of a request', () => {
	const clientOf = clientReader(['127.0.0.1', '10.0.0.0/8', '::1']);

	it.each([
		['an address of its own', '203.0.113.7', undefined, '203.0.113.7'],
		['what a stranger says of itself', '203.0.113.7', '198.51.100.1', '203.0.113.7'],
		['what a trusted proxy says', '127.0.0.1', '198.51.100.1', '198.51.100.1'],
		['the last that is no proxy', '10.1.2.3', '6.6.6.6, 198.51.100.1, 10.9.9.9', '198.51.100.1'],
		['a proxy at an IPv6 address', '::1', '198.51.100.1', '198.51.100.1'],
		['a proxy that says nothing', '127.0.0.1', undefined, '127.0.0.1'],
		['a proxy that says no address', '127.0.0.1', 'unknown', '127.0.0.1'],
		['a chain of proxies alone', '127.0.0.1', '10.0.0.1, 10.0.0.2', '10.0.0.1'],
		['IPv4 in the form of IPv6', '::ffff:203.0.113.7', undefined, '203.0.113.7'],
		['a trusted proxy in the form of IPv6', '::ffff:127.0.0.1', '198.51.100.1', '198.51.100.1'],
		['the network of an IPv6 address', '2001:db8:1:2:3:4:5:6', undefined, '2001:db8:1:2'],
		['a short IPv6 address', '2001:db8::6', undefined, '2001:db8:0:0'],
		['an address with zeros at its end', '2001:db8:1:2::', undefined, '2001:db8:1:2'],
		['a link-local address with its zone', 'fe80::1%eth0', undefined, 'fe80:0:0:0'],
		['no address at all', '', undefined, '']
	])('is shown by %s', (_what, address, forwarded, client) => {
		expect(clientOf(request(address, forwarded))).toBe(client);
	});

	it('is the socket where no proxy is trusted', () => {
		expect(clientReader([])(request('127.0.0.1', '198.51.100.1'))).toBe('127.0.0.1');
	});

	it('is named the same for two forms of one IPv6 network', () => {
		expect(clientOf(request('2001:DB8:0:0:1::'))).toBe(clientOf(request('2001:db8::2')));
	});

	it.each(['proxy.example', '10.0.0.0/33', '::1/129', '10.0.0.0/', '', '10.0.0.0/8/8'])(
		'refuses the proxy %j',
		(proxy) => {
			expect(() => clientReader([proxy])).toThrow(RangeError);
		}
	);
});

it.each([
	['127.0.0.1', { address: '127.0.0.1', prefix: 32 }],
	['::1', { address: '::1', prefix: 128 }],
	['10.0.0.0/32', { address: '10.0.0.0', prefix: 32 }],
	['fd00::/0', { address: 'fd00::', prefix: 0 }]
])('the range of %s', (text, range) => {
	expect(rangeOf(text)).toEqual(range);
});
