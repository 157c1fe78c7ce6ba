import { expect, it } from 'vitest';
import { ANSWERED, REDIRECTED } from '#tests/support/former-addresses.ts';
import { currentAddress, isEmbedded } from '#lib/query/current-address.ts';
import { FIELDS, type Field } from '#lib/query/fields/table.ts';

const parts = (address: string) => [address.split('?', 1)[0], [...new URL(address, 'http://site').searchParams]];

it.each([...REDIRECTED, ...ANSWERED])('%s is now %s', (former, current) => {
	expect(parts(currentAddress(former))).toEqual(parts(current));
	expect(currentAddress(current)).toBe(current);
});

it('every former name is in the list of addresses', () => {
	const former = Object.values<Field>(FIELDS).flatMap(({ aliases }) => aliases.name ?? []);
	const listed = [...REDIRECTED, ...ANSWERED].flatMap(([address]) => [
		...new URL(address, 'http://site').searchParams.keys()
	]);
	expect(former).not.toHaveLength(0);
	expect(former.filter((name) => !listed.includes(name))).toEqual([]);
});

it('no former name is the name of another parameter beside it', () => {
	for (const { aliases, groups } of Object.values<Field>(FIELDS)) {
		const beside = Object.values<Field>(FIELDS).filter((one) => one.groups.some((group) => groups.includes(group)));
		expect(beside.filter(({ name }) => name === aliases.name)).toEqual([]);
	}
});

it.each([
	'/',
	'/convert',
	'/convert?',
	'/convert?from=2011-01-01&to=2024-12-06',
	'/series/syp-parallel?of=eur&most=7',
	'/events?events=main',
	'/check?q=said+over&bound=most',
	'/gone?of=eur',
	'/oembed?url=not+an+address&format=json',
	'/oembed?url=https%3A%2F%2Fsarraf.example%2Fseries%2Fsyp-parallel%3Fof%3Deur'
])('%s stays as it is', (address) => {
	expect(currentAddress(address)).toBe(address);
});

it('a former name beside the current one stays, for one contradicts the other', () => {
	expect(currentAddress('/convert?from_unit=usd&of=eur')).toBe('/convert?from_unit=usd&of=eur');
	expect(currentAddress('/convert?from_unit=usd&in=eur&of=eur')).toBe('/convert?from_unit=usd&to_unit=eur&of=eur');
});

it.each([
	['/embed/rate', true],
	['/ar/embed/convert', true],
	['/embed/host', true],
	['/embed/v1.js', true],
	['/oembed', true],
	['/badge.svg', true],
	['/picture.png', true],
	['/ar/series/syp-parallel.png', true],
	['/compare.svg', true],
	['/embed', false],
	['/ar/embed', false],
	['/convert', false],
	['/convert.json', false],
	['/compare.csv', false],
	['/series/syp-parallel.offline.html', false]
])('others have put %s into their pages: %s', (path, embedded) => {
	expect(isEmbedded(path)).toBe(embedded);
});
