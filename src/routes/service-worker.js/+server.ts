import { version } from '$app/environment';
import worker from '#lib/browser/offline/worker.ts?script&inline';
import type { RequestHandler } from './$types';

/** The worker that keeps pages for when the line is cut. The name of the build stands before it, so that each build has its own. */
export const GET: RequestHandler = () =>
	new Response(`self.build=${JSON.stringify(version)};${worker}\n`, {
		headers: { 'content-type': 'text/javascript; charset=utf-8' }
	});
