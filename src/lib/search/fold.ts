import { plainSpelling } from '#lib/query/sentence/plain.ts';

/** Letters that look alike and are typed for one another. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
	[/ی/g, 'ي'],
	[/ک/g, 'ك'],
	[/ء/g, ''],
	[/ı/g, 'i']
];

/** The Arabic article with what is written onto it, where a word is left behind it. */
const ARTICLE = /^(?:[وبفك]?ال|لل)(?=..)/;

const WORD = /[\p{L}\p{N}]+|[$€£₺₽]/gu;

/**
 * The words of a text in one spelling for many: without case, accents, vowel marks, hamza, article and plural s; digits are
 * Latin and without marks between thousands.
 *
 * @example wordsOf('The pound’s rate: 18,000') // ['the', 'pound', 'rate', '18000']
 * @example wordsOf('اللّيرة الأمريكيّة') // ['ليره', 'امريكيه']
 */
export function wordsOf(text: string): readonly string[] {
	const bare = plainSpelling(text.normalize('NFKD').replace(/\p{M}/gu, ''))
		.replace(/'s?(?!\p{L})/gu, '')
		.replace(/(\d)[,٬](?=\d{3})/g, '$1');
	const levelled = ALIKE.reduce((level, [letter, other]) => level.replace(letter, other), bare);
	return [...levelled.matchAll(WORD)].map(([word]) => stemOf(word));
}

function stemOf(word: string): string {
	return word.replace(ARTICLE, '').replace(/^([a-z]{3,})s$/, '$1');
}
