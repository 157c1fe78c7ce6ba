/** The table of addresses against the list that the site answers. */
import { expect, it } from 'vitest';
import { ADDRESSES, type Address } from '#lib/query/addresses.ts';
import { namesIn, rowsOf, sectionOf } from './documents.ts';

const DOCUMENT = 'docs/ADDRESSES.md';
const rows = ['Pages', 'Widgets', 'For programs'].flatMap((heading) => rowsOf(sectionOf(DOCUMENT, heading)));

const listed = Object.values<Address>(ADDRESSES).map(({ path, endings = [] }) => [
	path.replaceAll(/\[(?:\.\.\.)?(\w+)\]/g, '<$1>'),
	[...endings].sort()
]);

it('names every address of the site with its endings, and no other', () => {
	const written = rows.map(([address = '', endings = '']) => [namesIn(address)[0], [...namesIn(endings)].sort()]);
	const byPath = (a: readonly unknown[], b: readonly unknown[]) => String(a[0]).localeCompare(String(b[0]));
	expect([...written].sort(byPath)).toEqual([...listed].sort(byPath));
});

it('says of each what it is', () => {
	expect(rows.filter(([, , phrase = '']) => !/\w/.test(phrase))).toEqual([]);
});
