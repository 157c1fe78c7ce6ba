/** A sentence in one spelling, from which a reader takes what it knows. */

const TASHKEEL_AND_MARKS = /[\u0640\u064b-\u0652\u0670\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const OTHER_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;

/**
 * A text in small letters, Latin digits and one form of each Arabic letter, without vowel marks and marks of direction.
 *
 * @example plainSpelling('خسرت اللّيرة ٢٥٪ من قيمتِها') // 'خسرت الليره 25% من قيمتها'
 */
export function plainSpelling(text: string): string {
	return text
		.toLowerCase()
		.replace(TASHKEEL_AND_MARKS, '')
		.replace(OTHER_DIGITS, (digit) => String(digit.charCodeAt(0) & 15))
		.replace(/[أإآ]/g, 'ا')
		.replace(/ى/g, 'ي')
		.replace(/ة/g, 'ه')
		.replace(/٪/g, '%')
		.replace(/[\u2010-\u2013\u2212]/g, '-')
		.replace(/[’]/g, "'")
		.replace(/[“”«»"()[\]؟?!;؛:]/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
}

/** Alternatives for an expression, the longest first so that none hides another. */
function alternatives(words: readonly string[]): string {
	return words
		.map((word) => plainSpelling(word))
		.sort((a, b) => b.length - a.length)
		.join('|');
}

/** What Arabic writes in one piece with a word: and, so; in, for, like; the. */
const PREFIX = '(?:[وف]?[بلك]?(?:ال|ل)?)?';

/**
 * An expression that finds one of some words, whole, with what Arabic writes in front of it.
 *
 * @example word(['ليرة']).test('الليره') // true
 */
export function word(words: readonly string[]): RegExp {
	return new RegExp(`(?<![\\p{L}\\d])${PREFIX}(${alternatives(words)})(?![\\p{L}])`, 'u');
}

/** The alternatives of some words, as a part of an expression. */
export function oneOf(words: readonly string[]): string {
	return `(?:${alternatives(words)})`;
}

/** Stands where something was taken, so that its neighbours do not run together. */
const TAKEN = ' ¦ ';

/** What is left of a sentence while its parts are taken out one by one. */
export class Rest {
	#text: string;

	constructor(text: string) {
		this.#text = plainSpelling(text);
	}

	get text(): string {
		return this.#text;
	}

	/** The first place where an expression fits, taken out. */
	take(expression: RegExp): RegExpExecArray | undefined {
		const found = expression.exec(this.#text);
		if (!found) return undefined;
		this.#text = this.#text.slice(0, found.index) + TAKEN + this.#text.slice(found.index + found[0].length);
		return found;
	}

	/** Where one of some words stands, left in its place. */
	find(expression: RegExp): number | undefined {
		return expression.exec(this.#text)?.index;
	}

	has(expression: RegExp): boolean {
		return expression.test(this.#text);
	}
}
