import { inEach } from '#i18n/language.ts';
import type { LocalizedText } from '#lib/record/record.ts';

/** A text of the record in each language: its columns are English and Arabic; other languages fall back to English. */
export function localized(en: string, ar: string): LocalizedText {
	return inEach((language) => (language === 'ar' ? ar : en));
}

/** The same of two columns; undefined where they are blank. */
export function textOf(en: string, ar: string): LocalizedText | undefined {
	return en === '' ? undefined : localized(en, ar);
}
