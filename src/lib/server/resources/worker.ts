import { version } from '$app/environment';
import worker from '#lib/browser/offline/worker.ts?script&inline';
import { DEFAULTS } from '#lib/query/index.ts';

/**
 * The worker that saves pages for offline use. The name of the build stands before it, so that each build has its
 * own, and the defaults of an address, so that it need not carry the table of parameters.
 */
export function workerAnswer(): Response {
	const given = `self.build=${JSON.stringify(version)};self.defaults=${JSON.stringify(DEFAULTS)};`;
	return new Response(`${given}${worker}\n`, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
}
