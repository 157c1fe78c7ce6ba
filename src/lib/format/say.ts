import type { Language, LocalizedText } from '#lib/record/record.ts';
import { inDigits } from './digits.ts';
import type { Digits } from './locale.ts';

/** How texts are chosen from the catalogue and the record. */
export interface Words {
	/** The language, as the catalogue calls it. */
	readonly locale: Language;
	/** Latin where it is not stated. */
	readonly digits?: Digits;
}

/**
 * A message of the catalogue in the chosen digits. Messages without a digit of their own need no more than the catalogue:
 * the numbers in them are formatted before.
 *
 * @example say(m.range_3m, {}, { locale: 'ar', digits: 'arab' }) // '٣ أشهر'
 */
export function say<Inputs>(
	message: (inputs: Inputs, options: { readonly locale: Language }) => string,
	inputs: Inputs,
	{ locale, digits = 'latn' }: Words
): string {
	return inDigits(message(inputs, { locale }), digits);
}

/**
 * A text of the record in the chosen language and digits.
 *
 * @returns blank where there is no text
 * @example textIn(bread.name, { locale: 'ar', digits: 'arab' }) // 'الخبز من الفرن العام، ١٫١ كغ'
 */
export function textIn(text: LocalizedText | undefined, { locale, digits = 'latn' }: Words): string {
	return inDigits(text?.[locale] ?? '', digits);
}
