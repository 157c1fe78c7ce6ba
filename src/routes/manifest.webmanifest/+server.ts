import { manifestOf } from '#lib/view/offline/manifest.ts';
import type { RequestHandler } from './$types';

/** What a phone needs to know to put the site among its apps. */
export const GET: RequestHandler = ({ locals }) =>
	Response.json(manifestOf(locals.language), { headers: { 'content-type': 'application/manifest+json' } });
