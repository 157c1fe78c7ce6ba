import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalAddress, pathOf } from '#lib/server/http/address.ts';

function statusOf(raw: string): number {
	const address = canonicalAddress(raw);
	return typeof address === 'string' ? 200 : address.status;
}

describe('canonicalAddress', () => {
	it.each([
		['/', '/'],
		['/?', '/'],
		['/?&&', '/'],
		['/#top', '/'],
		['/series/syp-parallel.csv?unit=new', '/series/syp-parallel.csv?unit=new'],
		['/?b=2&a=1', '/?a=1&b=2'],
		['/?series=z&a=1&series=b', '/?a=1&series=z&series=b'],
		['/?utm_source=x&fbclid=y', '/'],
		['/?unit=new&utm_source=x&asof=2024-12-06&_ga=1#chart', '/?asof=2024-12-06&unit=new'],
		['/?utm%5Fsource=x', '/'],
		['/?a', '/?a='],
		['/?a=1=2', '/?a=1%3D2'],
		['/check?text=fell%2025%25', '/check?text=fell+25%25'],
		['/check?text=fell+25%25', '/check?text=fell+25%25'],
		['/check?q=fell+25%+in+a+week', '/check?q=fell+25%25+in+a+week'],
		['/check?q=fell+25%', '/check?q=fell+25%25'],
		['/check?q=25%2', '/check?q=25%252'],
		['/check?q=25%zz', '/check?q=25%25zz'],
		['/check?100%=yes', '/check?100%25=yes'],
		[
			'/oembed?url=https%3A%2F%2Fh.example%2F%3Futm_source%3Dx',
			'/oembed?url=https%3A%2F%2Fh.example%2F%3Futm_source%3Dx'
		],
		['/%65mbed/rate', '/embed/rate'],
		['/%d8%b3', '/%D8%B3'],
		['/embed/../', '/'],
		['/embed/%2e%2E/data', '/data'],
		['/../../etc/passwd', '/etc/passwd']
	])('%s is %s', (raw, address) => {
		expect(canonicalAddress(raw)).toBe(address);
	});

	it.each([
		['no slash first', 'series'],
		['an absolute address', 'http://evil.example/'],
		['nothing', ''],
		['a broken escape', '/a%'],
		['an escape in the query that is not UTF-8', '/?a=%ff'],
		['an escape that is not UTF-8', '/%ff'],
		['NUL', '/%00'],
		['a line feed', '/a%0Ab'],
		['an encoded slash', '/..%2f'],
		['an encoded slash in capitals', '/..%2F..%2Fetc'],
		['an encoded backslash', '/%5cevil'],
		['a backslash', '/\\evil'],
		['another host', '//evil'],
		['another host behind a dot', '/.//evil'],
		['characters beyond ASCII', '/\u00d8\u00b3'],
		['a space', '/a b']
	])('refuses %s with 400', (_what, raw) => {
		expect(statusOf(raw)).toBe(400);
	});

	it('reads 2,048 characters and refuses one more with 414', () => {
		expect(statusOf(`/${'a'.repeat(2047)}`)).toBe(200);
		expect(statusOf(`/${'a'.repeat(2048)}`)).toBe(414);
	});

	it('never throws, and its result is its own canonical form', () => {
		const piece = fc.constantFrom(
			'/',
			'.',
			'..',
			'%2e',
			'%41',
			'a',
			'B',
			'?',
			'&',
			'=',
			'#',
			'%',
			'+',
			'\\',
			'utm_x',
			'é'
		);
		const raws = fc.oneof(
			fc.string(),
			fc.array(piece, { maxLength: 12 }).map((parts) => `/${parts.join('')}`)
		);
		fc.assert(
			fc.property(raws, (raw) => {
				const address = canonicalAddress(raw);
				if (typeof address === 'string') expect(canonicalAddress(address)).toBe(address);
				else expect([400, 414]).toContain(address.status);
			})
		);
	});

	it('does not depend on the order of different parameters nor on trackers among them', () => {
		const names = fc.uniqueArray(fc.stringMatching(/^[a-m]{1,4}$/), { minLength: 1, maxLength: 5 });
		fc.assert(
			fc.property(names, fc.string({ unit: 'grapheme' }), (list, value) => {
				const pairs = list.map((name) => `${name}=${encodeURIComponent(value)}`);
				const shuffled = [...pairs, 'utm_term=t'].reverse();
				expect(canonicalAddress(`/x?${shuffled.join('&')}`)).toBe(canonicalAddress(`/x?${pairs.join('&')}`));
			})
		);
	});
});

describe('pathOf', () => {
	it.each([
		['/', '/'],
		['/a?b=/c?d', '/a']
	])('%s has the path %s', (address, path) => {
		expect(pathOf(address)).toBe(path);
	});
});
