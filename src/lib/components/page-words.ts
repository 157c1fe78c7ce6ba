import { page } from '$app/state';
import { getLocale } from '#i18n/compiled/runtime.js';
import { pathIn } from '#i18n/language.ts';
import type { Words } from '#lib/format/index.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { FIELDS, queryText } from '#lib/query/index.ts';

const ARABIC_DIGITS = 'digits=arab';

const hasArabicDigits = () => page.url.searchParams.get('digits') === 'arab';

/** The language and digits of the page, for texts that a component takes from the catalogue itself. */
export function pageWords(): Words {
	return { locale: getLocale(), digits: hasArabicDigits() ? 'arab' : 'latn' };
}

/**
 * A link to a page of ours that keeps the reader's language and digits.
 *
 * @param path - without the language, with or without a query and a place on the page
 * @example linkTo('/series/syp-parallel#cite') // '/ar/series/syp-parallel?digits=arab#cite' on '/ar?digits=arab'
 */
export function linkTo(path: string): string {
	const href = pathIn(path, getLocale());
	if (!hasArabicDigits() || href.includes(ARABIC_DIGITS)) return href;
	const [address = '', place] = href.split('#', 2);
	return `${address}${address.includes('?') ? '&' : '?'}${ARABIC_DIGITS}${place === undefined ? '' : `#${place}`}`;
}

/** What a search box of the page fetches: the names of the figures that are read, in the pounds and digits of the page. */
export function searchIndexHref(): string {
	const { searchParams } = page.url;
	const query = [FIELDS.asOf, FIELDS.release, FIELDS.knownOn, FIELDS.unit].flatMap(
		({ name, read }): [string, string][] => {
			const given = searchParams.get(name) ?? '';
			return 'value' in read(given, {}) ? [[name, given]] : [];
		}
	);
	return linkTo(ADDRESSES.searchIndex.path + queryText(query));
}
