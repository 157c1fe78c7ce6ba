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
		.replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + ZERO));
}

/**
 * A text in the chosen digits: what a catalogue or a record has written in Latin ones, too. Codes and addresses stay.
 *
 * @example inDigits('25 % of 13,500, see syp-2', 'arab') // '٢٥ % of ١٣٬٥٠٠, see syp-2'
 */
export function inDigits(text: string, digits: Digits): string {
	return digits === 'arab' && /\d/.test(text) ? text.replaceAll(WORD, wordInArabic) : text;
}

/** Programs, and whole elements; else a tag with the text behind it. */
const PIECE = /<(script|style|code|pre)\b.*?<\/\1>|<[^>]*>[^<]*/gs;
const SPOKEN = /( (?:aria-label|title|alt|placeholder)=")([^"]*)"/g;
const TOLD_ABROAD = /^<meta (?:name|property)="(?:description|og:title|og:description|og:image:alt)"/;
/** Program text, and what says of itself that it is to stay. */
const AS_IS = / (?:class="(?:[^"]* )?code[ "]|translate="no")/;

function pieceInArabic(piece: string, language: string): string {
	const end = piece.indexOf('>') + 1;
	const [tag, text] = [piece.slice(0, end), piece.slice(end)];
	const own = /^<(?!html)[^>]* lang="([^"]+)"/.exec(tag)?.[1] ?? language;
	if (own !== language || AS_IS.test(tag)) return piece;
	const inArabic = (_: string, before: string, told: string) => `${before}${inDigits(told, 'arab')}"`;
	const spoken = tag.replaceAll(SPOKEN, inArabic);
	return (TOLD_ABROAD.test(tag) ? spoken.replace(/( content=")([^"]*)"/, inArabic) : spoken) + inDigits(text, 'arab');
}

/**
 * A document in the chosen digits: its texts and what is spoken of it, but no program, no address and no other language.
 *
 * @param markup - HTML or SVG, of our own writing
 * @param language - the document's
 * @example markupInDigits('<p title="3">12 <code>5</code></p>', 'ar', 'arab') // '<p title="٣">١٢ <code>5</code></p>'
 */
export function markupInDigits(markup: string, language: string, digits: Digits): string {
	return digits === 'arab'
		? markup.replaceAll(PIECE, (piece, program?: string) =>
				program === undefined ? pieceInArabic(piece, language) : piece
			)
		: markup;
}
