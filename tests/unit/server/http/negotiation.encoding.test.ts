import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { preferredEncoding } from '#lib/server/http/negotiation.ts';

describe('preferredEncoding', () => {
	it.each([
		[undefined, 'identity'],
		['', 'identity'],
		['br', 'br'],
		['gzip, deflate, br, zstd', 'br'],
		['GZIP, BR', 'br'],
		['gzip', 'gzip'],
		['x-gzip', 'gzip'],
		['deflate', 'identity'],
		['identity', 'identity'],
		['*', 'br'],
		['br;q=0', 'identity'],
		['br;q=0.0, gzip', 'gzip'],
		['br;q=0, *', 'gzip'],
		['br; q=0 , gzip ;q=0', 'identity'],
		['gzip;q=1.0, br;q=0.5', 'gzip'],
		['gzip;q=0.5, br;q=0.5', 'br'],
		['identity, br;q=0.5', 'identity'],
		['identity;q=0.2, gzip;q=0.1', 'identity'],
		['*;q=0', 'identity'],
		['identity;q=0', 'identity'],
		['br;q=most', 'identity'],
		['br;q=2', 'identity'],
		['brotli', 'identity'],
		['br;level=5', 'br']
	])('%j prefers %s', (accept, encoding) => {
		expect(preferredEncoding(accept)).toBe(encoding);
	});

	it('never chooses a coding with the weight 0', () => {
		const member = fc.constantFrom('br;q=0', 'gzip;q=0', 'identity;q=0', 'zstd', '*;q=0.3', '*;q=0', 'deflate;q=0.9');
		fc.assert(
			fc.property(fc.array(member, { maxLength: 5 }), (members) => {
				const encoding = preferredEncoding(members.join(', '));
				if (encoding !== 'identity') expect(members).not.toContain(`${encoding};q=0`);
			})
		);
	});
});
