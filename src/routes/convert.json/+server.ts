import { readConversion } from '#lib/server/convert-request.ts';
import { badRequest, json } from '#lib/server/responses.ts';
import { convertFile } from '#lib/view/convert-file.ts';
import type { RequestHandler } from './$types';

/** A conversion with its rates, their days and their quotes, for programs. */
export const GET: RequestHandler = ({ url, locals }) => {
	const { scene, bad } = readConversion(url, locals.language);
	return bad.length > 0 ? badRequest(bad, scene) : json(convertFile(scene), scene.record.version);
};
