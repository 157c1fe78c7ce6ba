/** What differs by language beside the words, asked of the language's own catalogue. */
import { BASE, LANGUAGES, languages, type Language } from './compiled/languages.ts';

export { BASE, inEach, languages, type Language } from './compiled/languages.ts';

/** What a language calls itself. */
export function nameOf(language: Language): string {
	return LANGUAGES[language].name;
}

/**
 * The tag of a language for `Intl`, with its country.
 *
 * @example countryTag('ar') // 'ar-SY'
 */
export function countryTag(language: Language): string {
	return LANGUAGES[language].tag;
}

/** The direction in which a language is written, as `dir` says it. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
	return LANGUAGES[language].direction;
}

/** Whether lines of a language begin at the right. */
export function isRightToLeft(language: Language): boolean {
	return directionOf(language) === 'rtl';
}

/** The digits of a language's own script. */
export function ownDigits(language: Language): 'latn' | 'arab' {
	return LANGUAGES[language].digits;
}

/**
 * Things in a row.
 *
 * @example listText(['Aleppo', 'Hama'], 'en') // 'Aleppo, Hama'
 */
export function listText(parts: readonly string[], language: Language): string {
	return parts.join(LANGUAGES[language].comma);
}

/** The language named first of all that a text is not in: its letters stand beside the site's name. */
export function otherOf(language: Language): Language {
	return languages.find((one) => one !== language) ?? language;
}

/**
 * A path of ours, split into its language and the path that it has in the base language.
 *
 * @example splitPath('/ar/convert') // { language: 'ar', path: '/convert' }
 */
export function splitPath(path: string): { readonly language: Language; readonly path: string } {
	const first = path.split('/', 2)[1] ?? '';
	const language = languages.find((one) => one !== BASE && one === first);
	return language ? { language, path: path.slice(language.length + 1) || '/' } : { language: BASE, path };
}

/**
 * A path of the base language in another: the pages of a language stand below its name.
 *
 * @param path - with or without a query
 * @example pathIn('/?unit=new', 'ar') // '/ar?unit=new'
 */
export function pathIn(path: string, language: Language): string {
	return language === BASE ? path : `/${language}${path.replace(/^\/(?=\?|$)/, '')}`;
}
