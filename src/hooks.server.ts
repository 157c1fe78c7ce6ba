import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { paraglideMiddleware } from '#i18n/compiled/server.js';
import { directionOf, pathIn, splitPath } from '#i18n/language.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { markdownOf, pageInMarkdown } from '#lib/query/listed.ts';
import { site, startSite } from '#lib/server/site.ts';
import { notFound } from '#lib/server/resources/resource.ts';
import { markdownOfPage } from '#lib/server/rewrite/markdown.ts';
import { stripHydrationMarkers } from '#lib/server/rewrite/strip-hydration-markers.ts';
import { oembedAddress, widgetAt } from '#lib/view/embed/embeddable.ts';
import { frontFeeds } from '#lib/view/parts/feed-link.ts';

export const init: ServerInit = () => startSite();

/** Adds to the response headers how the address can be embedded, and where it is Markdown, for programs that read no page. */
function tellForms({ origin, pathname, search, searchParams, href }: URL, headers: Headers): void {
	if (widgetAt(pathname, searchParams))
		headers.append('link', `<${oembedAddress(origin, href)}>; rel="alternate"; type="application/json+oembed"`);
	const { language, path } = splitPath(pathname);
	const text = markdownOf(path);
	if (text !== undefined)
		headers.append('link', `<${origin}${pathIn(text, language)}${search}>; rel="alternate"; type="text/markdown"`);
}

/** Adds the feeds of the front page to its headers: its first view has no room for them. Other pages name theirs themselves. */
function tellFeeds({ origin, pathname }: URL, { site }: App.Locals, headers: Headers): void {
	const { language, path } = splitPath(pathname);
	if (path !== ADDRESSES.front.path) return;
	for (const feed of frontFeeds(site.record, { locale: language })) {
		const title = encodeURIComponent(feed.text).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
		const address = origin + pathIn(feed.path, language);
		headers.append('link', `<${address}>; rel="alternate"; type="${feed.type}"; title*=UTF-8''${title}`);
	}
}

/** The same as Markdown, where the address asks for that. */
async function inForm({ origin, pathname, search }: URL, response: Response): Promise<Response> {
	const { language, path } = splitPath(pathname);
	const page = pageInMarkdown(path);
	if (page === undefined) return response;
	const address = origin + pathIn(page, language) + search;
	const headers = new Headers({
		'content-type': 'text/markdown; charset=utf-8',
		link: `<${address}>; rel="canonical"`
	});
	const version = response.headers.get('x-record-version');
	if (version !== null) headers.set('x-record-version', version);
	return new Response(markdownOfPage(await response.text(), address), { status: response.status, headers });
}

export const handle: Handle = ({ event, resolve }) =>
	paraglideMiddleware(event.request, async ({ locale }) => {
		event.locals.language = locale;
		event.locals.site = site(event.url.origin);
		const rendered = await resolve(event, {
			transformPageChunk: ({ html }) =>
				stripHydrationMarkers(html.replace('%lang%', locale).replace('%dir%', directionOf(locale))),
			preload: () => false
		});
		const response = await inForm(event.url, rendered);
		const { status } = event.locals;
		if (response.status === 200 && status === undefined) {
			tellForms(event.url, response.headers);
			tellFeeds(event.url, event.locals, response.headers);
		}
		// What went wrong while a page was made is not the reader's mistake.
		if (status === undefined || response.status >= 500) return response;
		return new Response(response.body, { status, headers: response.headers });
	});

/** An unknown address is answered with similar pages; a failure is logged, and readers see only that something went wrong. */
export const handleError: HandleServerError = ({ error, event, status, message }) => {
	if (status === 404) return notFound(event);
	console.error(error);
	return { message };
};
