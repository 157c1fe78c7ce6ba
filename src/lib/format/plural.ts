import { countryTag } from '#i18n/language.ts';
import type { Language } from '#lib/record/record.ts';

/**
 * The form that a number takes in a language.
 *
 * @example pluralForm(2, 'ar') // 'two'
 */
export function pluralForm(count: number, language: Language): Intl.LDMLPluralRule {
	return new Intl.PluralRules(countryTag(language)).select(count);
}
