import { page } from '$app/state';
import { m } from '#i18n/compiled/messages.js';
import { getLocale } from '#i18n/compiled/runtime.js';
import { pathIn } from '#i18n/language.ts';
import { formatDay, type Words } from '#lib/format/index.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { FIELDS, queryText } from '#lib/query/index.ts';
import type { Day } from '#lib/series/index.ts';

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

/**
 * The page in the other digits, as the query of its address.
 *
 * @example otherDigits() // '?unit=new&digits=arab' on '/ar?unit=new'
 */
export function otherDigits(): string {
	const others = [...page.url.searchParams].filter(([name]) => name !== 'digits');
	return queryText([...others, ['digits', hasArabicDigits() ? 'latn' : 'arab']]);
}

/**
 * The origin of a printed page: its address, and the day in Damascus.
 *
 * @example printedFrom(today) // 'From https://sarraf.example/ar, 5 October 2026'
 */
export function printedFrom(today: Day): string {
	const { locale: language, digits = 'latn' } = pageWords();
	return m.print_from({ address: decodeURI(page.url.href), day: formatDay(today, 'day', { language, digits }) });
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
