import loader from '#lib/browser/embed/loader.ts?script&inline';
import type { RequestHandler } from './$types';

/** The script that other people's pages take: heights of our frames, and elements that become frames. */
export const GET: RequestHandler = () =>
	new Response(loader, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
