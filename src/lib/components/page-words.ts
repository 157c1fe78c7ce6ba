import { page } from '$app/state';
import { getLocale, localizeHref } from '#i18n/compiled/runtime.js';
import type { Words } from '#lib/format/index.ts';

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
	const href = localizeHref(path);
	if (!hasArabicDigits() || href.includes(ARABIC_DIGITS)) return href;
	const [address = '', place] = href.split('#', 2);
	return `${address}${address.includes('?') ? '&' : '?'}${ARABIC_DIGITS}${place === undefined ? '' : `#${place}`}`;
}
