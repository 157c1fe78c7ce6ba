import { plainSpelling } from './plain.ts';

/** The smallest part of a sentence: a number, a date in digits, a word or a sign. */
export interface Atom {
	/** In plain spelling. */
	readonly plain: string;
	/** As it was typed, without punctuation around it. */
	readonly text: string;
	/** It stands right behind the one before it, without a space. */
	readonly glued: boolean;
}

/** Digits with the marks of a date; a short year; digits with the marks of a number; a word; any other sign. */
const ATOM =
	/\d{1,4}([-./])\d{1,2}\1\d{1,4}(?!\d)|'\d{2}(?!\d)|\d+(?:[.,'_٬٫،]\d+)*|\p{L}[\p{L}\p{M}]*(?:['-]\p{L}+)*|\S/gu;

/** Signs that part sentences and say nothing else. */
const PUNCTUATION = new Set([...',;:!?.؟؛،…"“”«»()[]']);

/**
 * The parts of a sentence in their order, without punctuation.
 *
 * @example atomsOf('SYP13,800 (new)').map(({ plain }) => plain) // ['syp', '13,800', 'new']
 */
export function atomsOf(sentence: string): readonly Atom[] {
	return sentence.split(/\s+/).flatMap((chunk) => {
		const plain = plainSpelling(chunk);
		const found = [...plain.matchAll(ATOM)].filter(([part]) => !PUNCTUATION.has(part));
		const whole = found.length === 1 ? chunk.replace(/^[^\p{L}\p{N}%$€₺£]+|[^\p{L}\p{N}%$€₺£]+$/gu, '') : '';
		return found.map((match, index): Atom => {
			const before = found[index - 1];
			const glued = before !== undefined && before.index + before[0].length === match.index;
			return { plain: match[0], text: whole === '' ? match[0] : whole, glued };
		});
	});
}
