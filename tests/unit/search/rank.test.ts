import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rank } from '#lib/search/rank.ts';
import type { Entry } from '#lib/search/entry.ts';

const entry = (text: string, overrides: Partial<Entry> = {}): Entry => ({
	text,
	hint: '',
	path: `/${text}`,
	words: '',
	rank: 0,
	...overrides
});

const textsOf = (entries: readonly Entry[], q: string, synonyms: readonly string[] = []) =>
	rank({ entries, synonyms }, q).entries.map(({ text }) => text);

describe('the order of what is found', () => {
	it('puts the whole word before its beginning, and that before a misprint', () => {
		const entries = [entry('Lebanan'), entry('Lebanonian'), entry('Lebanon')];
		expect(textsOf(entries, 'lebanon')).toEqual(['Lebanon', 'Lebanonian', 'Lebanan']);
	});

	it('puts a word of the text before one beside it', () => {
		expect(textsOf([entry('Damascus', { words: 'euro' }), entry('Euro')], 'euro')).toEqual(['Euro', 'Damascus']);
	});

	it('puts a text that says less besides first', () => {
		expect(textsOf([entry('Rice, imported'), entry('Rice')], 'rice')).toEqual(['Rice', 'Rice, imported']);
	});

	it('puts the weightier of two that fit as well first, and else keeps their order', () => {
		expect(textsOf([entry('Euro A'), entry('Euro B', { rank: 0.2 })], 'euro')).toEqual(['Euro B', 'Euro A']);
		expect(textsOf([entry('Euro A'), entry('Euro B')], 'euro')).toEqual(['Euro A', 'Euro B']);
	});

	it('lets a word that need not be found count where it is', () => {
		const entries = [entry('Dollar market'), entry('Dollar rate')];
		expect(textsOf(entries, 'dollar')).toEqual(['Dollar market', 'Dollar rate']);
		expect(textsOf(entries, 'dollar rate')).toEqual(['Dollar rate', 'Dollar market']);
		expect(textsOf([entry('Rates'), entry('Euro')], 'rate')).toEqual(['Rates']);
	});

	it('puts a word before one that means the same', () => {
		const entries = [entry('Pound'), entry('Lira')];
		expect(textsOf(entries, 'lira', ['pound lira'])).toEqual(['Lira', 'Pound']);
	});
});

describe('what is found', () => {
	const entries = [entry('Lebanese pound'), entry('Egyptian pound'), entry('Rice')];

	it('has every word, in any order', () => {
		expect(rank({ entries, synonyms: [] }, 'pound egypt')).toEqual({ entries: [entries[1]], hasAll: true });
	});

	it('has the most of the words where nothing has all', () => {
		const found = rank({ entries, synonyms: [] }, 'rice pound egyptian');
		expect(found.hasAll).toBe(false);
		expect(found.entries.map(({ text }) => text)).toEqual(['Egyptian pound', 'Rice', 'Lebanese pound']);
	});

	it('is found by what means the same, also by the beginning of it', () => {
		const synonyms = ['lebanese lubnan لبنان'];
		for (const q of ['lubnan', 'lub', 'لبنان', 'lubnam'])
			expect(textsOf(entries, q, synonyms)).toEqual(['Lebanese pound']);
		expect(textsOf(entries, 'lu', synonyms)).toEqual([]);
	});

	it('leads to each place once, by the entry that fits best', () => {
		const twins = [entry('Homs city', { path: '/a' }), entry('Homs', { path: '/a' })];
		expect(textsOf(twins, 'homs')).toEqual(['Homs']);
	});
});

it('takes any text and any entries', () => {
	const texts = fc.string({ unit: 'binary', maxLength: 40 });
	const entries = fc.array(
		fc.record({ text: texts, hint: texts, path: texts, words: texts, rank: fc.double({ min: 0, max: 1 }) })
	);
	fc.assert(
		fc.property(entries, fc.array(texts, { maxLength: 4 }), texts, (given, synonyms, q) => {
			const found = rank({ entries: given, synonyms }, q).entries;
			expect(found.every((one) => given.includes(one))).toBe(true);
		})
	);
});

it('finds every entry by its own text', () => {
	const text = fc.stringMatching(/^[a-z]{3,8}( [a-z]{3,8}){0,3}$/);
	fc.assert(
		fc.property(fc.uniqueArray(text, { minLength: 1, maxLength: 8 }), (all) => {
			const entries = all.map((one) => entry(one));
			for (const one of all) expect(textsOf(entries, one)).toContain(one);
		})
	);
});
