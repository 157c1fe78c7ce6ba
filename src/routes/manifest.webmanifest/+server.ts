import { localizeHref } from '#i18n/compiled/runtime.js';
import { manifestOf } from '#lib/kept/manifest.ts';
import type { RequestHandler } from './$types';

/** What a phone needs to know to put the site among its apps. */
export const GET: RequestHandler = ({ locals }) => {
	const manifest = manifestOf(locals.language, (path, locale) => localizeHref(path, { locale }));
	return Response.json(manifest, { headers: { 'content-type': 'application/manifest+json' } });
};
