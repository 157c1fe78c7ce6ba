/** What search engines and programs begin with: the sitemap, robots.txt, and the site's outline. */
import { m } from '#i18n/compiled/messages.js';
import { outlineOf } from '#lib/api/discovery/outline.ts';
import { PAGES_EACH, sitemapIndex, sitemapOf, sitePaths } from '#lib/api/discovery/sitemap.ts';
import { viewContext } from '#lib/context/context.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { unknownParameters } from '#lib/query/index.ts';
import type { Site } from '#lib/server/site.ts';
import { refusal } from '../representations.ts';
import type { Requested, Resource, ResourceRequest } from '../resource.ts';

interface PlainRequest extends Requested {
	readonly id: string;
}

/** A request for what takes no parameter. */
function readPlain({ url, id, language }: ResourceRequest, { record, today, settings }: Site): PlainRequest {
	const { defaults } = settings;
	const context = viewContext(record, defaults, today, language, defaults);
	return { id, context, problems: unknownParameters([], url.searchParams) };
}

const xml = (text: string) => new Response(text, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
const plain = (text: string) => new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });

/** Every page of the site; where they are too many for one sitemap, the index of several. */
export const sitemap = {
	address: ADDRESSES.sitemap,
	read: readPlain,
	file: ({ context }, { origin }) => {
		const paths = sitePaths(context.record);
		const count = Math.ceil(paths.length / PAGES_EACH);
		return xml(count > 1 ? sitemapIndex(count, origin) : sitemapOf(paths, origin));
	}
} satisfies Resource<typeof ADDRESSES.sitemap, PlainRequest>;

/** One of several sitemaps, counted from 1. */
export const sitemapPart = {
	address: ADDRESSES.sitemapPart,
	read: readPlain,
	file: ({ context, id }, { origin }) => {
		const end = Number(id) * PAGES_EACH;
		const paths = /^[1-9]\d*$/.test(id) ? sitePaths(context.record).slice(end - PAGES_EACH, end) : [];
		const address = origin + ADDRESSES.sitemap.path;
		return paths.length > 0
			? xml(sitemapOf(paths, origin))
			: refusal(404, m.sitemap_unknown({ address }, context.words));
	}
} satisfies Resource<typeof ADDRESSES.sitemapPart, PlainRequest>;

/** Robots may read everything. */
export const robots = {
	address: ADDRESSES.robots,
	read: readPlain,
	file: (_, { origin }) => plain(`User-agent: *\nAllow: /\nSitemap: ${origin}${ADDRESSES.sitemap.path}\n`)
} satisfies Resource<typeof ADDRESSES.robots, PlainRequest>;

/** The site on one page. */
export const outline = {
	address: ADDRESSES.outline,
	read: readPlain,
	file: ({ context }, { origin }) => plain(outlineOf(context, origin))
} satisfies Resource<typeof ADDRESSES.outline, PlainRequest>;
