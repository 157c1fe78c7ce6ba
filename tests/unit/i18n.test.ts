import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** A message as the catalogue has it: a text, or texts by the form of a number. */
type Message =
	string | readonly { readonly declarations: readonly string[]; readonly match: Readonly<Record<string, string>> }[];

function catalogue(language: string): ReadonlyMap<string, Message> {
	const text = readFileSync(new URL(`../../src/i18n/${language}.json`, import.meta.url), 'utf8');
	const all: Readonly<Record<string, Message>> = JSON.parse(text);
	return new Map(Object.entries(all).filter(([key]) => key !== '$schema'));
}

const [en, ar] = [catalogue('en'), catalogue('ar')];
const keys = [...en.keys()];

/** What a catalogue says to the program. */
const TOLD_TO_NONE = ['language_tag', 'language_direction'];

const textsOf = (message: Message | undefined): readonly string[] =>
	message === undefined
		? []
		: typeof message === 'string'
			? [message]
			: message.flatMap(({ match }) => Object.values(match));

/** What is filled in. */
function inputsOf(message: Message | undefined): readonly string[] {
	const used = textsOf(message).flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name));
	const declared =
		message === undefined || typeof message === 'string'
			? []
			: message.flatMap(({ declarations }) => declarations.flatMap((line) => /^input (\w+)$/.exec(line)?.[1] ?? []));
	return [...new Set([...used, ...declared])].sort();
}

describe('the two catalogues', () => {
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

	it.each(written.filter((key) => !TOLD_TO_NONE.includes(key)))(
		'%s: is told in Arabic letters, and in English ones',
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
				? message.flatMap(({ match }) => Object.keys(match).map((form) => form.replace(/^\w+=/, '')))
				: [];
		const counted = keys.filter((key) => typeof en.get(key) === 'object');
		expect(counted.length).toBeGreaterThan(0);
		for (const key of counted) {
			expect(forms(en.get(key)).sort()).toEqual(['one', 'other']);
			expect(forms(ar.get(key))).toEqual(expect.arrayContaining(['one', 'two', 'few', 'many', 'other']));
		}
	});
});
