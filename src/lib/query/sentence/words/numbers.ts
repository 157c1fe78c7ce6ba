import { plainSpelling } from '../plain.ts';

/** What a word adds to a number, or multiplies it by. */
export type NumberPart = { readonly add: number; readonly digits?: true } | { readonly times: number };

const ADDED: Readonly<Record<number, string>> = {
	1: 'one, واحد, واحدة',
	2: 'two, اثنين, اثنان',
	3: 'three, ثلاث, ثلاثة',
	4: 'four, أربع, أربعة',
	5: 'five, خمس, خمسة',
	6: 'six, ست, ستة',
	7: 'seven, سبع, سبعة',
	8: 'eight, ثماني, ثمانية, ثمان',
	9: 'nine, تسع, تسعة',
	10: 'ten, عشر, عشرة',
	11: 'eleven, أحد عشر, إحدى عشرة',
	12: 'twelve, اثني عشر, اثنا عشر, اثنتي عشرة',
	13: 'thirteen',
	14: 'fourteen',
	15: 'fifteen',
	16: 'sixteen',
	17: 'seventeen',
	18: 'eighteen',
	19: 'nineteen',
	20: 'twenty, عشرين, عشرون',
	30: 'thirty, ثلاثين, ثلاثون',
	40: 'forty, أربعين, أربعون',
	50: 'fifty, خمسين, خمسون',
	60: 'sixty, ستين, ستون',
	70: 'seventy, سبعين, سبعون',
	80: 'eighty, ثمانين, ثمانون',
	90: 'ninety, تسعين, تسعون',
	200: 'مئتين, مئتان, مئتا, مائتين, مائتان, ميتين',
	300: 'ثلاثمئة, ثلاثمائة, ثلاثمية',
	400: 'أربعمئة, أربعمائة, أربعمية',
	500: 'خمسمئة, خمسمائة, خمسمية',
	600: 'ستمئة, ستمائة, ستمية',
	700: 'سبعمئة, سبعمائة, سبعمية',
	800: 'ثمانمئة, ثمانمائة, ثمانيمئة, ثمانمية',
	900: 'تسعمئة, تسعمائة, تسعمية',
	2000: 'ألفين, ألفان, ألفي',
	2000000: 'مليونين, مليونان, مليوني'
};

const MULTIPLIED: Readonly<Record<number, string>> = {
	100: 'hundred, مئة, مائة, مية',
	1000: 'thousand, ألف, آلاف, ألفاً',
	1_000_000: 'million, مليون, ملايين, مليوناً'
};

const entries = (list: Readonly<Record<number, string>>, part: (value: number) => NumberPart) =>
	Object.entries(list).flatMap(([value, words]) =>
		words.split(', ').map((word): [string, NumberPart] => [plainSpelling(word), part(Number(value))])
	);

/** The words of numbers in plain spelling, and what each does to the number before it. */
export const NUMBER_WORDS: ReadonlyMap<string, NumberPart> = new Map([
	...entries(ADDED, (add) => ({ add })),
	...entries(MULTIPLIED, (times) => ({ times }))
]);
