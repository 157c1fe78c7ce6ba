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

/** Digits with the marks of a date; a time; a short year; digits with the marks of a number; a word; any other sign. */
const ATOM =
	/\d{1,4}([-./\\])\d{1,2}\1\d{1,4}(?!\d)|\d{1,2}:\d{2}(?!\d)|'\d{2}(?!\d)|(?:(?<![\p{L}\d])[.٫])?\d+(?:[.,'_٬٫،]\d+)*|\p{L}[\p{L}\p{M}]*(?:['-]\p{L}+)*|\S/gu;

/** Signs that part sentences, quote words or mark a subject, and say nothing else. */
const PUNCTUATION = new Set([...',;:!?.؟؛،…"“”„‟«»‹›\'`()[]|•#']);

/** “6 / 12 / 2024” is one date. */
const SPACED_STROKE = /([\d٠-٩۰-۹])\s+\/\s+(?=[\d٠-٩۰-۹])/g;

/**
 * The parts of a sentence in their order, without punctuation.
 *
 * @example atomsOf('SYP13,800 (new)').map(({ plain }) => plain) // ['syp', '13,800', 'new']
 */
export function atomsOf(sentence: string): readonly Atom[] {
	return sentence
		.replace(SPACED_STROKE, '$1/')
		.split(/\s+/)
		.flatMap((chunk) => {
			const plain = plainSpelling(chunk);
			const found = [...plain.matchAll(ATOM)].filter(([part]) => !PUNCTUATION.has(part));
			const whole =
				found.length === 1 ? chunk.replace(/^(?:(?![.٫]\p{Nd})[^\p{L}\p{N}%$€₺£])+|[^\p{L}\p{N}%$€₺£]+$/gu, '') : '';
			return found.map((match, index): Atom => {
				const before = found[index - 1];
				const glued = before !== undefined && before.index + before[0].length === match.index;
				const typed =
					plain.length === chunk.length ? chunk.slice(match.index, match.index + match[0].length) : match[0];
				return { plain: match[0], text: whole === '' ? typed : whole, glued };
			});
		});
}
