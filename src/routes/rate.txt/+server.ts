import { readScene } from '#lib/server/resources/context.ts';
import { badRequest } from '#lib/server/resources/representations.ts';
import { rateLines } from '#lib/api/v1/rate-lines.ts';
import type { RequestHandler } from './$types';

/** The dollar's last rate in each market, a line each, for programs and terminals. */
export const GET: RequestHandler = ({ url, locals }) => {
	const { scene, bad } = readScene(url, locals.language, locals.site);
	if (bad.length > 0) return badRequest(bad, scene);
	const headers = { 'content-type': 'text/plain; charset=utf-8', 'x-record-version': scene.record.version };
	return new Response(rateLines(scene), { headers });
};
