/** The reference of parameters against the table that addresses are read by. */
import { expect, it } from 'vitest';
import { ADDRESSES, type Address } from '#lib/query/addresses.ts';
import { groupsAt } from '#lib/query/listed.ts';
import { GROUPS } from '#lib/query/fields/groups.ts';
import { FIELDS, type Field } from '#lib/query/fields/table.ts';
import { rowsOf, sectionOf } from './documents.ts';

const DOCUMENT = 'docs/PARAMETERS.md';
const code = (text: string) => `\`${text}\``;

/** How the values of a kind are described if they are not a closed list. */
const KINDS: Readonly<Record<string, string>> = {
	'day or first of a month': 'a day, as 2024-12-06, or a month, as 2024-12, for its first day',
	'day or last of a month': 'a day, as 2024-12-06, or a month, as 2024-12, for its last day',
	'past day or first of a month': 'a day until today, as 2024-12-06, or a month, as 2024-12, for its first day',
	'past day or last of a month': 'a day until today, as 2024-12-06, or a month, as 2024-12, for its last day',
	count: 'a whole number from 1',
	amount: 'a number above zero, with or without its currency',
	figure: 'a number above zero',
	colour: 'six hexadecimal digits, as 006a63',
	series: 'the id of a rate',
	id: 'the id of a series',
	cursor: 'the cursor of the page before',
	'series list': 'one to six ids, or two as `a/b`, with commas',
	unit: 'the id of a unit',
	release: 'the name of a release, as 2026-11-29-c0ffee12ab34',
	text: 'words',
	address: 'an address of the site'
};

function valuesOf({ kind, values, limits }: Field): string {
	if (values.length > 0) return values.map(code).join(' ');
	return limits ? `${limits.least} to ${limits.most}` : (KINDS[kind] ?? '');
}

function defaultOf(field: Field): string {
	const text = field.defaultValue === undefined ? '' : field.write(field.defaultValue);
	return text === '' ? '' : code(text);
}

it('has a row for each parameter, with its values, its default and its groups', () => {
	const rows = rowsOf(sectionOf(DOCUMENT, 'The table'));
	const expected = Object.values<Field>(FIELDS).map((field) => [
		code(field.name),
		valuesOf(field),
		defaultOf(field),
		field.groups.map(code).join(' ')
	]);
	expect(rows.map(([name, , ...others]) => [name, ...others])).toEqual(expected);
	expect(rows.filter(([, decides]) => !decides)).toEqual([]);
});

it('has a row for each group, with the addresses that take it', () => {
	const paths = Object.values<Address>(ADDRESSES).flatMap(({ path, endings = [] }) => [
		path,
		...endings.map((ending) => `${path}.${ending}`)
	]);
	const shown = (path: string) => code(path.replaceAll(/\[(?:\.\.\.)?(\w+)\]/g, '<$1>'));
	const taking = (group: string) => paths.filter((path) => groupsAt(path).some((one) => one === group));
	const expected = Object.keys(GROUPS).map((group) => [code(group), taking(group).map(shown).join(' ')]);
	expect(rowsOf(sectionOf(DOCUMENT, 'Groups')).map(([group, , addresses]) => [group, addresses])).toEqual(expected);
});

it('has a row for each parameter that was renamed', () => {
	const expected = Object.values<Field>(FIELDS).flatMap(({ name, aliases }) =>
		aliases.name === undefined ? [] : [[code(aliases.name), code(name)]]
	);
	const rows = rowsOf(sectionOf(DOCUMENT, 'Former names'));
	expect(rows.toSorted()).toEqual(expected.toSorted());
});
