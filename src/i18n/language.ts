/** What differs by language apart from the messages, read from the language's own catalogue. */
import { BASE, commaOf, isRightToLeft, languages, type Language } from './compiled/languages.ts';

export {
	BASE,
	countryTag,
	inEach,
	isRightToLeft,
	languages,
	nameOf,
	ownDigits,
	type Language
} from './compiled/languages.ts';

/** The direction in which a language is written, as `dir` says it. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
	return isRightToLeft(language) ? 'rtl' : 'ltr';
}

/**
 * Things in a row.
 *
 * @example listText(['Aleppo', 'Hama'], 'en') // 'Aleppo, Hama'
 */
export function listText(parts: readonly string[], language: Language): string {
	return parts.join(commaOf(language));
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
 * @param path - with or without a query and a place on the page
 * @example pathIn('/?unit=new', 'ar') // '/ar?unit=new'
 */
export function pathIn(path: string, language: Language): string {
	return language === BASE ? path : `/${language}${path.replace(/^\/(?=[?#]|$)/, '')}`;
}
