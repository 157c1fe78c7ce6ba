/** One spelling for many: what a sentence is compared in. */

const TASHKEEL_AND_MARKS = /[\u0640\u064b-\u0652\u0670\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
/** The stroke that lengthens Arabic letters is a dash between two numbers: “13700ـ13900”. */
const STRETCHED_DASH = /(\d)\u0640+(?=\d)/g;
const OTHER_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;

/**
 * A text in small letters, Latin digits and one form of each Arabic letter, without vowel marks and marks of direction.
 *
 * @example plainSpelling('خسرت اللّيرة ٢٥٪ من قيمتِها') // 'خسرت الليره 25% من قيمتها'
 */
export function plainSpelling(text: string): string {
	return text
		.toLowerCase()
		.normalize('NFC')
		.replace(OTHER_DIGITS, (digit) => String(digit.charCodeAt(0) & 15))
		.replace(STRETCHED_DASH, '$1-')
		.replace(TASHKEEL_AND_MARKS, '')
		.replace(/[أإآ]/g, 'ا')
		.replace(/ى/g, 'ي')
		.replace(/ة/g, 'ه')
		.replace(/٪/g, '%')
		.replace(/[\u2010-\u2014\u2212]/g, '-')
		.replace(/[’‘]/g, "'");
}
