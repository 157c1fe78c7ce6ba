import { countryTag } from '#i18n/language.ts';
import type { Language } from '#lib/record/record.ts';

const rules = new Map<Language, Intl.PluralRules>();

/**
 * The form that a number takes in a language.
 *
 * @example pluralForm(2, 'ar') // 'two'
 */
export function pluralForm(count: number, language: Language): Intl.LDMLPluralRule {
	const known = rules.get(language) ?? new Intl.PluralRules(countryTag(language));
	rules.set(language, known);
	return known.select(count);
}
