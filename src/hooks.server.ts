import type { Handle, ServerInit } from '@sveltejs/kit';
import { paraglideMiddleware } from '#i18n/compiled/server.js';
import { directionOf } from '#i18n/language.ts';
import { inAskedDigits } from '#lib/server/rewrite/digits.ts';
import { startRecord } from '#lib/server/site.ts';
import { leanPage } from '#lib/server/rewrite/lean-page.ts';
import { oembedAddress, widgetAt } from '#lib/view/embed/embeddable.ts';
import { dataDir } from '#lib/server/settings.ts';

export const init: ServerInit = () => startRecord(dataDir);

/** Whoever only asks for the head of an address learns there how it is embedded. */
function tellOembed({ origin, pathname, searchParams, href }: URL, headers: Headers): void {
	if (widgetAt(pathname, searchParams))
		headers.append('link', `<${oembedAddress(origin, href)}>; rel="alternate"; type="application/json+oembed"`);
}

export const handle: Handle = ({ event, resolve }) =>
	paraglideMiddleware(event.request, async ({ locale }) => {
		event.locals.language = locale;
		const rendered = await resolve(event, {
			transformPageChunk: ({ html }) => leanPage(html.replace('%lang%', locale).replace('%dir%', directionOf(locale))),
			preload: () => false
		});
		const response = await inAskedDigits(rendered, event.url, locale);
		const { status } = event.locals;
		if (response.status === 200 && status === undefined) tellOembed(event.url, response.headers);
		return status === undefined ? response : new Response(response.body, { status, headers: response.headers });
	});
