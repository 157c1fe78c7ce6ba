import { countryTag, isRightToLeft } from '#i18n/language.ts';
import type { Language } from '#lib/record/record.ts';

/** Latin digits (0–9) or Arabic-Indic ones (٠–٩). */
export type Digits = 'latn' | 'arab';

/** How numbers, days and ages are written. */
export interface Locale {
	readonly language: Language;
	readonly digits: Digits;
}

/** The locale's tag for `Intl`: the month names of its language's country, and always an explicit choice of digits. */
export function tagOf({ language, digits }: Locale): string {
	return `${countryTag(language)}-u-nu-${digits}`;
}

const LEFT_TO_RIGHT = '\u2066';
const END = '\u2069';

/** Keeps a number in one piece beside letters that run from the right, so that 60.52 never reads 25.06. Others need nothing. */
export function isolate(text: string, { language }: Locale): string {
	return isRightToLeft(language) ? `${LEFT_TO_RIGHT}${text}${END}` : text;
}

const RIGHT_TO_LEFT = '\u2067';

/**
 * Keeps a text in the order of its own language where everything around it runs from the left, as in a chart: else a quotation
 * mark at its end or a number at its beginning stands at the wrong side. Letters alone keep their order by themselves.
 */
export function inReadingOrder(text: string, { language }: Locale): string {
	const isOfLetters = /^[\p{L}\p{M}\s]*$/u.test(text);
	return isRightToLeft(language) && !isOfLetters ? `${RIGHT_TO_LEFT}${text}${END}` : text;
}

/** The text without the marks of `isolate`, for places that are left to right anyway, such as a chart's axis. */
export function plain(text: string): string {
	return text.replaceAll(/[\u2066\u2069]/g, '');
}
