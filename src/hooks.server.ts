import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { paraglideMiddleware } from '#i18n/compiled/server.js';
import { directionOf } from '#i18n/language.ts';
import { site, startSite } from '#lib/server/site.ts';
import { notFound } from '#lib/server/resources/resource.ts';
import { stripHydrationMarkers } from '#lib/server/rewrite/strip-hydration-markers.ts';
import { oembedAddress, widgetAt } from '#lib/view/embed/embeddable.ts';

export const init: ServerInit = () => startSite();

/** Adds to the response headers how the address can be embedded, for clients that send a HEAD request. */
function tellOembed({ origin, pathname, searchParams, href }: URL, headers: Headers): void {
	if (widgetAt(pathname, searchParams))
		headers.append('link', `<${oembedAddress(origin, href)}>; rel="alternate"; type="application/json+oembed"`);
}

export const handle: Handle = ({ event, resolve }) =>
	paraglideMiddleware(event.request, async ({ locale }) => {
		event.locals.language = locale;
		event.locals.site = site(event.url.origin);
		const response = await resolve(event, {
			transformPageChunk: ({ html }) =>
				stripHydrationMarkers(html.replace('%lang%', locale).replace('%dir%', directionOf(locale))),
			preload: () => false
		});
		const { status } = event.locals;
		if (response.status === 200 && status === undefined) tellOembed(event.url, response.headers);
		// What went wrong while a page was made is not the reader's mistake.
		if (status === undefined || response.status >= 500) return response;
		return new Response(response.body, { status, headers: response.headers });
	});

/** An address without a route is answered with the pages near it; what failed is logged, and tells a reader nothing. */
export const handleError: HandleServerError = ({ error, event, status, message }) => {
	if (status === 404) return notFound(event);
	console.error(error);
	return { message };
};
