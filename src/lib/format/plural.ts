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

const DECIMALS = /\.\d|٫/;
const LAST = /(\d[\d,٬.٫]*)\D*$/;
const ARABIC_ZERO = '٠'.charCodeAt(0);

/**
 * The form that a printed figure takes in a language. One with decimals is “other”: newspapers print 7.25 دولار.
 *
 * @param figure - in Latin or Arabic-Indic digits; of two figures the last counts
 * @example formAfter('1,104', 'ar') // 'few'
 * @example formAfter('104.00', 'ar') // 'other'
 */
export function formAfter(figure: string, language: Language): Intl.LDMLPluralRule {
	const latin = figure.replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - ARABIC_ZERO));
	const last = LAST.exec(latin)?.[1] ?? '';
	return DECIMALS.test(last) ? 'other' : pluralForm(Number(last.replaceAll(/\D/g, '')), language);
}
