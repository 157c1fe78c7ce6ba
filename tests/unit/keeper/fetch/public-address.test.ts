import { describe, expect, it } from 'vitest';
import {
	allowedHosts,
	isAllowedHost,
	isPublicAddress,
	literalAddress
} from '../../../../src/keeper/fetch/public-address.ts';

describe('which addresses are public', () => {
	it.each(['93.184.216.34', '8.8.8.8', '2606:2800:220:1::1', '::ffff:8.8.8.8'])('%s is', (address) => {
		expect(isPublicAddress(address)).toBe(true);
	});

	it.each([
		'127.0.0.1',
		'10.1.2.3',
		'172.16.0.1',
		'192.168.1.1',
		'169.254.169.254',
		'100.64.0.1',
		'0.0.0.0',
		'224.0.0.1',
		'255.255.255.255',
		'::1',
		'::',
		'fe80::1',
		'fd00::1',
		'::ffff:127.0.0.1',
		'::127.0.0.1',
		'64:ff9b::7f00:1',
		'2002:7f00:1::',
		'example.org',
		''
	])('%s is not', (address) => {
		expect(isPublicAddress(address)).toBe(false);
	});
});

describe('addresses in the place of names', () => {
	it.each([
		['http://2130706433/', '127.0.0.1'],
		['http://0177.0.0.1/', '127.0.0.1'],
		['http://0x7f.1/', '127.0.0.1'],
		['http://[::ffff:127.0.0.1]/', '::ffff:7f00:1'],
		['http://example.org/', undefined]
	])('%s is %s', (address, literal) => {
		expect(literalAddress(new URL(address).hostname)).toBe(literal);
	});
});

describe('hosts that the operator names', () => {
	const allowed = allowedHosts('127.0.0.1:8080,  Proxy.Internal');

	it('holds a port where one is named, and every port where none is', () => {
		expect(isAllowedHost(allowed, '127.0.0.1', '8080')).toBe(true);
		expect(isAllowedHost(allowed, '127.0.0.1', '80')).toBe(false);
		expect(isAllowedHost(allowed, 'PROXY.internal', '443')).toBe(true);
		expect(isAllowedHost(allowed, 'other.internal', '443')).toBe(false);
	});

	it('names none where nothing is set', () => {
		expect(allowedHosts(undefined).size).toBe(0);
		expect(allowedHosts('  ').size).toBe(0);
	});
});
