import { describe, expect, it } from 'vitest';
import { atomsOf } from '#lib/query/sentence/atoms.ts';
import { numberInWords } from '#lib/query/sentence/number-words.ts';

/** The number that a text begins with, and the words behind it. */
const read = (text: string) => {
	const atoms = atomsOf(text);
	const found = numberInWords(atoms, 0);
	return (
		found && [
			found.value,
			atoms
				.slice(found.length)
				.map(({ text: word }) => word)
				.join(' ')
		]
	);
};

describe('a number in words is read as far as it goes', () => {
	it.each([
		['fifteen', 15, ''],
		['forty pounds', 40, 'pounds'],
		['twenty-five percent', 25, 'percent'],
		['twenty five', 25, ''],
		['two hundred and fifty pounds', 250, 'pounds'],
		['a hundred and fifty', 150, ''],
		['thirteen thousand eight hundred', 13800, ''],
		['thirteen thousand eight hundred and fifty', 13850, ''],
		['five hundred thousand', 500_000, ''],
		['one million three hundred and eighty thousand', 1_380_000, ''],
		['13 thousand 800', 13800, ''],
		['13 thousand and 800', 13800, ''],
		['1 hundred', 100, ''],
		['خمسين ليرة', 50, 'ليرة'],
		['خمسة وعشرين بالمئة', 25, 'بالمئة'],
		['ثلاثة عشر ألفاً وثمانمئة', 13800, ''],
		['أحد عشر ألف', 11000, ''],
		['اثني عشر ألفاً', 12000, ''],
		['مئة وخمسين', 150, ''],
		['ثلاث مئة ألف', 300_000, ''],
		['ألف ومئتين', 1200, ''],
		['ألفين وخمسمئة', 2500, ''],
		['خمسمية', 500, ''],
		['13 ألف و800 ليرة', 13800, 'ليرة'],
		['مليون و380 ألف', 1_380_000, ''],
		['مليون و80 ألف وخمسمئة', 1_080_500, ''],
		['مليونين و760 ألف', 2_760_000, '']
	])('%s: %i', (text, value, rest) => expect(read(text)).toEqual([value, rest]));
});

describe('what is no part of a number is left', () => {
	it.each([
		['five and six', 5, 'and six'],
		['five twenty', 5, 'twenty'],
		['twenty and five', 20, 'and five'],
		['hundred hundred', 100, 'hundred'],
		['thirty thousand million', 30_000, 'million'],
		['twenty fifteen', 20, 'fifteen'],
		['خمسة وعشرة', 5, 'وعشرة'],
		['خمسة عشرين', 5, 'عشرين'],
		['اثنين عشر', 2, 'عشر'],
		['مئة خمسين', 100, 'خمسين'],
		['ألف وألف', 1000, 'وألف'],
		['13 ألف و6 أيام', 13_000, 'و 6 أيام'],
		['13 ألف و14 ألف', 13_000, 'و 14 ألف'],
		['عشرة آلاف وخمسة عشر ألف', 10_000, 'وخمسة عشر ألف']
	])('%s: %i, then %s', (text, value, rest) => expect(read(text)).toEqual([value, rest]));

	it.each(['ألفا ليرة', 'ألفاً', '20 5', 'pounds', 'a dollar', '18,000', ''])('%s is none', (text) =>
		expect(read(text)).toBeUndefined()
	);
});

it('tells what Arabic writes onto the first word', () => {
	const link = (text: string) => numberInWords(atomsOf(text), 0)?.link;
	expect(['بخمسين', 'لخمسين', 'وخمسين', 'الخمسين', 'خمسين'].map(link)).toEqual([
		'at',
		'against',
		'and',
		undefined,
		undefined
	]);
});
