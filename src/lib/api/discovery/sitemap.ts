/** What search engines may find: every page of the site in every language, as sitemaps.org has it. */
import { BASE, languages, pathIn } from '#i18n/language.ts';
import { escaped } from '#lib/format/html.ts';
import { ADDRESSES, HEALTH, READY, WORKER, type Address } from '#lib/query/addresses.ts';
import { pathTo } from '#lib/query/listed.ts';
import type { RateRecord } from '#lib/record/index.ts';
import { isoDay } from '#lib/series/index.ts';

/** So many addresses may a sitemap name. */
export const MOST_ADDRESSES = 50_000;

/** Pages of the list that search engines need not index. */
const UNLISTED: readonly Address[] = [ADDRESSES.offline, ADDRESSES.gallery, ADDRESSES.manifest, WORKER, HEALTH, READY];

/**
 * The pages of the site, without the language: of the list, of every series, claim and story, of the days and months with a quote.
 *
 * @example sitePaths(record).includes('/day/2024-12-06') // true
 */
export function sitePaths({ series, claims, stories, quotes }: RateRecord): readonly string[] {
	const pages = Object.values<Address>(ADDRESSES).filter(
		(address) => address.kind === 'page' && !address.path.includes('[') && !UNLISTED.includes(address)
	);
	const days = quotes.filter(({ precision }) => precision === 'day').map(({ date }) => isoDay(date));
	const months = quotes.filter(({ precision }) => precision !== 'year').map(({ date }) => isoDay(date).slice(0, 7));
	const each = (address: Address, ids: Iterable<string>) =>
		[...new Set(ids)].sort().map((id) => pathTo(address, { id }));
	return [
		...pages.map(({ path }) => path),
		...each(ADDRESSES.series, series.keys()),
		...each(
			ADDRESSES.claim,
			claims.map(({ id }) => id)
		),
		...each(
			ADDRESSES.story,
			stories.map(({ id }) => id)
		),
		...each(ADDRESSES.month, months),
		...each(ADDRESSES.day, days)
	];
}

/** Pages that one sitemap names: each has an address in every language. */
export const PAGES_EACH = Math.floor(MOST_ADDRESSES / languages.length);

/**
 * A sitemap of some pages: each in every language, with where the others are.
 *
 * @param paths - at most `PAGES_EACH`
 * @example sitemapOf(['/events'], 'https://sarraf.example') // '<?xml …<loc>https://sarraf.example/events</loc>…'
 */
export function sitemapOf(paths: readonly string[], origin: string): string {
	const urls = paths.flatMap((path) => {
		const at = (language: (typeof languages)[number]) => escaped(origin + pathIn(path, language));
		const alternate = (tag: string, href: string) => `<xhtml:link rel="alternate" hreflang="${tag}" href="${href}"/>`;
		const alternates = [...languages.map((one) => alternate(one, at(one))), alternate('x-default', at(BASE))].join('');
		return languages.map((one) => `<url><loc>${at(one)}</loc>${alternates}</url>`);
	});
	return document('urlset', ' xmlns:xhtml="http://www.w3.org/1999/xhtml"', urls);
}

/**
 * The index of the sitemaps of a site that has more pages than one may name.
 *
 * @param count - of sitemaps
 * @example sitemapIndex(2, 'https://sarraf.example') // '…<loc>https://sarraf.example/sitemap.1.xml</loc>…'
 */
export function sitemapIndex(count: number, origin: string): string {
	const parts = Array.from(
		{ length: count },
		(_, index) => origin + pathTo(ADDRESSES.sitemapPart, { id: String(index + 1) })
	);
	return document(
		'sitemapindex',
		'',
		parts.map((href) => `<sitemap><loc>${escaped(href)}</loc></sitemap>`)
	);
}

function document(root: string, namespaces: string, items: readonly string[]): string {
	const start = `<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${namespaces}>`;
	return ['<?xml version="1.0" encoding="UTF-8"?>', start, ...items, `</${root}>`, ''].join('\n');
}
