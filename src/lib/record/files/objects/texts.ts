import { inEach } from '#i18n/language.ts';
import type { LocalizedText } from '#lib/record/record.ts';

/** A thing by its id. @throws {RangeError} when the record lacks it */
export function at<Thing>(things: ReadonlyMap<string, Thing>, id: string): Thing {
	const thing = things.get(id);
	if (thing === undefined) throw new RangeError(`the record has no "${id}": check the tables before assembling them`);
	return thing;
}

/** A text of the record in each language: its columns are English and Arabic; other languages fall back to English. */
export function localized(en: string, ar: string): LocalizedText {
	return inEach((language) => (language === 'ar' ? ar : en));
}

/** The same of two columns; undefined where they are blank. */
export function textOf(en: string, ar: string): LocalizedText | undefined {
	return en === '' ? undefined : localized(en, ar);
}
