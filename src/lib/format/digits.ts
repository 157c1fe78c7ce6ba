import type { Digits } from './locale.ts';

const ZERO = '٠'.charCodeAt(0) - '0'.charCodeAt(0);

/** An address, a licence's name, a word with Latin letters in it, a day as an address writes it: their digits are theirs. */
const CODE = /[A-Za-z]|\d-\d|&#/;
const WORD = /CC BY 4\.0|\S+/g;

function wordInArabic(word: string): string {
	if (CODE.test(word)) return word;
	return word
		.replaceAll(/(\d),(?=\d{3})/g, '$1٬')
		.replaceAll(/(\d)\.(?=\d)/g, '$1٫')
		.replaceAll(/(\d)%/g, '$1٪')
		.replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + ZERO));
}

/**
 * A text in the chosen digits: what a catalogue or a record has written in Latin ones, too. Codes and addresses stay.
 *
 * @example inDigits('25% of 13,500, see syp-2', 'arab') // '٢٥٪ of ١٣٬٥٠٠, see syp-2'
 */
export function inDigits(text: string, digits: Digits): string {
	return digits === 'arab' && /\d/.test(text) ? text.replaceAll(WORD, wordInArabic) : text;
}
