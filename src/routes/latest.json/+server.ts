import { takeLatest } from '#lib/view/offline/latest.ts';
import { readScene } from '#lib/server/resources/context.ts';
import { badRequest, json } from '#lib/server/resources/representations.ts';
import type { RequestHandler } from './$types';

/** The newest figures, for a device that keeps them: the last rates, and what its converter needs. */
export const GET: RequestHandler = ({ url, locals }) => {
	const { scene, bad } = readScene(url, locals.language, locals.site);
	return bad.length > 0 ? badRequest(bad, scene) : json(takeLatest(scene), scene.record.version);
};
