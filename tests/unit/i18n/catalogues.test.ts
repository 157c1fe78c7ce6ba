import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FIELDS, type Field } from '#lib/query/fields/table.ts';
import { wordsKey, type FieldKey } from '#lib/wording/choices.ts';
import { plural } from '#i18n/compiled/registry.js';

const SOURCES = join(import.meta.dirname, '../../../src');

/** A message as the catalogue has it: a text, or texts by the form of a number. */
type Message =
	string | readonly { readonly declarations: readonly string[]; readonly match: Readonly<Record<string, string>> }[];

function catalogue(language: string): ReadonlyMap<string, Message> {
	const text = readFileSync(new URL(`../../../src/i18n/${language}.json`, import.meta.url), 'utf8');
	const all: Readonly<Record<string, Message>> = JSON.parse(text);
	return new Map(Object.entries(all).filter(([key]) => key !== '$schema'));
}

const [en, ar] = [catalogue('en'), catalogue('ar')];
const keys = [...en.keys()];

/** Messages for the program itself. */
const FOR_THE_PROGRAM = ['language_tag', 'language_direction'];

const textsOf = (message: Message | undefined): readonly string[] =>
	message === undefined
		? []
		: typeof message === 'string'
			? [message]
			: message.flatMap(({ match }) => Object.values(match));

/** Where English has an article and Arabic the name alone; a kind of file. */
const NAMES = ['home_name', 'data_zip'];

/** What is filled in, and what only chooses the form of a number. */
function inputsOf(message: Message | undefined): readonly string[] {
	const filled = textsOf(message).flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name));
	const declared =
		message === undefined || typeof message === 'string'
			? []
			: message.flatMap(({ declarations }) => declarations.flatMap((line) => /^input (\w+)$/.exec(line)?.[1] ?? []));
	return [...new Set([...filled, ...declared])].sort();
}

/** The sources, without what is made of the catalogue. */
const sources = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
	.filter((name) => /\.(?:ts|svelte)$/.test(name) && !name.startsWith('i18n/compiled'))
	.map((name) => readFileSync(join(SOURCES, name), 'utf8'))
	.join('\n');
const isFieldKey = (key: string): key is FieldKey => key in FIELDS;

/** The messages for parameters have the names of the rows of their table. */
const ofFields = Object.entries<Field>(FIELDS).flatMap(([key, { values }]) =>
	isFieldKey(key) ? ['label', ...values].map((word) => wordsKey(key, word)) : []
);
const used = new Set([
	...ofFields,
	...[...sources.matchAll(/\bm\.(\w+)|\btextOf\('(\w+)'\)/g)].map(([, called, read]) => called ?? read)
]);

describe('the two catalogues', () => {
	it.each(keys)('%s: is used', (key) => {
		expect(used.has(key)).toBe(true);
	});

	it('have the same messages', () => {
		expect([...ar.keys()].sort()).toEqual([...keys].sort());
		expect(keys.length).toBeGreaterThan(50);
	});

	it.each(keys)('%s: takes the same inputs in both', (key) => {
		expect(inputsOf(ar.get(key))).toEqual(inputsOf(en.get(key)));
	});

	const written = keys.filter((key) =>
		textsOf(en.get(key)).some((text) => /[a-z]/i.test(text.replaceAll(/\{\w+\}/g, '')))
	);

	it.each(written.filter((key) => ![...FOR_THE_PROGRAM, ...NAMES].includes(key)))(
		'%s: is in Arabic letters, and in English ones',
		(key) => {
			for (const text of textsOf(ar.get(key))) {
				expect(text).toMatch(/[\u0600-\u06ff]/);
				expect(textsOf(en.get(key))).not.toContain(text);
			}
			for (const text of textsOf(en.get(key))) expect(text).not.toMatch(/[\u0600-\u06ff]/);
		}
	);

	it.each(keys)('%s: has no text that is blank or has a blank at its edge', (key) => {
		for (const text of [...textsOf(en.get(key)), ...textsOf(ar.get(key))]) {
			expect(text).not.toBe('');
			expect(text).toBe(text.trim());
		}
	});

	it('tell a number in each form that its language has', () => {
		const forms = (message: Message | undefined) =>
			typeof message === 'object'
				? message.flatMap(({ match }) => Object.keys(match).flatMap((form) => /^form=(\w+)$/.exec(form)?.[1] ?? []))
				: [];
		const counted = keys.filter((key) => forms(en.get(key)).length > 0);
		expect(counted.length).toBeGreaterThan(0);
		for (const key of counted) {
			expect(forms(en.get(key)).sort()).toEqual(['one', 'other']);
			expect(forms(ar.get(key))).toEqual(expect.arrayContaining(['zero', 'one', 'two', 'few', 'many', 'other']));
		}
	});
});

describe('the form of a number', () => {
	it.each(['en', 'ar'])('is chosen in %s as the language has it', (language) => {
		const own = new Intl.PluralRules(language);
		for (let count = 0; count <= 120; count += 1) expect(plural(language, count)).toBe(own.select(count));
		expect(plural(language, '2')).toBe(own.select(2));
	});

	it('is chosen for a place in a list, where a message asks that', () => {
		expect([plural('en', 2), plural('en', 2, { type: 'ordinal' }), plural('en', 2)]).toEqual(['other', 'two', 'other']);
	});
});
