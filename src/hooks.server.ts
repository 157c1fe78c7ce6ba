import type { Handle, ServerInit } from '@sveltejs/kit';
import { paraglideMiddleware } from '#i18n/compiled/server.js';
import { getTextDirection } from '#i18n/compiled/runtime.js';
import { startRecord } from '#lib/server/app-record.ts';
import { dataDir } from '#lib/server/settings.ts';

export const init: ServerInit = () => startRecord(dataDir);

export const handle: Handle = ({ event, resolve }) =>
	paraglideMiddleware(event.request, async ({ locale }) => {
		event.locals.language = locale;
		const response = await resolve(event, {
			transformPageChunk: ({ html }) => html.replace('%lang%', locale).replace('%dir%', getTextDirection(locale)),
			preload: () => false
		});
		const { status } = event.locals;
		return status === undefined ? response : new Response(response.body, { status, headers: response.headers });
	});
